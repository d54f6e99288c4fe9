// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>

namespace relais {

class Database;

/// The document of a person's data, without the bytes of their files. Nobody is asked for a scope here: exportPersonalData() does. Fails as it does.
Result<QJsonObject> readPersonalData(Database& database, WorkspaceId workspace, ContactId id);

} // namespace relais
