// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_repository.h"

#include "services/access/audit.h"
#include "services/contacts/audience_sql.h"
#include "services/contacts/contact_store.h"
#include "services/contacts/custom_fields.h"
#include "services/contacts/erased_addresses.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"

namespace relais {

namespace {

constexpr int kMostPerPage = 10'000;

Result<void> checkIdentity(const ContactData& data)
{
    if (data.email || data.phone || !data.externalId.isEmpty() || !data.whatsappId.isEmpty()) return {};
    return fail(ErrorCode::Invalid, data.displayName(),
                QStringLiteral("a contact needs an e-mail, a phone number or an external id"));
}

/// The expression a list is sorted by, on rows of `contacts c`; empty: by age.
QString sortedBy(ContactOrder order)
{
    switch (order) {
    case ContactOrder::Name: return QStringLiteral("lower(c.name)");
    case ContactOrder::Company: return QStringLiteral("lower(c.company)");
    case ContactOrder::Email: return QStringLiteral("coalesce(c.email_key, '')");
    case ContactOrder::Oldest:
    case ContactOrder::Newest: break;
    }
    return {};
}

/// FROM and WHERE of a filtered list. What is searched for leads: its index yields ids in their order, so that a
/// part of the list stops after its last row. Left to itself SQLite would collect every hit first.
Result<SqlCondition> listOf(Database& database, const Session& session, ContactFilter filter)
{
    const auto search = std::exchange(filter.search, QString()).trimmed();
    auto condition = conditionOf(database, session, filter);
    if (!condition) return condition.failure();
    const auto words = searchQuery(search);
    if (search.isEmpty())
        return SqlCondition{QStringLiteral("contacts c WHERE ") + condition->text, condition->parameters};
    // Signs alone are no word: nobody is found by them.
    if (words.isEmpty()) return SqlCondition{QStringLiteral("contacts c WHERE 0"), {}};
    return SqlCondition{
        QStringLiteral("contacts_search s CROSS JOIN contacts c ON c.id = s.rowid WHERE s.contacts_search MATCH ? AND ")
            + condition->text,
        QVariantList{words} + condition->parameters};
}

Result<int> oneNumber(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    return rows->next() ? static_cast<int>(rows->integer(0)) : 0;
}

/// The id in what listOf() names, so that the search index brings its order along.
QString idIn(const SqlCondition& list)
{
    return list.text.startsWith(QLatin1String("contacts_search")) ? QStringLiteral("s.rowid") : QStringLiteral("c.id");
}

/// A SELECT of id and sorted text, from after the cursor on.
SqlCondition sortedSelect(const SqlCondition& list, const ContactQuery& query)
{
    const auto text = sortedBy(query.order);
    const auto id = idIn(list);
    const bool down = (query.order == ContactOrder::Newest) != query.descending;
    const auto beyond = down ? QStringLiteral("<") : QStringLiteral(">");
    const auto direction = down ? QStringLiteral(" DESC") : QString();
    const auto shown = text.isEmpty() ? QStringLiteral("''") : text;
    SqlCondition select{QStringLiteral("SELECT %1, ").arg(id) + shown + QStringLiteral(" FROM ") + list.text,
                        list.parameters};
    if (query.after && text.isEmpty()) {
        select.text += QStringLiteral(" AND %1 ").arg(id) + beyond + QStringLiteral(" ?");
        select.parameters << query.after->id.value();
    } else if (query.after) {
        select.text +=
            QStringLiteral(" AND (") + text + QStringLiteral(", c.id) ") + beyond + QStringLiteral(" (?, ?)");
        select.parameters << query.after->text << query.after->id.value();
    }
    select.text += QStringLiteral(" ORDER BY ") + (text.isEmpty() ? QString() : text + direction + QStringLiteral(", "))
                   + id + direction + QStringLiteral(" LIMIT ?");
    select.parameters << std::clamp(query.limit, 1, kMostPerPage);
    return select;
}

} // namespace

Result<ContactList> ContactRepository::list(const ContactQuery& query)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    const auto source = listOf(m_database, m_session, query.filter);
    if (!source) return source.failure();
    ContactList list;
    if (query.total == ListTotal::Counted) {
        const auto total = count(query.filter);
        if (!total) return total.failure();
        list.total = *total;
    }
    QList<ContactCursor> found;
    {
        const auto select = sortedSelect(*source, query);
        auto rows = m_database.queryText(select.text, select.parameters);
        if (!rows) return rows.failure();
        while (rows->next()) found.append({rows->text(1), ContactId(rows->integer(0))});
    }
    ContactStore store(m_database, m_session.workspace);
    for (const auto& cursor : std::as_const(found)) {
        auto contact = store.byId(cursor.id);
        if (!contact) return contact.failure();
        if (*contact) list.items.append(std::move(**contact));
    }
    if (found.size() == std::clamp(query.limit, 1, kMostPerPage)) list.next = found.last();
    return list;
}

