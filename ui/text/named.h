// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// "Sent: 1,204", with the colon as the language sets it.
QString named(const QString& name, const QString& value);

} // namespace relais
