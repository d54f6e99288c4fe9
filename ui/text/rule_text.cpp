// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/rule_text.h"

#include "ui/text/reading_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace relais {

namespace {

constexpr qsizetype kLongestAnswer = 160;

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

QString quoted(const QString& text)
{
    return RuleText::tr("“%1”").arg(text);
}

/// “a”, “b” or “c”.
QString anyOf(const QStringList& texts)
{
    QString all = quoted(texts.value(0));
    for (qsizetype i = 1; i < texts.size(); ++i)
        all = i + 1 == texts.size() ? RuleText::tr("%1 or %2").arg(all, quoted(texts[i]))
                                    : all + QStringLiteral(", ") + quoted(texts[i]);
    return all;
}

QString timeOfDay(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

template <typename Value>
QString anyWord(const QList<Value>& values, QString (*text)(Value))
{
    QStringList words;
    for (const auto value : values) words.append(text(value));
    return anyOf(words);
}

/// What a model has to have read in the message.
QString readingCondition(const AutomationRule& rule)
{
    QStringList parts;
    if (!rule.intents.isEmpty()) parts.append(anyWord(rule.intents, intentText));
    if (!rule.sentiments.isEmpty()) parts.append(anyWord(rule.sentiments, sentimentText));
    if (!rule.urgencies.isEmpty()) parts.append(anyWord(rule.urgencies, urgencyText));
    return QLocale().createSeparatedList(parts);
}

QString conditionText(const AutomationRule& rule)
{
    QString text;
    if (rule.noReplyAfter)
        text = rule.keywords.isEmpty()
                   ? RuleText::tr("When somebody has waited %1 for an answer").arg(waitText(*rule.noReplyAfter))
                   : RuleText::tr("When somebody who wrote %1 has waited %2 for an answer")
                         .arg(anyOf(rule.keywords), waitText(*rule.noReplyAfter));
    else
        text = rule.keywords.isEmpty() ? RuleText::tr("When somebody writes")
                                       : RuleText::tr("When somebody writes %1").arg(anyOf(rule.keywords));
    if (rule.asksForReading()) text = RuleText::tr("%1 and the model reads %2 in it").arg(text, readingCondition(rule));
    if (!rule.hours) return text;
    const auto& between = rule.hours->between;
    const auto pattern = rule.hours->match == RuleHours::Match::Inside ? RuleText::tr("%1 between %2 and %3 (%4)")
                                                                       : RuleText::tr("%1 outside %2 to %3 (%4)");
    return pattern.arg(text, timeOfDay(between.from), timeOfDay(between.to), QString::fromUtf8(rule.hours->timeZone));
}

QStringList actionTexts(const AutomationRule& rule)
{
    QStringList actions;
    QStringList tags;
    for (const auto& tag : rule.tags) tags.append(quoted(tag));
    if (!tags.isEmpty()) actions.append(RuleText::tr("tag the contact %1").arg(tags.join(QStringLiteral(", "))));
    if (!rule.answer.isEmpty()) {
        const auto words = rule.answer.simplified();
        actions.append(
            RuleText::tr("answer %1")
                .arg(quoted(words.size() > kLongestAnswer ? words.first(kLongestAnswer - 1) + QStringLiteral("…")
                                                          : words)));
    }
    if (rule.answersWithModel) actions.append(RuleText::tr("let the model answer, without a person reading it"));
    if (!rule.assignTo.isEmpty())
        actions.append(RuleText::tr("give the conversation to %1, unless somebody has it").arg(rule.assignTo));
    if (rule.suppresses) actions.append(RuleText::tr("do not write to them any more"));
    return actions;
}

} // namespace

QString waitText(Seconds time)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    if (minutes < 60) return RuleText::tr("%1 min").arg(qMax<qint64>(1, minutes));
    if (minutes % 60 == 0) return RuleText::tr("%1 h").arg(minutes / 60);
    return RuleText::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString ruleText(const AutomationRule& rule)
{
    return RuleText::tr("%1: %2.").arg(conditionText(rule), QLocale().createSeparatedList(actionTexts(rule)));
}

} // namespace relais
