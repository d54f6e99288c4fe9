// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/account_usage.h"

#include "services/storage/database.h"
#include "sql/engine.h"

namespace relais {

Result<QList<LimitUse>> limitUse(Database& database, const Account& account, Instant now)
{
    auto limits = account.draft.limits;
    if (account.draft.daily) limits.push_back({*account.draft.daily, std::chrono::hours(24)});
    Pacing pacing;
    pacing.setLimits(limits);
    auto rows = database.query(sql::engine::pacing_of, {account.id.value()});
    if (!rows) return rows.failure();
    while (rows->next()) pacing.remember(rows->instant(0), static_cast<int>(rows->integer(1)));
    QList<LimitUse> use;
    for (const auto& limit : limits) use.append({limit, pacing.used(limit, now)});
    return use;
}

} // namespace relais
