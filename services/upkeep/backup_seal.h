// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/access/session.h"
#include "services/secrets/secret_store.h"

#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;

/// Whether backups are encrypted by themselves, those of every day too. The passphrase is in the keychain or vault only. Everything asks for an
/// Owner: NotAllowed. Each change is in the audit trail. The store may wait for another program: never on the window's thread.
class BackupSeal
{
public:
    BackupSeal(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<bool> isOn();
    /// From now on with this one. An earlier passphrase keeps its entry: another copy of the database may still seal with it. Invalid: it is
    /// shorter than a password may be. As the store fails; everything is as it was then.
    Result<void> turnOn(const Secret& passphrase, SecretStore& secrets);
    /// Those that were encrypted stay so.
    Result<void> turnOff();

private:
    Result<void> keep(const QString& mark, const QString& action);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// What a backup that is made now is encrypted with: `given`, else the kept passphrase where there is to be one; nothing: it is plain. The store is
/// opened only then. SecretsLocked: it does not give the passphrase, so there must be no backup. The caller has asked.
Result<std::optional<Secret>> backupPassphrase(Database& database, const SecretOpener& secrets,
                                               const std::optional<Secret>& given = std::nullopt);

} // namespace relais
