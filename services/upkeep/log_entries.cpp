// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/log_entries.h"

#include "services/access/agency.h"
#include "services/access/arming.h"
#include "services/access/audit.h"
#include "services/contacts/erasure.h"
#include "services/contacts/import/contact_import.h"
#include "services/storage/database.h"
#include "services/storage/migrations.h"
#include "services/upkeep/event_log.h"

#include <QFileInfo>

namespace relais {

Result<bool> openAndTell(Database& database, EventLog& log)
{
    const auto schema = schemaVersion(database);
    if (!schema) return schema.failure();
    const auto agency = agencyInfo(database);
    const bool wasArmed = agency && agency->armed;
    const auto armed = checkArmed(database);
    if (!armed) return armed;
    if (const auto from = database.migratedFrom())
        log.write(LogEvent::DatabaseMigrated, {{QStringLiteral("from"), *from}, {QStringLiteral("to"), *schema}});
    log.write(LogEvent::DatabaseOpened, {{QStringLiteral("schema"), *schema}, {QStringLiteral("armed"), *armed}});
    if (wasArmed && !*armed) log.write(LogEvent::DatabaseDisarmed);
    // What a crash has left of an erasure. If the disk or another program stands in its way, the next start tries again.
    static_cast<void>(finishErasures(database, DataFolder(QFileInfo(database.path()).path())));
    const auto trail = verifyAuditEnd(database);
    if (!trail) return trail.failure();
    if (!trail->isWhole())
        log.write(LogEvent::AuditAltered,
                  {{QStringLiteral("entry"), *trail->altered}, {QStringLiteral("why"), trail->why}});
    return armed;
}

void tellSignInFailure(EventLog& log, const Error& error)
{
    if (error.code == ErrorCode::SignInFailed || error.code == ErrorCode::CodeWrong) log.write(LogEvent::SignInFailed);
    if (error.code == ErrorCode::Throttled)
        log.write(LogEvent::SignInThrottled, {{QStringLiteral("seconds"), error.detail.toInt()}});
}

void tellImport(EventLog& log, const ImportReport& report)
{
    log.write(LogEvent::ImportFinished, {{QStringLiteral("rows"), report.rows},
                                         {QStringLiteral("created"), report.created},
                                         {QStringLiteral("updated"), report.updated},
                                         {QStringLiteral("unchanged"), report.unchanged},
                                         {QStringLiteral("duplicates"), report.duplicates},
                                         {QStringLiteral("rejected"), report.rejected},
                                         {QStringLiteral("seconds"), report.seconds},
                                         {QStringLiteral("cancelled"), report.cancelled}});
}

void tellBackup(EventLog& log, const Result<QString>& path)
{
    if (!path)
        log.write(LogEvent::BackupFailed, logFacts(path.error()));
    else if (!path->isEmpty())
        log.write(LogEvent::BackupMade, {{QStringLiteral("file"), *path}});
}

} // namespace relais
