// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace relais {

class Database;

/// Two conversations over one account that have become one. The rows as JSON.
struct JoinedConversations
{
    ConversationId kept;
    ConversationId other;
    QByteArray keptBefore;
    QByteArray keptAfter;
    QByteArray otherBefore;
    QByteArray interactions; ///< of the other one: a JSON array of ids
    QStringList tags;        ///< of the other one
    QStringList newTags;     ///< that the kept one has got
};

/// What a contact left behind went to the kept one.
struct MovedThreads
{
    ContactId other;
    QList<CampaignId> campaigns;         ///< whose messages and sequences went along
    QList<ConversationId> conversations; ///< that went as they are
    QList<JoinedConversations> joined;
    QList<ContactId> aliases; ///< that had been merged into `other` before
};

/// Conversations with what was said in them, campaign messages, and sequences (Message 2, resets) of `other` become those of `kept`; over one account there
/// is one conversation, so two are joined. A campaign that wrote to both keeps both its messages: those of `other` stay with it, and count as the kept one's
/// wherever it is asked what a person got. Whoever writes from a number of `other` is `kept` from now on. Within the caller's transaction.
Result<MovedThreads> moveThreads(Database& database, WorkspaceId workspace, ContactId kept, ContactId other,
                                 Instant now);

/// Takes it back, with what came to these campaigns and conversations since. Of two that were joined each has again what was said in it; what was said
/// after the merge stays with the kept one, and with it its state. Within the caller's transaction.
Result<void> moveThreadsBack(Database& database, WorkspaceId workspace, ContactId kept, const MovedThreads& moved,
                             Instant now);

} // namespace relais
