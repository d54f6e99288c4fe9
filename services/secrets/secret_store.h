// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace relais {

class DataFolder;

/// Where passwords and tokens live: never in the database. Calls may wait for another program: the
/// window's thread gets WrongThread. Any thread may use a store, one at a time.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// NotFound: there is no such entry. SecretsLocked: the store cannot be asked.
    virtual Result<Secret> read(const QString& key) = 0;
    virtual Result<void> write(const QString& key, const Secret& secret) = 0;
    /// Removing what is not there is fine.
    virtual Result<void> remove(const QString& key) = 0;
};

/// With a passphrase the encrypted vault in the folder; without one the system's keychain, if it answers;
/// else SecretsLocked. A passphrase that does not fit the vault is SecretsLocked too.
Result<std::unique_ptr<SecretStore>> openSecretStore(const DataFolder& folder, const std::optional<Secret>& passphrase);

/// The passphrase from whoever knows it; nothing: the system's keychain.
using PassphraseSource = std::function<Result<std::optional<Secret>>()>;
/// Opens the store when it is needed, as openSecretStore() does.
using SecretOpener = std::function<Result<std::unique_ptr<SecretStore>>()>;
SecretOpener secretsIn(const DataFolder& folder, PassphraseSource passphrase);

/// RELAIS_VAULT_PASSPHRASE, or the first line of `file` when one is named. FileUnreadable.
Result<std::optional<Secret>> vaultPassphrase(const QString& file = {});

} // namespace relais
