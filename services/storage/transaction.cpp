// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/transaction.h"

#include "services/storage/database.h"
#include "services/storage/replaced_file.h"

#include <utility>

namespace relais {

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto done = database.script("BEGIN IMMEDIATE"); !done) return done.failure();
    Transaction transaction(&database);
    if (wasReplaced(database.handle())) return fail(replacedError(database.path()));
    return transaction;
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // A failed ROLLBACK means that SQLite has rolled back by itself.
    if (m_database) static_cast<void>(m_database->script("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    auto done = m_database->script("COMMIT");
    if (done) m_database = nullptr;
    return done;
}

} // namespace relais
