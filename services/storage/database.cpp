// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/database.h"

#include "services/core/thread_rule.h"
#include "services/storage/migrations.h"
#include "services/storage/replaced_file.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

namespace relais {

namespace {

// WAL lets the window read while the engine writes.
constexpr auto kPragmas = "PRAGMA journal_mode=WAL; PRAGMA temp_store=MEMORY;"
                          "PRAGMA journal_size_limit=67108864; PRAGMA secure_delete=OFF;";

// FULL: what was committed survives a power cut; the engine's promise stands on it. The cache is per connection, in
// KiB; a bulk's holds the indexes over a million contacts, whose every page it writes to, and which a checkpoint
// would copy once more after each commit.
constexpr auto kUsual =
    "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=4000;";
constexpr auto kBulk = "PRAGMA synchronous=NORMAL; PRAGMA cache_size=-131072; PRAGMA wal_autocheckpoint=100000;";
constexpr auto kProvenBulk = "PRAGMA foreign_keys=OFF;";

/// SQLite's own handler looks ten times a second after a while and misses the gaps that long writers leave.
int waitForTurn(void*, int tries)
{
    constexpr int kMilliseconds = 5;
    constexpr int kLongestWait = 10'000;
    if (tries * kMilliseconds >= kLongestWait) return 0;
    sqlite3_sleep(kMilliseconds);
    return 1;
}

ErrorCode codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL: return ErrorCode::StorageFull;
    case SQLITE_IOERR: return ErrorCode::StorageFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StorageBusy;
    case SQLITE_READONLY: return ErrorCode::StorageReadOnly;
    case SQLITE_CANTOPEN: return ErrorCode::FileUnreadable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StorageCorrupt;
    case SQLITE_CONSTRAINT: return ErrorCode::Conflict;
    default: return ErrorCode::Storage;
    }
}

/// A QString() is an empty text, not NULL: only textOrNull() and its like mean NULL.
QVariant bindable(const QVariant& value)
{
    const bool isNullText = value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull();
    return isNullText ? QVariant(QStringLiteral("")) : value;
}

} // namespace

Error storageError(sqlite3* handle, const QString& doing)
{
    const auto code = sqlite3_extended_errcode(handle);
    auto kind = codeOf(code);
    // A write that failed for want of room is an I/O error too; any other I/O error is the disk's fault.
    if ((code & 0xff) == SQLITE_IOERR && code != SQLITE_IOERR_WRITE && code != SQLITE_IOERR_FSYNC
        && code != SQLITE_IOERR_TRUNCATE && code != SQLITE_IOERR_SHMSIZE)
        kind = ErrorCode::Storage;
    const auto file = QString::fromUtf8(sqlite3_db_filename(handle, "main"));
    return Error{kind, file,
                 QStringLiteral("%1: %2 (%3)").arg(doing, QString::fromUtf8(sqlite3_errmsg(handle))).arg(code)};
}

Rows::~Rows()
{
    if (m_query) m_query->finish();
}

std::optional<Instant> Rows::optionalInstant(int column) const
{
    if (isNull(column)) return std::nullopt;
    return instant(column);
}

Database::Database(QString path, Schema schema)
    : m_path(std::move(path))
    , m_schema(schema)
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, OpenMode mode, Schema schema)
{
    if (auto may = mayWait(path); !may) return may.failure();
    if (mode != OpenMode::Create && !QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, path, QStringLiteral("no agency there"));
    // Nobody reads SQLite's own count of its memory; keeping it costs a lock at every allocation.
    [[maybe_unused]] static const auto configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    std::unique_ptr<Database> database(new Database(path, schema));
    if (auto done = database->connect(mode); !done) return done.failure();
    return database;
}

