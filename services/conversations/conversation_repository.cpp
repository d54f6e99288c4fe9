// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_repository.h"

#include "services/contacts/audience_sql.h"
#include "services/storage/database.h"
#include "services/storage/sql_catalogue.h"
#include "sql/conversations.h"

#include <algorithm>

namespace relais {

namespace {

constexpr int kMostPerPage = 10'000;
constexpr QChar kBetweenTags(0x1f);

struct Condition
{
    QString text;
    QVariantList parameters;

    void add(QLatin1String piece, const QVariantList& values = {})
    {
        text += piece;
        parameters += values;
    }
};

/// What narrows the list; begins with " AND".
Condition conditionOf(const Session& session, const ConversationQuery& query)
{
    Condition condition;
    switch (query.assigned) {
    case ConversationQuery::Who::Anybody: break;
    case ConversationQuery::Who::Mine:
        condition.add(QLatin1String(" AND v.assigned_to = ?"), {session.user.value()});
        break;
    case ConversationQuery::Who::Nobody: condition.add(QLatin1String(" AND v.assigned_to IS NULL")); break;
    }
    switch (query.state) {
    case ConversationQuery::State::Any: break;
    case ConversationQuery::State::Open: condition.add(QLatin1String(" AND v.closed_at IS NULL")); break;
    case ConversationQuery::State::Closed: condition.add(QLatin1String(" AND v.closed_at IS NOT NULL")); break;
    }
    if (query.urgentOnly) condition.add(QLatin1String(" AND v.urgent_since IS NOT NULL"));
    if (query.unreadOnly) condition.add(QLatin1String(" AND v.unread > 0"));
    if (const auto tag = query.tag.simplified(); !tag.isEmpty()) {
        condition.text += QLatin1String(" AND v.id IN (") + SqlCatalogue::instance().text(sql::conversations::tagged)
                          + QLatin1Char(')');
        condition.parameters += {session.workspace.value(), tag};
    }
    if (query.search.trimmed().isEmpty()) return condition;
    const auto words = searchQuery(query.search);
    // Signs alone are no word: nothing is found by them.
    if (words.isEmpty()) {
        condition.add(QLatin1String(" AND 0"));
        return condition;
    }
    condition.text += QLatin1String(" AND (v.id IN (") + SqlCatalogue::instance().text(sql::conversations::said)
                      + QLatin1String(") OR v.contact_id IN (")
                      + SqlCatalogue::instance().text(sql::conversations::called) + QLatin1String("))");
    condition.parameters += {words, session.workspace.value(), words};
    return condition;
}

Conversation conversationFrom(const Rows& rows)
{
    Conversation found{.id = ConversationId(rows.integer(0)),
                       .contact = ContactId(rows.integer(1)),
                       .name = rows.text(2),
                       .address = rows.text(3),
                       .account = AccountId(rows.integer(4)),
                       .accountName = rows.text(5),
                       .channel = rows.text(6),
                       .unread = static_cast<int>(rows.integer(7)),
                       .lastText = rows.text(8),
                       .lastOut = rows.flag(9),
                       .lastAt = rows.instant(10),
                       .windowUntil = rows.optionalInstant(11),
                       .tags = rows.text(12).split(kBetweenTags, Qt::SkipEmptyParts),
                       .assignedTo = {},
                       .closed = rows.flag(16),
                       .isUrgent = rows.flag(17),
                       .suppressed = rows.text(18)};
    if (!rows.isNull(13)) found.assignedTo = Assignee{UserId(rows.integer(13)), rows.text(14), rows.text(15)};
    found.tags.sort();
    return found;
}

} // namespace

QString toText(const ConversationCursor& cursor)
{
    return QStringLiteral("%1-%2").arg(toMs(cursor.lastAt)).arg(cursor.id.value());
}

std::optional<ConversationCursor> conversationCursorFrom(const QString& text)
{
    const auto parts = text.split(QLatin1Char('-'));
    bool ok = parts.size() == 2;
    const auto at = ok ? parts[0].toLongLong(&ok) : 0;
    const auto id = ok ? parts[1].toLongLong(&ok) : 0;
    if (!ok) return std::nullopt;
    return ConversationCursor{instantFromMs(at), ConversationId(id)};
}

Result<ConversationPage> ConversationRepository::list(const ConversationQuery& query)
{
    if (auto may = m_session.require(m_database, Scope::InboxRead); !may) return may.failure();
    const auto condition = conditionOf(m_session, query);
    const auto limit = std::clamp(query.limit, 1, kMostPerPage);
    ConversationPage page;
    if (query.withTotal) {
        auto rows = m_database.queryText(SqlCatalogue::instance().text(sql::conversations::count) + condition.text,
                                         QVariantList{m_session.workspace.value()} + condition.parameters);
        if (!rows) return rows.failure();
        page.total = rows->next() ? static_cast<int>(rows->integer(0)) : 0;
    }
    auto text = SqlCatalogue::instance().text(sql::conversations::list) + condition.text;
    auto parameters = QVariantList{m_session.workspace.value()} + condition.parameters;
    if (query.after) {
        text += QStringLiteral(" AND (v.last_at, v.id) < (?, ?)");
        parameters += {toMs(query.after->lastAt), query.after->id.value()};
    }
    text += QStringLiteral(" ORDER BY v.last_at DESC, v.id DESC LIMIT ?");
    parameters += limit + 1;
    auto rows = m_database.queryText(text, parameters);
    if (!rows) return rows.failure();
    while (rows->next()) page.items.append(conversationFrom(*rows));
    if (page.items.size() <= limit) return page;
    page.items.removeLast();
    page.next = ConversationCursor{page.items.last().lastAt, page.items.last().id};
    return page;
}

Result<Conversation> ConversationRepository::byId(ConversationId id)
{
    if (auto may = m_session.require(m_database, Scope::InboxRead); !may) return may.failure();
    auto rows =
        m_database.queryText(SqlCatalogue::instance().text(sql::conversations::list) + QStringLiteral(" AND v.id = ?"),
                             {m_session.workspace.value(), id.value()});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such conversation"));
    return conversationFrom(*rows);
}

Result<int> ConversationRepository::unread()
{
    if (auto may = m_session.require(m_database, Scope::InboxRead); !may) return may.failure();
    auto rows = m_database.query(sql::conversations::unread_count, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    return rows->next() ? static_cast<int>(rows->integer(0)) : 0;
}

Result<QStringList> ConversationRepository::tags()
{
    if (auto may = m_session.require(m_database, Scope::InboxRead); !may) return may.failure();
    auto rows = m_database.query(sql::conversations::tags, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    QStringList all;
    while (rows->next()) all.append(rows->text(0));
    return all;
}

Result<QList<Assignee>> ConversationRepository::assignees()
{
    if (auto may = m_session.require(m_database, Scope::InboxRead); !may) return may.failure();
    auto rows = m_database.query(sql::conversations::assignees, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    QList<Assignee> all;
    while (rows->next()) all.append({UserId(rows->integer(0)), rows->text(1), rows->text(2)});
    return all;
}

} // namespace relais
