// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/reading.h"

#include "models/writing/model_trouble.h"

#include <QJsonArray>
#include <QJsonDocument>

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

QJsonObject schemaOf(const QJsonObject& properties)
{
    return {{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("properties"), properties}, {QStringLiteral("required"), QJsonArray::fromStringList(properties.keys())}};
}

/// Some models put a fence of Markdown around it.
QJsonObject objectFrom(const QString& answer)
{
    const auto from = answer.indexOf(QLatin1Char('{'));
    const auto until = answer.lastIndexOf(QLatin1Char('}'));
    return from < 0 || until < from ? QJsonObject() : QJsonDocument::fromJson(answer.mid(from, until - from + 1).toUtf8()).object();
}

} // namespace

QJsonObject readingSchema()
{
    return schemaOf({{QStringLiteral("sentiment"), oneOf(kSentiments)}, {QStringLiteral("intent"), oneOf(kIntents)}, {QStringLiteral("urgency"), oneOf(kUrgencies)}});
}

Result<Reading> readingFrom(const QString& answer, const QString& subject)
{
    const auto json = objectFrom(answer);
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

QJsonObject mailSchema()
{
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("string")}};
    return schemaOf({{QStringLiteral("subject"), text}, {QStringLiteral("text"), text}});
}

Result<WrittenMail> mailFrom(const QString& answer, const QString& model)
{
    const auto json = objectFrom(answer);
    const WrittenMail mail{json[QLatin1String("subject")].toString().simplified(), json[QLatin1String("text")].toString().trimmed()};
    if (mail.subject.isEmpty() || mail.text.isEmpty()) return fail(errorOf(ModelTrouble::NotAsAsked, model));
    return mail;
}

} // namespace relais
