// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/gmime_init.h"

#include <gmime/gmime.h>

#include <mutex>

namespace relais {

void ensureGMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

} // namespace relais
