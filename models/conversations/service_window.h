// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <algorithm>
#include <optional>

namespace relais {

/// WhatsApp's customer service window: for 24 hours after a person wrote or called, free text may be sent to them. A
/// template, a reaction of ours or a change of number opens nothing.
inline constexpr Milliseconds kServiceWindow = std::chrono::hours(24);

/// When the window closes that an interaction of the contact at `at` opens; what `open` says if that is later, so that
/// messages may come in any order and twice. Never later than 24 hours from now, whatever a clock has said: a moment in
/// the future counts as `now`.
constexpr Instant serviceWindowEnd(std::optional<Instant> open, Instant at, Instant now)
{
    return std::min(std::max(open.value_or(at), at + kServiceWindow), now + kServiceWindow);
}

/// How long free text may still be sent; zero when the window is closed. At the very end it is closed.
constexpr Milliseconds serviceWindowLeft(std::optional<Instant> end, Instant now)
{
    return end ? std::clamp(*end - now, Milliseconds(0), kServiceWindow) : Milliseconds(0);
}

constexpr bool isServiceWindowOpen(std::optional<Instant> end, Instant now)
{
    return serviceWindowLeft(end, now) > Milliseconds(0);
}

} // namespace relais
