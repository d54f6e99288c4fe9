// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/costs/money.h"
#include "services/access/session.h"

#include <optional>

namespace relais {

class Database;

/// What a launched campaign may cost. When its delivered messages have cost that much it pauses; what is under way then is
/// still charged.
struct CampaignBudget
{
    Money limit;
    Money spent;

    bool isSpent() const { return spent.millionths >= limit.millionths; }
    bool operator==(const CampaignBudget&) const = default;
};

/// Nothing: it has none. Asks for campaigns.read. NotFound names the campaign.
Result<std::optional<CampaignBudget>> campaignBudget(Database& database, const Session& session, CampaignId id);

/// Nothing takes it away. A campaign that paused stays so until it is resumed. Asks for campaigns.send. NotFound as above; Conflict: it
/// was not launched yet, its draft has the budget.
Result<void> setCampaignBudget(Database& database, const Session& session, CampaignId id, const std::optional<Money>& limit);

} // namespace relais
