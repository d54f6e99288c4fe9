// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/quiet_hours.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/writing/reading.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

/// Hours of the day in a place: "inside 20:00 to 08:00 in Europe/Paris". `from` belongs to them, `to` does not.
struct RuleHours
{
    enum class Match { Inside, Outside };

    QuietHours between;
    QByteArray timeZone; ///< IANA
    Match match = Match::Inside;

    bool operator==(const RuleHours&) const = default;
};

/// What is done by itself when somebody writes, or waits for an answer. Everything that is set must hold:
///
///     {"name": "Prices at night", "enabled": true,
///      "when": {"keywords": ["prix", "tarif"], "no_reply_hours": 4, "sentiment": ["negative"], "intent": ["question"], "urgency": ["high"],
///               "hours": {"between": {"from": "20:00", "to": "08:00"}, "time_zone": "Europe/Paris", "match": "inside"}},
///      "then": {"tags": ["devis"], "answer": "...", "model_answer": false, "assign": "lea@agency.example", "suppress": false}}
struct AutomationRule
{
    /// Without its service window no answer may leave.
    static constexpr Seconds kAnswerableFor = std::chrono::hours(24);
    static constexpr Seconds kLongestSilence = std::chrono::hours(720);

    QString name;
    bool enabled = true;
    QStringList keywords;                ///< any of them, as whole words or phrases; folded_text.h
    std::optional<RuleHours> hours;      ///< of the moment at which the rule is looked at
    std::optional<Seconds> noReplyAfter; ///< the contact wrote last, this long ago
    QList<Sentiment> sentiments = {};    ///< any of them, as a model has read the message; likewise the next two
    QList<Intent> intents = {};
    QList<Urgency> urgencies = {};
    QStringList tags;              ///< given to the contact
    QString answer;                ///< free text, with our variables; empty: none
    bool answersWithModel = false; ///< a model writes the answer, and nobody looks at it before it leaves
    QString assignTo;        ///< e-mail of whom the conversation is given to, unless somebody has it; empty: nobody
    bool suppresses = false; ///< the contact is not written to any more

    /// Invalid names the place ("when.keywords[0]") and says why: a key that is unknown or of the wrong type, a rule
    /// without a condition, one that does nothing, an answer after the window closed. toJson() is read back unchanged.
    static Result<AutomationRule> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;

    /// It can be held against a message only once a model has read that.
    bool asksForReading() const { return !sentiments.isEmpty() || !intents.isEmpty() || !urgencies.isEmpty(); }
    /// Whether it does anything at all, and whether anything must hold.
    bool doesSomething() const
    {
        return !tags.isEmpty() || !answer.isEmpty() || answersWithModel || !assignTo.isEmpty() || suppresses;
    }
    bool hasCondition() const { return !keywords.isEmpty() || hours || noReplyAfter || asksForReading(); }

    bool operator==(const AutomationRule&) const = default;
};

/// A workspace's rules, in the order in which they are tried. Invalid: as above, behind "rules[1]."; two of one name.
Result<QList<AutomationRule>> automationRulesFrom(const QJsonArray& json);

/// What a rule is held against: the contact's last message, and when we last answered.
struct RuleContext
{
    QString text;
    Instant wroteAt;
    std::optional<Instant> answeredAt = std::nullopt;
    std::optional<Reading> reading = std::nullopt; ///< nothing: no model has read it
};

/// Whether the rule applies now. One with `noReplyAfter` is looked at when time passes (see silenceEnds), any other once
/// for each message.
bool matches(const AutomationRule& rule, const RuleContext& context, Instant now);

/// When a rule with `noReplyAfter` is to be looked at; nothing for another rule, and once we have answered.
std::optional<Instant> silenceEnds(const AutomationRule& rule, const RuleContext& context);

} // namespace relais
