// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/arguments.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "services/campaigns/campaign_repository.h"

#include <QJsonObject>

namespace relais::ctl {

/// The first operand. One that is no number is wrong usage.
tl::expected<CampaignId, Failure> campaignOf(const Arguments& arguments);
/// The JSON object in a file. FileUnreadable, Invalid.
Result<QJsonObject> readDocument(const QString& path);
/// Every status with its count, also those without any.
QJsonObject countsJson(const StatusCounts& counts);

} // namespace relais::ctl
