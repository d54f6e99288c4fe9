// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/backup.h"

#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/output_file.h"
#include "services/upkeep/backup_file.h"
#include "services/upkeep/backup_seal.h"
#include "services/upkeep/sealed_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace relais {

namespace {

constexpr int kPagesAtATime = 500;
constexpr int kPauseMs = 5;
constexpr auto kDay = std::chrono::hours(24);
constexpr int kMonths = 6;
const QString kPlainSuffix = QStringLiteral(".db");
const QString kSealedSuffix = QStringLiteral(".db.sealed");

QString stamp(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
}

std::optional<Instant> instantFromName(const QString& name)
{
    auto moment =
        QDateTime::fromString(name.section(QLatin1Char('.'), 0, 0), QStringLiteral("'relais-'yyyyMMdd-HHmmss-zzz"));
    if (!moment.isValid()) return std::nullopt;
    moment.setTimeSpec(Qt::UTC);
    return instantFromMs(moment.toMSecsSinceEpoch());
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
           && ((code = sqlite3_backup_step(backup, kPagesAtATime)) == SQLITE_OK || code == SQLITE_BUSY
               || code == SQLITE_LOCKED))
        sqlite3_sleep(kPauseMs);
    sqlite3_backup_finish(backup);
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, to);
    if (code != SQLITE_DONE) return fail(storageError(target->get(), QStringLiteral("backup")));
    return {};
}

/// What a program that was killed while it made a backup left behind.
void removeAbandoned(const DataFolder& folder, const Clock& clock)
{
    const QDir directory(folder.backups());
    for (const auto& file : directory.entryInfoList({QStringLiteral("relais-*.part*")}, QDir::Files))
        if (const auto at = instantFromName(file.fileName()); at && clock.now() - *at > kDay)
            QFile::remove(file.filePath());
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
    auto done = makePrivate(half);
    if (done) done = copyPages(database.handle(), half, stop);
    if (done) done = checkPlain(half, stop);
    if (done && passphrase) {
        const auto sealed = half + QStringLiteral(".sealed");
        done = sealFile(half, sealed, *passphrase, stop);
        QFile::remove(half);
        if (done && !QFile::rename(sealed, half)) done = fail(ErrorCode::FileUnwritable, path);
    }
    if (done && !QFile::rename(half, path)) done = fail(ErrorCode::FileUnwritable, path);
    for (const auto* extra : {"", "-wal", "-shm"}) QFile::remove(half + QLatin1String(extra));
    if (!done) return done.failure();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

Result<QString> createBackupFor(Database& database, const Actor& actor, const DataFolder& folder, const Clock& clock,
                                const QString& out, const std::optional<Secret>& passphrase,
                                const std::stop_token& stop)
{
    auto path = createBackup(database, folder, clock, out, passphrase, stop);
    if (!path) return path;
    const AuditNote note{QStringLiteral("agency.backup"), QFileInfo(*path).fileName(),
                         passphrase ? QStringLiteral("encrypted") : QString()};
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
    for (const auto& file :
         directory.entryInfoList({QStringLiteral("relais-*.db"), QStringLiteral("relais-*.db.sealed")}, QDir::Files,
                                 QDir::Name | QDir::Reversed))
        if (const auto at = instantFromName(file.fileName()))
            backups.append({file.filePath(), *at, file.size(), isSealedFile(file.filePath())});
    return backups;
}

Result<void> verifyBackup(const QString& path, const std::optional<Secret>& passphrase, const std::stop_token& stop)
{
    // Checked on a copy: opening a database writes beside it, and a backup stays as it is. The folder is its owner's alone.
    const QTemporaryDir place;
    const auto copy = place.filePath(QStringLiteral("copy.db"));
    if (auto done = copyPlain(path, copy, passphrase, stop); !done) return done;
    auto good = checkPlain(copy, stop, AfterCheck::Forget);
    // What is wrong with the copy is wrong with the backup: that is the file a person knows.
    if (!good && good.error().subject == copy) return fail(good.error().code, path, good.error().detail);
    return good;
}

std::optional<Instant> backupsHoldUntil(const DataFolder& folder)
{
    const auto backups = listBackups(folder);
    if (backups.isEmpty()) return std::nullopt;
    const auto month = QDateTime::fromMSecsSinceEpoch(toMs(backups.first().at), Qt::UTC).date();
    // The first backup of the sixth month after it pushes it out.
    const auto gone = QDate(month.year(), month.month(), 1).addMonths(kMonths);
    return instantFromMs(QDateTime(gone, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
}

QList<BackupFile> surplusBackups(const QList<BackupFile>& backups)
{
    constexpr int kDays = 7;
    constexpr int kWeeks = 4;
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

Result<QString> backupIfDue(Database& database, const DataFolder& folder, const Clock& clock,
                            const SecretOpener& secrets, const std::stop_token& stop)
{
    const auto backups = listBackups(folder);
    if (!backups.isEmpty() && clock.now() - backups.first().at < kDay) return QString();
    const auto passphrase = backupPassphrase(database, secrets);
    if (!passphrase) return passphrase.failure();
    removeAbandoned(folder, clock);
    auto made = createBackup(database, folder, clock, {}, *passphrase, stop);
    if (!made) return made;
    for (const auto& old : surplusBackups(listBackups(folder))) QFile::remove(old.path);
    return made;
}

} // namespace relais
