// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_message_check.h"

#include "services/practice/whatsapp_media_shelf.h"
#include "services/practice/whatsapp_template_filling.h"
#include "services/practice/whatsapp_template_shelf.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace relais::practice {

namespace {

QString text(const QJsonObject& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

Graph<WhatsappBubble> checkText(const QJsonObject& object)
{
    const auto body = text(object, "body");
    if (body.isEmpty()) return refuse(100, QStringLiteral("The parameter text['body'] is required."));
    if (body.size() > 4096)
        return refuse(100, QStringLiteral("Param text['body'] must be at most 4096 characters long."));
    return WhatsappBubble{.text = body};
}

Graph<WhatsappBubble> checkMedia(const QString& type, const QJsonObject& object, const WhatsappMediaShelf& media)
{
    const auto id = object[QLatin1String("id")].toVariant().toString();
    const auto link = text(object, "link");
    if (id.isEmpty() == link.isEmpty())
        return refuse(100, QStringLiteral("Param %1 needs either an id or a link").arg(type));
    if (!id.isEmpty() && !media.knows(id))
        return refuse(100, QStringLiteral("Param %1['id'] is not a valid whatsapp business account media attachment ID")
                               .arg(type));
    const auto scheme = QUrl(link, QUrl::StrictMode).scheme();
    if (!link.isEmpty() && scheme != QLatin1String("https") && scheme != QLatin1String("http"))
        return refuse(100, QStringLiteral("Param %1['link'] is not a valid URL").arg(type));
    const auto caption = text(object, "caption");
    if (caption.size() > 1024)
        return refuse(100, QStringLiteral("Param %1['caption'] must be at most 1024 characters long.").arg(type));
    if (!caption.isEmpty() && (type == QLatin1String("audio") || type == QLatin1String("sticker")))
        return refuse(100, QStringLiteral("Unexpected key \"caption\" on param \"%1\".").arg(type));
    return WhatsappBubble{.mediaKind = type, .media = id.isEmpty() ? link : id, .text = caption};
}

Graph<void> checkLength(const QString& value, int limit, const QString& place)
{
    if (value.isEmpty()) return refuse(131009, place + QStringLiteral(" is required"));
    if (value.size() > limit) return refuse(131009, QStringLiteral("%1: at most %2 characters").arg(place).arg(limit));
    return {};
}

Graph<QList<WhatsappButton>> replyButtons(const QJsonArray& buttons)
{
    if (buttons.isEmpty() || buttons.size() > 3)
        return refuse(131009, QStringLiteral("Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3"));
    QList<WhatsappButton> made;
    QSet<QString> ids;
    for (const auto& value : buttons) {
        const auto reply = value.toObject()[QLatin1String("reply")].toObject();
        if (const auto done = checkLength(text(reply, "title"), 20, QStringLiteral("Button title")); !done)
            return tl::unexpected(done.error());
        if (const auto done = checkLength(text(reply, "id"), 256, QStringLiteral("Button id")); !done)
            return tl::unexpected(done.error());
        if (ids.contains(text(reply, "id"))) return refuse(131009, QStringLiteral("Button ids are not unique"));
        ids.insert(text(reply, "id"));
        made.append({QStringLiteral("reply"), text(reply, "title"), text(reply, "id")});
    }
    return made;
}

Graph<QList<WhatsappButton>> listRows(const QJsonObject& action)
{
    if (const auto done = checkLength(text(action, "button"), 20, QStringLiteral("List button")); !done)
        return tl::unexpected(done.error());
    QList<WhatsappButton> rows;
    for (const auto& section : action[QLatin1String("sections")].toArray()) {
        for (const auto& value : section.toObject()[QLatin1String("rows")].toArray()) {
            const auto row = value.toObject();
            if (const auto done = checkLength(text(row, "title"), 24, QStringLiteral("Row title")); !done)
                return tl::unexpected(done.error());
            if (text(row, "description").size() > 72)
                return refuse(131009, QStringLiteral("Row description: at most 72 characters"));
            rows.append({QStringLiteral("row"), text(row, "title"), text(row, "id")});
        }
    }
    if (rows.isEmpty() || rows.size() > 10) return refuse(131009, QStringLiteral("Total row count must be 1 to 10"));
    return rows;
}

Graph<WhatsappBubble> checkInteractive(const QJsonObject& object)
{
    const auto kind = text(object, "type");
    const auto action = object[QLatin1String("action")].toObject();
    if (kind.isEmpty() || action.isEmpty())
        return refuse(100, QStringLiteral("interactive needs a type and an action"));
    WhatsappBubble bubble{.text = text(object[QLatin1String("body")].toObject(), "text"),
                          .footer = text(object[QLatin1String("footer")].toObject(), "text")};
    const auto header = object[QLatin1String("header")].toObject();
    bubble.header = text(header, "text");
    if (const auto media = header[text(header, "type")].toObject(); !media.isEmpty()) {
        bubble.mediaKind = text(header, "type");
        bubble.media = media.contains(QLatin1String("id")) ? media[QLatin1String("id")].toVariant().toString()
                                                           : text(media, "link");
    }
    const bool isList = kind == QLatin1String("list");
    if (isList || kind == QLatin1String("button")) {
        if (const auto done = checkLength(bubble.text, isList ? 4096 : 1024, QStringLiteral("Body text")); !done)
            return tl::unexpected(done.error());
        const auto buttons = isList ? listRows(action) : replyButtons(action[QLatin1String("buttons")].toArray());
        if (!buttons) return tl::unexpected(buttons.error());
        bubble.buttons = *buttons;
    } else if (kind == QLatin1String("cta_url")) {
        const auto parameters = action[QLatin1String("parameters")].toObject();
        bubble.buttons = {{QStringLiteral("url"), text(parameters, "display_text"), text(parameters, "url")}};
    }
    return bubble;
}

Graph<WhatsappBubble> checkTemplate(ReceivedWhatsapp& message, const QJsonObject& request,
                                    const WhatsappTemplateShelf& templates)
{
    message.templateName = text(request, "name");
    message.language = text(request[QLatin1String("language")].toObject(), "code");
    if (message.templateName.isEmpty() || message.language.isEmpty())
        return refuse(131008, QStringLiteral("template needs a name and a language code"));
    const auto found = templates.sendable(message.templateName, message.language);
    if (!found) return tl::unexpected(found.error());
    message.category = text(*found, "category");
    return fillWhatsappTemplate(*found, request);
}

Graph<WhatsappBubble> bubbleOf(ReceivedWhatsapp& message, const QJsonObject& body,
                               const WhatsappTemplateShelf& templates, const WhatsappMediaShelf& media)
{
    static const QSet<QString> mediaKinds{QStringLiteral("image"), QStringLiteral("video"), QStringLiteral("audio"),
                                          QStringLiteral("document"), QStringLiteral("sticker")};
    const auto object = body[message.type].toObject();
    if (message.type == QLatin1String("text")) return checkText(object);
    if (message.type == QLatin1String("template")) return checkTemplate(message, object, templates);
    if (message.type == QLatin1String("interactive")) return checkInteractive(object);
    if (mediaKinds.contains(message.type)) return checkMedia(message.type, object, media);
    if (message.type == QLatin1String("reaction")) {
        message.contextId = text(object, "message_id");
        if (message.contextId.isEmpty()) return refuse(131009, QStringLiteral("reaction['message_id'] is required"));
        return WhatsappBubble{.text = text(object, "emoji")};
    }
    if (message.type == QLatin1String("location")) {
        if (!object.contains(QLatin1String("latitude")) || !object.contains(QLatin1String("longitude")))
            return refuse(131009, QStringLiteral("location needs latitude and longitude"));
        return WhatsappBubble{.text = text(object, "name")};
    }
    if (message.type == QLatin1String("contacts")) {
        const auto cards = body[QLatin1String("contacts")].toArray();
        if (cards.isEmpty()) return refuse(131009, QStringLiteral("contacts is empty"));
        return WhatsappBubble{.text = text(cards[0].toObject()[QLatin1String("name")].toObject(), "formatted_name")};
    }
    return refuse(131051, QStringLiteral("Unsupported message type: %1").arg(message.type));
}

} // namespace

QString waIdOf(const QString& to)
{
    auto digits = to;
    static const QRegularExpression ornaments(QStringLiteral("[\\s+()./\\x{a0}\\x{202f}-]"));
    digits.remove(ornaments);
    static const QRegularExpression number(QStringLiteral("\\A[1-9][0-9]{6,14}\\z"));
    if (!digits.contains(number)) return {};
    if (digits.startsWith(QLatin1String("521")) && digits.size() == 13) digits.remove(2, 1);
    return digits;
}

bool isWhatsappUserId(const QString& recipient)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}\\z"));
    return recipient.contains(form);
}

