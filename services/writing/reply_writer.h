// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/reply_context.h"
#include "services/writing/writer.h"

namespace relais {

/// Suggests an answer to a conversation, from its last messages, who the contact is and how the workspace speaks. A person reads it, changes it and sends it
/// as they send what they wrote themselves: nothing here sends anything. Sums one up as well. For who answers people. Waits for the model, so never on the window's thread; no
/// transaction is open meanwhile.
class ReplyWriter
{
public:
    /// `turns` outlives it.
    ReplyWriter(Database& database, const Session& session, const Clock& clock, PlaceHints hints, TurnQueue& turns)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_asker(database, session, clock, std::move(hints), turns)
    {
    }

    /// NotFound; Invalid: the contact has said nothing in words, or we have said the last.
    Result<Written> suggest(ConversationId id, bool isAgain = false, const WritingListener& listener = {},
                            const std::stop_token& stop = {});
    /// What was said, in two or three sentences for a colleague, in their language ("fr"). NotFound; Invalid: nothing was said in words, or that is no language.
    Result<Written> summarize(ConversationId id, const QString& language, bool isAgain = false,
                              const std::stop_token& stop = {});

private:
    struct Thread
    {
        QString name;
        QList<SaidWords> said;
        QString contact;
        QString language;
    };
    /// The last of it, at most so many messages with words.
    Result<Thread> thread(ConversationId id, qsizetype most);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    ModelAsker m_asker;
};

} // namespace relais
