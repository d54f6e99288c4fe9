// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/account_endpoint.h"

#include "services/channels/account_repository.h"
#include "services/channels/smtp/smtp_test.h"
#include "services/secrets/secret_store.h"

#include <memory>

namespace relais {

Result<SmtpEndpoint> endpointOf(AccountId account, SmtpSettings settings, bool practice, const SecretReader& readSecret,
                                const PracticePort& practicePort)
{
    if (practice) {
        const auto port = practicePort();
        if (!port) return port.failure();
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = *port;
        settings.security = SmtpSecurity::None;
        settings.user.clear();
        return SmtpEndpoint{std::move(settings), {}};
    }
    if (settings.user.isEmpty()) return SmtpEndpoint{std::move(settings), {}};
    auto secret = readSecret(account);
    if (!secret) return secret.failure();
    return SmtpEndpoint{std::move(settings), std::move(*secret)};
}

AccountProbe serverProbe(SecretReader readSecret)
{
    return [readSecret = std::move(readSecret)](const Account& account) -> Result<void> {
        if (account.draft.practice) return {};
        const auto endpoint = endpointOf(account.id, account.draft.smtp, false, readSecret, {});
        if (!endpoint) return endpoint.failure();
        const auto found = testSmtp(*endpoint);
        if (!found) return found.failure();
        return {};
    };
}

SecretReader storedSecrets(const DataFolder& folder, const QString& vaultPassphraseFile, Database& database)
{
    return storedSecrets(folder, PassphraseSource([vaultPassphraseFile] { return vaultPassphrase(vaultPassphraseFile); }), database);
}

SecretReader storedSecrets(const DataFolder& folder, PassphraseSource passphrase, Database& database)
{
    return [folder, passphrase = std::move(passphrase), &database, store = std::shared_ptr<SecretStore>()](AccountId account) mutable -> Result<Secret> {
        if (!store) {
            const auto known = passphrase();
            if (!known) return known.failure();
            auto opened = openSecretStore(folder, *known);
            if (!opened) return opened.failure();
            store = std::move(*opened);
        }
        const auto key = secretKey(database, account);
        if (!key) return key.failure();
        return store->read(*key);
    };
}

} // namespace relais