Graph<ReceivedWhatsapp> checkWhatsappMessage(const QJsonObject& body, const WhatsappTemplateShelf& templates,
                                             const WhatsappMediaShelf& media)
{
    if (text(body, "messaging_product") != QLatin1String("whatsapp"))
        return refuse(100, QStringLiteral("Param messaging_product must be one of {WHATSAPP}"));
    const auto to = body[QLatin1String("to")].toVariant().toString();
    ReceivedWhatsapp message{.recipient = text(body, "recipient"),
                             .type = body[QLatin1String("type")].toString(QStringLiteral("text"))};
    if (to.isEmpty() && message.recipient.isEmpty())
        return refuse(100, QStringLiteral("The parameter to is required."));
    message.to = waIdOf(to);
    if (!to.isEmpty() && message.to.isEmpty()) return refuse(100, QStringLiteral("Param to is not a phone number"));
    if (to.isEmpty() && !isWhatsappUserId(message.recipient))
        return refuse(100, QStringLiteral("Param recipient is not a business-scoped user ID"));
    message.callbackData = text(body, "biz_opaque_callback_data");
    if (message.callbackData.toUtf8().size() > 512)
        return refuse(100, QStringLiteral("Param biz_opaque_callback_data must be at most 512 characters long."));
    message.contextId = text(body[QLatin1String("context")].toObject(), "message_id");
    const auto bubble = bubbleOf(message, body, templates, media);
    if (!bubble) return tl::unexpected(bubble.error());
    message.bubble = *bubble;
    return message;
}

} // namespace relais::practice
