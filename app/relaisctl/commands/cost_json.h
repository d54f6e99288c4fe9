// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/costs/campaign_budget.h"
#include "services/costs/cost_figures.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

/// A number of the currency's units.
inline QJsonValue amountJson(const Money& money)
{
    return static_cast<double>(money.millionths) / 1e6;
}

inline QJsonObject costJson(const CostSum& cost)
{
    const bool isPriced = !cost.amount.currency.isEmpty();
    return {{QStringLiteral("amount"), isPriced ? amountJson(cost.amount) : QJsonValue()},
            {QStringLiteral("currency"), isPriced ? QJsonValue(cost.amount.currency) : QJsonValue()},
            {QStringLiteral("messages"), cost.messages}};
}

inline QJsonArray costsJson(const QList<CostSum>& costs)
{
    QJsonArray json;
    for (const auto& cost : costs) json.append(costJson(cost));
    return json;
}

inline QJsonObject budgetJson(const CampaignBudget& budget)
{
    return {{QStringLiteral("amount"), amountJson(budget.limit)},
            {QStringLiteral("spent"), amountJson(budget.spent)},
            {QStringLiteral("reserved"), amountJson(budget.reserved)},
            {QStringLiteral("currency"), budget.limit.currency}};
}

} // namespace relais::ctl
