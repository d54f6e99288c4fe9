// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/statement.h"

#include "services/storage/database.h"
#include "services/storage/sql_catalogue.h"

#include <sqlite3.h>

namespace relais {

Result<Statement> Statement::prepare(Database& database, const sql::Block& block)
{
    const auto text = SqlCatalogue::instance().text(block).toUtf8();
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(database.handle(), text.constData(), static_cast<int>(text.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        return fail(storageError(database.handle(), QStringLiteral("prepare")));
    return Statement(database, statement);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void Statement::bind(int position, QByteArrayView text)
{
    // A null pointer would mean NULL.
    sqlite3_bind_text(m_statement, position, text.isEmpty() ? "" : text.data(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
}

void Statement::bindOrNull(int position, QByteArrayView text)
{
    if (text.isEmpty())
        bindNull(position);
    else
        bind(position, text);
}

void Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
}

Result<int> Statement::run()
{
    const auto code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        auto error = storageError(m_database->handle(), QStringLiteral("exec"));
        reset();
        return fail(std::move(error));
    }
    const auto changes = sqlite3_changes(m_database->handle());
    reset();
    return changes;
}

Result<bool> Statement::next()
{
    const auto code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        auto error = storageError(m_database->handle(), QStringLiteral("exec"));
        reset();
        return fail(std::move(error));
    }
    reset();
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QByteArrayView Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QByteArrayView(data, data ? sqlite3_column_bytes(m_statement, column) : 0);
}

} // namespace relais
