// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/channels/account.h"

#include <QList>

namespace relais {

class Database;

/// Where a limit of an account comes from.
enum class LimitKind { Window, Daily, WarmUp, NewPeople };

/// How much of a limit is used up now.
struct LimitUse
{
    RateLimit limit;
    int used = 0;
    LimitKind kind = LimitKind::Window;
};

/// The limits of an account, then its daily cap, then that of its warm-up while it lasts, then WhatsApp's limit on new people (shared by
/// the portfolio's numbers), with what each window holds now. Reads what the engine
/// remembers; what is under way this moment is not in it.
Result<QList<LimitUse>> limitUse(Database& database, const Account& account, Instant now);

} // namespace relais
