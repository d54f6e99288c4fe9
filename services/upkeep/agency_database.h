// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/data_folder.h"
#include "services/storage/database.h"

#include <memory>

namespace relais {

class Clock;

/// Opens the agency's database. One of an earlier version is brought to this one first, with a backup of it as it was.
/// `mode` Create: made if missing. EngineRunning: a program of the earlier version still sends for it. Fails as Database::open() and
/// createBackup() do, and the file is as it was.
Result<std::unique_ptr<Database>> openAgency(const DataFolder& folder, const Clock& clock,
                                             OpenMode mode = OpenMode::ReadWrite);

} // namespace relais
