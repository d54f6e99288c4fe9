// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/campaign_whatsapp_source.h"

#include "models/channels/whatsapp_media.h"
#include "services/channels/whatsapp/whatsapp_media_client.h"
#include "services/conversations/media_store.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "sql/engine.h"
#include "sql/media.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

// Every reply has a content of its own: the blueprints of so many are kept, then all are forgotten.
constexpr size_t kMostContents = 500;
// A file that Meta is about to forget is uploaded anew.
constexpr Milliseconds kMargin = std::chrono::hours(24);

QString wordsOf(const Error& error)
{
    return error.detail.isEmpty() ? errorCodeName(error.code) : error.detail;
}

/// A content that is wrong stays wrong; a database that cannot be read now can be later.
Outcome outcomeOf(const Error& error)
{
    const bool isWrong = error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound;
    if (!isWrong)
        return {.kind = Outcome::Kind::NotStarted,
                .text = QStringLiteral("the database cannot be read"),
                .slowsAccount = true};
    return {.kind = Outcome::Kind::Refused, .code = errorCodeName(error.code), .text = error.detail};
}

} // namespace

CampaignWhatsappSource::CampaignWhatsappSource(Database& database, const Clock& clock, QString installId,
                                               SecretReader readSecret, PracticePort practicePort)
    : m_database(database)
    , m_clock(clock)
    , m_installId(std::move(installId))
    , m_readSecret(std::move(readSecret))
    , m_practicePort(std::move(practicePort))
{
}

Result<const CampaignWhatsappSource::KnownAccount*> CampaignWhatsappSource::account(AccountId id)
{
    auto rows = m_database.query(sql::engine::account_endpoint, {id.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such account"));
    const auto revision = rows->integer(3);
    if (const auto known = m_accounts.find(id.value()); known != m_accounts.end() && known->second.revision == revision)
        return &known->second;
    auto settings = WhatsappSettings::fromJson(QJsonDocument::fromJson(rows->bytes(0)).object());
    if (!settings) return settings.failure();
    const bool practice = rows->flag(1);
    const auto connectionCount = static_cast<int>(rows->integer(2));
    auto endpoint = cloudEndpointOf(id, std::move(*settings), practice, m_readSecret, m_practicePort);
    if (!endpoint) return endpoint.failure();
    return &m_accounts.insert_or_assign(id.value(), KnownAccount{revision, std::move(*endpoint), connectionCount})
                .first->second;
}

int CampaignWhatsappSource::connections(AccountId id)
{
    const auto known = m_accounts.find(id.value());
    return known == m_accounts.end() ? 1 : known->second.connections;
}

Result<const WhatsappBlueprint*> CampaignWhatsappSource::content(const ClaimedMessage& message)
{
    const std::tuple key(message.campaign.value(), message.step);
    if (const auto known = m_contents.find(key); known != m_contents.end()) return &known->second;
    if (m_contents.size() >= kMostContents) m_contents.clear();
    auto rows =
        m_database.query(sql::engine::content_of, {message.workspace.value(), message.campaign.value(), message.step});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(message.campaign.value()),
                    QStringLiteral("the frozen content is missing"));
    const auto content = WhatsappContent::fromJson(QJsonDocument::fromJson(rows->bytes(0)).object());
    if (!content) return content.failure();
    auto blueprint = WhatsappBlueprint::create(*content);
    if (!blueprint) return blueprint.failure();
    return &m_contents.insert_or_assign(key, std::move(*blueprint)).first->second;
}

std::optional<Outcome> CampaignWhatsappSource::keptBack(const ClaimedMessage& message)
{
    auto rows = m_database.query(sql::engine::may_leave, {toMs(m_clock.now()), message.key.message.value()});
    if (!rows || !rows->next())
        return Outcome{.kind = Outcome::Kind::NotStarted,
                       .text = QStringLiteral("the database cannot be read"),
                       .slowsAccount = true};
    if (rows->flag(0))
        return Outcome{.kind = Outcome::Kind::Refused,
                       .code = QStringLiteral("window-closed"),
                       .text = QStringLiteral("the 24 hours in which free text may be sent are over")};
    // Suppressed meanwhile, or settled by the provider's word: the next claim finds it so.
    if (rows->flag(1) || !rows->flag(2)) return Outcome{.kind = Outcome::Kind::NotStarted};
    return std::nullopt;
}

tl::expected<PreparedHttp, Outcome> CampaignWhatsappSource::prepare(const ClaimedMessage& message)
{
    const auto sender = account(message.account);
    if (!sender) return tl::unexpected(Outcome{.kind = Outcome::Kind::AccountDown, .text = wordsOf(sender.error())});
    // It may have waited here since it was claimed.
    if (auto stays = keptBack(message)) return tl::unexpected(std::move(*stays));
    const auto blueprint = content(message);
    if (!blueprint) return tl::unexpected(outcomeOf(blueprint.error()));
    QString mediaId;
    if ((*blueprint)->hasFile()) {
        const auto along = file(message);
        if (!along) return tl::unexpected(outcomeOf(along.error()));
        if (along->mediaId.isEmpty()) {
            auto first = upload(message, **sender, *along);
            if (!first) return tl::unexpected(outcomeOf(first.error()));
            return std::move(*first);
        }
        mediaId = along->mediaId;
    }
    const auto values = QJsonDocument::fromJson(message.values).object();
    return PreparedHttp{
        prepareWhatsapp((*sender)->endpoint,
                        (*blueprint)
                            ->body(
                                message.address, [&](const QString& key) { return values.value(key).toString(); },
                                whatsappCallback(m_installId, message.key.message.value()), mediaId))};
}

Result<CampaignWhatsappSource::File> CampaignWhatsappSource::file(const ClaimedMessage& message)
{
    auto rows = m_database.query(sql::media::to_send, {message.step});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(message.step), QStringLiteral("the file is missing"));
    const auto until = rows->optionalInstant(1);
    const bool isKnown = until && *until > m_clock.now();
    return File{isKnown ? rows->text(0) : QString(), mediaFrom(rows->bytes(2))};
}

