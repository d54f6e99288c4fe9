// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/rule_actions.h"

namespace relais {

class Clock;

/// Holds the rules of its workspace against what a contact wrote, in their order, and notes that somebody waits for an answer. `text` is what
/// was written, `windowBefore` when the window closed before it. A silence begins with the first message that no person has answered; it goes
/// on with those after it until a person answers or closes the conversation, or until one comes after the window had closed: then another begins.
/// Within the caller's transaction.
Result<void> runRules(Database& database, const RuleTarget& target, const QString& text,
                      const std::optional<Instant>& windowBefore, Instant now);

/// What somebody wrote, and whom rules act on by it.
struct HeardMessage
{
    RuleTarget target;
    QString text;
};

/// Nothing: its contact, account or conversation is gone.
Result<std::optional<HeardMessage>> heardMessage(Database& database, qint64 interaction);

/// A model has read a message: holds the rules that ask for that against it, and notes in its conversation what cannot wait. Within the caller's transaction.
Result<void> runRulesOnReading(Database& database, qint64 interaction, const Reading& reading, Instant now);

/// A person has answered, closed the conversation, or nobody has to: whoever waited waits no more. Within the caller's transaction.
Result<void> endSilence(Database& database, WorkspaceId workspace, qint64 conversation, Instant now);

/// Holds the rules that look at silences against those that are long enough, at most `most`, the longest due first; how many it looked at.
/// Each rule acts at most once in a silence. Nothing waits in memory: what a process that died did not look at, the next one does. A
/// transaction of its own, and none when nothing is due; not inside another.
Result<int> lookAtSilences(Database& database, const Clock& clock, int most);

/// When lookAtSilences() has something to do; nothing: not as things stand.
Result<std::optional<Instant>> nextSilence(Database& database);

} // namespace relais
