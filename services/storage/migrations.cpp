// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/migrations.h"

#include "services/storage/database.h"
#include "services/storage/sql_catalogue.h"
#include "services/storage/transaction.h"

namespace relais {

Result<int> schemaVersion(Database& database)
{
    auto rows = database.queryText(QStringLiteral("PRAGMA user_version"), {});
    if (!rows) return rows.failure();
    return rows->next() ? static_cast<int>(rows->integer(0)) : 0;
}

Result<void> migrate(Database& database)
{
    const auto& migrations = SqlCatalogue::instance().migrations(database.schema());
    while (true) {
        auto transaction = Transaction::begin(database);
        if (!transaction) return transaction.failure();
        // Read inside the transaction: another process may have migrated meanwhile.
        auto version = schemaVersion(database);
        if (!version) return version.failure();
        if (*version >= migrations.size()) return {};
        if (auto done = database.script(migrations[*version]); !done) return done;
        const auto number = QByteArray::number(*version + 1);
        if (auto done = database.script("PRAGMA user_version=" + number); !done) return done;
        if (auto done = transaction->commit(); !done) return done;
    }
}

} // namespace relais
