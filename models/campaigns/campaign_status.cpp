// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/campaign_status.h"

namespace relais {

QString statusName(CampaignStatus status)
{
    switch (status) {
    case CampaignStatus::Draft: return QStringLiteral("draft");
    case CampaignStatus::Scheduled: return QStringLiteral("scheduled");
    case CampaignStatus::Sending: return QStringLiteral("sending");
    case CampaignStatus::Paused: return QStringLiteral("paused");
    case CampaignStatus::Done: return QStringLiteral("done");
    case CampaignStatus::Cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

std::optional<CampaignStatus> campaignStatusFromName(const QString& name)
{
    for (const auto status : kAllCampaignStatuses)
        if (statusName(status) == name) return status;
    return std::nullopt;
}

} // namespace relais
