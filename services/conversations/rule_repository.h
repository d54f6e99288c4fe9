// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/automation_rule.h"
#include "models/core/ids.h"
#include "services/access/session.h"
#include "services/moderation/moderator.h"

#include <QList>

#include <optional>

namespace relais {

class Clock;
class Database;

/// A rule of a workspace.
struct StoredRule
{
    RuleId id{0}; ///< 0: not yet stored
    AutomationRule rule;
    Instant since = {}; ///< when it last became another one or was switched on; the repository's to say
    std::optional<UserId> answersFor = {}; ///< who lets a model answer by it; the repository's to say

    bool operator==(const StoredRule&) const = default;
};

/// The automation rules of a workspace, as one list in the order in which they are tried.
class RuleRepository
{
public:
    static constexpr int kMost = 100;
    static constexpr int kLongestAnswer = 4096;

    RuleRepository(Database& database, const Session& session, const Clock& clock, TextJudge judge = {})
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_judge(std::move(judge))
    {
    }

    /// Asks for inbox.read.
    Result<QList<StoredRule>> list();

    /// The list is this from now on: one with an id is that rule, also one that was removed; one without is the rule of its
    /// name, else a new one. What it was before is what undo saves again. As it then stands. Asks for automation.manage.
    /// Invalid names the place ("rules[1].then.answer"): as automationRulesFrom(), and an answer that is too long or has a
    /// variable that nobody knows. Conflict: the list is not `before` any more. Forbidden and Doubtful: the workspace has something
    /// against an answer that was not given before (moderator.h). NotAllowed also: only who has users.manage makes, changes or switches on a rule that lets
    /// a model answer by itself, which answers in their name.
    Result<QList<StoredRule>> save(const QList<StoredRule>& rules, const std::optional<QList<StoredRule>>& before = {},
                                   Warned warned = Warned::Accepts);

private:
    Result<void> check(const QList<StoredRule>& rules);
    Result<void> write(StoredRule rule, int position, Instant now);
    Result<void> admitModel(StoredRule& rule, bool isAsBefore);
    Result<void> admit(const QList<StoredRule>& rules, Warned warned);
    /// Inside the caller's transaction.
    Result<void> note(const QList<StoredRule>& before, const QList<StoredRule>& after, Instant now);
    Result<void> planSilences(Instant now);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    TextJudge m_judge;
};

/// Those that are switched on, in order. For the program itself, which has no session. One that this version cannot read is left out.
Result<QList<StoredRule>> activeRules(Database& database, WorkspaceId workspace);

} // namespace relais
