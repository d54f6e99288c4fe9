// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/whatsapp/whatsapp_media_client.h"

#include "models/channels/whatsapp_error.h"
#include "models/channels/whatsapp_media.h"
#include "services/channels/http/http_exchange.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace relais {

namespace {

using namespace std::chrono_literals;

constexpr auto kDownloadPatience = 600s;
// A line that carries less than this is no line for files.
constexpr qint64 kSlowestUpload = 64 * 1024;

tl::unexpected<MediaTrouble> trouble(MediaTrouble::Kind kind, const QString& why)
{
    return tl::unexpected(MediaTrouble{kind, why});
}

tl::unexpected<MediaTrouble> withoutAnswer(const Error& error)
{
    const bool isTooLong = error.detail == QLatin1String(kAnswerTooLong);
    if (isTooLong)
        return trouble(MediaTrouble::Kind::Never, QStringLiteral("the file is larger than WhatsApp carries"));
    return trouble(MediaTrouble::Kind::Again, error.detail.isEmpty() ? errorCodeName(error.code) : error.detail);
}

/// Meta's codes for an object that it does not know, and for a file that it cannot give.
bool saysGone(const WhatsappError& error)
{
    return error.code == 100 || error.code == 33 || error.code == 131052
           || (error.code == WhatsappError::kNoCode && error.httpStatus == 404);
}

tl::expected<QUrl, MediaTrouble> addressOf(const CloudEndpoint& endpoint, const QString& mediaId, std::stop_token stop)
{
    const auto root = apiRoot(endpoint.settings);
    const auto reply = callHttp({.method = "GET",
                                 .url = root + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(mediaId)),
                                 .bearer = endpoint.token},
                                std::move(stop));
    if (!reply) return withoutAnswer(reply.error());
    const auto json = QJsonDocument::fromJson(reply->body).object();
    if (reply->status / 100 != 2 || json.contains(QLatin1String("error"))) {
        const auto error = whatsappErrorFromReply(reply->status, reply->body);
        const auto words = error.details.isEmpty() ? error.title : error.details;
        if (saysGone(error)) return trouble(MediaTrouble::Kind::Gone, words);
        return trouble(MediaTrouble::Kind::Again,
                       words.isEmpty() ? QStringLiteral("HTTP %1").arg(reply->status) : words);
    }
    if (json.value(QLatin1String("file_size")).toVariant().toLongLong() > kLargestWhatsappMedia)
        return trouble(MediaTrouble::Kind::Never, QStringLiteral("the file is larger than WhatsApp carries"));
    const QUrl address(json.value(QLatin1String("url")).toString(), QUrl::StrictMode);
    if (!mayTakeToken(address, QUrl(root)))
        return trouble(MediaTrouble::Kind::Never,
                       QStringLiteral("its address leads to a host that is not Meta's: the token is not sent there"));
    return address;
}

} // namespace

tl::expected<QByteArray, MediaTrouble> downloadMedia(const CloudEndpoint& endpoint, const QString& mediaId,
                                                     const QString& sha256, std::stop_token stop)
{
    const auto address = addressOf(endpoint, mediaId, stop);
    if (!address) return tl::unexpected(address.error());
    auto reply = callHttp({.method = "GET",
                           .url = address->toString(QUrl::FullyEncoded),
                           .bearer = endpoint.token,
                           .patience = kDownloadPatience,
                           .longestAnswer = kLargestWhatsappMedia},
                          stop);
    if (!reply) return withoutAnswer(reply.error());
    if (reply->status / 100 == 3)
        return trouble(MediaTrouble::Kind::Never,
                       QStringLiteral("its address leads to a host that is not Meta's: the token is not sent there"));
    if (reply->status != 200) return trouble(MediaTrouble::Kind::Again, QStringLiteral("HTTP %1").arg(reply->status));
    if (!fitsAnnouncedSha256(reply->body, sha256))
        return trouble(MediaTrouble::Kind::Again, QStringLiteral("other bytes came than were announced"));
    return std::move(reply->body);
}

HttpRequest prepareUpload(const CloudEndpoint& endpoint, const MediaUpload& file)
{
    static const QByteArray boundary("relais-9f1c3b7a5d2e4860");
    auto name = file.name;
    for (const auto* awkward : {"\"", "\r", "\n"}) name.remove(QLatin1String(awkward));
    const auto type = file.mediaType.toLatin1();
    const auto part = [](const QByteArray& head, const QByteArray& content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + head + content + "\r\n";
    };
    const auto body =
        part("name=\"messaging_product\"\r\n\r\n", "whatsapp") + part("name=\"type\"\r\n\r\n", type)
        + part("name=\"file\"; filename=\"" + name.toUtf8() + "\"\r\nContent-Type: " + type + "\r\n\r\n", file.data)
        + "--" + boundary + "--\r\n";
    return {.url = QStringLiteral("%1/%2/media").arg(apiRoot(endpoint.settings), endpoint.settings.phoneNumberId),
            .bearer = endpoint.token,
            .contentType = "multipart/form-data; boundary=" + boundary,
            .body = body,
            .patience = 60s + std::chrono::seconds(body.size() / kSlowestUpload)};
}

tl::expected<QString, Outcome> interpretUpload(const HttpReply& reply, int attempt)
{
    const auto json = QJsonDocument::fromJson(reply.body).object();
    const auto id = json.value(QLatin1String("id")).toString();
    if (reply.status / 100 == 2 && !id.isEmpty()) return id;
    if (reply.status / 100 == 2 && !json.contains(QLatin1String("error")))
        return tl::unexpected(Outcome{.kind = Outcome::Kind::Retry,
                                      .code = QString::number(reply.status),
                                      .text = QStringLiteral("the answer names no media id")});
    auto outcome = classify(whatsappErrorFromReply(reply.status, reply.body, reply.retryAfter), attempt);
    // Only a message can be with Meta without our knowing; and a file of one person says nothing of a campaign.
    if (outcome.kind == Outcome::Kind::Unknown) outcome.kind = Outcome::Kind::Retry;
    outcome.suspectsCampaign = false;
    return tl::unexpected(outcome);
}

} // namespace relais
