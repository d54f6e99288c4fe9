// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/costs/cost_place.h"

#include "services/contacts/import/phone_reader.h"
#include "services/storage/database.h"
#include "sql/costs.h"

#include <QDateTime>

namespace relais {

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).date();
}

int monthOf(Instant at)
{
    const auto day = dayOf(at);
    return day.year() * 100 + day.month();
}

QString countryOf(const QString& address)
{
    if (!address.startsWith(QLatin1Char('+'))) return address.section(QLatin1Char('.'), 0, 0);
    const auto phone = readPhone(address, {});
    return phone ? phone->country : QString();
}

Result<qint64> usedThisMonth(Database& database, AccountId account, const Rate& rate, Instant at)
{
    if (rate.freeUnitsMonth <= 0) return 0;
    auto rows = database.query(sql::costs::used_this_month,
                               {account.value(), monthOf(at), rate.category, rate.country, rate.freeUnitsMonth});
    if (!rows) return rows.failure();
    return rows->next() ? rows->integer(0) : 0;
}

} // namespace relais
