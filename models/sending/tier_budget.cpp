// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sending/tier_budget.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <map>

namespace relais {

namespace {

constexpr std::chrono::minutes kQuarter{15};

/// People by the moment from which they count no more.
using Freed = std::map<Instant, qint64>;

Freed freedBy(const QList<TierUse>& uses, Instant now)
{
    Freed freed;
    for (const auto& use : uses)
        if (use.users > 0 && use.at + kTierWindow > now) freed[use.at + kTierWindow] += use.users;
    return freed;
}

qint64 total(const Freed& freed)
{
    qint64 sum = 0;
    for (const auto& [at, users] : freed) sum += users;
    return sum;
}

/// The same by ends of quarters, counted from `now`: never earlier than the truth.
Freed byQuarters(const Freed& exact, Instant now)
{
    Freed quarters;
    for (const auto& [at, users] : exact) {
        const auto count = (at - now + kQuarter - Milliseconds(1)) / Milliseconds(kQuarter);
        quarters[now + count * Milliseconds(kQuarter)] += users;
    }
    return quarters;
}

} // namespace

qint64 tierUsed(const QList<TierUse>& uses, Instant now)
{
    return total(freedBy(uses, now));
}

qint64 tierAvailable(qint64 limit, const QList<TierUse>& uses, qint64 wanted, Instant now)
{
    const auto asked = std::max<qint64>(0, wanted);
    return limit == kUnlimitedUsers ? asked : std::clamp<qint64>(limit - tierUsed(uses, now), 0, asked);
}

std::optional<Instant> nextTierSlot(qint64 limit, const QList<TierUse>& uses, Instant now)
{
    if (limit == kUnlimitedUsers || limit <= 0) return std::nullopt;
    const auto freed = freedBy(uses, now);
    auto used = total(freed);
    if (used < limit) return std::nullopt;
    for (const auto& [at, users] : freed) {
        used -= users;
        if (used < limit) return at;
    }
    return std::nullopt;
}

TierPlan planTier(qint64 limit, const QList<TierUse>& uses, qint64 recipients, Instant now, const QByteArray& timeZone)
{
    const QTimeZone known(timeZone);
    const auto zone = known.isValid() ? known : QTimeZone::utc();
    TierPlan plan;
    plan.later = std::max<qint64>(0, recipients);
    plan.now = tierAvailable(limit, uses, plan.later, now);
    auto counting = byQuarters(freedBy(uses, now), now);
    auto used = total(counting);
    for (auto at = now; plan.later > 0 && at <= now + kLongestTierPlan;) {
        const auto leaving = limit == kUnlimitedUsers ? plan.later : std::clamp<qint64>(limit - used, 0, plan.later);
        if (leaving > 0) {
            const auto day = QDateTime::fromMSecsSinceEpoch(toMs(at), zone).date();
            if (plan.days.isEmpty() || plan.days.last().day != day) plan.days.append({day, 0});
            plan.days.last().users += leaving;
            plan.later -= leaving;
            plan.lastLeaves = at;
            counting[at + kTierWindow] += leaving;
            used += leaving;
        }
        if (counting.empty()) break;
        const auto next = counting.begin();
        at = next->first;
        used -= next->second;
        counting.erase(next);
    }
    return plan;
}

} // namespace relais
