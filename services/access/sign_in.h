// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/access/hashing.h"
#include "services/access/session.h"

#include <QString>

namespace relais {

class Clock;
class Database;

/// A person whose password was right, before a workspace is chosen.
struct SignedIn
{
    UserId user;
    QString name;
    QString email;
    bool owner = false;
    qint64 epoch = 0; ///< Session::epoch
};

/// Checks e-mail and password. SignInFailed for either, in the same time for an unknown e-mail; Throttled
/// (detail: seconds left) after failures: 1, 2, 4 ... 60 s, kept in the database; after kFreeFailures of all people within a
/// quarter of an hour everybody waits so. PepperMissing, whoever asks: as checkPepper(). A hash that was made with less work than
/// `hashing` asks for, or that is not sealed as it should be, is made anew. Slow on purpose.
Result<SignedIn> signIn(Database& database, const Clock& clock, const QString& email, const Secret& password,
                        const Hashing& hashing = {});

/// As the person stands now: Owner or not. NotSignedIn: as openWorkspace().
Result<SignedIn> standingNow(Database& database, const SignedIn& person);

/// The session in a workspace, by slug or name; empty: the only one. NotFound lists those there are. NotSignedIn: the person was
/// deactivated or deleted, or the password was changed, since they signed in.
Result<Session> openWorkspace(Database& database, const SignedIn& person, const QString& slugOrName);

/// Ends all other sessions of the person; this one goes on as what is returned. SignInFailed when the current password is
/// wrong, which costs a wait as at the sign-in (Throttled); Invalid when the new one breaks the rule; PepperMissing.
Result<SignedIn> changePassword(Database& database, const Clock& clock, const SignedIn& person, const Secret& current,
                                const Secret& wanted, const Hashing& hashing = {});
Result<Session> changePassword(Database& database, const Clock& clock, const Session& session, const Secret& current,
                               const Secret& wanted, const Hashing& hashing = {});

/// Who they are, without the workspace.
SignedIn personOf(const Session& session);

constexpr int kFreeFailures = 20;

/// The wait before the next try after that many failures in a row: 0, 1, 2, 4 ... 60 s.
Seconds signInDelay(int failures);

} // namespace relais
