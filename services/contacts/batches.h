// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QList>

namespace relais {

/// How many contacts or addresses one transaction changes, where there may be very many: others get at the database in between.
inline constexpr qsizetype kBatch = 5000;

/// Calls `act` with some of them at a time, until all were there or one call fails; what the calls before did stays. The sum of what they return.
template <typename Item, typename Act>
Result<int> inBatches(const QList<Item>& all, Act act)
{
    int sum = 0;
    for (qsizetype at = 0; at < all.size(); at += kBatch) {
        const Result<int> count = act(all.mid(at, kBatch));
        if (!count) return count.failure();
        sum += *count;
    }
    return sum;
}

} // namespace relais
