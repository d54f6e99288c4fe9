// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/duplicate_finder.h"

#include "models/contacts/likeness.h"
#include "services/contacts/contact_store.h"
#include "services/storage/database.h"
#include "services/storage/statement.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"

#include <algorithm>

namespace relais {

namespace {

constexpr int kMostGroups = 10'000;
constexpr qint64 kLookUpEvery = 4096;

/// The two keys of every contact that has them.
Result<std::vector<LikenessKey>> readKeys(Database& database, WorkspaceId workspace, const std::stop_token& stop)
{
    auto scan = Statement::prepare(database, sql::contacts::scan_likeness);
    if (!scan) return scan.failure();
    scan->bind(1, workspace.value());
    std::vector<LikenessKey> keys;
    for (qint64 row = 0;; ++row) {
        const auto more = scan->next();
        if (!more) return more.failure();
        if (!*more) return keys;
        if (row % kLookUpEvery == 0 && stop.stop_requested()) return fail(ErrorCode::Cancelled);
        const auto id = scan->integer(0);
        if (!scan->isNull(1)) keys.push_back(phoneKey(scan->text(1), id));
        const auto name = foldedForLikeness(scan->text(2));
        const auto company = foldedForLikeness(scan->text(3));
        if (!name.isEmpty() && !company.isEmpty()) keys.push_back(nameKey(name, company, id));
    }
}

Result<std::vector<DifferentPair>> readDifferent(Database& database, WorkspaceId workspace)
{
    auto rows = database.query(sql::contacts::different_people, {workspace.value()});
    if (!rows) return rows.failure();
    std::vector<DifferentPair> pairs;
    while (rows->next()) pairs.emplace_back(rows->integer(0), rows->integer(1));
    return pairs;
}

bool someAreEqual(QByteArrayList texts)
{
    texts.removeAll({});
    std::sort(texts.begin(), texts.end());
    return std::adjacent_find(texts.cbegin(), texts.cend()) != texts.cend();
}

} // namespace

Result<DuplicateGroup> DuplicateFinder::load(const std::vector<std::int64_t>& ids)
{
    DuplicateGroup group{.count = static_cast<int>(ids.size())};
    ContactStore store(m_database, m_session.workspace);
    QByteArrayList phones;
    QByteArrayList names;
    for (const auto id : ids) {
        if (group.contacts.size() == DuplicateGroup::kMostShown) break;
        auto contact = store.byId(ContactId(id));
        if (!contact) return contact.failure();
        // Another thread may have deleted it since the scan.
        if (!*contact) continue;
        const auto& data = (*contact)->data;
        const auto name = foldedForLikeness(
            (data.name.isEmpty() ? data.firstName + QLatin1Char(' ') + data.lastName : data.name).toUtf8());
        const auto company = foldedForLikeness(data.company.toUtf8());
        phones += data.phone ? data.phone->text().toUtf8() : QByteArray();
        names += name.isEmpty() || company.isEmpty() ? QByteArray() : name + '\n' + company;
        group.contacts.append(std::move(**contact));
    }
    group.samePhone = someAreEqual(phones);
    group.sameName = someAreEqual(names);
    return group;
}

Result<DuplicateGroups> DuplicateFinder::find(int limit, qint64 after, std::stop_token stop)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    auto keys = readKeys(m_database, m_session.workspace, stop);
    if (!keys) return keys.failure();
    auto different = readDifferent(m_database, m_session.workspace);
    if (!different) return different.failure();
    const auto all = alikeGroups(std::move(*keys), std::move(*different));
    DuplicateGroups found{.total = static_cast<int>(all.size())};
    auto at = std::upper_bound(all.begin(), all.end(), after,
                               [](qint64 id, const auto& group) { return id < group.front(); });
    for (; at != all.end() && found.groups.size() < std::clamp(limit, 1, kMostGroups); ++at) {
        auto group = load(*at);
        if (!group) return group.failure();
        found.next = at->front();
        if (group->contacts.size() > 1) found.groups.append(std::move(*group));
    }
    if (at == all.end()) found.next = 0;
    return found;
}

Result<void> DuplicateFinder::tellApart(const QList<ContactId>& contacts)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    ContactStore store(m_database, m_session.workspace);
    for (const auto id : contacts) {
        const auto known = store.byId(id);
        if (!known) return known.failure();
        if (!*known) return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such contact"));
    }
    if (auto done = forEachPair(contacts, sql::contacts::tell_apart); !done) return done;
    return transaction->commit();
}

Result<void> DuplicateFinder::forgetDifference(const QList<ContactId>& contacts)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto done = forEachPair(contacts, sql::contacts::forget_difference); !done) return done;
    return transaction->commit();
}

Result<void> DuplicateFinder::forEachPair(const QList<ContactId>& contacts, const sql::Block& block)
{
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        for (const auto other : contacts.sliced(i + 1)) {
            if (other == contacts[i]) continue;
            const auto [low, high] = std::minmax({contacts[i].value(), other.value()});
            if (auto done = m_database.run(block, {m_session.workspace.value(), low, high}); !done)
                return done.failure();
        }
    }
    return {};
}

} // namespace relais
