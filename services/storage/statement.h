// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/storage/sql_block.h"

#include <QByteArrayView>

#include <optional>
#include <utility>

struct sqlite3_stmt;

namespace relais {

class Database;

/// One prepared statement for loops over many rows, where Qt SQL's boxes cost more than SQLite's own work. Everywhere
/// else Database::query() and run() do. Bound by position from 1; lives and dies before its Database, on its thread.
class Statement
{
public:
    static Result<Statement> prepare(Database& database, const sql::Block& block);
    ~Statement();
    Statement(Statement&& other) noexcept
        : m_database(other.m_database)
        , m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    void bind(int position, qint64 value);
    /// UTF-8, borrowed until the statement was run or reset.
    void bind(int position, QByteArrayView text);
    /// NULL for an empty text.
    void bindOrNull(int position, QByteArrayView text);
    void bindNull(int position);

    /// Runs an INSERT, UPDATE or DELETE to its end: how many rows it changed. Conflict: a key refused it, nothing
    /// of it was written.
    Result<int> run();
    /// The next row of a SELECT; false behind the last one, which resets it.
    Result<bool> next();
    void reset();

    qint64 integer(int column) const;
    bool isNull(int column) const;
    /// Valid until the next call.
    QByteArrayView text(int column) const;

private:
    Statement(Database& database, sqlite3_stmt* statement)
        : m_database(&database)
        , m_statement(statement)
    {
    }
    Database* m_database;
    sqlite3_stmt* m_statement;
};

/// A Statement that is prepared when it is first asked for.
class LazyStatement
{
public:
    Result<Statement*> of(Database& database, const sql::Block& block)
    {
        if (!m_statement) {
            auto made = Statement::prepare(database, block);
            if (!made) return made.failure();
            m_statement.emplace(std::move(*made));
        }
        return &*m_statement;
    }

private:
    std::optional<Statement> m_statement;
};

} // namespace relais
