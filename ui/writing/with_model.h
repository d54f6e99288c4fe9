// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/practice_host.h"
#include "services/writing/writing_models.h"
#include "ui/sending/engine_thread.h"
#include "ui/shell/desk.h"

#include <type_traits>

namespace relais::ui {

/// Does `act` with the workspace's Writer or WritingModels, on a thread where it may wait. What it captures must outlive the page.
template <typename Service, typename Act>
auto withModel(const Desk& desk, Act act)
{
    return desk.runModel([act = std::move(act), turns = desk.turns, practice = desk.engine.practice()](const Work& work) -> std::invoke_result_t<Act, Service&> {
        auto hints = placeHints(work.database, [practice] { return practice->ollamaPort(); });
        if (!hints) return hints.failure();
        Service service(work.database, work.session, work.clock, std::move(*hints), *turns);
        return act(service);
    });
}

} // namespace relais::ui