Result<void> Database::connect(OpenMode mode)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!m_database.open()) return fail(ErrorCode::FileUnreadable, m_path, m_database.lastError().text());
    m_handle = *static_cast<sqlite3* const*>(m_database.driver()->handle().constData());
    sqlite3_extended_result_codes(m_handle, 1);

    // Read the version before anything is changed: a newer or a foreign file stays as it is.
    auto version = schemaVersion(*this);
    if (!version) return version.failure();
    // Who waited for a restore to end has the file that was put aside. Nothing is written beside the new one.
    if (wasReplaced(m_handle)) return fail(replacedError(m_path));
    const auto newest = SqlCatalogue::instance().migrations(m_schema).size();
    if (*version > newest) return fail(ErrorCode::StorageNewer, QString::number(*version));
    if (sqlite3_db_readonly(m_handle, "main") == 1) return fail(ErrorCode::StorageReadOnly, m_path);
    if (auto done = script(kPragmas); !done) return done;
    if (auto done = prepareFor(Work::Usual); !done) return done;
    sqlite3_busy_handler(m_handle, waitForTurn, nullptr);
    if (mode == OpenMode::Create) {
        if (*version > 0 && *version < newest) m_migratedFrom = static_cast<int>(*version);
        return migrate(*this);
    }
    if (mode == OpenMode::ReadWrite && *version < newest)
        return fail(ErrorCode::Storage, m_path, QStringLiteral("the schema is older than the program"));
    return {};
}

Result<Rows> Database::query(const sql::Block& block, std::initializer_list<QVariant> parameters)
{
    return query(block, QVariantList(parameters));
}

Result<Rows> Database::query(const sql::Block& block, const QVariantList& parameters)
{
    return queryText(SqlCatalogue::instance().text(block), parameters);
}

Result<Rows> Database::queryText(const QString& text, const QVariantList& parameters)
{
    auto statement = execute(text, parameters);
    if (!statement) return statement.failure();
    return Rows(*statement);
}

Result<Changes> Database::run(const sql::Block& block, std::initializer_list<QVariant> parameters)
{
    return run(block, QVariantList(parameters));
}

Result<Changes> Database::run(const sql::Block& block, const QVariantList& parameters)
{
    return runText(SqlCatalogue::instance().text(block), parameters);
}

Result<Changes> Database::runText(const QString& text, const QVariantList& parameters)
{
    auto statement = execute(text, parameters);
    if (!statement) return statement.failure();
    const Changes changes{(*statement)->numRowsAffected(), lastInsertedId()};
    (*statement)->finish();
    return changes;
}

Result<QSqlQuery*> Database::execute(const QString& text, const QVariantList& parameters)
{
    auto& statement = m_statements[text];
    if (!statement) {
        auto prepared = std::make_unique<QSqlQuery>(m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(text)) {
            m_statements.erase(text);
            return fail(storageError(m_handle, QStringLiteral("prepare")));
        }
        statement = std::move(prepared);
    }
    for (int i = 0; i < parameters.size(); ++i) statement->bindValue(i, bindable(parameters[i]));
    if (!statement->exec()) {
        auto error = storageError(m_handle, QStringLiteral("exec"));
        // What Qt refuses by itself (a wrong number of parameters) never reaches SQLite.
        if (sqlite3_errcode(m_handle) == SQLITE_OK)
            error.detail = statement->lastError().text() + QStringLiteral(" in: ") + text.left(60);
        statement->finish();
        return fail(std::move(error));
    }
    return statement.get();
}

Result<void> Database::script(const QByteArray& text)
{
    if (sqlite3_exec(m_handle, text.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(storageError(m_handle, QStringLiteral("script")));
    return {};
}

Result<void> Database::prepareFor(Work work)
{
    if (work == Work::Usual) return script(kUsual);
    if (auto done = script(kBulk); !done || work == Work::Bulk) return done;
    return script(kProvenBulk);
}

qint64 Database::lastInsertedId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Result<qint64> Database::dataVersion()
{
    auto rows = queryText(QStringLiteral("PRAGMA data_version"), {});
    if (!rows) return rows.failure();
    return rows->next() ? rows->integer(0) : 0;
}

} // namespace relais
