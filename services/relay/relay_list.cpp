// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relay/relay_list.h"

#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/secrets/secret_store.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/relay.h"

namespace relais {

namespace {

// A token of a person's own: as long as nobody tries all.
constexpr qsizetype kShortestToken = 32;
constexpr qsizetype kLongestName = 100;

struct EntryNames
{
    QString key;
    QString token;
};

Result<EntryNames> entryNames(Database& database, qint64 relay)
{
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    const auto head = QStringLiteral("%1/relay/%2").arg(agency->installId).arg(relay);
    return EntryNames{head + QStringLiteral("/key"), head + QStringLiteral("/token")};
}

} // namespace

Result<QList<Relay>> relaysOf(Database& database)
{
    auto rows = database.query(sql::relay::list);
    if (!rows) return rows.failure();
    QList<Relay> all;
    while (rows->next())
        all.append({rows->integer(0), rows->text(1), rows->text(2), rows->bytes(3), rows->optionalInstant(4),
                    rows->integer(5), rows->text(6)});
    return all;
}

Result<RelaySecrets> relaySecrets(Database& database, const Relay& relay, SecretStore& secrets)
{
    const auto names = entryNames(database, relay.id);
    if (!names) return names.failure();
    const auto key = secrets.read(names->key);
    if (!key) return key.failure();
    auto keys = boxKeysOf(*key);
    if (!keys) return keys.failure();
    auto token = secrets.read(names->token);
    if (!token) return token.failure();
    return RelaySecrets{std::move(*keys), std::move(*token)};
}

Result<QList<Relay>> RelayList::list()
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may.failure();
    return relaysOf(m_database);
}

Result<Relay> RelayList::byName(const QString& name)
{
    const auto all = list();
    if (!all) return all.failure();
    for (const auto& relay : *all)
        if (relay.name.toCaseFolded() == name.trimmed().toCaseFolded()) return relay;
    return fail(ErrorCode::NotFound, name);
}

Result<RelayDesk> RelayList::add(const QString& name, const RelayAddress& address, const std::optional<Secret>& token,
                                 SecretStore& secrets)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may.failure();
    const auto plain = name.trimmed();
    if (plain.isEmpty() || plain.size() > kLongestName)
        return fail(ErrorCode::Invalid, name, QStringLiteral("a relay needs a name"));
    if (token && token->reveal().size() < kShortestToken)
        return fail(ErrorCode::Invalid, QStringLiteral("token"),
                    QStringLiteral("at least %1 characters").arg(kShortestToken));
    const auto keys = makeBoxKeys();
    if (!keys) return keys.failure();
    const auto chosen = token ? Result<Secret>(*token) : makeToken();
    if (!chosen) return chosen.failure();
    // The row is only committed with its secrets.
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto added = m_database.run(sql::relay::add, {plain, plain.toCaseFolded(), address.text(), keys->publicKey,
                                                        toMs(m_clock.now())});
    if (!added && added.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Conflict, plain, QStringLiteral("a relay of that name exists"));
    if (!added) return added.failure();
    const auto names = entryNames(m_database, added->insertedId);
    if (!names) return names.failure();
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), {QStringLiteral("relay.add"), plain});
        !noted)
        return noted.failure();
    if (auto kept = secrets.write(names->key, keys->secretKey); !kept) return kept.failure();
    if (auto kept = secrets.write(names->token, *chosen); !kept) return kept.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return deskOf(plain, secrets);
}

Result<RelayDesk> RelayList::deskOf(const QString& name, SecretStore& secrets)
{
    const auto relay = byName(name);
    if (!relay) return relay.failure();
    const auto own = relaySecrets(m_database, *relay, secrets);
    if (!own) return own.failure();
    const auto agency = agencyInfo(m_database);
    if (!agency) return agency.failure();
    return RelayDesk{agency->name.left(kLongestName), own->keys.publicKey, RelayDesk::hashOf(own->token.reveal())};
}

Result<void> RelayList::remove(const QString& name, SecretStore& secrets)
{
    const auto relay = byName(name);
    if (!relay) return relay.failure();
    const auto names = entryNames(m_database, relay->id);
    if (!names) return names.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto removed = m_database.run(sql::relay::remove, {relay->id}); !removed) return removed.failure();
    if (auto noted =
            recordAudit(m_database, actorOf(m_session), m_clock.now(), {QStringLiteral("relay.remove"), relay->name});
        !noted)
        return noted;
    if (auto done = transaction->commit(); !done) return done;
    for (const auto& entry : {names->key, names->token})
        if (auto forgotten = secrets.remove(entry); !forgotten) return forgotten;
    return {};
}

} // namespace relais
