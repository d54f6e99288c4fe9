// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/contact_json.h"

#include "app/relaisctl/words.h"

#include <QJsonValue>

namespace relais::ctl {

namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonObject toJson(const Contact& contact)
{
    const auto& data = contact.data;
    QJsonObject fields;
    for (auto field = data.fields.begin(); field != data.fields.end(); ++field)
        fields.insert(field.key(), field.value());
    return {{word("id"), contact.id.value()},
            {word("name"), data.name},
            {word("first_name"), data.firstName},
            {word("last_name"), data.lastName},
            {word("email"), orNull(data.email ? data.email->text() : QString())},
            {word("phone"), orNull(data.phone ? data.phone->text() : QString())},
            {word("country"), orNull(data.country)},
            {word("company"), data.company},
            {word("language"), orNull(data.language)},
            {word("time_zone"), orNull(data.timeZone)},
            {word("external_id"), orNull(data.externalId)},
            {word("notes"), data.notes},
            {word("categories"), QJsonArray::fromStringList(contact.categories)},
            {word("tags"), QJsonArray::fromStringList(data.tags)},
            {word("fields"), fields},
            {word("suppressed"), orNull(contact.suppressed())},
            {word("created_at"), toIso(contact.createdAt)},
            {word("updated_at"), toIso(contact.updatedAt)}};
}

QJsonArray toJson(const QList<Consent>& consents)
{
    QJsonArray json;
    for (const auto& consent : consents)
        json.append(QJsonObject{{word("channel"), consentChannelName(consent.channel)},
                                {word("granted"), consent.granted},
                                {word("at"), isoOrNull(consent.at)},
                                {word("source"), consent.source},
                                {word("proof"), consent.proof}});
    return json;
}

QJsonArray toJson(const QList<TimelineEntry>& entries)
{
    const auto directions = {"in", "out", "note", "program"};
    const auto sources = {"message", "interaction", "event"};
    QJsonArray json;
    for (const auto& entry : entries)
        json.append(QJsonObject{{word("at"), toIso(entry.at)},
                                {word("source"), word(sources.begin()[static_cast<size_t>(entry.source)])},
                                {word("id"), entry.id},
                                {word("kind"), entry.kind},
                                {word("direction"), word(directions.begin()[static_cast<size_t>(entry.direction)])},
                                {word("channel"), orNull(entry.channel)},
                                {word("campaign"), orNull(entry.title)},
                                {word("text"), entry.text},
                                {word("status"), entry.status ? QJsonValue(statusName(*entry.status)) : QJsonValue()}});
    return json;
}

tl::expected<ContactId, Failure> contactId(const QString& text)
{
    bool ok = false;
    const auto id = text.toLongLong(&ok);
    if (!ok || id < 1)
        return wrongUsage(text, Words::tr("a contact's id is a number: relaisctl contacts list shows it"));
    return ContactId(id);
}

tl::expected<QList<ContactId>, Failure> contactIds(const QStringList& texts)
{
    QList<ContactId> ids;
    for (const auto& text : texts) {
        const auto id = contactId(text);
        if (!id) return tl::unexpected(id.error());
        ids.append(*id);
    }
    return ids;
}

} // namespace relais::ctl
