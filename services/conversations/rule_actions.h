// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/conversations/incoming_contacts.h"
#include "services/conversations/rule_repository.h"

#include <QString>

#include <optional>

namespace relais {

class Database;

/// Whom rules act on: a contact in a conversation, and the message that the rules are held against, or that began the silence.
struct RuleTarget
{
    WorkspaceId workspace;
    AccountId account;
    ContactId contact;
    Addresses addresses;
    QString address; ///< where an answer goes
    qint64 conversation;
    std::optional<Instant> windowUntil;
    qint64 interaction;
    Instant wroteAt;
    bool isAnswered = false; ///< somebody has answered meanwhile: nothing is answered by itself any more
};

/// By one rule in one conversation at most one automatic answer in this time: two programs that answer each other do not go on for ever.
inline constexpr Milliseconds kRuleAnswersAgain = std::chrono::hours(1);

/// Says in the conversation what a rule did, as `kind` of its event. Within the caller's transaction.
Result<void> tellInConversation(Database& database, WorkspaceId workspace, qint64 conversation, const QString& kind,
                                const QString& text, Instant now);

/// Does what a rule says, once for each rule and interaction whatever is repeated, and writes into the conversation what it did. Nobody
/// who is suppressed is answered; the rule that suppresses may say so itself. An answer that cannot be made is told there, and
/// nothing else is held up by it. Within the caller's transaction.
Result<void> carryOut(Database& database, const StoredRule& rule, const RuleTarget& target, Instant now);

} // namespace relais
