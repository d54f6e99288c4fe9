// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/conversations/conversation.h"

#include <functional>

namespace relais {

class Clock;
class Database;

enum class ConversationFormat {
    Json, ///< what `relaisctl conversation show` prints, complete
    Csv,  ///< RFC 4180, UTF-8, guarded against formulas: one row a message
};

/// Makes the bytes of a file of a conversation. What it fails with, the export fails with.
using ConversationLayout = std::function<Result<QByteArray>(const ConversationDocument&)>;

/// Writes a whole conversation into a file, which is replaced only when all of it is written. Asks for contacts.export and inbox.read. The
/// number of messages. NotFound, FileUnwritable.
Result<int> exportConversation(Database& database, const Session& session, const Clock& clock, ConversationId id,
                               const QString& path, ConversationFormat format);
/// The same as a file that somebody else lays out: a page needs fonts, which services do without.
Result<int> exportConversation(Database& database, const Session& session, const Clock& clock, ConversationId id,
                               const QString& path, const ConversationLayout& layOut);

} // namespace relais
