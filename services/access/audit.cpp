// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/audit.h"

#include "models/csv/csv_reader.h"
#include "services/access/sign_in.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/output_file.h"
#include "services/storage/transaction.h"
#include "sql/audit.h"

#include <QCryptographicHash>

#include <algorithm>

namespace relais {

namespace {

constexpr int kGuards = 5;
constexpr int kMostPerPage = 1000;
constexpr auto kColumns =
    "SELECT a.id, a.at, a.who, a.action, a.subject, a.detail, coalesce(w.slug, ''), coalesce(w.name, '') "
    "FROM audit a LEFT JOIN workspaces w ON w.id = a.workspace_id WHERE 1";

/// A row as the chain sees it, without its hash.
struct Link
{
    qint64 id = 0;
    qint64 at = 0;
    QVariant workspace;
    QVariant user;
    QString who;
    AuditNote note;
};

/// Every part with its length before it, so that no two rows have the same bytes.
QByteArray hashOf(const QByteArray& before, const Link& link)
{
    const auto number = [](const QVariant& value) {
        return value.isNull() ? QByteArray() : QByteArray::number(value.toLongLong());
    };
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& part :
         {before, QByteArray::number(link.id), QByteArray::number(link.at), number(link.workspace), number(link.user),
          link.who.toUtf8(), link.note.action.toUtf8(), link.note.subject.toUtf8(), link.note.detail.toUtf8()}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result();
}

struct Head
{
    qint64 entries = 0;
    QByteArray hash;
};

Result<Head> headOf(Database& database)
{
    auto rows = database.query(sql::audit::head);
    if (!rows) return rows.failure();
    if (!rows->next()) return Head{};
    return Head{rows->integer(0), rows->bytes(1)};
}

Link linkFrom(Rows& rows)
{
    const auto number = [&](int column) { return rows.isNull(column) ? QVariant() : QVariant(rows.integer(column)); };
    return {rows.integer(0), rows.integer(1), number(2),
            number(3),       rows.text(4),    {rows.text(5), rows.text(6), rows.text(7)}};
}

AuditVerdict altered(qint64 entries, qint64 entry, const QString& why)
{
    return {entries, entry, why};
}

/// Nothing: they stand.
Result<std::optional<AuditVerdict>> missingGuards(Database& database, const Head& head)
{
    auto rows = database.query(sql::audit::guards);
    if (!rows) return rows.failure();
    if (rows->next() && rows->integer(0) == kGuards) return std::optional<AuditVerdict>();
    return std::optional(altered(head.entries, 0, QStringLiteral("the triggers that guard the trail were removed")));
}

AuditVerdict compareEnd(const Head& head, qint64 last, const QByteArray& hash)
{
    if (last != head.entries)
        return altered(head.entries, std::min(last, head.entries) + 1,
                       QStringLiteral("entries are missing at the end"));
    if (hash != head.hash) return altered(head.entries, last, QStringLiteral("the last entry is another one"));
    return {head.entries, std::nullopt};
}

} // namespace

Actor actorOf(const Session& session)
{
    return {session.user, QStringLiteral("%1 <%2>").arg(session.userName, session.email), session.workspace};
}

Actor actorOf(const SignedIn& person)
{
    return {person.user, QStringLiteral("%1 <%2>").arg(person.name, person.email), std::nullopt};
}

Result<void> recordAudit(Database& database, const Actor& actor, Instant at, const AuditNote& note)
{
    const auto head = headOf(database);
    if (!head) return head.failure();
    const QVariant none(QMetaType::fromType<qint64>());
    const Link link{head->entries + 1,
                    toMs(at),
                    actor.workspace ? QVariant(actor.workspace->value()) : none,
                    actor.user ? QVariant(actor.user->value()) : none,
                    actor.who,
                    note};
    const auto hash = hashOf(head->hash, link);
    if (auto done = database.run(sql::audit::append, {link.id, link.at, link.workspace, link.user, link.who,
                                                      note.action, note.subject, note.detail, hash});
        !done)
        return done.failure();
    if (auto done = database.run(sql::audit::set_head, {link.id, hash}); !done) return done.failure();
    return {};
}

Result<void> recordAuditAlone(Database& database, const Actor& actor, Instant at, const AuditNote& note)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto done = recordAudit(database, actor, at, note); !done) return done;
    return transaction->commit();
}

Result<AuditVerdict> verifyAudit(Database& database)
{
    const auto head = headOf(database);
    if (!head) return head.failure();
    const auto guards = missingGuards(database, *head);
    if (!guards) return guards.failure();
    if (*guards) return **guards;
    auto rows = database.query(sql::audit::all);
    if (!rows) return rows.failure();
    QByteArray before(32, '\0');
    qint64 last = 0;
    while (rows->next()) {
        const auto link = linkFrom(*rows);
        if (link.id != last + 1) return altered(head->entries, last + 1, QStringLiteral("an entry is missing"));
        const auto hash = rows->bytes(8);
        if (hash != hashOf(before, link))
            return altered(head->entries, link.id, QStringLiteral("the entry was changed"));
        before = hash;
        last = link.id;
    }
    return compareEnd(*head, last, before);
}

