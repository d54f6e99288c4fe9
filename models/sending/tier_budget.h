// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/messaging_limit.h"
#include "models/core/instant.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace relais {

/// WhatsApp's messaging limit: to how many different people a portfolio may write first in any 24 hours, with all its
/// numbers together. Who is in an open service window, or was written to in these 24 hours already, costs nothing:
/// the caller counts each person once. Pure: it is told the limit (kUnlimitedUsers: none), the time and what was used.

/// How many people a portfolio may write to first in 24 hours. All accounts of one portfolio share it.
struct MessagingTier
{
    QString portfolio = {};
    qint64 limit = kUnlimitedUsers;

    bool isLimited() const { return limit > 0 && !portfolio.isEmpty(); }
    bool operator==(const MessagingTier&) const = default;
};

/// So many people were written to first at that moment.
struct TierUse
{
    Instant at;
    qint64 users = 0;

    bool operator==(const TierUse&) const = default;
};

/// How long a person counts.
inline constexpr Milliseconds kTierWindow = std::chrono::hours(24);

/// How many count now, for a gauge. What lies in the future (a clock that was set back) counts too.
qint64 tierUsed(const QList<TierUse>& uses, Instant now);

/// How many of `wanted` may leave now.
qint64 tierAvailable(qint64 limit, const QList<TierUse>& uses, qint64 wanted, Instant now);

/// When the next place gets free; nothing when one is free now.
std::optional<Instant> nextTierSlot(qint64 limit, const QList<TierUse>& uses, Instant now);

/// So many leave on that day of the time zone.
struct TierDay
{
    QDate day;
    qint64 users = 0;

    bool operator==(const TierDay&) const = default;
};

struct TierPlan
{
    QList<TierDay> days;                              ///< in order, only days on which something leaves
    qint64 now = 0;                                   ///< how many of the first may leave at once
    qint64 later = 0;                                 ///< what would leave after kLongestTierPlan
    std::optional<Instant> lastLeaves = std::nullopt; ///< when the last of `days` leaves

    bool operator==(const TierPlan&) const = default;
};

inline constexpr std::chrono::days kLongestTierPlan{366};

/// How `recipients` spread if everybody leaves as soon as the limit lets them and nothing else is sent. Uses are taken
/// together by quarters of an hour, the end of each: a plan may be that much later than the truth. An unknown time zone
/// is UTC. Pace, quiet hours and warm-up of an account make it longer: this is the tier's part.
TierPlan planTier(qint64 limit, const QList<TierUse>& uses, qint64 recipients, Instant now, const QByteArray& timeZone);

} // namespace relais
