// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QString>

namespace relais {

class Database;

/// What slows guessing down, of passwords and of one-time codes alike: the wait after failures of one e-mail, and after those of all
/// (sign_in.h). `key` is the folded e-mail, known or not; `email` is what the failure names. Throttled.
Result<void> mayTrySignIn(Database& database, Instant now, const QString& email, const QString& key);
/// One more failure, inside the caller's transaction.
Result<void> noteSignInFailure(Database& database, Instant now, const QString& key);
Result<void> forgetSignInFailures(Database& database, const QString& key);

} // namespace relais
