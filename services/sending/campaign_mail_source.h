// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mail/unsubscribe_token.h"
#include "services/channels/account_endpoint.h"
#include "services/channels/smtp/mail_composer.h"
#include "services/sending/mail_source.h"

#include <QString>

#include <map>
#include <optional>
#include <tuple>

namespace relais {

class Clock;
class Database;

/// Endpoints and mails as they stand in the database: accounts with their secrets, campaigns with the
/// content that was frozen at launch, and invitations, whose code is made here. Lives on the engine's thread, with that thread's connection.
class CampaignMailSource final : public MailSource
{
public:
    /// Asked when a connection is opened, and again only after the account was changed.
    using SecretReader = relais::SecretReader;
    /// The port of the stand-in server; asked when the first practice account sends.
    using PracticePort = relais::PracticePort;

    CampaignMailSource(Database& database, const Clock& clock, SecretReader readSecret, PracticePort practicePort);

    Result<SmtpEndpoint> endpoint(AccountId account) override;
    int connections(AccountId account) override;
    int connectionsToOneDomain(AccountId account) override;
    Result<SmtpMail> compose(const ClaimedMessage& message) override;

private:
    struct KnownAccount
    {
        qint64 revision = -1;
        SmtpEndpoint endpoint;
        int connections = 1;
    };
    struct KnownContent
    {
        MailBlueprint blueprint;
        QByteArray from;
        QByteArray domain;
    };

    Result<const KnownAccount*> account(AccountId id);
    Result<const KnownContent*> content(const ClaimedMessage& message);
    Result<KnownContent> frozenContent(const ClaimedMessage& message);
    /// Of an account's lasting outbox, where a mail below step zero is an invitation.
    Result<SmtpMail> composeInvitation(const ClaimedMessage& message);
    Result<SmtpMail> write(const KnownContent& known, const ClaimedMessage& message, const QByteArray& values);

    Database& m_database;
    const Clock& m_clock;
    std::optional<MailMarks> m_marks; ///< once the first mail was written
    SecretReader m_readSecret;
    PracticePort m_practicePort;
    std::map<qint64, KnownAccount> m_accounts;
    std::map<std::tuple<qint64, int>, KnownContent> m_contents; ///< by campaign and step
};

} // namespace relais
