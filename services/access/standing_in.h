// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "services/access/session.h"

namespace relais {

class Database;

/// For what the program does by itself where somebody has let it: the session of that person in the workspace, as their rights stand now.
/// NotSignedIn: they were deactivated or deleted; NotAllowed: they left the workspace, or it was archived.
Result<Session> sessionInNameOf(Database& database, UserId user, WorkspaceId workspace);

/// In the name of an Owner of the agency, of whom there is always one. NotFound: there is none in this copy; else as above.
Result<Session> sessionOfOwner(Database& database, WorkspaceId workspace);

} // namespace relais
