// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/phone_number.h"

#include <algorithm>

namespace relais {

Result<PhoneNumber> PhoneNumber::parse(const QString& e164)
{
    const bool ok = e164.size() >= 8 && e164.size() <= 16 && e164[0] == QLatin1Char('+') && e164[1] != QLatin1Char('0')
                    && std::all_of(e164.begin() + 1, e164.end(),
                                   [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (!ok)
        return fail(ErrorCode::Invalid, e164.left(40),
                    QStringLiteral("not an international number such as +33612345678"));
    return PhoneNumber(e164);
}

} // namespace relais
