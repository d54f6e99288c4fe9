// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_status.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/access/session.h"
#include "services/campaigns/campaign_repository.h"
#include "services/costs/campaign_budget.h"
#include "services/costs/cost_figures.h"

#include <optional>

namespace relais {

class Clock;
class Database;

/// What a person does to a launched campaign. All ask for campaigns.send; Conflict: its status does not allow
/// it. The engine sees each at its next step. Each stands in the audit trail.

/// Sending stops within one message; what is queued waits.
Result<void> pauseCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id);
/// Goes on where it stood, also after a missed start or an account that was down. Conflict also when its budget is spent.
Result<void> resumeCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id);
/// What is still queued becomes `cancelled`, in short transactions; how many.
Result<qint64> cancelCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id);
/// Failed messages are queued again with their attempts kept; how many.
Result<qint64> retryFailed(Database& database, const Session& session, const Clock& clock, CampaignId id);
/// Another start for one that is scheduled, also after a missed one. Invalid: it is not still to come.
Result<void> rescheduleCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id,
                                Instant at);

/// The figures of a campaign.
struct CampaignStats
{
    CampaignStatus status = CampaignStatus::Draft;
    QString reason;
    qint64 recipients = 0;
    StatusCounts counts;
    std::optional<double> successRate; ///< 0 to 1; none before the first result
    qint64 attempts = 0;
    QList<CostSum> costs = {}; ///< by currency
    std::optional<CampaignBudget> budget = {};
    std::optional<Instant> startedAt;
    std::optional<Instant> finishedAt;
};
/// Asks for campaigns.read.
Result<CampaignStats> campaignStats(Database& database, const Session& session, CampaignId id);

/// Of them, what became of Message 2; empty where there is none. Asks for campaigns.read.
Result<StatusCounts> followUpCounts(Database& database, const Session& session, CampaignId id);

/// Messages that wait for a moment of their own: a retry, the end of quiet hours where the recipient is, or of a limit for one person.
struct PutOff
{
    qint64 messages = 0;
    std::optional<Instant> first; ///< when the first of them may leave
};
/// Those of a campaign that are not due at `now`. Asks for campaigns.read.
Result<PutOff> putOffMessages(Database& database, const Session& session, Instant now, CampaignId id);

/// accepted / (accepted + failed + bounced + unsure).
std::optional<double> successRate(const StatusCounts& counts);

} // namespace relais
