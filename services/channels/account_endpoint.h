// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "services/channels/account.h"
#include "services/channels/account_repository.h"
#include "services/channels/smtp/smtp_connection.h"
#include "services/channels/smtp/smtp_test.h"
#include "services/channels/whatsapp/whatsapp_client.h"
#include "services/secrets/secret_store.h"
#include "services/storage/data_folder.h"

#include <functional>
#include <optional>
#include <variant>

namespace relais {

class Database;

/// A secret of an account. Called where the endpoint is made; may wait for the keychain.
using SecretReader = std::function<Result<Secret>(AccountId, AccountSecret)>;
/// The port of the stand-in server on this computer; asked for practice accounts only.
using PracticePort = std::function<Result<quint16>()>;

/// Where the mails of an account go: its server and its secret, or the stand-in server for a practice account.
/// SecretsLocked, NotFound: there is no secret to log in with. The stand-in is told the workspace, as practiceLogin().
Result<SmtpEndpoint> endpointOf(Database& database, AccountId account, SmtpSettings settings, bool practice,
                                const SecretReader& readSecret, const PracticePort& practicePort);

/// The Cloud API as one number reaches it: with its token, or the stand-in inside the program for a practice account.
Result<CloudEndpoint> cloudEndpointOf(AccountId account, WhatsappSettings settings, bool practice,
                                      const SecretReader& readSecret, const PracticePort& practicePort);

/// What a connection test finds, by the kind of the account.
using AccountFindings = std::variant<SmtpTestResult, NumberStanding>;
/// Asks the provider, up to a minute: never on the window's thread. Of practice accounts only WhatsApp numbers can be asked, and those
/// want `practiceWhatsapp`. Rejected, Network, SecretsLocked: why not.
Result<AccountFindings> testAccount(const Account& account, const SecretReader& readSecret,
                                    const PracticePort& practiceWhatsapp = {});

/// What an account's provider said when it was asked.
struct ProbeAnswer
{
    std::optional<QList<WhatsappTemplate>> templates = {}; ///< WhatsApp: as Meta has them now
};
/// Asks an account's server whether it would take messages now; its words, or the system's, are the failure's detail.
using AccountProbe = std::function<Result<ProbeAnswer>(const Account&)>;
/// Connects, protects, logs in and leaves again, or asks Meta for the number and its templates, up to a minute each: never on the
/// window's thread. Practice accounts always answer.
AccountProbe serverProbe(SecretReader readSecret);

/// What somebody has just typed, before what is kept.
SecretReader firstOf(AccountSecrets typed, SecretReader stored);

/// Reads from the folder's secret store. It is opened with the first secret that is asked for: practice accounts
/// and servers without a login need none. `database` must outlive the reader; one thread, the database's.
SecretReader storedSecrets(const DataFolder& folder, const QString& vaultPassphraseFile, Database& database);
/// The same, with the passphrase from whoever knows it.
SecretReader storedSecrets(const DataFolder& folder, PassphraseSource passphrase, Database& database);

} // namespace relais
