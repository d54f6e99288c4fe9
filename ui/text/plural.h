// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace relais {

/// The count that tr() takes for "%n contact(s)".
inline int plural(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, 2'000'000'000));
}

} // namespace relais