Result<AuditVerdict> verifyAuditEnd(Database& database)
{
    const auto head = headOf(database);
    if (!head) return head.failure();
    const auto guards = missingGuards(database, *head);
    if (!guards) return guards.failure();
    if (*guards) return **guards;
    auto rows = database.query(sql::audit::last_two);
    if (!rows) return rows.failure();
    QByteArray before(32, '\0');
    qint64 last = 0;
    while (rows->next()) {
        const auto link = linkFrom(*rows);
        const auto hash = rows->bytes(8);
        // The first of two is only the ground that the last stands on.
        const bool isGround = last == 0 && link.id > 1 && link.id < head->entries;
        if (!isGround && hash != hashOf(before, link))
            return altered(head->entries, link.id, QStringLiteral("the entry was changed"));
        before = hash;
        last = link.id;
    }
    return compareEnd(*head, last, before);
}

Result<bool> AuditTrail::seesAll()
{
    if (auto may = m_session.require(m_database, Scope::UsersManage); !may) return may.failure();
    const auto role = m_session.roleNow(m_database);
    if (!role) return role.failure();
    return *role == Role::Owner;
}

Result<AuditPage> AuditTrail::list(const AuditQuery& query)
{
    const auto all = seesAll();
    if (!all) return all.failure();
    auto text = QString::fromLatin1(kColumns);
    QVariantList parameters;
    const auto only = [&](const char* condition, const QVariant& value) {
        text += QStringLiteral(" AND ") + QLatin1String(condition);
        parameters.append(value);
    };
    if (!*all) only("a.workspace_id = ?", m_session.workspace.value());
    if (query.since) only("a.at >= ?", toMs(*query.since));
    if (query.until) only("a.at < ?", toMs(*query.until));
    if (query.user) only("a.user_id = ?", query.user->value());
    if (query.before) only("a.id < ?", *query.before);
    if (!query.action.isEmpty()) {
        only("(a.action = ?", query.action);
        text += QStringLiteral(" OR instr(a.action, ?) = 1)");
        parameters.append(query.action + QLatin1Char('.'));
    }
    if (const auto words = query.search.trimmed(); !words.isEmpty())
        only("instr(lower(a.who || ' ' || a.subject || ' ' || a.detail), lower(?)) > 0", words);
    const int limit = std::clamp(query.limit, 1, kMostPerPage);
    text += QStringLiteral(" ORDER BY a.id DESC LIMIT ?");
    parameters.append(limit + 1);

    AuditPage page;
    auto rows = m_database.queryText(text, parameters);
    if (!rows) return rows.failure();
    while (rows->next())
        page.items.append({rows->integer(0), rows->instant(1), rows->text(2), rows->text(3), rows->text(4),
                           rows->text(5), rows->text(6), rows->text(7)});
    if (page.items.size() > limit) {
        page.items.removeLast();
        page.next = page.items.last().id;
    }
    return page;
}

Result<AuditVerdict> AuditTrail::verify()
{
    const auto all = seesAll();
    if (!all) return all.failure();
    auto verdict = verifyAudit(m_database);
    if (!verdict || *all) return verdict;
    // The chain is the agency's; how much the other workspaces do is nobody's business in this one.
    auto rows = m_database.query(sql::audit::count_of_workspace, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    if (rows->next()) verdict->entries = rows->integer(0);
    return verdict;
}

Result<int> AuditTrail::exportCsv(const AuditQuery& query, const QString& path, const std::stop_token& stop,
                                  const std::function<void(qint64)>& wrote)
{
    QList<AuditEntry> all;
    auto ask = query;
    ask.limit = kMostPerPage;
    do {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
        const auto page = list(ask);
        if (!page) return page.failure();
        all += page->items;
        if (wrote) wrote(all.size());
        ask.before = page->next;
    } while (ask.before);
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
    const auto file = openOutput(path, m_database);
    if (!file) return file.failure();
    (*file)->write(csvLine({QStringLiteral("id"), QStringLiteral("at"), QStringLiteral("who"), QStringLiteral("action"),
                            QStringLiteral("subject"), QStringLiteral("detail"), QStringLiteral("workspace")}));
    std::for_each(all.crbegin(), all.crend(), [&](const AuditEntry& entry) {
        (*file)->write(csvLine({QString::number(entry.id), toIso(entry.at), entry.who, entry.action, entry.subject,
                                entry.detail, entry.workspace}));
    });
    if (auto noted = recordAuditAlone(m_database, actorOf(m_session), m_clock.now(),
                                      {QStringLiteral("audit.export"), QString::number(all.size())});
        !noted)
        return noted.failure();
    // The trail may have waited for its turn.
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
    if (!(*file)->commit()) return fail(ErrorCode::FileUnwritable, path, (*file)->errorString());
    return static_cast<int>(all.size());
}

} // namespace relais
