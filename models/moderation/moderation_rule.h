// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace relais {

/// What is said of a text before it goes out; the greater outweighs the smaller.
enum class ModerationVerdict { Pass, Warn, Block };
QString verdictName(ModerationVerdict verdict); ///< "block"
std::optional<ModerationVerdict> verdictFrom(const QString& name);

/// Something that is not to stand in what a workspace publishes, and why:
///
///     {"words": "satisfait ou remboursé", "verdict": "block", "reason": "the shop takes nothing back"}
///     {"pattern": "\\b\\d{16}\\b", "verdict": "warn", "reason": "this looks like the number of a card"}
struct ModerationRule
{
    enum class Kind {
        Words,   ///< a word or phrase, whole; folded_text.h
        Pattern, ///< a regular expression, of which capitals do not matter
    };
    static constexpr qsizetype kLongestSought = 500;
    static constexpr qsizetype kLongestReason = 500;

    Kind kind = Kind::Words;
    QString sought = {};
    ModerationVerdict verdict = ModerationVerdict::Warn; ///< never Pass
    QString reason = {};                                 ///< in a person's words

    /// Invalid names the key and says why: words without a letter, a pattern that is none or that finds every text.
    static Result<ModerationRule> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;

    bool operator==(const ModerationRule&) const = default;
};

inline constexpr qsizetype kMostModerationRules = 200;

/// A workspace's list. Invalid: as above, behind "rules[1]."; more than there may be.
Result<QList<ModerationRule>> moderationRulesFrom(const QJsonArray& json);
QJsonArray moderationRulesJson(const QList<ModerationRule>& rules);

/// A person's pattern with a bound on the steps of one search: whatever it is and whatever it meets, it ends soon. A search that was given up is not
/// valid (QRegularExpressionMatch::isValid()).
QRegularExpression boundedPattern(const QString& pattern);

} // namespace relais
