// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/media_state.h"

#include <QString>

namespace relais {

/// Where a file of a conversation is, as a sentence: "being fetched", "no longer at Meta". `trouble`: why, in English. A file that is here
/// says its size.
QString mediaStateText(MediaState state, const QString& trouble, qint64 bytes);

} // namespace relais
