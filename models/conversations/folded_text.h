// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// A text as people mean it, for comparing: no case, no accents and vowel signs, no emoji and no punctuation; words of
/// letters and digits with one space between them. "  ¡STÓP!! 🛑" is "stop". Arabic letters that are written one for
/// another (أ ا, ة ه, ى ي) are one. Folding twice changes nothing.
QString foldedText(const QString& text);

} // namespace relais
