// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/conversations/conversation.h"

#include <QList>

#include <optional>

namespace relais {

class Clock;
class Database;

/// A campaign of two messages as it stands with a contact who got Message 1.
struct Sequence
{
    CampaignId campaign{0};
    QString name;
    std::optional<MessageStatus> second; ///< of Message 2; nothing: none came since it was last started
    int resets = 0;
    std::optional<Instant> resetAt;

    bool operator==(const Sequence&) const = default;
};

/// What a person may start again. NotFound also for another workspace's conversation.
class Sequences
{
public:
    Sequences(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// Of the conversation's contact over its account, the newest first. Asks for inbox.read.
    Result<QList<Sequence>> of(ConversationId id);

    /// Message 2 comes once more, when the contact answers from now on within the campaign's time, counted from now. Stands in the thread.
    /// Asks for inbox.reply. NotFound: no such sequence with this contact. Rejected: Message 2 is on its way, or nobody knows whether it
    /// arrived: then two could come.
    Result<Sequence> reset(ConversationId id, CampaignId campaign);

private:
    struct Found
    {
        Sequence sequence;
        ContactId contact;
    };
    Result<QList<Found>> find(ConversationId id);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
