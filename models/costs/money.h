// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace relais {

/// An amount in millionths of a currency, exact: prices of one message have four decimals, and a thousand of them must
/// still add up.
struct Money
{
    qint64 millionths = 0;
    QString currency = {}; ///< ISO 4217, "EUR"

    bool operator==(const Money&) const = default;
};

/// Three capital letters, as ISO 4217 has them.
bool isCurrency(const QString& text);

/// "0.0568", with a point or a comma and at most six decimals, from 0 to a million; nothing for anything else.
std::optional<qint64> millionthsFrom(const QString& amount);

/// "0.0568": with a point, at least two decimals and no more than it needs. Words for people are made in ui.
QString amountText(const Money& money);

/// `count` of them. What no 64 bits hold is the most that they hold.
Money times(const Money& price, qint64 count);

/// The sum of two in one currency; nothing for two currencies.
std::optional<Money> sum(const Money& a, const Money& b);

} // namespace relais
