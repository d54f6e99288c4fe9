// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/provider_breakers.h"

#include "models/writing/model_trouble.h"

namespace relais {

ProviderBreaker& ProviderBreakers::breakerOf(const Provider& provider)
{
    auto& entry = m_entries[provider.id];
    if (entry.revision != provider.revision) entry = {.revision = provider.revision};
    return entry.breaker;
}

Result<void> ProviderBreakers::admit(const Provider& provider, Instant now)
{
    const std::lock_guard lock(m_mutex);
    switch (breakerOf(provider).admit(now)) {
    case ProviderBreaker::Verdict::Ask: return {};
    case ProviderBreaker::Verdict::Rest: return fail(errorOf(ModelTrouble::Resting, provider.draft.name));
    case ProviderBreaker::Verdict::KeyRefused: break;
    }
    return fail(errorOf(ModelTrouble::KeyRefused, provider.draft.name));
}

void ProviderBreakers::succeeded(const Provider& provider)
{
    const std::lock_guard lock(m_mutex);
    breakerOf(provider).succeeded();
}

void ProviderBreakers::failed(const Provider& provider, Instant now, std::optional<std::chrono::seconds> retryAfter)
{
    const std::lock_guard lock(m_mutex);
    breakerOf(provider).failed(now, retryAfter);
}

void ProviderBreakers::keyRefused(const Provider& provider)
{
    const std::lock_guard lock(m_mutex);
    breakerOf(provider).keyRefused();
}

void ProviderBreakers::abandoned(const Provider& provider)
{
    const std::lock_guard lock(m_mutex);
    breakerOf(provider).abandoned();
}

} // namespace relais
