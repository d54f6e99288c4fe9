// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/loose_json.h"

#include <limits>

namespace relais {

std::optional<qint64> wholeNumber(const QJsonValue& value)
{
    if (value.isString()) {
        bool ok = false;
        const auto number = value.toString().trimmed().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    if (!value.isDouble()) return std::nullopt;
    // toInteger() gives its default for a fraction and for what does not fit: two defaults tell that from a number.
    constexpr auto kLowest = std::numeric_limits<qint64>::min();
    const auto number = value.toInteger(0);
    if (number == 0 && value.toInteger(kLowest) == kLowest) return std::nullopt;
    return number;
}

QString wordFrom(const QJsonValue& value)
{
    if (value.isString()) return value.toString().remove(QChar(0));
    const auto number = value.isDouble() ? wholeNumber(value) : std::nullopt;
    return number ? QString::number(*number) : QString();
}

} // namespace relais
