// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace relais {

/// Where a campaign stands. The numbers are stored: never renumber, only append.
enum class CampaignStatus { Draft = 0, Scheduled = 1, Sending = 2, Paused = 3, Done = 4, Cancelled = 5 };

inline constexpr std::array kAllCampaignStatuses = {CampaignStatus::Draft,   CampaignStatus::Scheduled,
                                                    CampaignStatus::Sending, CampaignStatus::Paused,
                                                    CampaignStatus::Done,    CampaignStatus::Cancelled};

/// The word of the contract: "draft", "scheduled", ...
QString statusName(CampaignStatus status);
std::optional<CampaignStatus> campaignStatusFromName(const QString& name);

} // namespace relais
