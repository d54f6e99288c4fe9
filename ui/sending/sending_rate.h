// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <deque>
#include <utility>

namespace relais::ui {

/// Messages a minute, measured over the last minute of what the engine reported.
class SendingRate
{
public:
    /// `ended` counts up from the engine's start; a smaller one is a new engine.
    void add(Instant now, qint64 ended);
    int perMinute() const;

private:
    std::deque<std::pair<Instant, qint64>> m_samples;
};

} // namespace relais::ui
