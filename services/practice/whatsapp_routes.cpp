// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_routes.h"

#include "services/practice/whatsapp_message_check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace relais::practice {

namespace {

using Endpoint = WhatsappEndpoint;

constexpr auto kHistoryPrefix = "4411"; ///< of the ids of message histories: they are made from the message's place

Endpoint endpointOfEdge(const QByteArray& method, const QString& edge)
{
    if (edge == QLatin1String("messages") || edge == QLatin1String("marketing_messages")) return Endpoint::Messages;
    if (edge == QLatin1String("media")) return method == "POST" ? Endpoint::MediaUpload : Endpoint::Any;
    if (edge == QLatin1String("phone_numbers")) return Endpoint::PhoneNumbers;
    if (edge == QLatin1String("message_templates")) return Endpoint::Templates;
    if (edge == QLatin1String("subscribed_apps")) return Endpoint::SubscribedApps;
    if (edge == QLatin1String("message_history") || edge == QLatin1String("events")) return Endpoint::History;
    return Endpoint::Any;
}

Endpoint endpointOfId(const WhatsappRequest& request, const QString& businessId, WhatsappCloud& cloud)
{
    if (request.id == businessId) return Endpoint::Business;
    if (cloud.number(request.id)) return Endpoint::PhoneNumber;
    if (cloud.templates.knows(request.id)) return Endpoint::Template;
    if (cloud.media.knows(request.id)) return Endpoint::Media;
    return Endpoint::Any;
}

/// The words of a path after its version; none where there is no version.
QStringList wordsOf(const QByteArray& path)
{
    auto words = QString::fromUtf8(path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    static const QRegularExpression version(QStringLiteral("\\Av[0-9]+\\.[0-9]+\\z"));
    if (words.isEmpty() || !words.first().contains(version)) return {};
    words.removeFirst();
    return words;
}

QJsonObject describe(const WhatsappNumber& number)
{
    QJsonObject described{
        {QStringLiteral("id"), number.id},
        {QStringLiteral("display_phone_number"), QLatin1Char('+') + number.digits},
        {QStringLiteral("verified_name"), QStringLiteral("Relais Practice")},
        {QStringLiteral("quality_rating"), QStringLiteral("GREEN")},
        {QStringLiteral("status"), QStringLiteral("CONNECTED")},
        {QStringLiteral("code_verification_status"), QStringLiteral("VERIFIED")},
        {QStringLiteral("name_status"), QStringLiteral("APPROVED")},
        {QStringLiteral("platform_type"), QStringLiteral("CLOUD_API")},
        {QStringLiteral("account_mode"), QStringLiteral("LIVE")},
        {QStringLiteral("throughput"), QJsonObject{{QStringLiteral("level"), QStringLiteral("STANDARD")}}},
        {QStringLiteral("messaging_limit_tier"), QStringLiteral("TIER_2K")},
        {QStringLiteral("whatsapp_business_manager_messaging_limit"), QStringLiteral("TIER_2K")},
    };
    for (auto field = number.fields.begin(); field != number.fields.end(); ++field)
        described.insert(field.key(), field.value());
    return described;
}

QJsonObject describeBusiness(const QString& id)
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("name"), QStringLiteral("Relais Practice")},
        {QStringLiteral("currency"), QStringLiteral("EUR")},
        {QStringLiteral("timezone_id"), QStringLiteral("57")},
        {QStringLiteral("account_review_status"), QStringLiteral("APPROVED")},
        {QStringLiteral("business_verification_status"), QStringLiteral("verified")},
        {QStringLiteral("whatsapp_business_manager_messaging_limit"), QStringLiteral("TIER_2K")},
        {QStringLiteral("message_template_namespace"), QStringLiteral("practice")},
    };
}

const QStringList& usualNumberFields()
{
    static const QStringList usual{QStringLiteral("verified_name"),        QStringLiteral("code_verification_status"),
                                   QStringLiteral("display_phone_number"), QStringLiteral("quality_rating"),
                                   QStringLiteral("platform_type"),        QStringLiteral("throughput")};
    return usual;
}

/// The `next` of a page becomes an address.
QJsonObject withAddress(QJsonObject page, const QString& address)
{
    auto paging = page[QLatin1String("paging")].toObject();
    if (!paging.contains(QLatin1String("next"))) return page;
    paging.insert(QStringLiteral("next"), address + QLatin1Char('?') + paging[QLatin1String("next")].toString());
    page.insert(QStringLiteral("paging"), paging);
    return page;
}

Graph<QJsonObject> answerNumbers(const WhatsappCloud& cloud, const WhatsappRequest& request)
{
    QList<QJsonObject> all;
    for (const auto& one : cloud.numbers()) all.append(graphFields(describe(one), request.query, usualNumberFields()));
    return graphPage(all, request.query);
}

Graph<QJsonObject> answerTemplates(WhatsappCloud& cloud, const QString& address, const WhatsappRequest& request)
{
    if (request.method == "POST") return cloud.templates.create(request.body);
    if (request.method == "DELETE") return cloud.templates.remove(request.query);
    if (!request.rest.isEmpty()) return cloud.templates.get(request.rest, request.query);
    return withAddress(cloud.templates.list(request.query), address);
}

