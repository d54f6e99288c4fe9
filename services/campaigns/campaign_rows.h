// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_repository.h"
#include "services/storage/database.h"

namespace relais {

/// The first eleven columns of campaigns/by-id and of every list of campaigns; figures are added apart.
CampaignSummary summaryFrom(const Rows& rows);
/// Reads recipients and counts from daily_figures.
Result<void> addFigures(Database& database, const Session& session, CampaignSummary& summary);

/// `status, n` rows as counts, without zeros. A claimed message counts as queued until it ends.
StatusCounts countsFrom(Rows& rows);

} // namespace relais
