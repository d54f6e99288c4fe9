// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QString>

namespace relais {

class Database;

/// The name that practice accounts of a workspace log in with at the stand-in server, and that their mails are kept under:
/// "workspace-3-1763770000000". No other workspace ever has it, also after a restore gave a number out once more. NotFound.
Result<QString> practiceLogin(Database& database, WorkspaceId workspace);
/// The same, of the account's workspace.
Result<QString> practiceLogin(Database& database, AccountId account);

} // namespace relais
