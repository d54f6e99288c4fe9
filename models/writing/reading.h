// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

enum class Sentiment { Positive, Neutral, Negative };
enum class Intent { Question, Order, Complaint, Appointment, Unsubscribe, Other };
enum class Urgency { Low, Normal, High };

/// What a model makes of a message. Whatever the message says, it can only choose among these words.
struct Reading
{
    Sentiment sentiment = Sentiment::Neutral;
    Intent intent = Intent::Other;
    Urgency urgency = Urgency::Normal;

    bool operator==(const Reading&) const = default;
};

/// The form that the model is asked for.
QJsonObject readingSchema();
/// Rejected (ModelTrouble::NotAsAsked, `subject`): no JSON, or other words than those of the schema.
Result<Reading> readingFrom(const QString& answer, const QString& subject);

QString sentimentName(Sentiment sentiment); ///< "positive"
QString intentName(Intent intent);
QString urgencyName(Urgency urgency);
std::optional<Sentiment> sentimentFrom(const QString& name);
std::optional<Intent> intentFrom(const QString& name);
std::optional<Urgency> urgencyFrom(const QString& name);

/// Nothing: not three words of those.
std::optional<Reading> readingOf(const QString& sentiment, const QString& intent, const QString& urgency);

/// Every word there is to choose from, in the order of the enum.
QStringList sentimentNames();
QStringList intentNames();
QStringList urgencyNames();

} // namespace relais
