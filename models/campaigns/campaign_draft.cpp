// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/campaign_draft.h"

#include "models/contacts/email_address.h"

#include <QJsonArray>

namespace relais {

namespace {

QString word(const char* text)
{
    return QString::fromLatin1(text);
}

/// Reads the keys of one object and remembers the first thing that is wrong with it and where.
class Reader
{
public:
    Reader(const QJsonObject& json, QString place, std::optional<Error>& error)
        : m_json(json)
        , m_place(std::move(place))
        , m_error(error)
    {
    }

    QJsonValue take(const char* key)
    {
        m_known.append(word(key));
        return m_json.value(word(key));
    }
    QString text(const char* key)
    {
        const auto value = take(key);
        if (!value.isUndefined() && !value.isNull() && !value.isString()) refuse(key, "a text is wanted");
        return value.toString();
    }
    bool flag(const char* key)
    {
        const auto value = take(key);
        if (!value.isUndefined() && !value.isBool()) refuse(key, "true or false is wanted");
        return value.toBool();
    }
    QJsonObject object(const char* key)
    {
        const auto value = take(key);
        if (!value.isUndefined() && !value.isNull() && !value.isObject()) refuse(key, "an object is wanted");
        return value.toObject();
    }
    QJsonArray array(const char* key)
    {
        const auto value = take(key);
        if (!value.isUndefined() && !value.isNull() && !value.isArray()) refuse(key, "a list is wanted");
        return value.toArray();
    }
    QStringList texts(const char* key)
    {
        QStringList all;
        const auto values = array(key);
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (!values[i].isString()) refuseAt(QStringLiteral("%1[%2]").arg(at(key)).arg(i), "a text is wanted");
            all.append(values[i].toString());
        }
        return all;
    }
    /// Call last: whatever was not taken is unknown.
    void end()
    {
        for (auto key = m_json.begin(); key != m_json.end(); ++key)
            if (!m_known.contains(key.key())) refuseAt(m_place.isEmpty() ? key.key() : m_place + QLatin1Char('.') + key.key(), "unknown key");
    }

    QString at(const char* key) const { return m_place.isEmpty() ? word(key) : m_place + QLatin1Char('.') + word(key); }
    void refuse(const char* key, const char* why) { refuseAt(at(key), why); }
    void refuseAt(const QString& place, const char* why)
    {
        if (!m_error) m_error = Error{ErrorCode::Invalid, place, word(why)};
    }
    std::optional<Error>& error() { return m_error; }

private:
    const QJsonObject m_json;
    QString m_place;
    QStringList m_known;
    std::optional<Error>& m_error;
};

AttachmentRef readAttachment(const QJsonValue& value, const QString& place, std::optional<Error>& error)
{
    if (value.isString()) return {value.toString(), std::nullopt, {}, {}};
    Reader reader(value.toObject(), place, error);
    if (!value.isObject()) reader.refuseAt(place, "a path or an object is wanted");
    AttachmentRef ref{reader.text("path"), std::nullopt, reader.text("name"), reader.text("content_id")};
    if (const auto id = reader.take("id"); id.isDouble()) ref.id = AttachmentId(id.toInteger());
    else if (!id.isUndefined()) reader.refuse("id", "a number is wanted");
    if (value.isObject() && ref.path.isEmpty() && !ref.id) reader.refuse("path", "missing");
    reader.end();
    return ref;
}

CampaignStep readStep(const QJsonValue& value, int index, std::optional<Error>& error)
{
    const auto place = QStringLiteral("steps[%1]").arg(index);
    Reader reader(value.toObject(), place, error);
    if (!value.isObject()) reader.refuseAt(place, "an object is wanted");
    CampaignStep step{reader.text("subject"), reader.text("html"), reader.text("text"), reader.text("reply_to"), {}};
    if (!step.replyTo.isEmpty() && !EmailAddress::parse(step.replyTo)) reader.refuse("reply_to", "no e-mail address");
    const auto files = reader.array("attachments");
    for (qsizetype i = 0; i < files.size(); ++i)
        step.attachments.append(readAttachment(files[i], QStringLiteral("%1.attachments[%2]").arg(place).arg(i), error));
    reader.end();
    return step;
}

Audience readAudience(const QJsonObject& json, std::optional<Error>& error)
{
    Reader reader(json, word("audience"), error);
    Audience audience{reader.texts("categories"), reader.texts("segments"), reader.texts("exclude_categories"), reader.text("search")};
    reader.end();
    return audience;
}

CampaignSchedule readSchedule(const QJsonObject& json, std::optional<Error>& error)
{
    Reader reader(json, word("schedule"), error);
    CampaignSchedule schedule;
    if (const auto start = reader.text("start"); !start.isEmpty()) {
        schedule.start = instantFromIso(start);
        if (!schedule.start) reader.refuse("start", "no date and time as ISO 8601 has them");
    }
    schedule.timeZone = reader.text("time_zone").toUtf8();
    if (!schedule.timeZone.isEmpty() && !isTimeZone(schedule.timeZone)) reader.refuse("time_zone", "no IANA time zone");
    const auto quiet = QuietHours::fromJson(reader.take("quiet_hours"));
    if (quiet) schedule.quietHours = *quiet;
    else if (!error) error = Error{ErrorCode::Invalid, reader.at("quiet_hours"), quiet.error().detail};
    schedule.recipientTimeZone = reader.flag("recipient_time_zone");
    reader.end();
    return schedule;
}

} // namespace

