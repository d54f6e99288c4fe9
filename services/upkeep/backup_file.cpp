// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/backup_file.h"

#include "services/access/agency.h"
#include "services/storage/database.h"
#include "services/upkeep/sealed_file.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace relais {

namespace {

constexpr int kStepsBetweenLooks = 10'000;
constexpr qint64 kCopiedAtATime = 1 << 20;

Result<QString> singleValue(sqlite3* handle, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        return fail(storageError(handle, QStringLiteral("verify")));
    QString value;
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) value = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) return fail(storageError(handle, QStringLiteral("verify")));
    return value;
}

tl::unexpected<Error> noBackup(const QString& path)
{
    return fail(ErrorCode::Invalid, path, QStringLiteral("this is no backup of Relais"));
}

bool beginsWith(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(bytes.size()) == bytes;
}

/// A database of something else is whole, and still nothing to restore.
bool isForeign(sqlite3* handle)
{
    const auto known = singleValue(handle, "SELECT count(*) FROM sqlite_schema WHERE name IN ('agency', 'workspaces')");
    return known && *known != QLatin1String("2");
}

/// Opening it as a database of this program asks for the version.
Result<void> openAsAgency(const QString& path)
{
    const auto opened = Database::open(path, OpenMode::AsItIs);
    if (!opened) return opened.failure();
    if (!agencyInfo(**opened)) return fail(ErrorCode::StorageCorrupt, path, QStringLiteral("it holds no agency"));
    return {};
}

Result<void> readAll(sqlite3* handle, const QString& path, const std::stop_token& stop)
{
    // Reading all of a large file takes long: a stop request ends it from within.
    const auto asked = [](void* token) { return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0; };
    sqlite3_progress_handler(handle, kStepsBetweenLooks, asked, const_cast<std::stop_token*>(&stop));
    const auto integrity = singleValue(handle, "PRAGMA integrity_check(1)");
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
    if (!integrity) return integrity.failure();
    if (*integrity != QLatin1String("ok")) return fail(ErrorCode::StorageCorrupt, path, *integrity);
    const auto keys = singleValue(handle, "PRAGMA foreign_key_check");
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
    if (!keys) return keys.failure();
    if (!keys->isEmpty())
        return fail(ErrorCode::StorageCorrupt, path, QStringLiteral("a broken reference in %1").arg(*keys));
    return {};
}

Result<void> copyBytes(const QString& from, const QString& to, const std::stop_token& stop)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, from, source.errorString());
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, to, target.errorString());
    while (!source.atEnd() && !stop.stop_requested()) {
        const auto part = source.read(kCopiedAtATime);
        if (part.isEmpty()) return fail(ErrorCode::FileUnreadable, from, source.errorString());
        if (target.write(part) != part.size()) return fail(ErrorCode::FileUnwritable, to, target.errorString());
    }
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, from);
    if (!target.flush()) return fail(ErrorCode::FileUnwritable, to, target.errorString());
    return {};
}

} // namespace

void CloseHandle::operator()(sqlite3* handle) const
{
    sqlite3_close(handle);
}

Result<RawDatabase> openRaw(const QString& path, int flags)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &raw, flags, nullptr);
    RawDatabase handle(raw);
    if (code != SQLITE_OK) return fail(ErrorCode::FileUnreadable, path, QString::fromUtf8(sqlite3_errmsg(raw)));
    return handle;
}

bool holdsNoAgency(sqlite3* handle)
{
    const auto zero = [&](const char* sql) {
        const auto count = singleValue(handle, sql);
        return count && *count == QLatin1String("0");
    };
    // A program that was ended while it made the first one leaves a file without a table.
    return zero("SELECT count(*) FROM sqlite_master") || zero("SELECT count(*) FROM agency");
}

Result<void> makePrivate(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::FileUnwritable, path, file.errorString());
    return {};
}

Result<void> copyPlain(const QString& path, const QString& to, const std::optional<Secret>& passphrase,
                       const std::stop_token& stop)
{
    // Opening a pipe would wait for ever.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return fail(ErrorCode::FileUnreadable, path, QStringLiteral("it is no ordinary file"));
    const bool isSealed = isSealedFile(path);
    if (isSealed && !passphrase)
        return fail(ErrorCode::SecretsLocked, path, QStringLiteral("it is encrypted: its passphrase is needed"));
    if (auto made = makePrivate(to); !made) return made;
    auto done = isSealed ? unsealFile(path, to, *passphrase, stop) : copyBytes(path, to, stop);
    if (!done) QFile::remove(to);
    return done;
}

Result<void> checkPlain(const QString& path, const std::stop_token& stop, AfterCheck after)
{
    if (!QFileInfo(path).isReadable()) return fail(ErrorCode::FileUnreadable, path);
    if (!beginsWith(path, QByteArray("SQLite format 3", 16))) return noBackup(path);
    auto handle = openRaw(path, SQLITE_OPEN_READONLY);
    if (!handle) return handle.failure();
    if (isForeign(handle->get())) return noBackup(path);
    if (after == AfterCheck::Keep) {
        if (auto whole = readAll(handle->get(), path, stop); !whole) return whole;
        handle->reset();
        return openAsAgency(path);
    }
    const auto opened = openAsAgency(path);
    for (const auto* extra : {"", "-wal", "-shm"}) QFile::remove(path + QLatin1String(extra));
    // A damaged file fails to open in many ways: what is broken in it says more.
    if (auto whole = readAll(handle->get(), path, stop); !whole) return whole;
    return opened;
}

} // namespace relais
