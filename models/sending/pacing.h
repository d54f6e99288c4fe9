// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <deque>
#include <optional>
#include <vector>

namespace relais {

/// At most `messages` in any stretch of time as long as `window`.
struct RateLimit
{
    int messages = 0;
    Seconds window{0};

    bool operator==(const RateLimit&) const = default;
};

/// A window of a day or more is a daily cap: what it holds back does not keep an engine from being idle.
constexpr bool isDailyCap(const RateLimit& limit)
{
    return limit.window >= std::chrono::hours(24);
}

/// The sliding windows of one account. Pure: it is told the time, and its memory can be written down
/// (`pacing_log`) and given back after a restart.
///
/// A submission takes its place in every window when it is claimed and keeps it until one window after it
/// *ended*. The server saw it before it ended, so no window of the server's own clock ever holds more
/// than the limit, whatever the delays on the way.
class Pacing
{
public:
    /// New limits count for the next message; what was remembered stays.
    void setLimits(std::vector<RateLimit> limits);
    const std::vector<RateLimit>& limits() const { return m_limits; }

    /// `count` submissions ended at `at`. In order of time; an earlier moment than the last counts as the last.
    void remember(Instant at, int count);

    /// `count` were claimed / came back. Only remembered ones outlive their coming back.
    void claimed(int count) { m_inFlight += count; }
    void cameBack(int count) { m_inFlight -= count; }
    int inFlight() const { return m_inFlight; }

    /// How many may be claimed now, at most `most`.
    int available(Instant now, int most) const;

    /// When a place gets free by time alone; nothing if one is free now or only an end can free one.
    std::optional<Instant> nextRelease(Instant now) const;

    /// Whether a daily cap alone is what holds the next message back.
    bool heldByDailyCap(Instant now) const;

    /// How many places of a window are taken, for a gauge.
    int used(const RateLimit& limit, Instant now) const;

    /// Forgets what no window reaches any more. Returns the oldest moment that still counts.
    Instant prune(Instant now);

private:
    struct Ended
    {
        Instant at;
        int count;
    };
    int endedWithin(Seconds window, Instant now) const;
    Instant releaseOf(const RateLimit& limit, Instant now) const;

    std::vector<RateLimit> m_limits;
    std::deque<Ended> m_ended;
    int m_inFlight = 0;
};

} // namespace relais
