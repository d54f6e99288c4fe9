// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/costs/money.h"

#include <QtNumeric>

#include <algorithm>
#include <limits>

namespace relais {

namespace {

constexpr qint64 kUnit = 1'000'000;
constexpr int kDecimals = 6;
constexpr qint64 kMostUnits = 1'000'000;

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

qint64 saturated(bool overflows, qint64 value, bool negative)
{
    if (!overflows) return value;
    return negative ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
}

} // namespace

bool isCurrency(const QString& text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
           });
}

std::optional<qint64> millionthsFrom(const QString& amount)
{
    auto text = amount.trimmed();
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    const auto point = text.indexOf(QLatin1Char('.'));
    const auto units = QStringView(text).left(point < 0 ? text.size() : point);
    auto decimals = point < 0 ? QString() : text.mid(point + 1);
    const bool hasForm =
        !units.isEmpty() && units.size() <= 7 && isDigits(units) && isDigits(decimals) && decimals.size() <= kDecimals;
    if (!hasForm || (point >= 0 && decimals.isEmpty())) return std::nullopt;
    const auto millionths =
        units.toLongLong() * kUnit + decimals.leftJustified(kDecimals, QLatin1Char('0')).toLongLong();
    if (millionths > kMostUnits * kUnit) return std::nullopt;
    return millionths;
}

QString amountText(const Money& money)
{
    const bool negative = money.millionths < 0;
    // The lowest number has no positive one.
    const auto absolute =
        negative ? 0 - static_cast<quint64>(money.millionths) : static_cast<quint64>(money.millionths);
    auto decimals = QString::number(absolute % kUnit).rightJustified(kDecimals, QLatin1Char('0'));
    while (decimals.size() > 2 && decimals.endsWith(QLatin1Char('0'))) decimals.chop(1);
    return (negative ? QStringLiteral("-%1.%2") : QStringLiteral("%1.%2")).arg(absolute / kUnit).arg(decimals);
}

Money times(const Money& price, qint64 count)
{
    qint64 product = 0;
    const bool overflows = qMulOverflow(price.millionths, count, &product);
    return {saturated(overflows, product, (price.millionths < 0) != (count < 0)), price.currency};
}

std::optional<Money> sum(const Money& a, const Money& b)
{
    if (a.currency != b.currency) return std::nullopt;
    qint64 total = 0;
    const bool overflows = qAddOverflow(a.millionths, b.millionths, &total);
    return Money{saturated(overflows, total, a.millionths < 0), a.currency};
}

} // namespace relais
