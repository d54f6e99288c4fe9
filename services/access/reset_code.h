// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/access/hashing.h"
#include "services/access/session.h"
#include "services/access/sign_in.h"

#include <QString>

namespace relais {

class Clock;
class Database;

constexpr auto kResetCodeLasts = std::chrono::hours(24);

/// What an Owner tells somebody who has forgotten their password. It is shown once: only its hash stays.
struct ResetCode
{
    QString email; ///< whose it is
    Secret code;   ///< eight letters and digits
    Instant until;
};

/// For anybody of the agency, by an Owner: NotAllowed else. Takes the place of an earlier one. Nothing changes for the person before it
/// is used: they may go on, and sign in with the old password. NotFound; Conflict: they were deactivated. It is in the audit trail.
/// Slow on purpose: never on the window's thread.
Result<ResetCode> issueResetCode(Database& database, const Session& session, const Clock& clock, UserId person,
                                 HashCost cost = HashCost::Interactive);

/// For who is not signed in: takes the code and a new password, ends all sessions of the person and signs them in. Once, within 24 hours,
/// and not after kCodeTries wrong ones; a password that was changed meanwhile ends it too.
///
/// CodeSpent (expired, or too many wrong ones) is said to who has the right code. Everybody else gets CodeWrong after the same work,
/// whether the e-mail is unknown, has no code, or has another. Every one of these costs a wait as a wrong password does (Throttled).
/// Invalid, before anything is looked at: the code is not of eight characters, the password breaks the rule; PepperMissing. Slow on purpose.
Result<SignedIn> useResetCode(Database& database, const Clock& clock, const QString& email, const Secret& code,
                              const Secret& password, const Hashing& hashing = {});

} // namespace relais
