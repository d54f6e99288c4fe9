// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moderation/moderation_rule.h"

#include "models/conversations/folded_text.h"
#include "models/core/json_reader.h"

#include <array>

namespace relais {

namespace {

constexpr std::array kVerdicts = {"pass", "warn", "block"};

QString word(const char* text)
{
    return QString::fromLatin1(text);
}

void readWords(JsonReader& reader, const QString& words)
{
    if (foldedText(words).isEmpty())
        reader.refuse("words", "there is no letter and no digit in it");
    else if (words.size() > ModerationRule::kLongestSought)
        reader.refuse("words", "at most 500 characters");
}

void readPattern(JsonReader& reader, const QString& pattern)
{
    const auto expression = boundedPattern(pattern);
    if (pattern.size() > ModerationRule::kLongestSought)
        reader.refuse("pattern", "at most 500 characters");
    else if (!expression.isValid())
        reader.refuse("pattern",
                      QStringLiteral("no regular expression: %1").arg(expression.errorString()).toLatin1().constData());
    else if (const auto nothing = expression.match(QString()); nothing.hasMatch() || !nothing.isValid())
        reader.refuse("pattern", "it finds every text");
}

} // namespace

QString verdictName(ModerationVerdict verdict)
{
    return QLatin1String(kVerdicts[static_cast<size_t>(verdict)]);
}

std::optional<ModerationVerdict> verdictFrom(const QString& name)
{
    for (size_t index = 0; index < kVerdicts.size(); ++index)
        if (name == QLatin1String(kVerdicts[index])) return static_cast<ModerationVerdict>(index);
    return std::nullopt;
}

Result<ModerationRule> ModerationRule::fromJson(const QJsonObject& json)
{
    std::optional<Error> error;
    JsonReader reader(json, {}, error);
    ModerationRule rule;
    const auto words = reader.text("words").simplified();
    const auto pattern = reader.text("pattern");
    rule.kind = pattern.isEmpty() ? Kind::Words : Kind::Pattern;
    rule.sought = pattern.isEmpty() ? words : pattern;
    if (!words.isEmpty() && !pattern.isEmpty())
        reader.refuse("pattern", "words or a pattern, not both");
    else if (pattern.isEmpty())
        readWords(reader, words);
    else
        readPattern(reader, pattern);
    const auto verdict = verdictFrom(reader.text("verdict"));
    if (verdict && *verdict != ModerationVerdict::Pass)
        rule.verdict = *verdict;
    else
        reader.refuse("verdict", "choose one of: block, warn");
    rule.reason = reader.text("reason").simplified();
    if (rule.reason.isEmpty())
        reader.refuse("reason", "missing");
    else if (rule.reason.size() > kLongestReason)
        reader.refuse("reason", "at most 500 characters");
    reader.end();
    if (error) return fail(*error);
    return rule;
}

QJsonObject ModerationRule::toJson() const
{
    return {{word(kind == Kind::Words ? "words" : "pattern"), sought},
            {word("verdict"), verdictName(verdict)},
            {word("reason"), reason}};
}

Result<QList<ModerationRule>> moderationRulesFrom(const QJsonArray& json)
{
    if (json.size() > kMostModerationRules)
        return fail(ErrorCode::Invalid, word("rules"), QStringLiteral("at most %1 rules").arg(kMostModerationRules));
    QList<ModerationRule> rules;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const auto place = QStringLiteral("rules[%1]").arg(i);
        if (!json[i].isObject()) return fail(ErrorCode::Invalid, place, word("an object is wanted"));
        const auto rule = ModerationRule::fromJson(json[i].toObject());
        if (!rule)
            return fail(ErrorCode::Invalid, place + QLatin1Char('.') + rule.error().subject, rule.error().detail);
        rules.append(*rule);
    }
    return rules;
}

QJsonArray moderationRulesJson(const QList<ModerationRule>& rules)
{
    QJsonArray all;
    for (const auto& rule : rules) all.append(rule.toJson());
    return all;
}

QRegularExpression boundedPattern(const QString& pattern)
{
    // A limit that stands in the pattern itself can only lower this one.
    return QRegularExpression(QStringLiteral("(*LIMIT_MATCH=1000000)") + pattern,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace relais
