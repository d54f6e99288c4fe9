// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/costs/cost_figures.h"

#include "services/contacts/audience_sql.h"
#include "services/contacts/import/phone_reader.h"
#include "services/storage/database.h"
#include "sql/costs.h"

namespace relais {

namespace {

Result<QList<CostSum>> sumsFrom(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    QList<CostSum> sums;
    while (rows->next()) sums.append({{rows->integer(1), rows->text(0)}, rows->integer(2)});
    return sums;
}

} // namespace

Result<QList<CostSum>> campaignCosts(Database& database, const Session& session, CampaignId id)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    return sumsFrom(database.query(sql::costs::of_campaign, {session.workspace.value(), id.value()}));
}

Result<QList<CostSum>> costsOfDays(Database& database, const Session& session, int first, int last)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    return sumsFrom(database.query(sql::costs::of_days, {session.workspace.value(), first, last}));
}

Result<QList<MonthCost>> costsByMonth(Database& database, const Session& session, int first, int last)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = database.query(sql::costs::by_month, {session.workspace.value(), first, last});
    if (!rows) return rows.failure();
    QList<MonthCost> months;
    while (rows->next())
        months.append(
            {static_cast<int>(rows->integer(0)), rows->text(2), {{rows->integer(3), rows->text(1)}, rows->integer(4)}});
    return months;
}

Result<std::optional<Money>> estimateCost(Database& database, const Session& session, const Audience& audience,
                                          const RateCard& card, const QString& category, QDate day)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    const auto condition = conditionOf(database, session, audience);
    if (!condition) return condition.failure();
    // Numbers that begin alike are of one country, all but always.
    auto rows =
        database.queryText(QStringLiteral(
                               "SELECT min(c.phone), count(DISTINCT c.phone) FROM contacts c"
                               " LEFT JOIN suppressions s ON s.workspace_id = c.workspace_id AND s.address = c.phone"
                               " WHERE c.phone IS NOT NULL AND s.address IS NULL AND %1 GROUP BY substr(c.phone, 1, 6)")
                               .arg(condition->text),
                           condition->parameters);
    if (!rows) return rows.failure();
    std::optional<Money> total;
    while (rows->next()) {
        const auto phone = readPhone(rows->text(0), {});
        const auto price = card.price(phone ? phone->country : QString(), category, day);
        if (!price) return std::optional<Money>();
        const auto part = times(*price, rows->integer(1));
        total = total ? sum(*total, part) : part;
        if (!total) return std::optional<Money>();
    }
    return total;
}

} // namespace relais
