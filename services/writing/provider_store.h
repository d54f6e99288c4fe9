// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"
#include "models/writing/provider.h"
#include "services/access/session.h"
#include "services/secrets/secret_store.h"

#include <QList>

#include <stop_token>

namespace relais {

class Clock;
class Database;
class Transaction;
struct PlaceHints;
struct ToldAnswer;

/// Who writes for a workspace when Ollama cannot, in the order in which they are asked. Reading is for whoever writes, the rest for who manages
/// channels; each change is in the trail. Keys are in the keychain or vault only.
class ProviderStore
{
public:
    ProviderStore(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<QList<Provider>> list();
    /// NotFound names it.
    Result<Provider> byName(const QString& name);

    /// At the end of the order. Conflict: the name is taken. Invalid names what cannot be. What is `given` goes to `secrets`, which is only asked
    /// when there is something.
    Result<ProviderId> add(const ProviderDraft& draft, const std::optional<Secret>& given, SecretStore* secrets);
    /// A key that is not given stays, unless the address is another one: it was meant for the old one and does not go to the new. Invalid then.
    Result<void> change(ProviderId id, const ProviderDraft& draft, const std::optional<Secret>& given,
                        SecretStore* secrets);
    /// `secrets` may be null where it has no key.
    Result<void> remove(ProviderId id, SecretStore* secrets);
    /// All of them, each once, in their new order. Invalid: they are not.
    Result<void> reorder(const QList<ProviderId>& order);

    /// Asks it for a word. Never on the window's thread. Rejected, Network, SecretsLocked: why none came. It is asked again by everybody after a
    /// good test.
    Result<ToldAnswer> test(ProviderId id, const PlaceHints& hints, const std::stop_token& stop = {});

private:
    Result<Provider> byId(ProviderId id);
    struct Kept
    {
        ProviderId id;
        QString baseUrl;
        QString before = {}; ///< the address that it had a key for
    };
    /// What is `given` is there when the row is; what was there for another address goes after it.
    Result<void> commitWith(Transaction& transaction, const Kept& kept, const std::optional<Secret>& given,
                            SecretStore* secrets);
    Result<void> note(const QString& action, const QString& name, const QString& detail = {});

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// What a provider is asked with at the address that `provider` has; empty: it wants none. Rejected: it is not on this computer. SecretsLocked. The
/// caller has asked.
Result<Secret> keyOf(Database& database, const Provider& provider, const SecretOpener& secrets);

} // namespace relais
