// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/conversations/conversation.h"

#include <QList>

#include <optional>

namespace relais {

class Clock;
class Database;

/// The last of a part of the list, where the next one goes on.
struct ConversationCursor
{
    Instant lastAt;
    ConversationId id{0};

    bool operator==(const ConversationCursor&) const = default;
};

/// "1790000000000-17", and back; nothing: no cursor of ours.
QString toText(const ConversationCursor& cursor);
std::optional<ConversationCursor> conversationCursorFrom(const QString& text);

struct ConversationQuery
{
    enum class Who { Anybody, Mine, Nobody };
    enum class State { Any, Open, Closed };

    Who assigned = Who::Anybody;
    State state = State::Any;
    bool unreadOnly = false;
    bool urgentOnly = false;
    QString tag;
    QString search; ///< words said in it, or of its contact
    int limit = 100;
    std::optional<ConversationCursor> after;
    bool withTotal = true; ///< counting takes longer than the first part
};

struct ConversationPage
{
    QList<Conversation> items; ///< newest first
    std::optional<ConversationCursor> next;
    int total = 0; ///< of the whole filtered list, when it was asked for
};

/// The conversations of a workspace. Reading asks for inbox.read; what changes them stands in conversation_actions.h and
/// conversation_replies.h.
class ConversationRepository
{
public:
    ConversationRepository(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<ConversationPage> list(const ConversationQuery& query);
    /// NotFound also for another workspace's.
    Result<Conversation> byId(ConversationId id);
    /// Open conversations with something nobody has read. Immediate, for a sign at the side.
    Result<int> unread();
    /// Every tag in use, in its order.
    Result<QStringList> tags();
    /// Who works in this workspace, by name.
    Result<QList<Assignee>> assignees();

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
