// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

namespace relais {

class Database;

/// The number of the last migration that was applied; 0 for an empty file.
Result<int> schemaVersion(Database& database);

/// Applies the missing migrations of resources/sql/migrations, each in its own transaction together with
/// its number, so that a crash in between leaves a version and never half of one.
Result<void> migrate(Database& database);

} // namespace relais
