// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/account_usage.h"

#include "services/sending/tier_ledger.h"
#include "services/storage/database.h"
#include "sql/engine.h"

namespace relais {

Result<QList<LimitUse>> limitUse(Database& database, const Account& account, Instant now)
{
    const auto& draft = account.draft;
    QList<LimitUse> use;
    for (const auto& limit : draft.limits) use.append({limit});
    if (draft.daily) use.append({.limit = {*draft.daily, std::chrono::hours(24)}, .kind = LimitKind::Daily});
    if (draft.ramp)
        if (const auto limit = warmUpLimit(*draft.ramp, account.rampSince, draft.daily.value_or(0), now))
            use.append({.limit = *limit, .kind = LimitKind::WarmUp});
    std::vector<RateLimit> limits;
    for (const auto& one : use) limits.push_back(one.limit);
    Pacing pacing;
    pacing.setLimits(limits);
    auto rows = database.query(sql::engine::pacing_of, {account.id.value()});
    if (!rows) return rows.failure();
    while (rows->next()) pacing.remember(rows->instant(0), static_cast<int>(rows->integer(1)));
    for (auto& one : use) one.used = pacing.used(one.limit, now);
    if (!draft.whatsapp()) return use;
    const auto tier = messagingTier(*draft.whatsapp(), draft.practice, account.number);
    if (!tier.isLimited()) return use;
    const auto people = TierLedger(database).used(tier.portfolio, now);
    if (!people) return people.failure();
    use.append({.limit = {static_cast<int>(tier.limit), std::chrono::duration_cast<Seconds>(kTierWindow)},
                .used = static_cast<int>(*people),
                .kind = LimitKind::NewPeople});
    return use;
}

} // namespace relais
