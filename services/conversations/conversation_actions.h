// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/conversations/conversation.h"

namespace relais {

class Clock;
class Database;

/// What people do with a conversation besides writing to its contact. Everything asks for inbox.reply; NotFound also for
/// another workspace's.
class ConversationActions
{
public:
    static constexpr int kLongestTag = 64;
    static constexpr int kLongestNote = 10'000;

    ConversationActions(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<void> markRead(ConversationId id);
    /// Nobody has to look at it any more, until the contact's next word. Stands in the thread.
    Result<void> close(ConversationId id);
    Result<void> reopen(ConversationId id);
    /// Gives it to somebody of the workspace by e-mail; empty: to nobody. NotFound: no such person here. Stands in the thread.
    Result<void> assign(ConversationId id, const QString& email);
    /// Invalid: a tag is empty or longer than kLongestTag.
    Result<void> changeTags(ConversationId id, const QStringList& added, const QStringList& removed);
    /// Words that the contact never sees. Invalid: nothing in it, or longer than kLongestNote.
    Result<InteractionId> addNote(ConversationId id, const QString& text);

private:
    /// Inside the caller's transaction.
    Result<InteractionId> write(ConversationId id, ThreadEntry::Direction direction, const QString& kind,
                                const QString& text);
    Result<void> setClosed(ConversationId id, bool closed);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
