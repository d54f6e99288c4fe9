// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/constant_time.h"

namespace relais {

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size()) return false;
    // volatile: no compiler may find out that one difference is enough.
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(
            difference | (static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i])));
    return difference == 0;
}

} // namespace relais
