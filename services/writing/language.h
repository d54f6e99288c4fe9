// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// The language of a text, "fr", without any model; empty where the text is too short to tell. Any thread.
QString languageOf(const QString& text);

} // namespace relais
