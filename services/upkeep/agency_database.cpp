// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/agency_database.h"

#include "services/sending/engine_lock.h"
#include "services/storage/migrations.h"
#include "services/storage/sql_catalogue.h"
#include "services/upkeep/backup.h"

#include <QFileInfo>

namespace relais {

namespace {

/// Whether a file that could not be opened is only older than the program.
Result<bool> isOlder(const DataFolder& folder)
{
    const auto database = Database::open(folder.database(), OpenMode::AsItIs);
    if (!database) return database.failure();
    const auto version = schemaVersion(**database);
    if (!version) return version.failure();
    return *version > 0 && *version < SqlCatalogue::instance().migrations().size();
}

Result<void> keepAsItIs(const DataFolder& folder, const Clock& clock)
{
    const auto database = Database::open(folder.database(), OpenMode::AsItIs);
    if (!database) return database.failure();
    const auto kept = createBackup(**database, folder, clock);
    if (!kept) return kept.failure();
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> openAgency(const DataFolder& folder, const Clock& clock, OpenMode mode)
{
    if (!QFileInfo::exists(folder.database())) return Database::open(folder.database(), mode);
    auto opened = Database::open(folder.database());
    if (opened || opened.error().code != ErrorCode::Storage) return opened;
    const auto older = isOlder(folder);
    // Made and not yet filled by somebody else, or broken: what opening it says.
    if (!older || !*older)
        return mode == OpenMode::Create ? Database::open(folder.database(), mode) : std::move(opened);
    const auto lock = EngineLock::take(folder.engineLock());
    if (!lock) return lock.failure();
    if (auto kept = keepAsItIs(folder, clock); !kept) return kept.failure();
    return Database::open(folder.database(), OpenMode::Create);
}

} // namespace relais
