// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/access/session.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace relais {

class Clock;
class Database;

/// Writes the suppression list as a CSV (RFC 4180, UTF-8, guarded against formulas): address, reason, source and since when. Who was erased
/// and stayed away has no address and is left out. The file is replaced only when all of it is written. Asks for contacts.export. Returns how
/// many; `wrote` hears now and then how many there are so far. FileUnwritable; Cancelled by `stop`: what stood there stays.
Result<int> exportSuppressions(Database& database, const Session& session, const Clock& clock, const QString& path,
                               const std::stop_token& stop = {}, const std::function<void(qint64)>& wrote = {});

struct SuppressionImport
{
    int added = 0; ///< read and on the list now; some may have been there before, with the reason they had
    int rejected = 0;
};

/// Puts the addresses of a text file on the list: one a line, or the first column of a CSV. A line that says "address" or "email" is a heading;
/// one that names the columns of an export brings reason, source and moment along. `reason` is for rows that say none of them. Asks for contacts.write.
/// A reason that is none of ours counts as none, and so does a moment: the address is what matters. Rejected: an address as SuppressionList::add() refuses it. FileUnreadable; Invalid: the file is empty;
/// Unsupported: it is no text.
Result<SuppressionImport> importSuppressions(Database& database, const Session& session, const Clock& clock,
                                             const QString& path, const QString& reason);

} // namespace relais
