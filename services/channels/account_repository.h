// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"
#include "services/access/session.h"
#include "services/channels/account.h"

#include <QList>

#include <map>

namespace relais {

class Clock;
class Database;
class SecretStore;

/// What an account keeps secret, each in an entry of its own.
enum class AccountSecret {
    Login,       ///< the password, or WhatsApp's token
    AppSecret,   ///< WhatsApp: what webhooks are signed with
    VerifyToken, ///< WhatsApp: what the webhook's address is proven with
};
using AccountSecrets = std::map<AccountSecret, Secret>;

/// The accounts of one workspace. Reading asks for campaigns.read (whoever writes a campaign chooses an
/// account), changing for channels.manage.
class AccountRepository
{
public:
    AccountRepository(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<QList<Account>> list();
    /// NotFound names it.
    Result<Account> byName(const QString& name);
    Result<Account> byId(AccountId id);

    /// Conflict: the name is taken. Invalid: AccountDraft::check(), fitsAgency(). What is `given` goes to
    /// `secrets`, which is only asked when there is something.
    Result<AccountId> add(const AccountDraft& draft, const AccountSecrets& given, SecretStore* secrets);
    /// An account that is down is up again: a person has looked. A secret that is not given stays. Another limit for each
    /// recipient counts at once, for what the one before had put off too: all but those that have been tried already, which wait for at most a day more.
    Result<void> update(AccountId id, const AccountDraft& draft, const AccountSecrets& given, SecretStore* secrets);
    /// Its messages keep their history; its secrets are forgotten. Conflict: campaigns still wait for it.
    Result<void> remove(AccountId id, SecretStore* secrets);
    /// What Meta says of a WhatsApp number.
    Result<void> learn(AccountId id, const NumberStanding& number);
    /// What a connection test found.
    Result<void> noteTest(AccountId id, const std::optional<QString>& failure);

private:
    /// Invalid: another account of this workspace sends from the same number.
    Result<void> refuseSecond(const AccountDraft& draft, std::optional<AccountId> itself);
    Result<void> note(const QString& action, const QString& name, const QString& detail = {});
    /// What its conversations still had to say.
    Result<void> cancelReplies(AccountId id, const QString& channel);
    Result<void> resumeReplies(AccountId id);
    /// What the limit for each recipient had put off is looked at anew.
    Result<void> releaseHeld(AccountId id);
    Result<void> keep(AccountId id, const AccountSecrets& given, SecretStore* secrets);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// Invalid: it is no practice account, and the agency is for practice, of which nothing leaves the computer. An account
/// of before this was so may stand there: whoever is about to use one asks. The caller has asked for the scope.
Result<void> fitsAgency(Database& database, const AccountDraft& draft);

/// What an account is called. NotFound: there is none in the workspace. The caller has asked.
Result<QString> accountName(Database& database, WorkspaceId workspace, AccountId account);

/// The entry of an account's secret in a SecretStore: unique over all agencies of a computer.
Result<QString> secretKey(Database& database, AccountId account, AccountSecret which = AccountSecret::Login);

} // namespace relais