Graph<QJsonObject> answerUpload(WhatsappCloud& cloud, const WhatsappRequest& request)
{
    WhatsappMedia media;
    QByteArray product;
    for (const auto& part : request.parts) {
        if (part.name == "messaging_product") product = part.content;
        if (part.name == "type" && !part.content.isEmpty()) media.mimeType = part.content;
        if (part.name != "file") continue;
        media.content = part.content;
        media.fileName = QString::fromUtf8(part.fileName);
        if (media.mimeType.isEmpty()) media.mimeType = part.contentType;
    }
    if (product != "whatsapp")
        return refuse(100, QStringLiteral("(#100) The parameter messaging_product is required."));
    return cloud.media.upload(media).map([](const QString& id) { return QJsonObject{{QStringLiteral("id"), id}}; });
}

QJsonArray edges(const QList<QJsonObject>& events)
{
    QJsonArray all;
    for (const auto& event : events)
        all.append(QJsonObject{{QStringLiteral("cursor"),
                                QString::fromLatin1(event[QLatin1String("id")].toString().toUtf8().toBase64())},
                               {QStringLiteral("node"), event}});
    return all;
}

/// {number}/message_history?message_id= and {history}/events.
Graph<QJsonObject> answerHistory(WhatsappCloud& cloud, const WhatsappRequest& request)
{
    const auto& messages = cloud.messages();
    if (request.edge == QLatin1String("events")) {
        bool isNumber = false;
        const auto index = request.id.mid(4).toLongLong(&isNumber);
        if (!isNumber || !request.id.startsWith(QLatin1String(kHistoryPrefix)) || index >= messages.size())
            return refuseUnknown(request.id);
        return QJsonObject{{QStringLiteral("data"), edges(cloud.history(messages[index].id))}};
    }
    if (!cloud.number(request.id)) return refuseUnknown(request.id);
    const auto wanted = request.query.queryItemValue(QStringLiteral("message_id"), QUrl::FullyDecoded);
    QList<QJsonObject> all;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (messages[i].phoneNumberId != request.id || (!wanted.isEmpty() && messages[i].id != wanted)) continue;
        const QJsonObject events{{QStringLiteral("data"), edges(cloud.history(messages[i].id))}};
        all.append({{QStringLiteral("id"), QLatin1String(kHistoryPrefix) + QString::number(i)},
                    {QStringLiteral("message_id"), messages[i].id},
                    {QStringLiteral("events"), events}});
    }
    return graphPage(all, request.query);
}

} // namespace

QString WhatsappRequest::recipient() const
{
    const auto to = waIdOf(body[QLatin1String("to")].toVariant().toString());
    return to.isEmpty() ? body[QLatin1String("recipient")].toString() : to;
}

QString WhatsappRequest::callbackData() const
{
    return body[QLatin1String("biz_opaque_callback_data")].toString();
}

WhatsappEndpoint whatsappEndpointOf(const QByteArray& method, const QByteArray& path)
{
    return endpointOfEdge(method, wordsOf(path).value(1));
}

WhatsappRequest whatsappRequestOf(const HttpRequest& from, const QString& businessId, WhatsappCloud& cloud)
{
    const auto words = wordsOf(from.path);
    WhatsappRequest request{.method = from.method,
                            .id = words.value(0),
                            .edge = words.value(1),
                            .rest = words.value(2),
                            .query = from.query,
                            .parts = from.parts};
    if (!from.body.isEmpty() && from.parts.isEmpty()) {
        const auto document = QJsonDocument::fromJson(from.body);
        request.isJson = document.isObject();
        request.body = document.object();
    }
    request.endpoint =
        words.size() == 1 ? endpointOfId(request, businessId, cloud) : endpointOfEdge(from.method, request.edge);
    if (request.endpoint == Endpoint::Messages && request.body.contains(QLatin1String("status")))
        request.endpoint = Endpoint::MarkRead;
    return request;
}

Graph<QJsonObject> answerWhatsapp(WhatsappCloud& cloud, const QString& businessId, const QString& base,
                                  const WhatsappRequest& request)
{
    const QJsonObject success{{QStringLiteral("success"), true}};
    switch (request.endpoint) {
    case Endpoint::PhoneNumber:
        if (request.method == "POST") return success;
        return graphFields(describe(*cloud.number(request.id)), request.query, usualNumberFields());
    case Endpoint::PhoneNumbers:
        if (request.id != businessId) return refuseUnknown(request.id);
        return answerNumbers(cloud, request);
    case Endpoint::Business:
        return graphFields(describeBusiness(businessId), request.query,
                           {QStringLiteral("name"), QStringLiteral("timezone_id"),
                            QStringLiteral("message_template_namespace")});
    case Endpoint::Templates:
        if (request.id != businessId) return refuseUnknown(request.id);
        return answerTemplates(cloud, QStringLiteral("%1/v26.0/%2/message_templates").arg(base, businessId), request);
    case Endpoint::Template:
        if (request.method == "POST") return cloud.templates.edit(request.id, request.body);
        return cloud.templates.get(request.id, request.query);
    case Endpoint::MediaUpload:
        if (!cloud.number(request.id)) return refuseUnknown(request.id);
        return answerUpload(cloud, request);
    case Endpoint::Media:
        if (request.method == "DELETE") {
            cloud.media.remove(request.id);
            return success;
        }
        return cloud.media.describe(request.id, base, cloud.now());
    case Endpoint::History: return answerHistory(cloud, request);
    case Endpoint::Any:
    case Endpoint::Messages:
    case Endpoint::MarkRead:
    case Endpoint::SubscribedApps: break;
    }
    return refuseUnknown(request.id);
}

} // namespace relais::practice
