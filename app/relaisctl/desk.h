// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/answer.h"
#include "services/access/hashing.h"
#include "services/access/session.h"
#include "services/access/sign_in.h"
#include "services/core/clock.h"
#include "services/storage/data_folder.h"
#include "services/storage/database.h"
#include "services/upkeep/event_log.h"

#include <memory>
#include <optional>

namespace relais::ctl {

/// What a command works with: the data folder, the database once it is open, the person once they have
/// signed in, the session once a workspace is chosen. Built step by step by main, as far as Command::needs.
class Desk
{
public:
    Desk(DataFolder folder, QString workspace, QString passwordFile, QString vaultPassphraseFile, bool json);

    Result<void> openDatabase();
    /// Before the file itself is replaced.
    void closeDatabase() { m_database.reset(); }
    Result<void> signInFromEnvironment();
    Result<void> enterWorkspace();
    /// The wanted workspace; for an Owner who named none, any: what they do concerns the whole agency.
    Result<void> enterForAgency();
    bool namedWorkspace() const { return !m_workspace.isEmpty(); }

    const DataFolder& folder() const { return m_folder; }
    const Clock& clock() const { return m_clock; }
    EventLog& log() { return m_log; }
    Database& database() const { return *m_database; }
    const SignedIn& person() const { return *m_person; }
    const Session& session() const { return *m_session; }
    /// Whether --json was given: a command that prints progress keeps it for terminals and this off.
    bool json() const { return m_json; }
    /// Whether password() has something to read.
    bool hasPassword() const;
    /// RELAIS_PASSWORD, or the content of --password-file.
    Result<Secret> password() const;
    /// Whether a file that a person named may be written: it is none that this command reads, nor one that Relais keeps.
    Result<void> mayWrite(const QString& path) const;
    /// Where secrets are kept: the vault of --vault-passphrase-file or RELAIS_VAULT_PASSPHRASE, else the keychain.
    SecretOpener secrets() const;
    /// How passwords of the open agency are hashed.
    Result<Hashing> hashing() const { return hashingOf(*m_database, secrets()); }
    const QString& vaultPassphraseFile() const { return m_vaultPassphraseFile; }

private:
    DataFolder m_folder;
    QString m_workspace;
    QString m_passwordFile;
    QString m_vaultPassphraseFile;
    bool m_json;
    SystemClock m_clock;
    FileEventLog m_log;
    std::unique_ptr<Database> m_database;
    std::optional<SignedIn> m_person;
    std::optional<Session> m_session;
};

} // namespace relais::ctl
