// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace relais {

/// Takes the providers' words and ids out of what a journal (journal.h) says of these messages: they name addresses. The records stay as long as they are, so
/// that an engine may go on writing behind them; of messages that are over nobody reads them again. Where there is no file, there is nothing to do. False: it
/// cannot be written.
bool forgetWordsInJournal(const QString& path, const QSet<qint64>& messages);

} // namespace relais
