// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QString>

namespace relais {

class Clock;
class Database;
class MailMarks;
struct Actor;
struct Session;

/// Where a database lives: this machine and this path, hashed. A copy or a restored file finds another
/// home than its own, and must not send until a person has said that it is the one that does.
QString homeOf(const Database& database);

/// Disarms a database that finds itself somewhere else than where it was armed. Called at every start.
/// Returns whether sending is armed.
Result<bool> checkArmed(Database& database);

/// A person's word: this copy is the one that sends. It stands in the audit trail. Asks for channels.manage.
Result<void> arm(Database& database, const Session& session, const Clock& clock);
/// The caller has asked, and tells who.
Result<void> armFor(Database& database, const Actor& actor, Instant now);
/// Mails that this file numbers from now on are named with a new mark.
Result<void> disarm(Database& database);

/// What this agency's mails are named with.
Result<MailMarks> mailMarks(Database& database);

} // namespace relais
