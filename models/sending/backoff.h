// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <optional>

namespace relais {

/// How long to wait after the `attempt`-th failure (1 is the first): `first`, doubling, moved by
/// `jitter` (-1 to 1) times 20 %, at most four hours; never shorter than what the provider asked for.
Milliseconds retryDelay(Seconds first, int attempt, double jitter, std::optional<Seconds> asked = std::nullopt);

} // namespace relais
