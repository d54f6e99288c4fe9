// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/channels/account.h"

#include <QList>

namespace relais {

class Database;

/// How much of a limit is used up now.
struct LimitUse
{
    RateLimit limit;
    int used = 0;
};

/// The limits of an account, its daily cap last, with what each window holds now. Reads what the engine
/// remembers; what is under way this moment is not in it.
Result<QList<LimitUse>> limitUse(Database& database, const Account& account, Instant now);

} // namespace relais
