// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/storage/sql_block.h"
#include "services/storage/sql_catalogue.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace relais {

/// The rows of a SELECT, read forward once. Borrowed from the statement cache of its Database: read it to
/// the end, or let it go out of scope, before the same block is run again on that connection.
class Rows
{
public:
    Rows(QSqlQuery* query)
        : m_query(query)
    {
    }
    ~Rows();
    Rows(Rows&& other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    Rows& operator=(Rows&&) = delete;

    /// Moves to the next row; false after the last one.
    bool next() { return m_query->next(); }

    bool isNull(int column) const { return m_query->isNull(column); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    double real(int column) const { return m_query->value(column).toDouble(); }
    bool flag(int column) const { return integer(column) != 0; }
    Instant instant(int column) const { return instantFromMs(integer(column)); }
    std::optional<Instant> optionalInstant(int column) const;

private:
    QSqlQuery* m_query;
};

/// What a write did.
struct Changes
{
    int affected = 0;
    qint64 insertedId = 0;
};

/// How the file is to be treated.
enum class OpenMode {
    ReadWrite, ///< an existing database of this version
    Create, ///< made if missing, migrated if older (a backup is the caller's business: services/upkeep/agency_database.h)
    AsItIs, ///< an existing one of this version or an older one: to be looked at or copied, not used
};

/// One connection to the agency's database. Lives and dies on the thread that opened it; never on the
/// window's thread (services/core/thread_rule.h).
class Database
{
public:
    /// Failures: FileUnreadable, StorageNewer, StorageReadOnly, StorageCorrupt, StorageBusy, Storage, WrongThread.
    static Result<std::unique_ptr<Database>> open(const QString& path, OpenMode mode = OpenMode::ReadWrite,
                                                  Schema schema = Schema::Agency);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs a SELECT. Parameters stand in the order of its question marks.
    Result<Rows> query(const sql::Block& block, std::initializer_list<QVariant> parameters = {});
    Result<Rows> query(const sql::Block& block, const QVariantList& parameters);
    /// Runs a SELECT whose text was put together at run time from fixed pieces (filters). Never from input:
    /// values are parameters.
    Result<Rows> queryText(const QString& text, const QVariantList& parameters);

    /// Runs an INSERT, UPDATE or DELETE. Conflict: a unique key or a foreign key refused it.
    Result<Changes> run(const sql::Block& block, std::initializer_list<QVariant> parameters = {});
    Result<Changes> run(const sql::Block& block, const QVariantList& parameters);
    Result<Changes> runText(const QString& text, const QVariantList& parameters);

    /// Runs a script of several statements without parameters (migrations, pragmas).
    Result<void> script(const QByteArray& text);

    enum class Work {
        Usual,      ///< every commit outlives a power cut
        Bulk,       ///< many rows: a wide cache, and a power cut may take the last commits (never the file)
        ProvenBulk, ///< and no foreign key is looked up: the caller has proven them for all rows in the same transaction
    };
    /// How this connection works from now on. Not inside a transaction.
    Result<void> prepareFor(Work work);

    /// Changes whenever another connection, also of another process, has committed to this file.
    Result<qint64> dataVersion();

    /// The row id of the last INSERT on this connection.
    qint64 lastInsertedId() const;

    /// SQLite's own handle, for what Qt SQL does not offer (backup, scripts, hot loops). Owned by this.
    sqlite3* handle() const { return m_handle; }
    const QString& path() const { return m_path; }
    Schema schema() const { return m_schema; }
    /// The schema that open() found, when it had to migrate an older agency.
    std::optional<int> migratedFrom() const { return m_migratedFrom; }

private:
    Database(QString path, Schema schema);
    Result<void> connect(OpenMode mode);
    Result<QSqlQuery*> execute(const QString& text, const QVariantList& parameters);

    QString m_path;
    Schema m_schema;
    QString m_connectionName;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr;
    std::optional<int> m_migratedFrom;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

/// Work::ProvenBulk for as long as it lives. Made and gone outside of transactions.
class ProvenBulkWork
{
public:
    explicit ProvenBulkWork(Database& database)
        : m_database(database)
    {
        static_cast<void>(m_database.prepareFor(Database::Work::ProvenBulk));
    }
    ~ProvenBulkWork() { static_cast<void>(m_database.prepareFor(Database::Work::Usual)); }
    ProvenBulkWork(const ProvenBulkWork&) = delete;
    ProvenBulkWork& operator=(const ProvenBulkWork&) = delete;

private:
    Database& m_database;
};

/// The Error for what SQLite says now on this handle (or for an extended result code).
Error storageError(sqlite3* handle, const QString& doing);

/// NULL for an empty text: an absent value has one form in the database.
inline QVariant textOrNull(const QString& text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

inline QVariant instantOrNull(const std::optional<Instant>& instant)
{
    return instant ? QVariant(toMs(*instant)) : QVariant(QMetaType::fromType<qint64>());
}

} // namespace relais
