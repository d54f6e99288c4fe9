// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/whatsapp/whatsapp_client.h"

#include "models/channels/messaging_limit.h"
#include "models/channels/whatsapp_error.h"
#include "services/channels/http/http_exchange.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace relais {

namespace {

// A business account has some hundred templates at most; whoever answers with more pages than this goes in circles.
constexpr int kMostPages = 200;
constexpr int kPageSize = 100;

Result<QJsonObject> answered(const Result<HttpReply>& reply)
{
    if (!reply) return reply.failure();
    const auto json = QJsonDocument::fromJson(reply->body).object();
    if (reply->status / 100 == 2 && !json.contains(QLatin1String("error"))) return json;
    const auto error = whatsappErrorFromReply(reply->status, reply->body);
    const auto words = error.details.isEmpty() ? error.title : error.details;
    return fail(ErrorCode::Rejected, QString::number(error.code),
                words.isEmpty() ? QStringLiteral("HTTP %1").arg(reply->status) : words);
}

Result<QJsonObject> get(const CloudEndpoint& endpoint, const QString& path)
{
    return answered(callHttp({.method = "GET", .url = apiRoot(endpoint.settings) + path, .bearer = endpoint.token}));
}

} // namespace

Result<NumberStanding> numberStanding(const CloudEndpoint& endpoint)
{
    const auto path = QStringLiteral("/%1?fields=display_phone_number,verified_name,quality_rating")
                          .arg(endpoint.settings.phoneNumberId);
    const auto json = get(endpoint, path);
    if (!json) return json.failure();
    NumberStanding number{.displayNumber = json->value(QLatin1String("display_phone_number")).toString(),
                          .verifiedName = json->value(QLatin1String("verified_name")).toString(),
                          .quality = json->value(QLatin1String("quality_rating")).toString()};
    // Asked for by itself: a version that does not know this field refuses the whole question.
    const auto tier = get(endpoint, QStringLiteral("/%1?fields=whatsapp_business_manager_messaging_limit")
                                        .arg(endpoint.settings.phoneNumberId));
    if (tier)
        number.dailyUsers =
            messagingLimitFrom(tier->value(QLatin1String("whatsapp_business_manager_messaging_limit")).toString());
    return number;
}

Result<QList<WhatsappTemplate>> cloudTemplates(const CloudEndpoint& endpoint)
{
    QList<WhatsappTemplate> all;
    QString after;
    for (int page = 0; page < kMostPages; ++page) {
        auto path =
            QStringLiteral(
                "/%1/message_templates?fields=id,name,language,status,category,components,quality_score,rejected_reason&limit=%2")
                .arg(endpoint.settings.businessAccountId)
                .arg(kPageSize);
        if (!after.isEmpty()) path += QStringLiteral("&after=") + QString::fromLatin1(QUrl::toPercentEncoding(after));
        const auto json = get(endpoint, path);
        if (!json) return json.failure();
        for (const auto& value : json->value(QLatin1String("data")).toArray())
            if (auto made = WhatsappTemplate::fromJson(value.toObject())) all.append(std::move(*made));
        const auto paging = json->value(QLatin1String("paging")).toObject();
        const auto next = paging.value(QLatin1String("cursors")).toObject().value(QLatin1String("after")).toString();
        const bool isLast = next.isEmpty() || next == after || json->value(QLatin1String("data")).toArray().isEmpty();
        if (isLast) return all;
        after = next;
    }
    return fail(ErrorCode::Rejected, QStringLiteral("message_templates"),
                QStringLiteral("the list of templates has no end"));
}

} // namespace relais
