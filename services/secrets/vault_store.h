// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/secrets/secret_store.h"

#include <QByteArray>
#include <QMap>

#include <mutex>

namespace relais {

/// An encrypted file for computers without a keychain: XSalsa20-Poly1305 (libsodium's secretbox) under a key
/// that Argon2id makes from the passphrase. Each write replaces the whole file atomically and reads it anew
/// first, so two processes lose nothing to each other.
class VaultStore final : public SecretStore
{
public:
    /// A missing file is a new vault; it is made with the first write. SecretsLocked: the passphrase does not
    /// fit, or the file is damaged; it is left as it is.
    static Result<std::unique_ptr<VaultStore>> open(const QString& path, const Secret& passphrase);

    Result<Secret> read(const QString& key) override;
    Result<void> write(const QString& key, const Secret& secret) override;
    Result<void> remove(const QString& key) override;

private:
    using Entries = QMap<QString, QByteArray>;
    VaultStore(QString path, QByteArray salt, Secret key);

    Result<Entries> load() const;
    Result<void> save(const Entries& entries) const;
    Result<void> change(const QString& key, const std::optional<Secret>& secret);

    QString m_path;
    QByteArray m_salt;
    Secret m_key;
    std::mutex m_mutex;
};

} // namespace relais
