// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;

/// More than these wait for a model in no workspace: the oldest go unread, the newest are what somebody has to answer.
inline constexpr int kMostReadings = 1000;

/// A message is to be read by the workspace's model, if it reads; one without words is not. Within the caller's transaction.
Result<void> expectReading(Database& database, WorkspaceId workspace, qint64 interaction, const QString& text,
                           Instant now);

/// Whether a model will still be asked about that message.
Result<bool> isReadingDue(Database& database, qint64 interaction);

/// An answer that a model is to write by itself.
struct WantedAnswer
{
    WorkspaceId workspace;
    qint64 conversation;
    RuleId rule;
    qint64 interaction; ///< that is answered
};

/// Takes the place of an earlier one of the conversation. Within the caller's transaction.
Result<void> expectAnswer(Database& database, const WantedAnswer& answer, Instant now);

/// How the reading of a workspace stands.
struct ReadingState
{
    bool isOn = false;
    int waiting = 0;                   ///< messages that are still to be read
    int unreadable = 0;                ///< that no model could read
    int read = 0;                      ///< in the last 24 hours
    std::optional<Error> trouble = {}; ///< why nothing is read just now

    bool operator==(const ReadingState&) const = default;
};

/// Asks for inbox.read.
Result<bool> isReadingOn(Database& database, const Session& session);

/// For whoever writes or answers.
Result<ReadingState> readingState(Database& database, const Session& session, const Clock& clock);

/// From now on what contacts write is read by itself, or is not; what waited to be read does not wait any more. For who has automation.manage; it stands in the trail.
Result<void> switchReading(Database& database, const Session& session, const Clock& clock, bool isOn);

} // namespace relais
