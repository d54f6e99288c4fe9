// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace relais {

/// Whether both hold the same bytes. The time it takes tells their sizes and nothing else, so that nobody who can only
/// guess and measure finds a token or a signature byte by byte.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace relais
