// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/reading.h"

#include "models/writing/answer_form.h"
#include "models/writing/model_trouble.h"

#include <QJsonArray>

#include <array>
#include <optional>

namespace relais {

namespace {

constexpr std::array kSentiments = {"positive", "neutral", "negative"};
constexpr std::array kIntents = {"question", "order", "complaint", "appointment", "unsubscribe", "other"};
constexpr std::array kUrgencies = {"low", "normal", "high"};

template <typename Words>
QJsonObject oneOf(const Words& words)
{
    QJsonArray all;
    for (const auto* word : words) all.append(QLatin1String(word));
    return {{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("enum"), all}};
}

template <typename Value, typename Words>
std::optional<Value> chosen(const Words& words, const QString& given)
{
    const auto text = given.trimmed().toLower();
    for (size_t index = 0; index < words.size(); ++index)
        if (text == QLatin1String(words[index])) return static_cast<Value>(index);
    return std::nullopt;
}

template <typename Words>
QStringList listed(const Words& words)
{
    QStringList names;
    for (const auto* word : words) names.append(QLatin1String(word));
    return names;
}

} // namespace

QJsonObject readingSchema()
{
    return objectSchema({{QStringLiteral("sentiment"), oneOf(kSentiments)},
                         {QStringLiteral("intent"), oneOf(kIntents)},
                         {QStringLiteral("urgency"), oneOf(kUrgencies)}});
}

Result<Reading> readingFrom(const QString& answer, const QString& subject)
{
    const auto json = objectIn(answer);
    const auto reading = readingOf(json[QLatin1String("sentiment")].toString(),
                                   json[QLatin1String("intent")].toString(), json[QLatin1String("urgency")].toString());
    if (!reading) return fail(errorOf(ModelTrouble::NotAsAsked, subject));
    return *reading;
}

std::optional<Reading> readingOf(const QString& sentiment, const QString& intent, const QString& urgency)
{
    const auto felt = sentimentFrom(sentiment);
    const auto meant = intentFrom(intent);
    const auto pressing = urgencyFrom(urgency);
    if (!felt || !meant || !pressing) return std::nullopt;
    return Reading{*felt, *meant, *pressing};
}

QString sentimentName(Sentiment sentiment)
{
    return QLatin1String(kSentiments[static_cast<size_t>(sentiment)]);
}

QString intentName(Intent intent)
{
    return QLatin1String(kIntents[static_cast<size_t>(intent)]);
}

QString urgencyName(Urgency urgency)
{
    return QLatin1String(kUrgencies[static_cast<size_t>(urgency)]);
}

std::optional<Sentiment> sentimentFrom(const QString& name)
{
    return chosen<Sentiment>(kSentiments, name);
}

std::optional<Intent> intentFrom(const QString& name)
{
    return chosen<Intent>(kIntents, name);
}

std::optional<Urgency> urgencyFrom(const QString& name)
{
    return chosen<Urgency>(kUrgencies, name);
}

QStringList sentimentNames()
{
    return listed(kSentiments);
}

QStringList intentNames()
{
    return listed(kIntents);
}

QStringList urgencyNames()
{
    return listed(kUrgencies);
}

} // namespace relais
