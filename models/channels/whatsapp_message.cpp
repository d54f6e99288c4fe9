// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/whatsapp_message.h"

#include "models/contacts/phone_number.h"
#include "models/core/loose_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <array>

namespace relais {

namespace {

using Kind = IncomingMessage::Kind;

// WhatsApp was founded in 2009.
constexpr qint64 kEarliest = 1'230'768'000;
constexpr qint64 kLatest = 4'102'444'800;

QString textOf(const QJsonObject& json, const char* key)
{
    return wordFrom(json.value(QLatin1String(key)));
}

QJsonObject objectOf(const QJsonObject& json, const char* key)
{
    return json.value(QLatin1String(key)).toObject();
}

QString joined(const QStringList& parts, const QString& between)
{
    QStringList filled;
    for (const auto& part : parts)
        if (!part.isEmpty()) filled.append(part);
    return filled.join(between);
}

void readInteractive(const QJsonObject& interactive, IncomingMessage& message)
{
    const auto type = textOf(interactive, "type");
    if (type == QLatin1String("nfm_reply")) {
        const auto reply = objectOf(interactive, "nfm_reply");
        message.kind = Kind::FormReply;
        message.text = textOf(reply, "body");
        message.payload = textOf(reply, "response_json");
        return;
    }
    const bool isButton = type == QLatin1String("button_reply");
    if (!isButton && type != QLatin1String("list_reply")) return;
    const auto reply = objectOf(interactive, isButton ? "button_reply" : "list_reply");
    message.kind = isButton ? Kind::Button : Kind::ListReply;
    message.text = textOf(reply, "title");
    message.payload = textOf(reply, "id");
}

void readLocation(const QJsonObject& location, IncomingMessage& message)
{
    const auto degrees = [&](const char* key) {
        const auto value = location.value(QLatin1String(key));
        return value.isDouble() ? QString::number(value.toDouble(), 'g', 9) : wordFrom(value);
    };
    message.kind = Kind::Location;
    message.text = joined({textOf(location, "name"), textOf(location, "address"),
                           joined({degrees("latitude"), degrees("longitude")}, QStringLiteral(" "))},
                          QStringLiteral(", "));
}

void readContacts(const QJsonArray& cards, IncomingMessage& message)
{
    QStringList texts;
    for (const auto& value : cards) {
        const auto card = value.toObject();
        QStringList parts{textOf(objectOf(card, "name"), "formatted_name")};
        for (const auto& phone : card.value(QLatin1String("phones")).toArray())
            parts.append(textOf(phone.toObject(), "phone"));
        for (const auto& email : card.value(QLatin1String("emails")).toArray())
            parts.append(textOf(email.toObject(), "email"));
        texts.append(joined(parts, QStringLiteral(" ")));
    }
    message.kind = Kind::Contacts;
    message.text = joined(texts, QStringLiteral(", "));
}

void readOrder(const QJsonObject& order, IncomingMessage& message)
{
    QStringList texts{textOf(order, "text")};
    for (const auto& value : order.value(QLatin1String("product_items")).toArray()) {
        const auto item = value.toObject();
        texts.append(joined({textOf(item, "quantity"), textOf(item, "product_retailer_id")}, QStringLiteral(" × ")));
    }
    message.kind = Kind::Order;
    message.text = joined(texts, QStringLiteral(", "));
}

void readMedia(const QJsonObject& media, Kind kind, IncomingMessage& message)
{
    message.kind = kind;
    message.media = {textOf(media, "id"), textOf(media, "mime_type"), textOf(media, "sha256"),
                     textOf(media, "filename")};
    message.text = textOf(media, "caption");
}

struct MediaType
{
    const char* name;
    Kind kind;
};
constexpr std::array kMediaTypes = {MediaType{"image", Kind::Image}, MediaType{"video", Kind::Video},
                                    MediaType{"audio", Kind::Audio}, MediaType{"document", Kind::Document},
                                    MediaType{"sticker", Kind::Sticker}};

void readContent(const QString& type, const QJsonObject& element, IncomingMessage& message)
{
    // A type without its object is not what it says: it stays Unsupported.
    const auto content = element.value(type);
    const auto object = content.toObject();
    if (type == QLatin1String("contacts") && content.isArray()) return readContacts(content.toArray(), message);
    if (!content.isObject()) return;
    if (type == QLatin1String("text")) {
        message.kind = Kind::Text;
        message.text = textOf(object, "body");
    } else if (type == QLatin1String("button")) {
        message.kind = Kind::Button;
        message.text = textOf(object, "text");
        message.payload = textOf(object, "payload");
    } else if (type == QLatin1String("reaction")) {
        message.kind = Kind::Reaction;
        message.text = textOf(object, "emoji");
        message.repliesTo = textOf(object, "message_id");
    } else if (type == QLatin1String("interactive")) {
        readInteractive(object, message);
    } else if (type == QLatin1String("location")) {
        readLocation(object, message);
    } else if (type == QLatin1String("order")) {
        readOrder(object, message);
    }
    for (const auto& media : kMediaTypes)
        if (type == QLatin1String(media.name)) readMedia(object, media.kind, message);
}

} // namespace

QString whatsappPhone(const QJsonValue& digits)
{
    auto text = wordFrom(digits).trimmed();
    if (!text.startsWith(QLatin1Char('+'))) text.prepend(QLatin1Char('+'));
    const auto phone = PhoneNumber::parse(text);
    return phone ? phone->text() : QString();
}

Instant whatsappInstant(const QJsonValue& seconds)
{
    const auto number = wholeNumber(seconds);
    const bool sensible = number && *number >= kEarliest && *number < kLatest;
    return sensible ? Instant(Seconds(*number)) : Instant();
}

IncomingMessage whatsappMessageFrom(const QJsonObject& element)
{
    IncomingMessage message{.providerId = textOf(element, "id"),
                            .from = {whatsappPhone(element.value(QLatin1String("from"))),
                                     textOf(element, "from_user_id")},
                            .at = whatsappInstant(element.value(QLatin1String("timestamp"))),
                            .repliesTo = textOf(objectOf(element, "context"), "id"),
                            .raw = QJsonDocument(element).toJson(QJsonDocument::Compact)};
    readContent(textOf(element, "type"), element, message);
    return message;
}

} // namespace relais
