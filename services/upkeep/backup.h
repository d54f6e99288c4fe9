// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/access/audit.h"
#include "services/secrets/secret_store.h"
#include "services/storage/data_folder.h"

#include <QList>
#include <QString>

#include <optional>
#include <stop_token>

namespace relais {

class Clock;
class Database;

/// A backup as it lies in the folder.
struct BackupFile
{
    QString path;
    Instant at;
    qint64 bytes = 0;
    bool encrypted = false;
};

/// Copies the database as it is now with SQLite's own backup, a few pages at a time, so that nobody waits; then checks
/// the copy. `out` empty: into the backups folder, named by the time. With a passphrase it is encrypted
/// (libsodium's secretstream under an Argon2id key). Returns the path. FileUnwritable, StorageFull, Cancelled (by `stop`).
Result<QString> createBackup(Database& database, const DataFolder& folder, const Clock& clock, const QString& out = {},
                             const std::optional<Secret>& passphrase = std::nullopt, const std::stop_token& stop = {});

/// The same for a person: the audit trail says who took a copy of everything, or there is none. The caller has asked.
Result<QString> createBackupFor(Database& database, const Actor& actor, const DataFolder& folder, const Clock& clock,
                                const QString& out = {}, const std::optional<Secret>& passphrase = std::nullopt,
                                const std::stop_token& stop = {});

/// Newest first.
QList<BackupFile> listBackups(const DataFolder& folder);

/// Reads all of it: SQLite's integrity check, foreign keys, and a schema that this program knows. Failures:
/// FileUnreadable, Invalid (no backup of this program), StorageCorrupt, StorageNewer, SecretsLocked (it is encrypted and the passphrase does not fit),
/// Cancelled. What was decrypted for it is never left behind.
Result<void> verifyBackup(const QString& path, const std::optional<Secret>& passphrase = std::nullopt,
                          const std::stop_token& stop = {});

/// Puts a verified backup in the place of the database. The present one is kept beside it, its path is
/// returned (empty: there was none, or one without an agency, which nobody misses). The restored one is disarmed: no two copies may send. EngineRunning:
/// an engine is at work. StorageBusy: another program, or a connection of this process, has the database open, be it idle.
/// Cancelled: `stop` came before the two changed places. Nothing has changed after a failure. `actor`: who did it, for the
/// restored one's audit trail; nothing: nobody had to sign in.
Result<QString> restoreBackup(const DataFolder& folder, const Clock& clock, const QString& path,
                              const std::optional<Secret>& passphrase = std::nullopt,
                              const std::optional<Actor>& actor = std::nullopt, const std::stop_token& stop = {});

/// Makes the day's backup unless there is one of the last 24 hours, and removes those that the rotation does
/// not keep: 7 daily, 4 weekly, 6 monthly ones. Returns its path; empty: none was due. Where backups are to be encrypted
/// (BackupSeal), `secrets` is asked for the passphrase: SecretsLocked, and no backup, when it does not give it.
Result<QString> backupIfDue(Database& database, const DataFolder& folder, const Clock& clock,
                            const SecretOpener& secrets = {}, const std::stop_token& stop = {});

/// Until when what is taken out of the database now is still in a backup of the folder: the newest one may be kept as its month's, for six months. Nothing: there
/// is no backup. Copies elsewhere are not known.
std::optional<Instant> backupsHoldUntil(const DataFolder& folder);

/// Which of them the rotation removes. `backups` newest first.
QList<BackupFile> surplusBackups(const QList<BackupFile>& backups);

} // namespace relais
