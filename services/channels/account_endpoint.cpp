// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/account_endpoint.h"

#include "services/channels/practice_login.h"
#include "services/channels/smtp/smtp_test.h"
#include "services/secrets/secret_store.h"

#include <memory>

namespace relais {

namespace {

Result<SmtpEndpoint> serverOf(AccountId account, SmtpSettings settings, const SecretReader& readSecret)
{
    if (settings.user.isEmpty()) return SmtpEndpoint{std::move(settings), {}};
    auto secret = readSecret(account, AccountSecret::Login);
    if (!secret) return secret.failure();
    return SmtpEndpoint{std::move(settings), std::move(*secret)};
}

} // namespace

Result<SmtpEndpoint> endpointOf(Database& database, AccountId account, SmtpSettings settings, bool practice,
                                const SecretReader& readSecret, const PracticePort& practicePort)
{
    if (practice) {
        const auto port = practicePort();
        if (!port) return port.failure();
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = *port;
        settings.security = SmtpSecurity::None;
        const auto login = practiceLogin(database, account);
        if (!login) return login.failure();
        settings.user = *login;
        settings.login = SmtpLogin::Password;
        return SmtpEndpoint{std::move(settings), Secret("practice")};
    }
    return serverOf(account, std::move(settings), readSecret);
}

Result<CloudEndpoint> cloudEndpointOf(AccountId account, WhatsappSettings settings, bool practice,
                                      const SecretReader& readSecret, const PracticePort& practicePort)
{
    if (practice) {
        const auto port = practicePort();
        if (!port) return port.failure();
        settings.baseUrl = QStringLiteral("http://127.0.0.1:%1").arg(*port);
        return CloudEndpoint{practiceNumber(std::move(settings), account), Secret(kPracticeToken)};
    }
    auto secret = readSecret(account, AccountSecret::Login);
    if (!secret) return secret.failure();
    return CloudEndpoint{std::move(settings), std::move(*secret)};
}

Result<AccountFindings> testAccount(const Account& account, const SecretReader& readSecret,
                                    const PracticePort& practiceWhatsapp)
{
    if (const auto* whatsapp = account.draft.whatsapp()) {
        const auto endpoint =
            cloudEndpointOf(account.id, *whatsapp, account.draft.practice, readSecret, practiceWhatsapp);
        if (!endpoint) return endpoint.failure();
        auto number = numberStanding(*endpoint);
        if (!number) return number.failure();
        return AccountFindings(std::move(*number));
    }
    const auto endpoint = serverOf(account.id, *account.draft.smtp(), readSecret);
    if (!endpoint) return endpoint.failure();
    auto found = testSmtp(*endpoint);
    if (!found) return found.failure();
    return AccountFindings(std::move(*found));
}

AccountProbe serverProbe(SecretReader readSecret)
{
    return [readSecret = std::move(readSecret)](const Account& account) -> Result<ProbeAnswer> {
        if (account.draft.practice) return ProbeAnswer();
        const auto found = testAccount(account, readSecret);
        if (!found) return found.failure();
        const auto* whatsapp = account.draft.whatsapp();
        if (!whatsapp) return ProbeAnswer();
        const auto endpoint = cloudEndpointOf(account.id, *whatsapp, false, readSecret, {});
        if (!endpoint) return endpoint.failure();
        auto templates = cloudTemplates(*endpoint);
        if (!templates) return templates.failure();
        return ProbeAnswer{std::move(*templates)};
    };
}

SecretReader firstOf(AccountSecrets typed, SecretReader stored)
{
    return [typed = std::move(typed), stored = std::move(stored)](AccountId account,
                                                                  AccountSecret which) -> Result<Secret> {
        if (const auto found = typed.find(which); found != typed.end()) return found->second;
        return stored(account, which);
    };
}

SecretReader storedSecrets(const DataFolder& folder, const QString& vaultPassphraseFile, Database& database)
{
    return storedSecrets(folder,
                         PassphraseSource([vaultPassphraseFile] { return vaultPassphrase(vaultPassphraseFile); }),
                         database);
}

SecretReader storedSecrets(const DataFolder& folder, PassphraseSource passphrase, Database& database)
{
    return [open = secretsIn(folder, std::move(passphrase)), &database,
            store = std::shared_ptr<SecretStore>()](AccountId account, AccountSecret which) mutable -> Result<Secret> {
        if (!store) {
            auto opened = open();
            if (!opened) return opened.failure();
            store = std::move(*opened);
        }
        const auto key = secretKey(database, account, which);
        if (!key) return key.failure();
        return store->read(*key);
    };
}

} // namespace relais
