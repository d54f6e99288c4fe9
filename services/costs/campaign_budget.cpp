// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/costs/campaign_budget.h"

#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/costs.h"

namespace relais {

Result<std::optional<CampaignBudget>> campaignBudget(Database& database, const Session& session, CampaignId id)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = database.query(sql::costs::budget, {session.workspace.value(), id.value()});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such campaign"));
    if (rows->isNull(0)) return std::optional<CampaignBudget>();
    const auto currency = rows->text(1);
    return std::optional(
        CampaignBudget{{rows->integer(0), currency}, {rows->integer(2), currency}, {rows->integer(3), currency}});
}

Result<void> setCampaignBudget(Database& database, const Session& session, const Clock& clock, CampaignId id,
                               const std::optional<Money>& limit)
{
    if (auto may = session.require(database, Scope::CampaignsSend); !may) return may;
    if (auto known = campaignBudget(database, session, id); !known) return known.failure();
    const auto currency = limit ? limit->currency : QString();
    const auto amount = limit ? QVariant(limit->millionths) : QVariant(QMetaType(QMetaType::LongLong));
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto set = database.run(sql::costs::set_budget,
                                  {amount, currency, currency, currency, session.workspace.value(), id.value()});
    if (!set) return set.failure();
    if (set->affected == 0)
        return fail(ErrorCode::Conflict, QString::number(id.value()),
                    QStringLiteral("a draft has its budget in its document"));
    const auto amountNow = limit ? amountText(*limit) + QLatin1Char(' ') + currency : QStringLiteral("none");
    const AuditNote note{QStringLiteral("campaign.budget"), QStringLiteral("campaign %1").arg(id.value()),
                         QStringLiteral("limit=") + amountNow};
    if (auto noted = recordAudit(database, actorOf(session), clock.now(), note); !noted) return noted;
    return transaction->commit();
}

} // namespace relais
