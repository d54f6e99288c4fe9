// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QString>

struct sqlite3;

namespace relais {

/// Whether another file stands in the place of an open database's since it was opened (a restore): what is written here
/// would be lost. One look at the file system.
bool wasReplaced(sqlite3* handle);

/// What a writer is told then.
Error replacedError(const QString& path);

} // namespace relais
