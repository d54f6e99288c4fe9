// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/secrets/secret_store.h"

namespace relais {

/// The operating system's keychain (Secret Service, Keychain, Credential Manager) through QtKeychain. Every
/// call waits for a thread of the keychain's own, and is given up after a deadline: a keychain that is
/// installed but cannot start answers only after 25 seconds.
class KeychainStore final : public SecretStore
{
public:
    /// Writes, reads and removes a canary. SecretsLocked, with the system's words, when that fails. Before
    /// it has succeeded a missing entry means nothing.
    Result<void> probe();

    Result<Secret> read(const QString& key) override;
    Result<void> write(const QString& key, const Secret& secret) override;
    Result<void> remove(const QString& key) override;
};

} // namespace relais
