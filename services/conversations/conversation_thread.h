// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/conversations/conversation.h"

#include <QList>

#include <optional>

namespace relais {

class Database;

/// The oldest entry of a part, before which the next one ends. Interactions and campaign messages are numbered apart; at the
/// same moment the campaign's message comes first.
struct ThreadCursor
{
    Instant at;
    bool ofCampaign = false;
    qint64 id = 0;

    bool operator==(const ThreadCursor&) const = default;
};

struct ThreadPart
{
    QList<ThreadEntry> entries;         ///< oldest first
    std::optional<ThreadCursor> before; ///< what is older goes on there; nothing: this is the beginning
};

/// At most `limit` entries of a conversation, the newest of those before the cursor: what was said, noted and done in it, and
/// what campaigns wrote to its contact over its account, as the contact saw it. Asks for inbox.read. NotFound.
Result<ThreadPart> readThread(Database& database, const Session& session, ConversationId id, int limit,
                              const std::optional<ThreadCursor>& before = {});

/// All of it, for an export.
Result<QList<ThreadEntry>> readWholeThread(Database& database, const Session& session, ConversationId id);

} // namespace relais
