// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/loopback_http.h"

#include <QStringList>

namespace relais::practice {

/// A text in the pieces that a model writes it in: word for word, each with the space behind it.
QStringList wordsOf(const QString& text);

/// The same bytes in more pieces: each ends where a character may not.
QList<HttpPiece> cutInCharacters(const QList<HttpPiece>& pieces);

} // namespace relais::practice
