// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/sending/pacing.h"

#include <QString>

#include <optional>

namespace relais {

/// How a new sender starts slowly: `start` messages in its first 24 hours, by the same factor more every day, and the
/// account's daily cap when `days` are over. Pure: it is told the time and when the first message left.
struct WarmUp
{
    int start = 0;
    int days = 0;

    bool operator==(const WarmUp&) const = default;
};

/// "50:14": 50 messages on the first day, the daily cap after 14 days. Invalid: not two positive whole numbers.
Result<WarmUp> warmUpFromText(const QString& text);
QString toText(const WarmUp& ramp);

/// 1 on the day of the first message (`since`), and before it.
int warmUpDay(std::optional<Instant> since, Instant now);

/// The cap of that moment, between `start` and `daily`; nothing once the warm-up is over.
std::optional<RateLimit> warmUpLimit(const WarmUp& ramp, std::optional<Instant> since, int daily, Instant now);

/// When the cap grows next; nothing before the first message and once it is over.
std::optional<Instant> nextWarmUpDay(const WarmUp& ramp, std::optional<Instant> since, Instant now);

} // namespace relais
