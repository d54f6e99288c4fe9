// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/incoming.h"
#include "services/channels/account_endpoint.h"
#include "services/channels/whatsapp/whatsapp_content.h"
#include "services/sending/http_source.h"

#include <QSet>
#include <QString>

#include <map>
#include <tuple>

namespace relais {

class Clock;
class Database;

/// Requests to the Cloud API as accounts and frozen contents stand in the database. Lives on the engine's thread, with that
/// thread's connection.
class CampaignWhatsappSource final : public HttpSource
{
public:
    /// The token is asked for with the first message, and again only after the account was changed.
    CampaignWhatsappSource(Database& database, const Clock& clock, QString installId, SecretReader readSecret,
                           PracticePort practicePort);

    int connections(AccountId account) override;
    tl::expected<PreparedHttp, Outcome> prepare(const ClaimedMessage& message) override;
    Outcome interpret(const ClaimedMessage& message, const HttpReply& reply) override;
    std::optional<Outcome> interpretUpload(const ClaimedMessage& message, const HttpReply& reply) override;

private:
    struct KnownAccount
    {
        qint64 revision = -1;
        CloudEndpoint endpoint;
        int connections = 1;
    };

    Result<const KnownAccount*> account(AccountId id);
    /// Why it must not leave now, if so.
    std::optional<Outcome> keptBack(const ClaimedMessage& message);
    Result<const WhatsappBlueprint*> content(const ClaimedMessage& message);
    /// The file that goes with a reply, whose step is its interaction.
    struct File
    {
        QString mediaId; ///< empty: it is to be uploaded
        IncomingMedia look;
    };
    Result<File> file(const ClaimedMessage& message);
    Result<PreparedHttp> upload(const ClaimedMessage& message, const KnownAccount& sender, const File& file);
    Outcome afterRefusal(const ClaimedMessage& message, Outcome outcome);

    Database& m_database;
    const Clock& m_clock;
    QString m_installId;
    SecretReader m_readSecret;
    PracticePort m_practicePort;
    std::map<qint64, KnownAccount> m_accounts;
    std::map<std::tuple<qint64, int>, WhatsappBlueprint> m_contents; ///< by campaign and step
    QSet<qint64> m_uploaded; ///< files that went up in this run: Meta knows those
};

} // namespace relais
