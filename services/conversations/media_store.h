// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/incoming.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/conversations/outgoing_file.h"

namespace relais {

class Database;

// The files of interactions (0008_media.sql says why they stand in the database). Nobody is asked for a scope here: this is for the door, the
// outbox and the engine; people go through ConversationMedia.

/// A file came in with an interaction: it is fetched from now on. Inside the caller's transaction.
Result<void> expectMedia(Database& database, WorkspaceId workspace, AccountId account, qint64 interaction,
                         const IncomingMedia& media, Instant now);

/// A file goes out with an interaction: its bytes, and its description in the interaction. Inside the caller's transaction.
Result<void> keepOwnMedia(Database& database, WorkspaceId workspace, AccountId account, qint64 interaction,
                          const OutgoingFile& file);

/// A fetched file: its bytes in short transactions of their own, then that it is here. Outside of transactions. Stopped in the middle,
/// it is still to be fetched, and what was written is written over.
Result<void> keepFetchedMedia(Database& database, qint64 interaction, const QByteArray& data);

/// All of a file's bytes.
Result<QByteArray> mediaBytes(Database& database, qint64 interaction);

/// id, mime_type, file_name, sha256: what an interaction says of its file. Empty: it has none.
QString mediaJson(const IncomingMedia& media);
IncomingMedia mediaFrom(const QByteArray& json);

} // namespace relais
