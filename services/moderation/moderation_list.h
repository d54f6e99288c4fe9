// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/moderation/moderation_policy.h"
#include "services/access/session.h"

#include <QList>

#include <optional>

namespace relais {

class Clock;
class Database;

/// What is not to stand in what a workspace publishes. Read by whoever writes, changed by who manages automation.
class ModerationList
{
public:
    ModerationList(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// Asks for campaigns.write or inbox.reply.
    Result<ModerationPolicy> read();

    /// The list is this from now on. Asks for automation.manage. Invalid names the place ("rules[1].pattern"): as moderationRulesFrom().
    /// Conflict: it is not `before` any more.
    Result<void> save(const QList<ModerationRule>& rules, const std::optional<QList<ModerationRule>>& before = {});

    /// Asks for automation.manage.
    Result<void> setModel(ModelPart part);

private:
    Result<QList<ModerationRule>> rules();

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
