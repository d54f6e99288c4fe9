// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sending/pair_limit.h"

namespace relais {

std::optional<Instant> PairLimit::nextAllowed(const QString& pair, Instant now) const
{
    const auto known = m_left.constFind(pair);
    if (known == m_left.cend() || known->size() < kMessages) return std::nullopt;
    const auto free = (*known)[known->size() - kMessages] + kWindow;
    // A clock that was set back would make it wait for longer than the window.
    return free > now && free <= now + kWindow ? std::optional(free) : std::nullopt;
}

void PairLimit::remember(const QString& pair, Instant now)
{
    if (now - m_forgotten > kWindow || now < m_forgotten) forgetOld(now);
    auto& left = m_left[pair];
    left.push_back(now);
    if (left.size() > kMessages) left.pop_front();
}

void PairLimit::forgetOld(Instant now)
{
    m_left.removeIf([&](const auto& pair) { return pair.value().empty() || now - pair.value().back() > kWindow; });
    m_forgotten = now;
}

} // namespace relais
