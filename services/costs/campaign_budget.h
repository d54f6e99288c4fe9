// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/costs/money.h"
#include "services/access/session.h"

#include <optional>

namespace relais {

class Clock;
class Database;

/// What a launched campaign may cost. Nothing leaves once what was charged and what is on its way (cost_reserve.h) come to it, and when none of it is with the
/// engine any more, the campaign pauses. What fails afterwards makes room again: it goes on when a person resumes it.
struct CampaignBudget
{
    Money limit;
    Money spent;
    Money reserved; ///< of messages that have left and are not priced yet

    bool isSpent() const { return spent.millionths + reserved.millionths >= limit.millionths; }
    bool operator==(const CampaignBudget&) const = default;
};

/// Nothing: it has none. Asks for campaigns.read. NotFound names the campaign.
Result<std::optional<CampaignBudget>> campaignBudget(Database& database, const Session& session, CampaignId id);

/// Nothing takes it away. A campaign that paused stays so until it is resumed. Asks for campaigns.send. NotFound as above; Conflict: it
/// was not launched yet, its draft has the budget.
Result<void> setCampaignBudget(Database& database, const Session& session, const Clock& clock, CampaignId id,
                               const std::optional<Money>& limit);

} // namespace relais
