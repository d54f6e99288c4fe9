// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

namespace relais {

class Database;

/// A write transaction (BEGIN IMMEDIATE: the writer's place is taken at once, so that it cannot fail half
/// way). Rolls back when it goes out of scope without commit(). Keep it short, never over network I/O.
class Transaction
{
public:
    /// StorageBusy: another program has held the database for ten seconds.
    static Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    /// After a failure nothing of it was written.
    Result<void> commit();

private:
    explicit Transaction(Database* database)
        : m_database(database)
    {
    }
    Database* m_database;
};

} // namespace relais
