// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

class Database;

/// Makes an interaction findable by the words of its text. Called once for each interaction, in the transaction that
/// writes it, by whoever writes it: the door, a reply, a note. Contacts are found by their own index.
Result<void> indexInteraction(Database& database, qint64 interaction, const QString& text);

/// The opposite, with the same text. In the transaction that removes the interaction.
Result<void> forgetInteraction(Database& database, qint64 interaction, const QString& text);

} // namespace relais
