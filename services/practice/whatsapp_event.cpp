// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_event.h"

#include "services/practice/whatsapp_error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace relais::practice {

namespace {

QString seconds(Instant now)
{
    return QString::number(std::chrono::floor<Seconds>(now).time_since_epoch().count());
}

QString wordOf(WhatsappProgress progress)
{
    switch (progress) {
    case WhatsappProgress::Accepted: return QStringLiteral("accepted");
    case WhatsappProgress::Sent: return QStringLiteral("sent");
    case WhatsappProgress::Delivered: return QStringLiteral("delivered");
    case WhatsappProgress::Read: return QStringLiteral("read");
    case WhatsappProgress::Failed: return QStringLiteral("failed");
    }
    return {};
}

QJsonObject pricingOf(const ReceivedWhatsapp& message)
{
    const bool isTemplate = !message.category.isEmpty();
    return {
        {QStringLiteral("billable"), isTemplate},
        {QStringLiteral("pricing_model"), QStringLiteral("PMP")},
        {QStringLiteral("type"), isTemplate ? QStringLiteral("regular") : QStringLiteral("free_customer_service")},
        {QStringLiteral("category"), isTemplate ? message.category.toLower() : QStringLiteral("service")},
    };
}

/// The change of the POST that this event belongs to: same number, field and list.
QJsonObject& changeFor(QList<QPair<QString, QJsonObject>>& changes, const WhatsappEvent& event)
{
    const auto key = event.phoneNumberId + QLatin1Char('|') + event.field + QLatin1Char('|') + event.list;
    for (auto& change : changes)
        if (!event.list.isEmpty() && change.first == key) return change.second;
    QJsonObject value;
    if (event.list.isEmpty()) {
        value = event.item;
    } else {
        value.insert(QStringLiteral("messaging_product"), QStringLiteral("whatsapp"));
        value.insert(QStringLiteral("metadata"), QJsonObject{{QStringLiteral("display_phone_number"), event.digits},
                                                             {QStringLiteral("phone_number_id"), event.phoneNumberId}});
    }
    changes.append({key, {{QStringLiteral("field"), event.field}, {QStringLiteral("value"), value}}});
    return changes.last().second;
}

void append(QJsonObject& value, const QString& list, const QJsonObject& item)
{
    auto items = value[list].toArray();
    items.append(item);
    value.insert(list, items);
}

} // namespace

WhatsappEvent whatsappStatusEvent(const WhatsappNumber& number, const ReceivedWhatsapp& message,
                                  const WhatsappPerson& person, Instant now, bool hidden)
{
    const bool failed = message.progress == WhatsappProgress::Failed;
    QJsonObject item{
        {QStringLiteral("id"), message.id},
        {QStringLiteral("status"), wordOf(message.progress)},
        {QStringLiteral("timestamp"), seconds(now)},
    };
    if (!hidden && !message.to.isEmpty()) item.insert(QStringLiteral("recipient_id"), message.to);
    // A failed message to a number says nothing of who that is.
    if (!failed || message.to.isEmpty()) item.insert(QStringLiteral("recipient_user_id"), person.userId);
    if (!message.callbackData.isEmpty()) item.insert(QStringLiteral("biz_opaque_callback_data"), message.callbackData);
    if (failed)
        item.insert(QStringLiteral("errors"), QJsonArray{GraphError{.code = message.error}.toStatusError()});
    else
        item.insert(QStringLiteral("pricing"), pricingOf(message));
    return {.phoneNumberId = number.id, .digits = number.digits, .list = QStringLiteral("statuses"), .item = item};
}

WhatsappEvent whatsappInboundEvent(const WhatsappNumber& number, const WhatsappPerson& person, const QString& id,
                                   QJsonObject content, Instant now, bool hidden)
{
    QJsonObject contact{{QStringLiteral("profile"), QJsonObject{{QStringLiteral("name"), person.name}}},
                        {QStringLiteral("user_id"), person.userId}};
    content.insert(QStringLiteral("id"), id);
    content.insert(QStringLiteral("timestamp"), seconds(now));
    content.insert(QStringLiteral("from_user_id"), person.userId);
    if (!hidden && !person.waId.isEmpty()) {
        contact.insert(QStringLiteral("wa_id"), person.waId);
        content.insert(QStringLiteral("from"), person.waId);
    }
    if (content[QLatin1String("type")].toString() == QLatin1String("system")) contact = {};
    return {.phoneNumberId = number.id,
            .digits = number.digits,
            .list = QStringLiteral("messages"),
            .item = content,
            .contact = contact};
}

QByteArray whatsappWebhookBody(const QString& businessId, const QList<WhatsappEvent>& events)
{
    QList<QPair<QString, QJsonObject>> changes;
    for (const auto& event : events) {
        auto& change = changeFor(changes, event);
        if (event.list.isEmpty()) continue;
        auto value = change[QLatin1String("value")].toObject();
        append(value, event.list, event.item);
        if (!event.contact.isEmpty()) append(value, QStringLiteral("contacts"), event.contact);
        change.insert(QStringLiteral("value"), value);
    }
    QJsonArray list;
    for (const auto& change : changes) list.append(change.second);
    const QJsonObject entry{{QStringLiteral("id"), businessId}, {QStringLiteral("changes"), list}};
    return escapedJson({{QStringLiteral("object"), QStringLiteral("whatsapp_business_account")},
                        {QStringLiteral("entry"), QJsonArray{entry}}});
}

QByteArray escapedJson(const QJsonObject& object)
{
    QByteArray escaped;
    for (const auto unit : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))) {
        if (unit.unicode() > 126)
            escaped += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        else if (unit == QLatin1Char('/'))
            escaped += "\\/";
        else
            escaped += static_cast<char>(unit.unicode());
    }
    return escaped;
}

QByteArray whatsappSignature(const QByteArray& body, const QByteArray& appSecret)
{
    return "sha256=" + QMessageAuthenticationCode::hash(body, appSecret, QCryptographicHash::Sha256).toHex();
}

} // namespace relais::practice
