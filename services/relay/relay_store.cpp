// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relay/relay_store.h"

#include "models/core/constant_time.h"
#include "services/core/clock.h"
#include "services/relay/sealed_box.h"
#include "services/storage/data_folder.h"
#include "services/storage/transaction.h"
#include "sql/relay_store.h"

#include <QFile>

namespace relais {

namespace {

// A page is one answer: about this much, and at least one box.
constexpr qint64 kPageBytes = 1024 * 1024;
// Anybody can press the button for unsubscribing: never may it keep webhooks out.
constexpr int kUnsubscribeShare = 4;
// The noting of a fetch is a write: not at every look.
constexpr auto kNoteEvery = std::chrono::minutes(1);

QString keyOf(const QString& name)
{
    return name.trimmed().toCaseFolded();
}

} // namespace

Result<std::unique_ptr<RelayStore>> RelayStore::open(const QString& folder, const Clock& clock, Open how)
{
    const DataFolder place(folder);
    const auto path = place.path() + QStringLiteral("/relay.db");
    if (how == Open::Existing && !QFile::exists(path))
        return fail(ErrorCode::NotFound, place.path(),
                    QStringLiteral("no relay there: relaisctl relay init makes one"));
    if (how == Open::Make)
        if (auto made = place.create(); !made) return made.failure();
    auto database = Database::open(path, OpenMode::Create, Schema::Relay);
    if (!database) return database.failure();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return std::unique_ptr<RelayStore>(new RelayStore(std::move(*database), clock));
}

Result<QList<AdmittedDesk>> RelayStore::desks()
{
    auto rows = m_database->query(sql::relay_store::desks);
    if (!rows) return rows.failure();
    QList<AdmittedDesk> all;
    while (rows->next())
        all.append({{rows->text(1), rows->bytes(2), rows->bytes(3)}, rows->optionalInstant(4), rows->integer(5)});
    return all;
}

Result<void> RelayStore::admit(const RelayDesk& desk)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) return transaction.failure();
    const auto key = keyOf(desk.name);
    const auto changed =
        m_database->run(sql::relay_store::change_token, {desk.name, desk.tokenHash, key, desk.publicKey});
    if (!changed) return changed.failure();
    if (changed->affected == 0) {
        const auto added = m_database->run(sql::relay_store::admit,
                                           {desk.name, key, desk.publicKey, desk.tokenHash, toMs(m_clock.now())});
        if (!added && added.error().code == ErrorCode::Conflict)
            return fail(ErrorCode::Conflict, desk.name,
                        QStringLiteral("a desk of that name has another key: remove it first"));
        if (!added) return added.failure();
    }
    return transaction->commit();
}

Result<void> RelayStore::dismiss(const QString& name)
{
    const auto gone = m_database->run(sql::relay_store::dismiss, {keyOf(name)});
    if (!gone) return gone.failure();
    if (gone->affected == 0) return fail(ErrorCode::NotFound, name);
    return {};
}

Result<RelayStore::Usage> RelayStore::usage()
{
    auto rows = m_database->query(sql::relay_store::usage);
    if (!rows) return rows.failure();
    Usage usage;
    while (rows->next()) {
        usage.boxes += rows->integer(1);
        usage.bytes += rows->integer(2);
        if (rows->flag(0)) usage.unsubscribes = rows->integer(1);
    }
    return usage;
}

QList<RelayKept> RelayStore::keep(const QList<RelayEvent>& events, const RelayLimits& limits)
{
    auto kept = tryToKeep(events, limits);
    if (!kept) return QList<RelayKept>(events.size(), RelayKept::Failed);
    return *kept;
}

Result<QList<RelayKept>> RelayStore::tryToKeep(const QList<RelayEvent>& events, const RelayLimits& limits)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) return transaction.failure();
    QList<std::pair<qint64, QByteArray>> keys;
    {
        auto rows = m_database->query(sql::relay_store::keys);
        if (!rows) return rows.failure();
        while (rows->next()) keys.append({rows->integer(0), rows->bytes(1)});
    }
    auto used = usage();
    if (!used) return used.failure();
    QList<RelayKept> kept;
    for (const auto& event : events) {
        const auto content = event.toBytes();
        const bool isUnsubscribe = event.source == RelayEvent::kUnsubscribe;
        const auto boxes = used->boxes + keys.size();
        const bool hasRoom =
            !keys.isEmpty() && boxes <= limits.mostBoxes
            && used->bytes + content.size() * keys.size() <= limits.mostBytes
            && (!isUnsubscribe || used->unsubscribes + keys.size() <= limits.mostBoxes / kUnsubscribeShare);
        kept.append(hasRoom ? RelayKept::Yes : RelayKept::Full);
        if (!hasRoom) continue;
        for (const auto& [desk, key] : keys) {
            const auto box = sealBox(content, key);
            if (!box) return box.failure();
            const auto written =
                m_database->run(sql::relay_store::keep, {desk, isUnsubscribe, toMs(event.at), box->size(), *box});
            if (!written) return written.failure();
            used->bytes += box->size();
        }
        used->boxes = boxes;
        if (isUnsubscribe) used->unsubscribes += keys.size();
    }
    if (auto done = transaction->commit(); !done) return done.failure();
    return kept;
}

Result<std::optional<qint64>> RelayStore::deskOf(const QByteArray& token)
{
    const auto hash = RelayDesk::hashOf(token);
    auto rows = m_database->query(sql::relay_store::tokens);
    if (!rows) return rows.failure();
    std::optional<qint64> found;
    while (rows->next())
        if (equalInConstantTime(rows->bytes(1), hash)) found = rows->integer(0);
    return found;
}

Result<RelayPage> RelayStore::page(qint64 desk, qint64 after, int most)
{
    const auto now = m_clock.now();
    if (auto noted = m_database->run(sql::relay_store::fetched, {toMs(now), desk, toMs(now - kNoteEvery)}); !noted)
        return noted.failure();
    auto rows = m_database->query(sql::relay_store::page, {desk, after, most + 1});
    if (!rows) return rows.failure();
    RelayPage page;
    qint64 bytes = 0;
    while (rows->next()) {
        bytes += rows->integer(1);
        page.hasMore = page.boxes.size() == most || (bytes > kPageBytes && !page.boxes.isEmpty());
        if (page.hasMore) break;
        page.boxes.append({rows->integer(0), rows->bytes(2)});
    }
    return page;
}

Result<int> RelayStore::acknowledge(qint64 desk, const QList<qint64>& ids)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) return transaction.failure();
    int gone = 0;
    for (const auto id : ids) {
        const auto forgotten = m_database->run(sql::relay_store::acknowledge, {id, desk});
        if (!forgotten) return forgotten.failure();
        gone += forgotten->affected;
    }
    if (auto done = transaction->commit(); !done) return done.failure();
    return gone;
}

Result<int> RelayStore::expire(const RelayLimits& limits)
{
    const auto gone = m_database->run(sql::relay_store::expire, {toMs(m_clock.now() - limits.keptFor)});
    if (!gone) return gone.failure();
    return gone->affected;
}

} // namespace relais
