// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/reading/model_door.h"

#include <optional>
#include <stop_token>

namespace relais {

class Clock;
class Database;

/// More answers than these no model writes by itself for a workspace in an hour, whatever its rules say; a person sees what stays without one.
inline constexpr int kAutomaticAnswersAnHour = 30;

/// Writes the next answer that a rule wants of a model, in the name of the Admin who lets it, and queues it with a line that says that no person wrote it. Only
/// where the contact has said the last word when it leaves: never two in a row without somebody in between. What comes of it stands in the conversation. No
/// transaction is open while the model writes. False: none was due, or it was given up. A failure is the database's. Waits for the model: on a thread of its own.
Result<bool> writeNextAnswer(Database& database, const Clock& clock, const ModelDoor& door,
                             const std::stop_token& stop);

/// When the next one is to be written; nothing: none is.
Result<std::optional<Instant>> nextAnswerMoment(Database& database);

} // namespace relais
