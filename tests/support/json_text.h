// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace relais::test {

/// JSON written with ' for ", which reads better than escapes; moc 6.4 loses its way in some raw strings.
inline QByteArray jsonText(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace relais::test
