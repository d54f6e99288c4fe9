// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/gmime.h"

#include <mutex>

namespace relais::gmime {

void ensureStarted()
{
    static std::once_flag once;
    std::call_once(once, [] { init(); });
}

} // namespace relais::gmime
