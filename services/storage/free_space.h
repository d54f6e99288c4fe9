// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// Leaves nothing in the file, or in its write-ahead log, but what can be read by SQL: a VACUUM, and the log emptied.
///
/// PRAGMA secure_delete would not do. It zeroes what is deleted while it is on; copies that earlier changes left in free parts of pages (rows that
/// grew and moved, pages that were split) are out of its reach, and SQLite's documentation says as much of the tables of full-text indexes. A VACUUM
/// writes every live row anew and nothing else.
///
/// On a connection of its own; writers wait as long as copying the file takes (1.8 s for 234 MB). Readers go on. It needs the room of a second copy.
/// StorageBusy: somebody has held the database, or a reader its log, for ten seconds. StorageFull.
Result<void> wipeFreeSpace(const QString& path);

} // namespace relais
