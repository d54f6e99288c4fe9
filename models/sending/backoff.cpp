// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sending/backoff.h"

#include <algorithm>

namespace relais {

namespace {

constexpr Milliseconds kLongestDelay = std::chrono::hours(4);
constexpr double kJitterShare = 0.2;

} // namespace

Milliseconds retryDelay(Seconds first, int attempt, double jitter, std::optional<Seconds> asked)
{
    auto delay = std::min<Milliseconds>(first, kLongestDelay);
    for (int i = 1; i < attempt && delay < kLongestDelay; ++i) delay = std::min(delay * 2, kLongestDelay);
    const auto share = 1.0 + kJitterShare * std::clamp(jitter, -1.0, 1.0);
    const auto moved = Milliseconds(static_cast<Milliseconds::rep>(static_cast<double>(delay.count()) * share));
    return asked ? std::max<Milliseconds>(moved, *asked) : moved;
}

} // namespace relais
