// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/conversations/conversation.h"

namespace relais {

class Clock;
class Database;

enum class ConversationFormat {
    Json,  ///< what `relaisctl conversation show` prints, complete
    Csv,   ///< RFC 4180, UTF-8, guarded against formulas: one row a message
};

/// Writes a whole conversation into a file, which is replaced only when all of it is written. Asks for contacts.export and inbox.read. The
/// number of messages. NotFound, FileUnwritable.
Result<int> exportConversation(Database& database, const Session& session, const Clock& clock, ConversationId id, const QString& path, ConversationFormat format);

} // namespace relais
