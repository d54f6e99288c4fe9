// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/whatsapp_number.h"

namespace relais {

namespace {

/// The prefix and so many digits behind it, and nothing else.
bool hasForm(const QString& number, const char* prefix, qsizetype digits)
{
    const QLatin1String begin(prefix);
    return number.startsWith(begin) && number.size() == begin.size() + digits;
}

std::optional<QString> brazilian(const QString& number)
{
    constexpr qsizetype kArea = 5; // +55 and two digits
    // Numbers of eight digits that begin with 6 to 9 are mobiles.
    const auto isMobile = [&](qsizetype at) {
        return number[at] >= QLatin1Char('6') && number[at] <= QLatin1Char('9');
    };
    if (hasForm(number, "+55", 11) && number[kArea] == QLatin1Char('9') && isMobile(kArea + 1))
        return number.left(kArea) + number.mid(kArea + 1);
    if (hasForm(number, "+55", 10) && isMobile(kArea)) return number.left(kArea) + QLatin1Char('9') + number.mid(kArea);
    return std::nullopt;
}

} // namespace

std::optional<QString> otherFormOf(const QString& e164)
{
    if (e164.startsWith(QLatin1String("+55"))) return brazilian(e164);
    if (hasForm(e164, "+521", 10)) return QStringLiteral("+52") + e164.mid(4);
    if (hasForm(e164, "+52", 10)) return QStringLiteral("+521") + e164.mid(3);
    if (hasForm(e164, "+549", 10)) return QStringLiteral("+54") + e164.mid(4);
    if (hasForm(e164, "+54", 10)) return QStringLiteral("+549") + e164.mid(3);
    return std::nullopt;
}

} // namespace relais
