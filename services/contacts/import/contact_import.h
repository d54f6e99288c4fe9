// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/access/session.h"
#include "services/contacts/import/column_mapping.h"
#include "services/contacts/import/rejects_file.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace relais {

class Clock;
class Database;

/// What to do with a row that is about a contact who exists already.
enum class OnDuplicate { Skip, Update };
/// What a cancelled import leaves.
enum class OnCancel {
    KeepDone, ///< the batches that are done; others wait a second for their turn to write, at most
    Nothing,  ///< nothing: one long transaction, others wait for it to write
};

struct ImportOptions
{
    QString file;
    QString defaultCountry; ///< ISO 3166-1 alpha-2, for national phone numbers; empty: none
    QString category;       ///< all rows go into it; made when missing; empty: none
    QStringList mappings;   ///< "HEADER=field"
    OnDuplicate onDuplicate = OnDuplicate::Skip;
    OnCancel onCancel = OnCancel::KeepDone;
    QString rejectsFile;    ///< empty: none
    ReasonWords words = {}; ///< of the reasons in it; empty: as they are, in English
    bool dryRun = false;
    bool keepValid = false;
};

struct ImportProgress
{
    qint64 rows = 0;
    double fraction = 0; ///< of the file's bytes
    Milliseconds elapsed{0};
    std::optional<Milliseconds> left; ///< when it can be said
};

/// rows = created + updated + unchanged + duplicates + rejected.
struct ImportReport
{
    qint64 rows = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    double seconds = 0;
    bool cancelled = false;
    QList<RefusedRow> refused = {}; ///< the first of the rejected ones, twenty at most

    bool operator==(const ImportReport&) const = default;
};

/// Reads a file of CSV or of vCards into a workspace: parsed and decided on a thread of its own, written in short
/// transactions on the caller's. Who is said not to be written to goes on the suppression list with its row. Asks for contacts.write. The
/// same file again changes nothing. Failures of the file are told before anything is written; a failure of the database leaves the batches
/// that are done. Conflict: an own field was given another type meanwhile.
Result<ImportReport> importContacts(Database& database, const Session& session, const Clock& clock,
                                    const ImportOptions& options, std::stop_token stop = {},
                                    const std::function<void(const ImportProgress&)>& progress = {});

/// What is known of a file before anything is written: for the window's preview, and for checking options.
Result<CsvFacts> inspectImport(const ImportOptions& options);

} // namespace relais
