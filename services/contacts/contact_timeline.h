// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/timeline_entry.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QList>

#include <optional>

namespace relais {

class Database;

struct TimelinePage
{
    QList<TimelineEntry> items;         ///< newest first
    std::optional<TimelineCursor> next; ///< empty: that was all
};

/// The history of a contact and of those that were merged into it: what campaigns wrote, what was said in conversations, what was
/// done with the record. At most `limit` entries (1 to 1000), behind `after`. Asks for contacts.read, campaigns.read and inbox.read.
/// NotFound: no such contact.
Result<TimelinePage> timelineOf(Database& database, const Session& session, ContactId contact, int limit,
                                const std::optional<TimelineCursor>& after = {});

} // namespace relais
