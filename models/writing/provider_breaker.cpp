// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/provider_breaker.h"

#include <algorithm>

namespace relais {

bool ProviderBreaker::isResting(Instant now) const
{
    // A clock that was set back ends a rest rather than making it longer.
    return m_since && now >= *m_since && now < *m_since + m_wait;
}

ProviderBreaker::Verdict ProviderBreaker::admit(Instant now)
{
    if (m_isKeyRefused) return Verdict::KeyRefused;
    if (!m_since) return Verdict::Ask;
    if (m_isTrying || isResting(now)) return Verdict::Rest;
    m_isTrying = true;
    return Verdict::Ask;
}

void ProviderBreaker::failed(Instant now, std::optional<std::chrono::seconds> retryAfter)
{
    const bool wasTry = m_isTrying;
    m_isTrying = false;
    ++m_failures;
    if (!wasTry && !retryAfter && m_failures < kFailures) return;
    if (wasTry || m_failures >= kFailures) m_rest = std::clamp(m_rest * 2, kFirstRest, kLongestRest);
    m_since = now;
    m_wait = retryAfter ? std::clamp(*retryAfter, m_rest, kLongestWish) : m_rest;
}

} // namespace relais
