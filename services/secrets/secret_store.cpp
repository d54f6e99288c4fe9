// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/secret_store.h"

#include "services/secrets/keychain_store.h"
#include "services/secrets/vault_store.h"
#include "services/storage/data_folder.h"

#include <QFile>

#include <utility>

namespace relais {

Result<std::unique_ptr<SecretStore>> openSecretStore(const DataFolder& folder, const std::optional<Secret>& passphrase)
{
    if (passphrase) {
        auto vault = VaultStore::open(folder.vault(), *passphrase);
        if (!vault) return vault.failure();
        return std::unique_ptr<SecretStore>(std::move(*vault));
    }
    auto keychain = std::make_unique<KeychainStore>();
    if (auto usable = keychain->probe(); !usable) return usable.failure();
    return std::unique_ptr<SecretStore>(std::move(keychain));
}

SecretOpener secretsIn(const DataFolder& folder, PassphraseSource passphrase)
{
    return [folder, passphrase = std::move(passphrase)]() -> Result<std::unique_ptr<SecretStore>> {
        const auto known = passphrase();
        if (!known) return known.failure();
        return openSecretStore(folder, *known);
    };
}

Result<std::optional<Secret>> vaultPassphrase(const QString& path)
{
    if (path.isEmpty()) {
        const auto value = qgetenv("RELAIS_VAULT_PASSPHRASE");
        return value.isEmpty() ? std::optional<Secret>() : std::optional(Secret(value));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    auto line = file.readLine(64 * 1024);
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    if (line.isEmpty()) return fail(ErrorCode::Invalid, path, QStringLiteral("the passphrase file is empty"));
    return std::optional(Secret(line));
}

} // namespace relais
