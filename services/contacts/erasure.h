// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/storage/data_folder.h"

#include <QList>

namespace relais {

class Clock;
class Database;

// Erasing a person, with those who were merged into them. What goes: names, addresses, values, notes, consents, what was said, files, what campaigns
// put into messages, the providers' words, search words, and what repeats an address in the journal, the log, practice mails and webhooks. What
// stays: a row with a number and no name, messages with their status and moments, costs and figures, and the addresses' marks (erased_addresses.h).
// The audit trail knows the number alone.
//
// One transaction decides (beginErasure): from then on nobody finds the person, nothing is sent to them, and no undo brings them back. The rest goes in
// short steps, so that nobody waits for a long conversation; a crash leaves the list of what is still to do in the database. The last step leaves nothing in
// the free space of the file.

/// What an erasure would do, for whoever is asked.
struct ErasureOutlook
{
    int contacts = 0; ///< with those who were merged into them
    int messages = 0; ///< of campaigns and replies
    int waiting = 0;  ///< of those, queued: they are cancelled
    int conversations = 0;
    int said = 0;
    int files = 0;

    bool operator==(const ErasureOutlook&) const = default;
};

struct Erasure
{
    int contacts = 0;      ///< as they were named, without those who were merged into them
    int cancelled = 0;     ///< messages that were waiting
    bool complete = false; ///< false: the rest follows with the next start
};

/// Asks as eraseContacts() does, and fails as it does, apart from Conflict.
Result<ErasureOutlook> erasureOutlook(Database& database, const Session& session, const QList<ContactId>& ids);

/// Erases all of them or none. Asks for contacts.write and contacts.export: whoever may not hand out all that is held about a person does not destroy it either.
/// NotFound: one of them. Invalid: one was merged into another (erase that one), or more than a thousand. Conflict: a message to one of
/// them is leaving at this moment. Once it is decided only `complete` tells that something is left to do.
Result<Erasure> eraseContacts(Database& database, const Session& session, const Clock& clock, const DataFolder& folder,
                              const QList<ContactId>& ids);

/// The decisive transaction alone: how many messages it cancelled.
Result<int> beginErasure(Database& database, const Session& session, const Clock& clock, const QList<ContactId>& ids);

/// Does the next of the steps that are left. False: there is none. Any thread; for whoever opens the database, too.
Result<bool> erasureStep(Database& database, const DataFolder& folder);

/// All of them. False: somebody else is at it.
Result<bool> finishErasures(Database& database, const DataFolder& folder);

} // namespace relais
