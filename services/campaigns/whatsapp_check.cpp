// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/whatsapp_check.h"

#include "services/core/clock.h"
#include "services/costs/cost_figures.h"
#include "services/costs/rate_cards.h"
#include "services/sending/tier_ledger.h"

#include <QDateTime>

#include <algorithm>

namespace relais {

namespace {

Result<void> spreadByTier(Database& database, const Clock& clock, const CampaignDraft& draft, const MessagingTier& tier,
                          qint64 recipients, WhatsappWeight& weight)
{
    if (!tier.isLimited()) return {};
    const auto now = clock.now();
    const auto uses = TierLedger(database).uses(tier.portfolio, now);
    if (!uses) return uses.failure();
    const auto plan = planTier(tier.limit, *uses, recipients, now, draft.schedule.timeZone);
    if (plan.now >= recipients) return {};
    weight.tierDays = plan.days;
    weight.problems.append({ProblemCode::OverTier, Severity::Warning, {}, {}, plan.days.size()});
    if (plan.lastLeaves) weight.tierSeconds = std::chrono::duration_cast<Seconds>(*plan.lastLeaves - now).count();
    return {};
}

void holdAgainstBudget(const CampaignDraft& draft, WhatsappWeight& weight)
{
    if (!draft.budget) return;
    const auto& cost = weight.cost;
    if (!cost || cost->currency != draft.budget->currency)
        weight.problems.append({ProblemCode::NoPrices, Severity::Warning, draft.account});
    else if (cost->millionths > draft.budget->millionths)
        weight.problems.append(
            {ProblemCode::OverBudget, Severity::Warning, amountText(*cost), amountText(*draft.budget)});
}

} // namespace

Result<WhatsappWeight> weighWhatsapp(Database& database, const Session& session, const Clock& clock,
                                     const CampaignDraft& draft, const Account& account,
                                     const std::optional<WhatsappTemplate>& form, qint64 recipients)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    WhatsappWeight weight;
    const auto tier = messagingTier(*account.draft.whatsapp(), account.draft.practice, account.number);
    if (auto done = spreadByTier(database, clock, draft, tier, recipients, weight); !done) return done.failure();
    if (!form) return weight;
    const auto card = RateCards(database, session, clock).of(account.id);
    if (!card) return card.failure();
    if (*card) {
        const auto day = QDateTime::fromMSecsSinceEpoch(toMs(clock.now()), Qt::UTC).date();
        const auto cost = estimateCost(database, session, draft.audience, **card, form->category.toLower(), day);
        if (!cost) return cost.failure();
        weight.cost = *cost;
    }
    holdAgainstBudget(draft, weight);
    return weight;
}

std::optional<Problem> changeOf(const WhatsappTemplate& kept, const QList<WhatsappTemplate>& now)
{
    const auto found = std::find_if(now.begin(), now.end(), [&](const WhatsappTemplate& form) {
        return form.name == kept.name && form.language == kept.language;
    });
    if (found == now.end())
        return Problem{ProblemCode::TemplateMissing, Severity::Error, kept.name,
                       QStringLiteral("Meta does not have it any more")};
    if (!found->isApproved() && kept.isApproved())
        return Problem{ProblemCode::TemplateNotApproved, Severity::Error, kept.name, found->status};
    if (found->components != kept.components) return Problem{ProblemCode::TemplateChanged, Severity::Error, kept.name};
    return std::nullopt;
}

} // namespace relais
