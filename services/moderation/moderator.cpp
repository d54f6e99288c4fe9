// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/moderation/moderator.h"

#include "services/moderation/moderation_list.h"

#include <QStringList>

namespace relais {

namespace {

/// What a model is asked about: all of it at once, since a promise may be made in the subject and taken back in the text.
QString wholeOf(const QList<PublishedText>& texts)
{
    QStringList all;
    for (const auto& one : texts)
        if (!one.text.trimmed().isEmpty()) all.append(one.text);
    return all.join(QLatin1Char('\n'));
}

/// Of those of that verdict: the words, and why.
Error refusal(const QList<ModerationFinding>& findings, ModerationVerdict verdict)
{
    QStringList words, reasons;
    for (const auto& finding : findings) {
        if (finding.verdict != verdict) continue;
        if (!finding.excerpt.isEmpty()) words.append(finding.excerpt);
        if (!finding.reason.isEmpty()) reasons.append(finding.reason);
    }
    words.removeDuplicates();
    reasons.removeDuplicates();
    return {verdict == ModerationVerdict::Block ? ErrorCode::Forbidden : ErrorCode::Doubtful,
            words.join(QStringLiteral(", ")), reasons.join(QStringLiteral("; "))};
}

} // namespace

Result<ModerationReport> Moderator::look(const QList<PublishedText>& texts)
{
    const auto policy = ModerationList(m_database, m_session, m_clock).read();
    if (!policy) return policy.failure();
    ModerationReport report{.findings = moderate(policy->rules, texts)};
    const auto whole = wholeOf(texts);
    if (!m_judge || policy->model == ModelPart::Off || whole.isEmpty()
        || worstOf(report.findings) == ModerationVerdict::Block)
        return report;
    const auto opinion = m_judge(whole);
    if (!opinion && opinion.error().code == ErrorCode::Cancelled) return opinion.failure();
    if (!opinion) {
        report.unasked = opinion.error();
    } else if (opinion->verdict != ModerationVerdict::Pass) {
        const auto verdict = policy->model == ModelPart::Blocks ? opinion->verdict : ModerationVerdict::Warn;
        report.findings.append({.verdict = verdict, .reason = opinion->reason});
    }
    return report;
}

Result<void> Moderator::admit(const QList<PublishedText>& texts, Warned warned)
{
    const auto report = look(texts);
    if (!report) return report.failure();
    const auto worst = worstOf(report->findings);
    if (worst == ModerationVerdict::Pass || (worst == ModerationVerdict::Warn && warned == Warned::Accepts)) return {};
    return fail(refusal(report->findings, worst));
}

} // namespace relais
