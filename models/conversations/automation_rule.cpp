// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/automation_rule.h"

#include "models/conversations/folded_text.h"
#include "models/core/json_reader.h"

#include <algorithm>
#include <cmath>

namespace relais {

namespace {

constexpr double kSecondsAnHour = 3600;

QString word(const char* text)
{
    return QString::fromLatin1(text);
}

bool isAnswered(const RuleContext& context)
{
    return context.answeredAt && *context.answeredAt >= context.wroteAt;
}

/// The words that stand at `key`, each one of those that there are.
template <typename Value>
QList<Value> readWords(JsonReader& reader, const char* key, std::optional<Value> (*from)(const QString&),
                       const QStringList& known)
{
    QList<Value> values;
    const auto given = reader.texts(key);
    for (qsizetype i = 0; i < given.size(); ++i) {
        const auto value = from(given[i]);
        if (!value)
            reader.refuseAt(reader.at(key) + QStringLiteral("[%1]").arg(i),
                            ("choose one of: " + known.join(QStringLiteral(", ")).toLatin1()).constData());
        else if (!values.contains(*value))
            values.append(*value);
    }
    return values;
}

template <typename Value>
QJsonArray wordsOf(const QList<Value>& values, QString (*name)(Value))
{
    QJsonArray words;
    for (const auto value : values) words.append(name(value));
    return words;
}

RuleHours readHours(const QJsonObject& json, const QString& place, std::optional<Error>& error)
{
    JsonReader reader(json, place, error);
    RuleHours hours;
    const auto between = QuietHours::fromJson(reader.take("between"));
    if (!between)
        reader.refuseAt(reader.at("between"), between.error().detail.toLatin1().constData());
    else if (!*between)
        reader.refuse("between", "missing");
    else
        hours.between = **between;
    hours.timeZone = reader.text("time_zone").toUtf8();
    if (!isTimeZone(hours.timeZone)) reader.refuse("time_zone", "no IANA time zone");
    const auto match = reader.text("match");
    if (match == word("outside"))
        hours.match = RuleHours::Match::Outside;
    else if (!match.isEmpty() && match != word("inside"))
        reader.refuse("match", "choose one of: inside, outside");
    reader.end();
    return hours;
}

void readWhen(AutomationRule& rule, const QJsonObject& json, std::optional<Error>& error)
{
    const auto place = word("when");
    JsonReader reader(json, place, error);
    rule.keywords = reader.texts("keywords");
    for (qsizetype i = 0; i < rule.keywords.size(); ++i)
        // Of a keyword of emoji alone nothing is left to look for.
        if (foldedText(rule.keywords[i]).isEmpty())
            reader.refuseAt(QStringLiteral("when.keywords[%1]").arg(i), "a text is wanted");
    const auto hours = reader.object("hours");
    if (json.value(word("hours")).isObject()) rule.hours = readHours(hours, reader.at("hours"), error);
    const double silence = reader.number("no_reply_hours", -1) * kSecondsAnHour;
    if (silence >= 1 && silence <= static_cast<double>(AutomationRule::kLongestSilence.count()))
        rule.noReplyAfter = Seconds(std::llround(silence));
    else if (!json.value(word("no_reply_hours")).isNull() && json.contains(word("no_reply_hours")))
        reader.refuse("no_reply_hours", "a number from 1 to 720");
    rule.sentiments = readWords(reader, "sentiment", sentimentFrom, sentimentNames());
    rule.intents = readWords(reader, "intent", intentFrom, intentNames());
    rule.urgencies = readWords(reader, "urgency", urgencyFrom, urgencyNames());
    reader.end();
    if (!rule.hasCondition()) reader.refuseAt(place, "missing");
}

void readThen(AutomationRule& rule, const QJsonObject& json, std::optional<Error>& error)
{
    const auto place = word("then");
    JsonReader reader(json, place, error);
    rule.tags = reader.texts("tags");
    for (qsizetype i = 0; i < rule.tags.size(); ++i)
        if (rule.tags[i].trimmed().isEmpty())
            reader.refuseAt(QStringLiteral("then.tags[%1]").arg(i), "a text is wanted");
    rule.answer = reader.text("answer");
    rule.answersWithModel = reader.flag("model_answer");
    if (rule.answersWithModel && !rule.answer.isEmpty())
        reader.refuse("model_answer", "either an answer or one by the model");
    rule.assignTo = reader.text("assign").trimmed();
    rule.suppresses = reader.flag("suppress");
    if (rule.answersWithModel && rule.suppresses)
        reader.refuse("model_answer", "whoever is not written to any more gets no answer by the model");
    reader.end();
    if (!rule.doesSomething()) reader.refuseAt(place, "missing");
}

bool fitsReading(const AutomationRule& rule, const std::optional<Reading>& reading)
{
    return reading && (rule.sentiments.isEmpty() || rule.sentiments.contains(reading->sentiment))
           && (rule.intents.isEmpty() || rule.intents.contains(reading->intent))
           && (rule.urgencies.isEmpty() || rule.urgencies.contains(reading->urgency));
}

} // namespace

Result<AutomationRule> AutomationRule::fromJson(const QJsonObject& json)
{
    std::optional<Error> error;
    JsonReader reader(json, {}, error);
    AutomationRule rule;
    rule.name = reader.text("name").trimmed();
    if (rule.name.isEmpty()) reader.refuse("name", "a name is missing");
    rule.enabled = reader.flag("enabled") || !json.contains(word("enabled"));
    readWhen(rule, reader.object("when"), error);
    readThen(rule, reader.object("then"), error);
    reader.end();
    if ((!rule.answer.isEmpty() || rule.answersWithModel) && rule.noReplyAfter && *rule.noReplyAfter >= kAnswerableFor)
        reader.refuseAt(word("when.no_reply_hours"), "a number from 1 to 23");
    if (error) return fail(*error);
    return rule;
}

QJsonObject AutomationRule::toJson() const
{
    QJsonObject when;
    if (!keywords.isEmpty()) when.insert(word("keywords"), QJsonArray::fromStringList(keywords));
    if (hours)
        when.insert(word("hours"),
                    QJsonObject{{word("between"), hours->between.toJson()},
                                {word("time_zone"), QString::fromUtf8(hours->timeZone)},
                                {word("match"),
                                 word(hours->match == RuleHours::Match::Inside ? "inside" : "outside")}});
    if (noReplyAfter) when.insert(word("no_reply_hours"), static_cast<double>(noReplyAfter->count()) / kSecondsAnHour);
    if (!sentiments.isEmpty()) when.insert(word("sentiment"), wordsOf(sentiments, sentimentName));
    if (!intents.isEmpty()) when.insert(word("intent"), wordsOf(intents, intentName));
    if (!urgencies.isEmpty()) when.insert(word("urgency"), wordsOf(urgencies, urgencyName));
    QJsonObject then{{word("suppress"), suppresses}};
    if (!tags.isEmpty()) then.insert(word("tags"), QJsonArray::fromStringList(tags));
    if (!answer.isEmpty()) then.insert(word("answer"), answer);
    if (answersWithModel) then.insert(word("model_answer"), true);
    if (!assignTo.isEmpty()) then.insert(word("assign"), assignTo);
    return {{word("name"), name}, {word("enabled"), enabled}, {word("when"), when}, {word("then"), then}};
}

Result<QList<AutomationRule>> automationRulesFrom(const QJsonArray& json)
{
    QList<AutomationRule> rules;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const auto place = QStringLiteral("rules[%1]").arg(i);
        if (!json[i].isObject()) return fail(ErrorCode::Invalid, place, word("an object is wanted"));
        auto rule = AutomationRule::fromJson(json[i].toObject());
        if (!rule)
            return fail(ErrorCode::Invalid, place + QLatin1Char('.') + rule.error().subject, rule.error().detail);
        const bool taken = std::any_of(rules.begin(), rules.end(),
                                       [&](const AutomationRule& other) { return other.name == rule->name; });
        if (taken) return fail(ErrorCode::Invalid, place + word(".name"), word("the name is taken"));
        rules.append(*rule);
    }
    return rules;
}

bool matches(const AutomationRule& rule, const RuleContext& context, Instant now)
{
    if (!rule.enabled) return false;
    if (!rule.keywords.isEmpty()) {
        const auto text = QLatin1Char(' ') + foldedText(context.text) + QLatin1Char(' ');
        const bool found = std::any_of(rule.keywords.begin(), rule.keywords.end(), [&](const QString& keyword) {
            return text.contains(QLatin1Char(' ') + foldedText(keyword) + QLatin1Char(' '));
        });
        if (!found) return false;
    }
    if (rule.hours) {
        const bool inside = nextAllowed(now, rule.hours->timeZone, rule.hours->between) != now;
        if (inside != (rule.hours->match == RuleHours::Match::Inside)) return false;
    }
    if (rule.asksForReading() && !fitsReading(rule, context.reading)) return false;
    if (!rule.noReplyAfter) return true;
    const auto due = silenceEnds(rule, context);
    return due && now >= *due;
}

std::optional<Instant> silenceEnds(const AutomationRule& rule, const RuleContext& context)
{
    if (!rule.noReplyAfter || isAnswered(context)) return std::nullopt;
    return context.wroteAt + *rule.noReplyAfter;
}

} // namespace relais
