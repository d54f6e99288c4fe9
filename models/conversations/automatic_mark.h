// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// The text of an answer that no person has read, with a last line that says so, in its language ("fr"): whoever gets it may know.
QString markedAutomatic(const QString& text, const QString& language);

} // namespace relais
