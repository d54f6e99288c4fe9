// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/media_state.h"

#include <array>

namespace relais {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Milliseconds, 9> kWaits = {10s, 1min, 5min, 30min, 2h, 6h, 12h, 24h, 48h};

} // namespace

QString mediaStateName(MediaState state)
{
    switch (state) {
    case MediaState::Waiting: return QStringLiteral("waiting");
    case MediaState::Here: return QStringLiteral("here");
    case MediaState::Failed: return QStringLiteral("failed");
    case MediaState::Gone: return QStringLiteral("gone");
    }
    return {};
}

std::optional<MediaState> mediaStateFromName(const QString& name)
{
    for (const auto state : {MediaState::Waiting, MediaState::Here, MediaState::Failed, MediaState::Gone})
        if (mediaStateName(state) == name) return state;
    return std::nullopt;
}

std::optional<Milliseconds> mediaRetryAfter(int failures)
{
    if (failures < 1) return Milliseconds(0);
    if (failures > static_cast<int>(kWaits.size())) return std::nullopt;
    return kWaits.at(static_cast<size_t>(failures) - 1);
}

} // namespace relais