Result<CampaignDraft> CampaignDraft::fromJson(const QJsonObject& json)
{
    std::optional<Error> error;
    Reader reader(json, {}, error);
    CampaignDraft draft;
    draft.name = reader.text("name").trimmed();
    if (draft.name.isEmpty()) reader.refuse("name", "the campaign needs a name");
    const auto channel = reader.text("channel");
    if (!error && (channel == QLatin1String("whatsapp") || channel == QLatin1String("sms")))
        return fail(ErrorCode::Unsupported, word("channel"), QStringLiteral("this version sends e-mail; %1 comes later").arg(channel));
    if (!channel.isEmpty() && channel != QLatin1String("email")) reader.refuse("channel", "one of email, whatsapp, sms");
    draft.account = reader.text("account");
    draft.audience = readAudience(reader.object("audience"), error);
    const auto steps = reader.array("steps");
    if (steps.size() > 1) reader.refuseAt(word("steps[1]"), "an e-mail campaign has one step");
    if (!steps.isEmpty()) draft.steps = {readStep(steps[0], 0, error)};
    draft.schedule = readSchedule(reader.object("schedule"), error);
    reader.end();
    if (error) return fail(*error);
    return draft;
}

QJsonObject CampaignDraft::toJson() const
{
    QJsonArray stepsJson;
    for (const auto& step : steps) {
        QJsonArray files;
        for (const auto& file : step.attachments) {
            QJsonObject json;
            if (!file.path.isEmpty()) json.insert(word("path"), file.path);
            if (file.id) json.insert(word("id"), file.id->value());
            if (!file.name.isEmpty()) json.insert(word("name"), file.name);
            if (!file.contentId.isEmpty()) json.insert(word("content_id"), file.contentId);
            files.append(json);
        }
        stepsJson.append(QJsonObject{{word("subject"), step.subject}, {word("html"), step.html}, {word("text"), step.text},
                                     {word("reply_to"), step.replyTo}, {word("attachments"), files}});
    }
    const auto list = [](const QStringList& texts) { return QJsonArray::fromStringList(texts); };
    return {{word("name"), name},
            {word("channel"), word("email")},
            {word("account"), account},
            {word("audience"), QJsonObject{{word("categories"), list(audience.categories)},
                                           {word("segments"), list(audience.segments)},
                                           {word("exclude_categories"), list(audience.excludeCategories)},
                                           {word("search"), audience.search}}},
            {word("steps"), stepsJson},
            {word("schedule"), QJsonObject{{word("start"), schedule.start ? QJsonValue(toIso(*schedule.start)) : QJsonValue()},
                                           {word("time_zone"), QString::fromUtf8(schedule.timeZone)},
                                           {word("quiet_hours"), schedule.quietHours ? schedule.quietHours->toJson() : QJsonValue()},
                                           {word("recipient_time_zone"), schedule.recipientTimeZone}}}};
}

} // namespace relais
