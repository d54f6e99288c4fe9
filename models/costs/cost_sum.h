// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/costs/money.h"

#include <QList>

#include <optional>

namespace relais {

/// What delivered messages have cost, in one currency. An empty currency: messages for which no card had a price.
struct CostSum
{
    Money amount;
    qint64 messages = 0;

    bool operator==(const CostSum&) const = default;
};

/// The first that has a currency; nothing: no message had a price.
inline std::optional<Money> mainCost(const QList<CostSum>& sums)
{
    for (const auto& sum : sums)
        if (!sum.amount.currency.isEmpty()) return sum.amount;
    return std::nullopt;
}

} // namespace relais
