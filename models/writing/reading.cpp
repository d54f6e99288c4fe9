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
std::optional<Value> chosen(const Words& words, const QJsonValue& given)
{
    const auto text = given.toString().trimmed().toLower();
    for (size_t index = 0; index < words.size(); ++index)
        if (text == QLatin1String(words[index])) return static_cast<Value>(index);
    return std::nullopt;
}

} // namespace

QJsonObject readingSchema()
{
    return objectSchema({{QStringLiteral("sentiment"), oneOf(kSentiments)}, {QStringLiteral("intent"), oneOf(kIntents)}, {QStringLiteral("urgency"), oneOf(kUrgencies)}});
}

Result<Reading> readingFrom(const QString& answer, const QString& subject)
{
    const auto json = objectIn(answer);
    const auto sentiment = chosen<Sentiment>(kSentiments, json[QLatin1String("sentiment")]);
    const auto intent = chosen<Intent>(kIntents, json[QLatin1String("intent")]);
    const auto urgency = chosen<Urgency>(kUrgencies, json[QLatin1String("urgency")]);
    if (!sentiment || !intent || !urgency) return fail(errorOf(ModelTrouble::NotAsAsked, subject));
    return Reading{*sentiment, *intent, *urgency};
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

} // namespace relais
