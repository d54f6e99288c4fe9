// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"

#include <QJsonObject>

namespace relais {

class Clock;
class Database;

/// What was written for a person who wants to see what is held about them.
struct PersonalDataExport
{
    QJsonObject document; ///< what stands in the file
    QString path;         ///< of the document
    QString folder;       ///< of the files; empty: there are none
    int files = 0;
};

/// Writes all that is held about a contact, with those who were merged into it: one JSON document (docs/guide, "contacts"), and beside it the files of their
/// conversations as they came. `path` ending in .json: the document, with the files in "<name>-files"; else a folder that is made, with
/// "personal-data.json" and "files". Asks for contacts.export; an entry of the audit trail, with the contact's number. NotFound; Invalid: it was merged into
/// another one. FileUnwritable.
Result<PersonalDataExport> exportPersonalData(Database& database, const Session& session, const Clock& clock,
                                              ContactId id, const QString& path);

} // namespace relais
