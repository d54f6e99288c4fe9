// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/desk.h"
#include "services/moderation/moderator.h"
#include "services/practice/practice_host.h"
#include "services/writing/turn_queue.h"

namespace relais::ctl {

/// The workspace's model, for the commands that send or launch what somebody wrote.
class ModelForTexts
{
public:
    explicit ModelForTexts(Desk& desk);

    /// Valid as long as this object. It is asked only where the workspace wants that.
    TextJudge judge();

private:
    Desk& m_desk;
    PracticeHost m_practice;
    TurnQueue m_turns;
};

} // namespace relais::ctl
