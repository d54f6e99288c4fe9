// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

namespace relais {

class Clock;
class Database;

enum class ExportFormat {
    Csv,   ///< RFC 4180, UTF-8, guarded against formulas; an import of it gives the same contacts
    VCard, ///< version 4.0 (RFC 6350)
};

/// Writes the contacts that fit into a file, which is replaced only when all of it is written. Asks for
/// contacts.export. Returns how many; `wrote` hears now and then how many there are so far. FileUnwritable; Cancelled by
/// `stop`: what stood there stays.
Result<int> exportContacts(Database& database, const Session& session, const Clock& clock, const ContactFilter& filter,
                           const QString& path, ExportFormat format, const std::stop_token& stop = {},
                           const std::function<void(qint64)>& wrote = {});

/// The same of these contacts, the oldest first; those who are not there (any more) are left out.
Result<int> exportChosen(Database& database, const Session& session, const Clock& clock, QList<ContactId> ids,
                         const QString& path, ExportFormat format, const std::stop_token& stop = {},
                         const std::function<void(qint64)>& wrote = {});

} // namespace relais
