// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/backup.h"

#include "services/access/arming.h"
#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/sending/engine_lock.h"
#include "services/storage/database.h"
#include "services/upkeep/backup_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace relais {

namespace {

// A command that only looks is gone by then.
constexpr int kPatienceMs = 2000;
constexpr int kPauseMs = 20;

/// The present database, held so that nobody else can open it, and all of it in its one file. Whoever has it open,
/// working or idle, would go on in the file that is put aside: StorageBusy. A damaged one is nobody's: null.
Result<RawDatabase> holdAlone(const QString& path)
{
    auto handle = openRaw(path, SQLITE_OPEN_READWRITE);
    if (!handle) return RawDatabase();
    int code = SQLITE_BUSY;
    for (int waited = 0; code == SQLITE_BUSY && waited < kPatienceMs; waited += kPauseMs) {
        if (waited > 0) sqlite3_sleep(kPauseMs);
        code = sqlite3_exec(handle->get(),
                            "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA journal_mode=DELETE",
                            nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return fail(ErrorCode::StorageBusy, path, QStringLiteral("a restore needs the database alone"));
    if (code != SQLITE_OK) return RawDatabase();
    return handle;
}

/// What is to stand in the database's place: checked, of this version, disarmed, in one file.
Result<void> prepare(const QString& fresh, const QString& path, const std::optional<Secret>& passphrase,
                     const Actor& actor, Instant now, const std::stop_token& stop)
{
    if (auto done = copyPlain(path, fresh, passphrase, stop); !done) return done;
    auto good = checkPlain(fresh, stop);
    // What is wrong with the copy is wrong with the backup: that is the file a person knows.
    if (!good && good.error().subject == fresh) return fail(good.error().code, path, good.error().detail);
    if (!good) return good;
    // One of an earlier version is brought to this one at once.
    auto database = Database::open(fresh, OpenMode::Create);
    if (!database) return database.failure();
    if (auto done = disarm(**database); !done) return done;
    if (auto noted =
            recordAuditAlone(**database, actor, now, {QStringLiteral("agency.restore"), QFileInfo(path).fileName()});
        !noted)
        return noted;
    // All of it into the one file that is about to move.
    return (*database)->script("PRAGMA journal_mode=DELETE");
}

/// Returns where the present one is kept; empty: there was nothing in it to keep.
Result<QString> swap(const DataFolder& folder, const Clock& clock, const QString& fresh)
{
    const auto stamp =
        QDateTime::fromMSecsSinceEpoch(toMs(clock.now()), Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const auto kept = folder.path() + QStringLiteral("/relais-before-restore-") + stamp + QStringLiteral(".db");
    auto present = holdAlone(folder.database());
    if (!present) return present.failure();
    const bool isBare = *present && holdsNoAgency(present->get());
#ifdef Q_OS_WIN
    present->reset(); // there an open file cannot be renamed
#endif
    if (!QFile::rename(folder.database(), kept)) return fail(ErrorCode::FileUnwritable, folder.database());
    // Of a damaged one: they belong to it.
    for (const auto* extra : {"-wal", "-shm"})
        if (QFileInfo::exists(folder.database() + QLatin1String(extra)))
            QFile::rename(folder.database() + QLatin1String(extra), kept + QLatin1String(extra));
    if (!QFile::rename(fresh, folder.database())) {
        QFile::rename(kept, folder.database());
        return fail(ErrorCode::FileUnwritable, folder.database());
    }
    if (!isBare || !QFile::remove(kept)) return kept;
    for (const auto* extra : {"-wal", "-shm"}) QFile::remove(kept + QLatin1String(extra));
    return QString();
}

} // namespace

Result<QString> restoreBackup(const DataFolder& folder, const Clock& clock, const QString& path,
                              const std::optional<Secret>& passphrase, const std::optional<Actor>& actor,
                              const std::stop_token& stop)
{
    if (auto made = folder.create(); !made) return made.failure();
    const auto lock = EngineLock::take(folder.engineLock());
    if (!lock) return lock.failure();
    const bool hasPresent = QFileInfo::exists(folder.database());
    // Said before a large backup is read.
    if (hasPresent)
        if (auto alone = holdAlone(folder.database()); !alone) return alone.failure();
    const QTemporaryDir place(folder.path() + QStringLiteral("/restore-XXXXXX"));
    const auto fresh = place.filePath(QStringLiteral("fresh.db"));
    if (auto done = prepare(fresh, path, passphrase,
                            actor.value_or(Actor{std::nullopt, QStringLiteral(""), std::nullopt}), clock.now(), stop);
        !done)
        return done.failure();
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
    QString kept;
    if (hasPresent) {
        auto swapped = swap(folder, clock, fresh);
        if (!swapped) return swapped;
        kept = *swapped;
    } else if (!QFile::rename(fresh, folder.database())) {
        return fail(ErrorCode::FileUnwritable, folder.database());
    }
    // The journal speaks of the database that is gone.
    QFile::remove(folder.engineJournal());
    return kept;
}

} // namespace relais
