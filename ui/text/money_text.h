// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/costs/cost_sum.h"

#include <QList>
#include <QString>

namespace relais {

/// "€12.35" or "12,35 €", as the person's language writes it, with the cents.
QString moneyText(const Money& money);

/// "€0.0568": what one message costs, with every decimal it has and no fewer than the cents.
QString priceText(const Money& price);

/// All sums one after the other, and how many messages no card had a price for. Empty: nothing was charged.
QString costText(const QList<CostSum>& costs);

/// What a provider bills under, as a rate card names it: "marketing", "service".
QString costCategoryText(const QString& category);

} // namespace relais
