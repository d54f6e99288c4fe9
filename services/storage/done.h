// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/database.h"

namespace relais {

/// Whether a write came about, where it does not matter how many rows it changed.
inline Result<void> done(const Result<Changes>& changes)
{
    if (!changes) return changes.failure();
    return {};
}

} // namespace relais
