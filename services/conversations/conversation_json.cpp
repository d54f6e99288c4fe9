// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_json.h"

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
            {key("window_until"), conversation.windowUntil ? QJsonValue(toIso(*conversation.windowUntil)) : QJsonValue()},
            {key("tags"), QJsonArray::fromStringList(conversation.tags)},
            {key("assigned_to"), conversation.assignedTo ? QJsonValue(conversation.assignedTo->email) : QJsonValue()},
            {key("closed"), conversation.closed},
            {key("suppressed"), conversation.suppressed.isEmpty() ? QJsonValue() : QJsonValue(conversation.suppressed)}};
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
        json.insert(key("step"), entry.step);
    }
    if (!entry.mediaType.isEmpty() || !entry.mediaName.isEmpty() || entry.mediaState) json.insert(key("media"), mediaOf(entry));
    if (!entry.header.isEmpty()) json.insert(key("header"), entry.header);
    if (!entry.footer.isEmpty()) json.insert(key("footer"), entry.footer);
    if (!entry.buttons.isEmpty()) json.insert(key("buttons"), QJsonArray::fromStringList(entry.buttons));
    if (!entry.trouble.isEmpty()) json.insert(key("error"), entry.trouble);
    return json;
}

QJsonArray toJson(const QList<ThreadEntry>& thread)
{
    QJsonArray all;
    for (const auto& entry : thread) all.append(toJson(entry));
    return all;
}

} // namespace relais
