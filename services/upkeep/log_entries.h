// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

class Database;
class EventLog;
struct ImportReport;

/// What several faces of the program tell the log in the same words. All of them on worker threads.

/// checkArmed(), told: the database with its schema, a migration it went through, and that it found itself copied.
Result<bool> openAndTell(Database& database, EventLog& log);
/// SignInFailed and Throttled are told, without the e-mail; other failures are not about the sign-in.
void tellSignInFailure(EventLog& log, const Error& error);
void tellImport(EventLog& log, const ImportReport& report);
/// A path: it was made. An empty path: none was due.
void tellBackup(EventLog& log, const Result<QString>& path);

} // namespace relais
