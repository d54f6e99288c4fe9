// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_json.h"

#include <QJsonArray>

namespace relais {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject mediaOf(const ThreadEntry& entry)
{
    QJsonObject media{{key("name"), entry.mediaName}, {key("type"), entry.mediaType}};
    if (!entry.mediaState) return media;
    media.insert(key("state"), mediaStateName(*entry.mediaState));
    media.insert(key("bytes"), *entry.mediaState == MediaState::Here ? QJsonValue(entry.mediaBytes) : QJsonValue());
    if (!entry.mediaTrouble.isEmpty()) media.insert(key("trouble"), entry.mediaTrouble);
    return media;
}

QString textAt(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name)).toString();
}

void readMedia(const QJsonObject& media, ThreadEntry& entry)
{
    entry.mediaName = textAt(media, "name");
    entry.mediaType = textAt(media, "type");
    entry.mediaState = mediaStateFromName(textAt(media, "state"));
    entry.mediaBytes = media.value(QLatin1String("bytes")).toInteger();
    entry.mediaTrouble = textAt(media, "trouble");
}

std::optional<ThreadEntry> entryFrom(const QJsonObject& json)
{
    const auto direction = directionFromName(textAt(json, "direction"));
    const auto at = instantFromIso(textAt(json, "at"));
    if (!direction || !at) return std::nullopt;
    ThreadEntry entry{.id = json.value(QLatin1String("id")).toInteger(),
                      .campaignName = textAt(json, "campaign_name"),
                      .step = json.value(QLatin1String("step")).toInt(),
                      .direction = *direction,
                      .kind = textAt(json, "kind"),
                      .headerFormat = textAt(json, "header_format"),
                      .header = textAt(json, "header"),
                      .text = textAt(json, "text"),
                      .footer = textAt(json, "footer"),
                      .status = messageStatusFromName(textAt(json, "status")),
                      .trouble = textAt(json, "error"),
                      .at = *at,
                      .author = textAt(json, "author")};
    if (const auto campaign = json.value(QLatin1String("campaign")).toInteger(); campaign > 0)
        entry.campaign = CampaignId(campaign);
    for (const auto& button : json.value(QLatin1String("buttons")).toArray()) entry.buttons.append(button.toString());
    readMedia(json.value(QLatin1String("media")).toObject(), entry);
    const auto reading = json.value(QLatin1String("reading")).toObject();
    entry.reading = readingOf(textAt(reading, "sentiment"), textAt(reading, "intent"), textAt(reading, "urgency"));
    entry.language = textAt(reading, "language");
    return entry;
}

} // namespace

QJsonObject toJson(const Conversation& conversation)
{
    return {{key("id"), conversation.id.value()},
            {key("contact"), conversation.contact.value()},
            {key("name"), conversation.name},
            {key("address"), conversation.address},
            {key("channel"), conversation.channel},
            {key("account"), conversation.accountName},
            {key("unread"), conversation.unread},
            {key("last_text"), conversation.lastText},
            {key("last_at"), toIso(conversation.lastAt)},
            {key("window_until"),
             conversation.windowUntil ? QJsonValue(toIso(*conversation.windowUntil)) : QJsonValue()},
            {key("tags"), QJsonArray::fromStringList(conversation.tags)},
            {key("assigned_to"), conversation.assignedTo ? QJsonValue(conversation.assignedTo->email) : QJsonValue()},
            {key("closed"), conversation.closed},
            {key("urgent"), conversation.isUrgent},
            {key("suppressed"),
             conversation.suppressed.isEmpty() ? QJsonValue() : QJsonValue(conversation.suppressed)}};
}

QJsonObject toJson(const ThreadEntry& entry)
{
    QJsonObject json{{key("id"), entry.id},
                     {key("direction"), directionName(entry.direction)},
                     {key("kind"), entry.kind},
                     {key("text"), entry.text},
                     {key("status"), entry.status ? QJsonValue(statusName(*entry.status)) : QJsonValue()},
                     {key("at"), toIso(entry.at)},
                     {key("author"), entry.author.isEmpty() ? QJsonValue() : QJsonValue(entry.author)}};
    if (entry.campaign) {
        json.insert(key("campaign"), entry.campaign->value());
        json.insert(key("campaign_name"), entry.campaignName);
        json.insert(key("step"), entry.step);
    }
    if (!entry.mediaType.isEmpty() || !entry.mediaName.isEmpty() || entry.mediaState)
        json.insert(key("media"), mediaOf(entry));
    if (!entry.headerFormat.isEmpty()) json.insert(key("header_format"), entry.headerFormat);
    if (!entry.header.isEmpty()) json.insert(key("header"), entry.header);
    if (!entry.footer.isEmpty()) json.insert(key("footer"), entry.footer);
    if (!entry.buttons.isEmpty()) json.insert(key("buttons"), QJsonArray::fromStringList(entry.buttons));
    if (!entry.trouble.isEmpty()) json.insert(key("error"), entry.trouble);
    if (entry.reading)
        json.insert(key("reading"),
                    QJsonObject{{key("sentiment"), sentimentName(entry.reading->sentiment)},
                                {key("intent"), intentName(entry.reading->intent)},
                                {key("urgency"), urgencyName(entry.reading->urgency)},
                                {key("language"),
                                 entry.language.isEmpty() ? QJsonValue() : QJsonValue(entry.language)}});
    return json;
}

QJsonObject toJson(const ConversationDocument& document)
{
    QJsonArray messages;
    for (const auto& entry : document.thread) messages.append(toJson(entry));
    auto json = toJson(document.conversation);
    json.insert(key("messages"), messages);
    return json;
}

ConversationDocument conversationDocument(const QJsonObject& json)
{
    ConversationDocument document;
    document.conversation.name = textAt(json, "name");
    document.conversation.address = textAt(json, "address");
    document.conversation.channel = textAt(json, "channel");
    document.conversation.accountName = textAt(json, "account");
    for (const auto& message : json.value(QLatin1String("messages")).toArray())
        if (const auto entry = entryFrom(message.toObject())) document.thread.append(*entry);
    return document;
}

} // namespace relais
