// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/writing/turn_queue.h"

#include <functional>
#include <memory>

namespace relais {

/// The model, as the program itself asks it.
struct ModelDoor
{
    std::function<Result<quint16>()> practicePort; ///< of the stand-in; any thread
    std::shared_ptr<TurnQueue> turns;              ///< shared with the people of this process, who go first
};

} // namespace relais
