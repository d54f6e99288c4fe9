// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/clock.h"

namespace relais {

Instant SystemClock::now() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

} // namespace relais
