// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/secret.h"
#include "models/relay/relay_address.h"
#include "models/relay/relay_desk.h"
#include "services/access/session.h"
#include "services/relay/sealed_box.h"

#include <QList>

#include <optional>

namespace relais {

class Clock;
class Database;
class SecretStore;

/// A relay that this agency fetches from.
struct Relay
{
    qint64 id = 0;
    QString name;
    QString url;
    QByteArray publicKey;
    std::optional<Instant> fetchedAt; ///< when it last answered
    qint64 received = 0;              ///< events that it brought
    QString trouble;                  ///< why the last try failed
};

/// The relays of the agency, for a person: a relay brings what comes in for all workspaces. Asks for channels.manage.
class RelayList
{
public:
    RelayList(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<QList<Relay>> list();
    /// NotFound names it.
    Result<Relay> byName(const QString& name);
    /// Makes a key pair and, unless one is given, a token; both go to `secrets`. What the relay has to know. Conflict: the name is taken.
    /// Invalid: it has no name, or the token can be guessed.
    Result<RelayDesk> add(const QString& name, const RelayAddress& address, const std::optional<Secret>& token,
                          SecretStore& secrets);
    /// What still waits there can never be opened again.
    Result<void> remove(const QString& name, SecretStore& secrets);
    /// The line for the relay once more.
    Result<RelayDesk> deskOf(const QString& name, SecretStore& secrets);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// What an engine fetches with, without a person.
Result<QList<Relay>> relaysOf(Database& database);

struct RelaySecrets
{
    BoxKeys keys;
    Secret token;
};
/// NotFound, SecretsLocked: they cannot be had.
Result<RelaySecrets> relaySecrets(Database& database, const Relay& relay, SecretStore& secrets);

} // namespace relais
