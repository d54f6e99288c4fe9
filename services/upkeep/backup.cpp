// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/backup.h"

#include "services/access/agency.h"
#include "services/access/arming.h"
#include "services/core/clock.h"
#include "services/sending/engine_lock.h"
#include "services/storage/database.h"
#include "services/storage/output_file.h"
#include "services/upkeep/sealed_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <memory>

namespace relais {

namespace {

constexpr int kPagesAtATime = 500;
constexpr int kPauseMs = 5;
constexpr int kStepsBetweenLooks = 10'000;
constexpr auto kDay = std::chrono::hours(24);
const QString kPlainSuffix = QStringLiteral(".db");
const QString kSealedSuffix = QStringLiteral(".db.sealed");

QString stamp(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
}

std::optional<Instant> instantFromName(const QString& name)
{
    auto moment = QDateTime::fromString(name.section(QLatin1Char('.'), 0, 0), QStringLiteral("'relais-'yyyyMMdd-HHmmss-zzz"));
    if (!moment.isValid()) return std::nullopt;
    moment.setTimeSpec(Qt::UTC);
    return instantFromMs(moment.toMSecsSinceEpoch());
}

struct CloseHandle
{
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

Result<Handle> openRaw(const QString& path, int flags)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &raw, flags, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK) return fail(ErrorCode::FileUnreadable, path, QString::fromUtf8(sqlite3_errmsg(raw)));
    return handle;
}

/// Holds a connection's view of the database while it lives. Without it a backup begins anew with every commit of
/// another connection, and never ends while an engine sends.
class Snapshot
{
public:
    explicit Snapshot(sqlite3* handle)
        : m_handle(handle)
    {
        sqlite3_exec(m_handle, "BEGIN; SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
    }
    ~Snapshot() { sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    sqlite3* m_handle;
};

Result<void> copyPages(sqlite3* from, const QString& to, const std::stop_token& stop)
{
    const Snapshot snapshot(from);
    auto target = openRaw(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!target) return fail(ErrorCode::FileUnwritable, to, target.error().detail);
    auto* backup = sqlite3_backup_init(target->get(), "main", from, "main");
    if (!backup) return fail(storageError(target->get(), QStringLiteral("backup")));
    int code = SQLITE_OK;
    while (!stop.stop_requested()
           && ((code = sqlite3_backup_step(backup, kPagesAtATime)) == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED))
        sqlite3_sleep(kPauseMs);
    sqlite3_backup_finish(backup);
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, to);
    if (code != SQLITE_DONE) return fail(storageError(target->get(), QStringLiteral("backup")));
    return {};
}

Result<QString> singleValue(sqlite3* handle, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK) return fail(storageError(handle, QStringLiteral("verify")));
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

Result<void> verifyPlain(const QString& path, const std::stop_token& stop = {})
{
    if (!QFileInfo(path).isReadable()) return fail(ErrorCode::FileUnreadable, path);
    if (QFileInfo(path).isFile() && !beginsWith(path, QByteArray("SQLite format 3", 16))) return noBackup(path);
    auto handle = openRaw(path, SQLITE_OPEN_READONLY);
    if (!handle) return handle.failure();
    if (isForeign(handle->get())) return noBackup(path);
    // Reading all of a large file takes long: a stop request ends it from within.
    const auto asked = [](void* token) { return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0; };
    sqlite3_progress_handler(handle->get(), kStepsBetweenLooks, asked, const_cast<std::stop_token*>(&stop));
    const auto integrity = singleValue(handle->get(), "PRAGMA integrity_check(1)");
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
    if (!integrity) return integrity.failure();
    if (*integrity != QLatin1String("ok")) return fail(ErrorCode::StorageCorrupt, path, *integrity);
    const auto keys = singleValue(handle->get(), "PRAGMA foreign_key_check");
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
    if (!keys) return keys.failure();
    if (!keys->isEmpty()) return fail(ErrorCode::StorageCorrupt, path, QStringLiteral("a broken reference in %1").arg(*keys));
    handle->reset();
    // Opening it as a database of this program asks for the version.
    const auto opened = Database::open(path, OpenMode::AsItIs);
    if (!opened) return opened.failure();
    if (!agencyInfo(**opened)) return fail(ErrorCode::StorageCorrupt, path, QStringLiteral("it holds no agency"));
    return {};
}

/// The plain form of a backup, decrypted beside `place` when it has to be.
Result<QString> plainForm(const QString& path, const std::optional<Secret>& passphrase, const QTemporaryDir& place)
{
    // By its head: what a person calls the file says nothing.
    if (!isSealedFile(path)) return path;
    if (!passphrase) return fail(ErrorCode::SecretsLocked, path, QStringLiteral("it is encrypted: its passphrase is needed"));
    const auto plain = place.filePath(QStringLiteral("plain.db"));
    if (auto done = unsealFile(path, plain, *passphrase); !done) return done.failure();
    return plain;
}

/// What a program that was killed while it made a backup left behind.
void removeAbandoned(const DataFolder& folder, const Clock& clock)
{
    const QDir directory(folder.backups());
    for (const auto& file : directory.entryInfoList({QStringLiteral("relais-*.part*")}, QDir::Files))
        if (const auto at = instantFromName(file.fileName()); at && clock.now() - *at > kDay) QFile::remove(file.filePath());
}

} // namespace

Result<QString> createBackup(Database& database, const DataFolder& folder, const Clock& clock, const QString& out,
                             const std::optional<Secret>& passphrase, const std::stop_token& stop)
{
    const auto suffix = passphrase ? kSealedSuffix : kPlainSuffix;
    if (out.isEmpty() && !QDir().mkpath(folder.backups())) return fail(ErrorCode::FileUnwritable, folder.backups());
    const auto path = out.isEmpty() ? folder.backups() + QStringLiteral("/relais-") + stamp(clock.now()) + suffix : out;
    if (QFileInfo::exists(path)) return fail(ErrorCode::Conflict, path, QStringLiteral("a file of that name exists"));
    if (!out.isEmpty())
        if (auto may = checkOutput(path, folder, {}, OutputKind::Backup); !may) return may.failure();
    // Written under another name first: what is called a backup is always whole and checked.
    const auto half = path + QStringLiteral(".part");
    QFile::remove(half);
    auto done = copyPages(database.handle(), half, stop);
    if (done) done = verifyPlain(half, stop);
    if (done && passphrase) {
        const auto sealed = half + QStringLiteral(".sealed");
        done = sealFile(half, sealed, *passphrase);
        QFile::remove(half);
        if (done && !QFile::rename(sealed, half)) done = fail(ErrorCode::FileUnwritable, path);
    }
    if (done && !QFile::rename(half, path)) done = fail(ErrorCode::FileUnwritable, path);
    for (const auto* extra : {"", "-wal", "-shm"}) QFile::remove(half + QLatin1String(extra));
    if (!done) return done.failure();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

Result<QString> createBackupFor(Database& database, const Actor& actor, const DataFolder& folder, const Clock& clock, const QString& out,
                                const std::optional<Secret>& passphrase)
{
    auto path = createBackup(database, folder, clock, out, passphrase);
    if (!path) return path;
    const AuditNote note{QStringLiteral("agency.backup"), QFileInfo(*path).fileName(), passphrase ? QStringLiteral("encrypted") : QString()};
    if (auto noted = recordAuditAlone(database, actor, clock.now(), note); !noted) {
        QFile::remove(*path);
        return noted.failure();
    }
    return path;
}

QList<BackupFile> listBackups(const DataFolder& folder)
{
    QList<BackupFile> backups;
    const QDir directory(folder.backups());
    for (const auto& file : directory.entryInfoList({QStringLiteral("relais-*.db"), QStringLiteral("relais-*.db.sealed")}, QDir::Files, QDir::Name | QDir::Reversed))
        if (const auto at = instantFromName(file.fileName()))
            backups.append({file.filePath(), *at, file.size(), isSealedFile(file.filePath())});
    return backups;
}

Result<void> verifyBackup(const QString& path, const std::optional<Secret>& passphrase)
{
    const QTemporaryDir place;
    const auto plain = plainForm(path, passphrase, place);
    if (!plain) return plain.failure();
    // Checked on a copy: opening a database writes beside it, and a backup stays as it is.
    const auto copy = place.filePath(QStringLiteral("copy.db"));
    if (!QFile::copy(*plain, copy)) return fail(ErrorCode::FileUnreadable, path);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    auto good = verifyPlain(copy);
    // What is wrong with the copy is wrong with the backup: that is the file a person knows.
    if (!good && good.error().subject == copy) return fail(good.error().code, path, good.error().detail);
    return good;
}

Result<QString> restoreBackup(const DataFolder& folder, const Clock& clock, const QString& path, const std::optional<Secret>& passphrase,
                              const std::optional<Actor>& actor)
{
    if (auto made = folder.create(); !made) return made.failure();
    const auto lock = EngineLock::take(folder.engineLock());
    if (!lock) return lock.failure();
    if (auto good = verifyBackup(path, passphrase); !good) return good.failure();

    const QTemporaryDir place(folder.path() + QStringLiteral("/restore-XXXXXX"));
    const auto plain = plainForm(path, passphrase, place);
    if (!plain) return plain.failure();
    const auto fresh = place.filePath(QStringLiteral("fresh.db"));
    if (!QFile::copy(*plain, fresh)) return fail(ErrorCode::FileUnwritable, fresh);
    QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
    {
        // One of an earlier version is brought to this one at once.
        auto database = Database::open(fresh, OpenMode::Create);
        if (!database) return database.failure();
        if (auto done = disarm(**database); !done) return done.failure();
        const auto who = actor.value_or(Actor{std::nullopt, QStringLiteral(""), std::nullopt});
        if (auto noted = recordAuditAlone(**database, who, clock.now(), {QStringLiteral("agency.restore"), QFileInfo(path).fileName()}); !noted) return noted.failure();
        // All of it into the one file that is about to move.
        if (auto done = (*database)->script("PRAGMA journal_mode=DELETE"); !done) return done.failure();
    }
    QString kept;
    if (QFileInfo::exists(folder.database())) {
        kept = folder.path() + QStringLiteral("/relais-before-restore-") + stamp(clock.now()) + kPlainSuffix;
        auto present = openRaw(folder.database(), SQLITE_OPEN_READWRITE);
        if (present) sqlite3_exec(present->get(), "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
        if (present) present->reset();
        if (!QFile::rename(folder.database(), kept)) return fail(ErrorCode::FileUnwritable, folder.database());
        for (const auto* extra : {"-wal", "-shm"})
            if (QFileInfo::exists(folder.database() + QLatin1String(extra)))
                QFile::rename(folder.database() + QLatin1String(extra), kept + QLatin1String(extra));
    }
    if (!QFile::rename(fresh, folder.database())) {
        if (!kept.isEmpty()) QFile::rename(kept, folder.database());
        return fail(ErrorCode::FileUnwritable, folder.database());
    }
    // The journal speaks of the database that is gone.
    QFile::remove(folder.engineJournal());
    return kept;
}

QList<BackupFile> surplusBackups(const QList<BackupFile>& backups)
{
    constexpr int kDays = 7;
    constexpr int kWeeks = 4;
    constexpr int kMonths = 6;
    QSet<QString> keep;
    const auto keepNewestPer = [&](int most, const auto& bucketOf) {
        QSet<QString> seen;
        for (const auto& backup : backups) {
            const auto bucket = bucketOf(QDateTime::fromMSecsSinceEpoch(toMs(backup.at), Qt::UTC).date());
            if (seen.contains(bucket) || seen.size() >= most) continue;
            seen.insert(bucket);
            keep.insert(backup.path);
        }
    };
    keepNewestPer(kDays, [](const QDate& day) { return day.toString(Qt::ISODate); });
    keepNewestPer(kWeeks, [](const QDate& day) {
        int year = 0;
        const int week = day.weekNumber(&year);
        return QStringLiteral("%1-%2").arg(year).arg(week);
    });
    keepNewestPer(kMonths, [](const QDate& day) { return day.toString(QStringLiteral("yyyy-MM")); });
    QList<BackupFile> surplus;
    for (const auto& backup : backups)
        if (!keep.contains(backup.path)) surplus.append(backup);
    return surplus;
}

Result<QString> backupIfDue(Database& database, const DataFolder& folder, const Clock& clock, const std::stop_token& stop)
{
    const auto backups = listBackups(folder);
    if (!backups.isEmpty() && clock.now() - backups.first().at < kDay) return QString();
    removeAbandoned(folder, clock);
    auto made = createBackup(database, folder, clock, {}, std::nullopt, stop);
    if (!made) return made;
    for (const auto& old : surplusBackups(listBackups(folder))) QFile::remove(old.path);
    return made;
}

} // namespace relais
