// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"

#include <deque>
#include <map>
#include <utility>

namespace relais::ui {

/// Messages a minute, measured over the last minute.
class SendingRate
{
public:
    /// `ended` counts up; a smaller one is a new beginning.
    void add(Instant now, qint64 ended);
    int perMinute() const;

private:
    std::deque<std::pair<Instant, qint64>> m_samples;
};

/// The rate of every campaign that is sending: the one source of the status line and the campaign's page. Window thread.
class SendingRates
{
public:
    /// All that are sending now, with how many messages of each are done. Others are forgotten.
    void take(Instant now, const std::map<CampaignId, qint64>& done);
    /// 0: nothing is known yet, or it does not send.
    int perMinute(CampaignId campaign) const;
    /// Of all together.
    int perMinute() const;

private:
    std::map<CampaignId, SendingRate> m_rates;
};

} // namespace relais::ui
