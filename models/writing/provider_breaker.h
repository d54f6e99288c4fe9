// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <chrono>
#include <optional>

namespace relais {

/// Keeps a provider that fails from being asked again and again: after three failures in a row it rests, longer each time, and then one question tries
/// whether it is back. A refused key is not tried again at all. Pure; one thread.
class ProviderBreaker
{
public:
    static constexpr int kFailures = 3;
    static constexpr std::chrono::seconds kFirstRest{30};
    static constexpr std::chrono::seconds kLongestRest{600};
    static constexpr std::chrono::seconds kLongestWish{24 * 3600};

    enum class Verdict {
        Ask,
        Rest,       ///< it failed before: later
        KeyRefused, ///< until its settings change
    };
    /// Whether it may be asked now. After a rest Ask is said once: whoever got it says how it went, by one of the four below.
    Verdict admit(Instant now);

    void succeeded() { *this = ProviderBreaker(); }
    /// `retryAfter`: it said itself how long it wants to be left alone, which counts up to a day.
    void failed(Instant now, std::optional<std::chrono::seconds> retryAfter = {});
    void keyRefused() { m_isKeyRefused = true; }
    /// Asked, and given up before it could be known.
    void abandoned() { m_isTrying = false; }

private:
    bool isResting(Instant now) const;

    int m_failures = 0;             ///< in a row
    std::chrono::seconds m_rest{0}; ///< the last one; 0: none yet
    std::optional<Instant> m_since; ///< of the rest
    std::chrono::seconds m_wait{0}; ///< of the rest, which may be of the provider's own choice
    bool m_isTrying = false;
    bool m_isKeyRefused = false;
};

} // namespace relais