Result<int> ContactRepository::count(const ContactFilter& filter)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    if (filter.isEmpty()) return oneNumber(m_database.query(sql::contacts::live_count, {m_session.workspace.value()}));
    if (const auto words = searchQuery(filter.search);
        !words.isEmpty() && filter == ContactFilter{.search = filter.search}) {
        // The index holds the live contacts of all workspaces: alone it can answer only for a single one.
        const auto workspaces = oneNumber(m_database.query(sql::contacts::workspace_count));
        if (!workspaces) return workspaces;
        if (*workspaces == 1) return oneNumber(m_database.query(sql::contacts::found_count, {words}));
    }
    const auto list = listOf(m_database, m_session, filter);
    if (!list) return list.failure();
    return oneNumber(m_database.queryText(QStringLiteral("SELECT count(*) FROM ") + list->text, list->parameters));
}

Result<QList<ContactId>> ContactRepository::ids(const ContactFilter& filter)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    const auto list = listOf(m_database, m_session, filter);
    if (!list) return list.failure();
    auto rows = m_database.queryText(QStringLiteral("SELECT %1 FROM %2 ORDER BY %1").arg(idIn(*list), list->text),
                                     list->parameters);
    if (!rows) return rows.failure();
    QList<ContactId> all;
    while (rows->next()) all.append(ContactId(rows->integer(0)));
    return all;
}

Result<ContactPage> ContactRepository::page(const ContactFilter& filter, int limit, qint64 after, ListTotal total)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    const auto list = listOf(m_database, m_session, filter);
    if (!list) return list.failure();
    ContactPage page;
    if (total == ListTotal::Counted) {
        const auto counted = count(filter);
        if (!counted) return counted.failure();
        page.total = *counted;
    }
    QList<ContactId> ids;
    {
        const auto id = idIn(*list);
        auto rows =
            m_database.queryText(QStringLiteral("SELECT %1 FROM %2 AND %1 > ? ORDER BY %1 LIMIT ?").arg(id, list->text),
                                 list->parameters + QVariantList{after, std::clamp(limit, 1, kMostPerPage)});
        if (!rows) return rows.failure();
        while (rows->next()) ids.append(ContactId(rows->integer(0)));
    }
    ContactStore store(m_database, m_session.workspace);
    for (const auto id : ids) {
        auto contact = store.byId(id);
        if (!contact) return contact.failure();
        if (*contact) page.items.append(std::move(**contact));
    }
    if (ids.size() == std::clamp(limit, 1, kMostPerPage)) page.next = ids.last().value();
    return page;
}

Result<Contact> ContactRepository::byId(ContactId id)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    auto contact = ContactStore(m_database, m_session.workspace).byId(id);
    if (!contact) return contact.failure();
    if (!*contact) return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such contact"));
    return **contact;
}

Result<ContactId> ContactRepository::add(const ContactData& data)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    if (auto ok = checkIdentity(data); !ok) return ok.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto may = refuseErased(m_database, m_session.workspace, data); !may) return may.failure();
    const auto fitting = withFittingFields(m_database, m_session.workspace, {}, data);
    if (!fitting) return fitting.failure();
    ContactStore store(m_database, m_session.workspace);
    const auto id = store.insert(*fitting, m_clock.now());
    if (!id) return id.failure();
    if (auto done = store.saveCount(); !done) return done.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return *id;
}

Result<void> ContactRepository::update(ContactId id, const ContactData& data)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    if (auto ok = checkIdentity(data); !ok) return ok;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    ContactStore store(m_database, m_session.workspace);
    const auto before = store.byId(id);
    if (!before) return before.failure();
    if (!*before) return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such contact"));
    if (auto may = refuseErased(m_database, m_session.workspace, data, (*before)->data); !may) return may;
    const auto fitting = withFittingFields(m_database, m_session.workspace, (*before)->data, data);
    if (!fitting) return fitting.failure();
    if (auto done = store.update(**before, *fitting, m_clock.now()); !done) return done;
    return transaction->commit();
}

Result<void> ContactRepository::note(const char* action, int contacts)
{
    if (contacts == 0) return {};
    return recordAudit(m_database, actorOf(m_session), m_clock.now(),
                       {QLatin1String(action), QStringLiteral("%1 contacts").arg(contacts)});
}

Result<int> ContactRepository::remove(const QList<ContactId>& ids)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    ContactStore store(m_database, m_session.workspace);
    int removed = 0;
    for (const auto id : ids) {
        const auto was = store.markDeleted(id, m_clock.now());
        if (!was) return was.failure();
        removed += *was;
    }
    if (auto done = store.saveCount(); !done) return done.failure();
    if (auto noted = note("contacts.delete", removed); !noted) return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return removed;
}

Result<int> ContactRepository::restore(const QList<ContactId>& ids)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    ContactStore store(m_database, m_session.workspace);
    int restored = 0;
    for (const auto id : ids) {
        const auto was = store.undelete(id);
        if (!was) return was.failure();
        restored += *was;
    }
    if (auto done = store.saveCount(); !done) return done.failure();
    if (auto noted = note("contacts.restore", restored); !noted) return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return restored;
}

} // namespace relais
