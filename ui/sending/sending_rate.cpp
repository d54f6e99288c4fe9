// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/sending_rate.h"

namespace relais::ui {

namespace {
constexpr Milliseconds kWindow{60'000};
constexpr Milliseconds kLeast{500};
} // namespace

void SendingRate::add(Instant now, qint64 ended)
{
    if (!m_samples.empty() && ended < m_samples.back().second) m_samples.clear();
    m_samples.emplace_back(now, ended);
    while (m_samples.size() > 2 && now - m_samples.front().first > kWindow) m_samples.pop_front();
}

int SendingRate::perMinute() const
{
    if (m_samples.size() < 2) return 0;
    const auto span = m_samples.back().first - m_samples.front().first;
    if (span < kLeast) return 0;
    return static_cast<int>((m_samples.back().second - m_samples.front().second) * 60'000 / span.count());
}

void SendingRates::take(Instant now, const std::map<CampaignId, qint64>& done)
{
    std::erase_if(m_rates, [&](const auto& known) { return !done.contains(known.first); });
    for (const auto& [campaign, ended] : done) m_rates[campaign].add(now, ended);
}

int SendingRates::perMinute(CampaignId campaign) const
{
    const auto known = m_rates.find(campaign);
    return known == m_rates.end() ? 0 : known->second.perMinute();
}

int SendingRates::perMinute() const
{
    int all = 0;
    for (const auto& [campaign, rate] : m_rates) all += rate.perMinute();
    return all;
}

} // namespace relais::ui
