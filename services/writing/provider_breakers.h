// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/writing/provider.h"
#include "models/writing/provider_breaker.h"

#include <map>
#include <mutex>

namespace relais {

/// How the providers have fared, in memory only: one object for all who ask in this process. What was learnt of a provider ends with a change of its
/// settings. Any thread.
class ProviderBreakers
{
public:
    /// Rejected: it rests, or its key was refused. Whoever was let through says how it went.
    Result<void> admit(const Provider& provider, Instant now);

    void succeeded(const Provider& provider);
    void failed(const Provider& provider, Instant now, std::optional<std::chrono::seconds> retryAfter);
    void keyRefused(const Provider& provider);
    void abandoned(const Provider& provider);

private:
    struct Entry
    {
        int revision = 0;
        ProviderBreaker breaker = {};
    };
    ProviderBreaker& breakerOf(const Provider& provider);

    std::mutex m_mutex;
    std::map<ProviderId, Entry> m_entries;
};

} // namespace relais
