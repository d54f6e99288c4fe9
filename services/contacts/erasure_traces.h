// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/storage/data_folder.h"

#include <QSet>
#include <QStringList>

namespace relais {

/// Takes addresses out of what lies beside the database: the engine's journal, the logs, the mails of practice mode. Bytes are written over where they
/// stand, so that a program that writes on is not disturbed. Doing it twice does no harm. FileUnwritable.
Result<void> eraseTraces(const DataFolder& folder, const QStringList& addresses, const QSet<qint64>& messages);

} // namespace relais
