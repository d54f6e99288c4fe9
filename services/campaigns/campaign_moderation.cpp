// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_moderation.h"

#include "services/campaigns/whatsapp_draft.h"

namespace relais {

namespace {

QList<PublishedText> mailWords(const CampaignStep& step)
{
    return publishedWords(QStringLiteral("steps[0].subject"), step.subject)
           + publishedHtml(QStringLiteral("steps[0].html"), step.html)
           + publishedWords(QStringLiteral("steps[0].text"), step.text);
}

Result<QList<PublishedText>> whatsappWords(Database& database, const Session& session, const Clock& clock,
                                           const CampaignDraft& draft)
{
    QList<PublishedText> all;
    const auto first = whatsappContentOf(database, session, clock, draft, 0);
    // Without an account or a template there is nothing yet to look at, and the check says what is missing.
    if (!first && first.error().code != ErrorCode::NotFound && first.error().code != ErrorCode::Invalid)
        return first.failure();
    if (first && first->use)
        all += publishedTemplate(first->use->form, first->use->variables, first->use->header, first->use->buttons);
    if (const auto& second = draft.whatsapp.second)
        all += publishedWords(QStringLiteral("steps[1].text"), second->text);
    return all;
}

Problem problemOf(const ModerationFinding& finding)
{
    const auto severity = finding.verdict == ModerationVerdict::Block ? Severity::Error : Severity::Warning;
    if (finding.rule.isEmpty()) return {ProblemCode::ModelObjects, severity, {}, finding.reason};
    return {ProblemCode::ForbiddenWords, severity, finding.place, finding.excerpt + QLatin1Char('\n') + finding.reason};
}

} // namespace

Result<QList<Problem>> moderateCampaign(Database& database, const Session& session, const Clock& clock,
                                        const CampaignDraft& draft, const TextJudge& judge)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    const auto words = draft.channel == Channel::Email ? Result<QList<PublishedText>>(mailWords(draft.steps.value(0)))
                                                       : whatsappWords(database, session, clock, draft);
    if (!words) return words.failure();
    const auto report = Moderator(database, session, clock, judge).look(*words);
    if (!report) return report.failure();
    QList<Problem> problems;
    for (const auto& finding : report->findings) problems.append(problemOf(finding));
    if (report->unasked)
        problems.append(
            {ProblemCode::ModelDidNotLook, Severity::Warning, report->unasked->subject, report->unasked->detail});
    return problems;
}

} // namespace relais
