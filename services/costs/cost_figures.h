// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/costs/cost_sum.h"
#include "models/costs/rate_card.h"
#include "services/access/session.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace relais {

class Database;

struct MonthCost
{
    int month = 0; ///< 202611
    QString category;
    CostSum sum;

    bool operator==(const MonthCost&) const = default;
};

/// All ask for campaigns.read. By currency.
Result<QList<CostSum>> campaignCosts(Database& database, const Session& session, CampaignId id);
/// Of days since 1970, both included.
Result<QList<CostSum>> costsOfDays(Database& database, const Session& session, int first, int last);
/// Of months such as 202611, both included, by month, currency and category.
Result<QList<MonthCost>> costsByMonth(Database& database, const Session& session, int first, int last);

/// What one message of the category to each number of the audience would cost on that day, by the card; free units are not
/// taken off. Nothing: the card lacks a line for some of them, or knows two currencies.
Result<std::optional<Money>> estimateCost(Database& database, const Session& session, const Audience& audience,
                                          const RateCard& card, const QString& category, QDate day);

} // namespace relais
