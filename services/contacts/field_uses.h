// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QString>

#include <optional>

namespace relais {

struct CustomField;
class Database;

/// Where an own field is still asked for, as the reason why it cannot go: a segment that narrows by it, the draft of a campaign or a rule whose
/// text says it. Nothing: nowhere. What was launched keeps its values. Without rights.
Result<std::optional<QString>> useOfField(Database& database, WorkspaceId workspace, const CustomField& field);

} // namespace relais
