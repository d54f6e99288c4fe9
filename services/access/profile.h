// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/access/session.h"

#include <QString>

namespace relais {

class Database;

/// The HTML that stands where a message says {signature}, for the person who launches it.
Result<QString> signatureOf(Database& database, const Session& session);
/// Invalid: larger than 100,000 letters.
Result<void> setSignature(Database& database, const Session& session, const QString& html);

} // namespace relais