Result<PreparedHttp> CampaignWhatsappSource::upload(const ClaimedMessage& message, const KnownAccount& sender,
                                                    const File& file)
{
    auto data = mediaBytes(m_database, message.step);
    if (!data) return data.failure();
    if (data->isEmpty()) return fail(ErrorCode::NotFound, file.look.fileName, QStringLiteral("the file is missing"));
    return PreparedHttp{prepareUpload(sender.endpoint, {std::move(*data), file.look.fileName, file.look.mimeType}),
                        HttpStep::Upload};
}

std::optional<Outcome> CampaignWhatsappSource::interpretUpload(const ClaimedMessage& message, const HttpReply& reply)
{
    const auto id = relais::interpretUpload(reply, message.key.attempt - message.earlierAttempts);
    if (!id) return id.error();
    // Written at once: a program that ends now does not upload again.
    const auto noted =
        m_database.run(sql::media::uploaded, {*id, toMs(m_clock.now() + kWhatsappMediaLife - kMargin), message.step});
    if (!noted) return outcomeOf(noted.error());
    m_uploaded.insert(message.step);
    return std::nullopt;
}

/// Meta may have forgotten a file that went up earlier. It did not take the message, so the file goes up anew and the message again.
Outcome CampaignWhatsappSource::afterRefusal(const ClaimedMessage& message, Outcome outcome)
{
    if (outcome.kind != Outcome::Kind::Refused || m_uploaded.contains(message.step)) return outcome;
    const auto blueprint = content(message);
    if (!blueprint || !(*blueprint)->hasFile()) return outcome;
    if (const auto forgotten = m_database.run(sql::media::uploaded, {QString(), instantOrNull({}), message.step});
        !forgotten)
        return outcome;
    return {.kind = Outcome::Kind::NotStarted, .code = outcome.code, .text = outcome.text};
}

Outcome CampaignWhatsappSource::interpret(const ClaimedMessage& message, const HttpReply& reply)
{
    return afterRefusal(message, interpretWhatsapp(reply, message.key.attempt - message.earlierAttempts));
}

} // namespace relais
