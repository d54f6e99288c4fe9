// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/free_space.h"

#include "services/storage/database.h"

namespace relais {

Result<void> wipeFreeSpace(const QString& path)
{
    auto database = Database::open(path);
    if (!database) return database.failure();
    // The copy goes to a file without a name, not into memory.
    if (auto done = (*database)->script("PRAGMA temp_store=FILE; VACUUM;"); !done) return done;
    auto rows = (*database)->queryText(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"), {});
    if (!rows) return rows.failure();
    if (rows->next() && rows->flag(0))
        return fail(ErrorCode::StorageBusy, path, QStringLiteral("somebody reads the write-ahead log"));
    return {};
}

} // namespace relais
