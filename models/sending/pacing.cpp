// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sending/pacing.h"

#include <algorithm>

namespace relais {

namespace {

// Moments are cut down to milliseconds; the end itself may be almost one later.
constexpr Milliseconds kRounding{1};

} // namespace

void Pacing::setLimits(std::vector<RateLimit> limits)
{
    m_limits = std::move(limits);
}

void Pacing::remember(Instant at, int count)
{
    if (m_limits.empty() || count <= 0) return;
    if (!m_ended.empty() && at <= m_ended.back().at)
        m_ended.back().count += count;
    else
        m_ended.push_back({at, count});
}

int Pacing::endedWithin(Seconds window, Instant now) const
{
    // From the youngest back; a clock that was set back leaves moments in the future, and these count.
    int sum = 0;
    for (auto ended = m_ended.rbegin(); ended != m_ended.rend() && ended->at + window + kRounding > now; ++ended)
        sum += ended->count;
    return sum;
}

int Pacing::used(const RateLimit& limit, Instant now) const
{
    return endedWithin(limit.window, now) + m_inFlight;
}

int Pacing::available(Instant now, int most) const
{
    for (const auto& limit : m_limits) most = std::min(most, limit.messages - used(limit, now));
    return std::max(0, most);
}

Instant Pacing::releaseOf(const RateLimit& limit, Instant now) const
{
    int taken = used(limit, now);
    for (const auto& ended : m_ended) {
        const auto leaves = ended.at + limit.window + kRounding;
        if (leaves <= now) continue;
        taken -= ended.count;
        if (taken < limit.messages) return leaves;
    }
    return Instant::max();
}

std::optional<Instant> Pacing::nextRelease(Instant now) const
{
    auto latest = Instant::min();
    for (const auto& limit : m_limits)
        if (used(limit, now) >= limit.messages) latest = std::max(latest, releaseOf(limit, now));
    if (latest == Instant::min() || latest == Instant::max()) return std::nullopt;
    return latest;
}

bool Pacing::heldByDailyCap(Instant now) const
{
    return std::any_of(m_limits.begin(), m_limits.end(), [&](const RateLimit& limit) {
        return isDailyCap(limit) && endedWithin(limit.window, now) >= limit.messages;
    });
}

Instant Pacing::prune(Instant now)
{
    Seconds longest{0};
    for (const auto& limit : m_limits) longest = std::max(longest, limit.window);
    const auto horizon = now - longest - kRounding;
    while (!m_ended.empty() && m_ended.front().at <= horizon) m_ended.pop_front();
    return horizon;
}

} // namespace relais
