// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/campaign_draft.h"

#include "models/contacts/email_address.h"
#include "models/core/json_reader.h"

#include <QJsonArray>

#include <algorithm>

namespace relais {

namespace {

QString word(const char* text)
{
    return QString::fromLatin1(text);
}

AttachmentRef readAttachment(const QJsonValue& value, const QString& place, std::optional<Error>& error)
{
    if (value.isString()) return {value.toString(), std::nullopt, {}, {}};
    JsonReader reader(value.toObject(), place, error);
    if (!value.isObject()) reader.refuseAt(place, "a path or an object is wanted");
    AttachmentRef ref{reader.text("path"), std::nullopt, reader.text("name"), reader.text("content_id")};
    if (const auto id = reader.take("id"); id.isDouble())
        ref.id = AttachmentId(id.toInteger());
    else if (!id.isUndefined())
        reader.refuse("id", "a number is wanted");
    if (value.isObject() && ref.path.isEmpty() && !ref.id) reader.refuse("path", "missing");
    reader.end();
    return ref;
}

CampaignStep readStep(const QJsonValue& value, int index, std::optional<Error>& error)
{
    const auto place = QStringLiteral("steps[%1]").arg(index);
    JsonReader reader(value.toObject(), place, error);
    if (!value.isObject()) reader.refuseAt(place, "an object is wanted");
    CampaignStep step{reader.text("subject"), reader.text("html"), reader.text("text"), reader.text("reply_to"), {}};
    if (!step.replyTo.isEmpty() && !EmailAddress::parse(step.replyTo)) reader.refuse("reply_to", "no e-mail address");
    const auto files = reader.array("attachments");
    for (qsizetype i = 0; i < files.size(); ++i)
        step.attachments.append(
            readAttachment(files[i], QStringLiteral("%1.attachments[%2]").arg(place).arg(i), error));
    reader.end();
    return step;
}

Audience readAudience(const QJsonObject& json, std::optional<Error>& error)
{
    JsonReader reader(json, word("audience"), error);
    Audience audience{reader.texts("categories"), reader.texts("segments"), reader.texts("exclude_categories"),
                      reader.text("search")};
    reader.end();
    return audience;
}

CampaignSchedule readSchedule(const QJsonObject& json, std::optional<Error>& error)
{
    JsonReader reader(json, word("schedule"), error);
    CampaignSchedule schedule;
    if (const auto start = reader.text("start"); !start.isEmpty()) {
        schedule.start = instantFromIso(start);
        if (!schedule.start) reader.refuse("start", "no date and time as ISO 8601 has them");
    }
    schedule.timeZone = reader.text("time_zone").toUtf8();
    if (!schedule.timeZone.isEmpty() && !isTimeZone(schedule.timeZone)) reader.refuse("time_zone", "no IANA time zone");
    const auto quiet = QuietHours::fromJson(reader.take("quiet_hours"));
    if (quiet)
        schedule.quietHours = *quiet;
    else if (!error)
        error = Error{ErrorCode::Invalid, reader.at("quiet_hours"), quiet.error().detail};
    schedule.recipientTimeZone = reader.flag("recipient_time_zone");
    reader.end();
    return schedule;
}

std::optional<Money> readBudget(const QJsonValue& value, std::optional<Error>& error)
{
    if (value.isUndefined() || value.isNull()) return std::nullopt;
    JsonReader reader(value.toObject(), word("budget"), error);
    if (!value.isObject()) reader.refuseAt(word("budget"), "an object is wanted");
    const auto given = reader.take("amount");
    const auto amount = millionthsFrom(given.isDouble() ? QString::number(given.toDouble(), 'f', 6) : given.toString());
    if (!amount || *amount <= 0) reader.refuse("amount", "no amount above 0 such as 25.00");
    const auto currency = reader.text("currency").toUpper();
    if (!isCurrency(currency)) reader.refuse("currency", "three letters such as EUR are wanted");
    reader.end();
    return Money{amount.value_or(0), currency};
}

} // namespace

bool CampaignDraft::isUnwritten() const
{
    if (channel == Channel::Whatsapp) return whatsapp.first == TemplateStep() && !whatsapp.second;
    return std::all_of(steps.begin(), steps.end(), [](const CampaignStep& step) {
        return step.subject.isEmpty() && step.html.isEmpty() && step.text.isEmpty() && step.attachments.isEmpty();
    });
}

Result<CampaignDraft> CampaignDraft::fromJson(const QJsonObject& json)
{
    std::optional<Error> error;
    JsonReader reader(json, {}, error);
    CampaignDraft draft;
    draft.name = reader.text("name").trimmed();
    if (draft.name.isEmpty()) reader.refuse("name", "the campaign needs a name");
    if (const auto channel = reader.text("channel"); !channel.isEmpty()) {
        const auto known = channelFromName(channel);
        if (!known) reader.refuse("channel", "one of email, whatsapp");
        draft.channel = known.value_or(Channel::Email);
    }
    draft.account = reader.text("account");
    draft.audience = readAudience(reader.object("audience"), error);
    const auto steps = reader.array("steps");
    if (draft.channel == Channel::Whatsapp) {
        draft.whatsapp = WhatsappPlan::fromJson(steps, error);
    } else {
        if (steps.size() > 1) reader.refuseAt(word("steps[1]"), "an e-mail campaign has one step");
        if (!steps.isEmpty()) draft.steps = {readStep(steps[0], 0, error)};
    }
    draft.schedule = readSchedule(reader.object("schedule"), error);
    draft.budget = readBudget(reader.take("budget"), error);
    if (draft.budget && draft.channel != Channel::Whatsapp)
        reader.refuse("budget", "only WhatsApp messages have a price");
    reader.end();
    if (error) return fail(*error);
    return draft;
}

namespace {

QJsonArray mailStepsJson(const QList<CampaignStep>& steps)
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
        stepsJson.append(QJsonObject{{word("subject"), step.subject},
                                     {word("html"), step.html},
                                     {word("text"), step.text},
                                     {word("reply_to"), step.replyTo},
                                     {word("attachments"), files}});
    }
    return stepsJson;
}

} // namespace

QJsonObject CampaignDraft::toJson() const
{
    const auto list = [](const QStringList& texts) { return QJsonArray::fromStringList(texts); };
    QJsonObject json{{word("name"), name},
                     {word("channel"), channelName(channel)},
                     {word("account"), account},
                     {word("audience"), QJsonObject{{word("categories"), list(audience.categories)},
                                                    {word("segments"), list(audience.segments)},
                                                    {word("exclude_categories"), list(audience.excludeCategories)},
                                                    {word("search"), audience.search}}},
                     {word("steps"), channel == Channel::Whatsapp ? whatsapp.toJson() : mailStepsJson(steps)},
                     {word("schedule"),
                      QJsonObject{{word("start"), schedule.start ? QJsonValue(toIso(*schedule.start)) : QJsonValue()},
                                  {word("time_zone"), QString::fromUtf8(schedule.timeZone)},
                                  {word("quiet_hours"),
                                   schedule.quietHours ? schedule.quietHours->toJson() : QJsonValue()},
                                  {word("recipient_time_zone"), schedule.recipientTimeZone}}}};
    if (budget)
        json.insert(word("budget"),
                    QJsonObject{{word("amount"), amountText(*budget)}, {word("currency"), budget->currency}});
    return json;
}

} // namespace relais
