// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/provider_store.h"

#include "models/writing/model_trouble.h"
#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "services/writing/model_place.h"
#include "services/writing/provider_breakers.h"
#include "services/writing/provider_client.h"
#include "services/writing/writing_settings.h"
#include "sql/providers.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace relais {

namespace {

constexpr int kTokensForATest = 16;

/// Unique over all agencies of a computer. The address is in it: whoever still has an old one does not find the key of the new one.
Result<QString> entryOf(Database& database, ProviderId id, const QString& baseUrl)
{
    constexpr int kDigits = 16;
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    const auto address = QCryptographicHash::hash(baseUrl.toUtf8(), QCryptographicHash::Sha256).toHex().left(kDigits);
    return QStringLiteral("%1/provider/%2/%3")
        .arg(agency->installId, QString::number(id.value()), QString::fromLatin1(address));
}

/// It stands in a line of the request.
Result<void> checkKey(const std::optional<Secret>& key)
{
    if (!key) return {};
    const auto& bytes = key->reveal();
    const bool isPlain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (bytes.isEmpty() || !isPlain)
        return fail(ErrorCode::Invalid, QStringLiteral("key"),
                    QStringLiteral("a key of letters, digits and signs, without a space"));
    return {};
}

Error named(Error error, const QString& name)
{
    if (error.code == ErrorCode::Conflict)
        error = {ErrorCode::Conflict, name, QStringLiteral("a provider of that name exists")};
    return error;
}

} // namespace

Result<Secret> keyOf(Database& database, const Provider& provider, const SecretOpener& secrets)
{
    if (!provider.hasKey) return Secret();
    const auto missing = errorOf(ModelTrouble::KeyMissing, provider.draft.name);
    if (!secrets) return fail(missing);
    const auto entry = entryOf(database, provider.id, provider.draft.baseUrl);
    if (!entry) return entry.failure();
    const auto store = secrets();
    if (!store) return store.failure();
    auto key = (*store)->read(*entry);
    if (!key && key.error().code == ErrorCode::NotFound) return fail(missing);
    return key;
}

Result<QList<Provider>> ProviderStore::list()
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    auto rows = m_database.query(sql::providers::list, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    QList<Provider> all;
    while (rows->next()) {
        const auto kind = providerKindFrom(rows->text(2)).value_or(ProviderKind::OpenAi);
        all.append({ProviderId(rows->integer(0)),
                    {rows->text(1), kind, rows->text(3), rows->text(4), rows->flag(5)},
                    rows->flag(6),
                    static_cast<int>(rows->integer(7))});
    }
    return all;
}

Result<Provider> ProviderStore::byName(const QString& name)
{
    const auto all = list();
    if (!all) return all.failure();
    for (const auto& one : *all)
        if (one.draft.name.toCaseFolded() == name.simplified().toCaseFolded()) return one;
    return fail(ErrorCode::NotFound, name);
}

Result<Provider> ProviderStore::byId(ProviderId id)
{
    const auto all = list();
    if (!all) return all.failure();
    for (const auto& one : *all)
        if (one.id == id) return one;
    return fail(ErrorCode::NotFound, QString::number(id.value()));
}

Result<void> ProviderStore::note(const QString& action, const QString& name, const QString& detail)
{
    return recordAudit(m_database, actorOf(m_session), m_clock.now(), {action, name, detail});
}

Result<void> ProviderStore::commitWith(Transaction& transaction, const Kept& kept, const std::optional<Secret>& given,
                                       SecretStore* secrets)
{
    if (!given) return transaction.commit();
    const auto entry = entryOf(m_database, kept.id, kept.baseUrl);
    if (!entry) return entry.failure();
    if (!secrets) return fail(ErrorCode::SecretsLocked);
    const bool isOther = kept.before != kept.baseUrl;
    auto done = secrets->write(*entry, *given);
    if (done) done = transaction.commit();
    // An entry that no row speaks of is of no use; when it cannot be removed it is only that.
    if (!done && isOther) std::ignore = secrets->remove(*entry);
    if (!done || !isOther || kept.before.isEmpty()) return done;
    if (const auto old = entryOf(m_database, kept.id, kept.before)) std::ignore = secrets->remove(*old);
    return done;
}

