// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/moderation/model_judge.h"
#include "services/moderation/moderator.h"
#include "services/practice/practice_host.h"
#include "ui/sending/engine_thread.h"
#include "ui/shell/desk.h"

#include <stop_token>

namespace relais::ui {

/// Work that may have the workspace's model look at a text: `act(work, judge)`, for Desk::run() and its kin. `stop` ends the model's looking.
template <typename Act>
auto judged(const Desk& desk, const std::stop_token& stop, Act act)
{
    return [act = std::move(act), stop, turns = desk.turns, practice = desk.engine.practice()](const Work& work) {
        const TextJudge judge = [&](const QString& text) -> Result<ModelOpinion> {
            auto hints = homeHints(work.database, [practice] { return practice->ollamaPort(); });
            if (!hints) return hints.failure();
            return ModelJudge(work.database, work.session, work.clock, std::move(*hints), *turns).judge(text, stop);
        };
        return act(work, judge);
    };
}

} // namespace relais::ui
