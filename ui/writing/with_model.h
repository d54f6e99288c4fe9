// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/practice_host.h"
#include "services/writing/writing_models.h"
#include "ui/sending/engine_thread.h"
#include "ui/shell/desk.h"

#include <stop_token>
#include <type_traits>

namespace relais::ui {

/// What counts for where a workspace writes; to be called where the work is done.
inline auto hintsOf(const Desk& desk)
{
    return [practice = desk.engine.practice(), secrets = desk.secrets(), breakers = desk.breakers](Database& database) {
        return placeHints(
            database, [practice] { return practice->ollamaPort(); }, secrets, breakers);
    };
}

/// Does `act` with the workspace's Writer or WritingModels, on a thread where it may wait. What it captures must outlive the page.
template <typename Service, typename Act>
auto withModel(const Desk& desk, Act act)
{
    return desk.runModel([act = std::move(act), turns = desk.turns,
                          hintsOf = hintsOf(desk)](const Work& work) -> std::invoke_result_t<Act, Service&> {
        auto hints = hintsOf(work.database);
        if (!hints) return hints.failure();
        Service service(work.database, work.session, work.clock, std::move(*hints), *turns);
        return act(service);
    });
}

/// Who will write. Whoever gives away what a contact wrote asks that first, and says it (sayWhere()).
inline auto whoWillWrite(const Desk& desk, const std::stop_token& stop)
{
    return withModel<WritingModels>(desk, [stop](WritingModels& models) { return models.status(stop); });
}

} // namespace relais::ui