Result<ProviderId> ProviderStore::add(const ProviderDraft& draft, const std::optional<Secret>& given,
                                      SecretStore* secrets)
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may.failure();
    const auto good = draft.checked();
    if (!good) return good.failure();
    if (auto plain = checkKey(given); !plain) return plain.failure();
    // The row is only committed with its key.
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto workspace = m_session.workspace.value();
    const auto now = toMs(m_clock.now());
    const auto added = m_database.run(sql::providers::add,
                                      {workspace, good->name, good->name.toCaseFolded(), providerKindName(good->kind),
                                       good->baseUrl, good->model, good->isOn, given.has_value(), now, now, workspace});
    if (!added) return fail(named(added.error(), good->name));
    const ProviderId id(added->insertedId);
    // Where a workspace's words may go to is a matter for the trail.
    if (auto noted = note(QStringLiteral("writing.provider-add"), good->name, good->baseUrl); !noted)
        return noted.failure();
    if (auto done = commitWith(*transaction, {id, good->baseUrl}, given, secrets); !done) return done.failure();
    return id;
}

Result<void> ProviderStore::change(ProviderId id, const ProviderDraft& draft, const std::optional<Secret>& given,
                                   SecretStore* secrets)
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may;
    const auto good = draft.checked();
    if (!good) return good.failure();
    if (auto plain = checkKey(given); !plain) return plain;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto before = byId(id);
    if (!before) return before.failure();
    if (before->hasKey && !given && good->baseUrl != before->draft.baseUrl)
        return fail(ErrorCode::Invalid, QStringLiteral("key"),
                    QStringLiteral("another address wants its key once more"));
    const auto changed =
        m_database.run(sql::providers::change, {good->name, good->name.toCaseFolded(), providerKindName(good->kind),
                                                good->baseUrl, good->model, good->isOn, before->hasKey || given,
                                                toMs(m_clock.now()), m_session.workspace.value(), id.value()});
    if (!changed) return fail(named(changed.error(), good->name));
    if (changed->affected == 0) return fail(ErrorCode::NotFound, good->name);
    if (auto noted = note(QStringLiteral("writing.provider-change"), good->name, good->baseUrl); !noted) return noted;
    return commitWith(*transaction, {id, good->baseUrl, before->hasKey ? before->draft.baseUrl : QString()}, given,
                      secrets);
}

Result<void> ProviderStore::remove(ProviderId id, SecretStore* secrets)
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto provider = byId(id);
    if (!provider) return provider.failure();
    if (auto removed = m_database.run(sql::providers::remove, {m_session.workspace.value(), id.value()}); !removed)
        return removed.failure();
    if (auto noted = note(QStringLiteral("writing.provider-remove"), provider->draft.name); !noted) return noted;
    if (auto done = transaction->commit(); !done || !secrets) return done;
    const auto entry = entryOf(m_database, id, provider->draft.baseUrl);
    if (!entry) return entry.failure();
    return secrets->remove(*entry);
}

Result<void> ProviderStore::reorder(const QList<ProviderId>& order)
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto all = list();
    if (!all) return all.failure();
    const bool isWhole = order.size() == all->size() && std::all_of(all->begin(), all->end(), [&](const Provider& one) {
                             return order.count(one.id) == 1;
                         });
    if (!isWhole) return fail(ErrorCode::Invalid, QStringLiteral("order"), QStringLiteral("each provider once"));
    QStringList names;
    for (qsizetype place = 0; place < order.size(); ++place) {
        if (auto done =
                m_database.run(sql::providers::place, {place + 1, m_session.workspace.value(), order[place].value()});
            !done)
            return done.failure();
        names.append(std::find_if(all->begin(), all->end(), [&](const Provider& one) {
                         return one.id == order[place];
                     })->draft.name);
    }
    if (auto noted = note(QStringLiteral("writing.provider-order"), names.join(QStringLiteral(", "))); !noted)
        return noted;
    return transaction->commit();
}

Result<ToldAnswer> ProviderStore::test(ProviderId id, const PlaceHints& hints, const std::stop_token& stop)
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may.failure();
    const auto provider = byId(id);
    if (!provider) return provider.failure();
    if (hints.isPractice && provider->leavesComputer())
        return fail(ErrorCode::Rejected, provider->draft.name,
                    QStringLiteral("nothing leaves the computer of a practice agency"));
    const auto key = keyOf(m_database, *provider, hints.secrets);
    if (!key) return key.failure();
    const ChatRequest request{.model = {},
                              .system = QStringLiteral("Answer with the word OK."),
                              .user = QStringLiteral("OK?"),
                              .longestAnswer = kTokensForATest};
    auto reply = ProviderClient(*provider, *key).chat(request, {}, stop);
    if (reply.told) hints.breakers->succeeded(*provider);
    return reply.told;
}

} // namespace relais
