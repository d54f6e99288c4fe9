// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"
#include "services/access/session.h"
#include "services/channels/account.h"

#include <QList>

namespace relais {

class Clock;
class Database;
class SecretStore;

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

    /// Conflict: the name is taken. Invalid: AccountDraft::check(). The secret goes to `secrets`, which is
    /// only asked when there is one.
    Result<AccountId> add(const AccountDraft& draft, const std::optional<Secret>& secret, SecretStore* secrets);
    /// An account that is down is up again: a person has looked. Without a secret the stored one stays.
    Result<void> update(AccountId id, const AccountDraft& draft, const std::optional<Secret>& secret, SecretStore* secrets);
    /// Its messages keep their history; its secret is forgotten. Conflict: campaigns still wait for it.
    Result<void> remove(AccountId id, SecretStore* secrets);
    /// What a connection test found.
    Result<void> noteTest(AccountId id, const std::optional<QString>& failure);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// The entry of an account's secret in a SecretStore: unique over all agencies of a computer.
Result<QString> secretKey(Database& database, AccountId account);

} // namespace relais
