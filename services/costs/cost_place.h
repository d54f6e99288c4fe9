// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/costs/rate_card.h"

#include <QDate>
#include <QString>

namespace relais {

class Database;

/// Which line of a rate card a message falls under. UTC.
QDate dayOf(Instant at);
/// 202611.
int monthOf(Instant at);
/// Of a number by its prefix, of a user id ("FR.9081726354") by its own; empty: of none.
QString countryOf(const QString& address);
/// Messages of the account that this month were priced by the rate; counted up to its free ones only.
Result<qint64> usedThisMonth(Database& database, AccountId account, const Rate& rate, Instant at);

} // namespace relais
