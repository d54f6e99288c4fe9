// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/costs/cost_ledger.h"

#include "services/contacts/import/phone_reader.h"
#include "services/sending/engine_store.h"
#include "services/storage/database.h"
#include "sql/costs.h"

#include <QDateTime>

namespace relais {

namespace {

Result<void> done(const Result<Changes>& changes)
{
    if (!changes) return changes.failure();
    return {};
}

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).date();
}

/// Of a number by its prefix, of a user id ("FR.9081726354") by its own; empty: of none.
QString countryOf(const QString& address)
{
    if (!address.startsWith(QLatin1Char('+'))) return address.section(QLatin1Char('.'), 0, 0);
    const auto phone = readPhone(address, {});
    return phone ? phone->country : QString();
}

} // namespace

int monthOf(Instant at)
{
    const auto day = dayOf(at);
    return day.year() * 100 + day.month();
}

Result<QString> CostLedger::category(const DeliveredMessage& message, const std::optional<MessagePricing>& pricing)
{
    if (pricing && !pricing->category.isEmpty()) return pricing->category.toLower();
    auto rows = m_database.query(sql::costs::category_of, {message.id.value()});
    if (!rows) return rows.failure();
    if (!rows->next() || rows->isNull(0)) return QStringLiteral("service");
    return rows->text(0).toLower();
}

Result<CostLedger::Price> CostLedger::priceOf(const DeliveredMessage& message, const QString& country, const QString& category, bool billable)
{
    const auto card = m_cards.of(message.workspace, message.account);
    if (!card) return card.failure();
    if (!*card) return Price();
    const auto rate = (*card)->rate(country, category, dayOf(message.at));
    if (!rate) return Price();
    if (!billable) return Price{rate->country, {0, rate->price.currency}};
    qint64 used = 0;
    if (rate->freeUnitsMonth > 0) {
        auto rows = m_database.query(sql::costs::used_this_month, {message.account.value(), monthOf(message.at), category, rate->country, rate->freeUnitsMonth});
        if (!rows) return rows.failure();
        if (rows->next()) used = rows->integer(0);
    }
    return Price{rate->country, costOf(*rate, 1, used)};
}

Result<void> CostLedger::note(const DeliveredMessage& message, const std::optional<MessagePricing>& pricing)
{
    {
        auto rows = m_database.query(sql::costs::is_noted, {message.id.value()});
        if (!rows) return rows.failure();
        if (rows->next() && rows->flag(0)) return {};
    }
    const auto kind = category(message, pricing);
    if (!kind) return kind.failure();
    const auto country = countryOf(message.address);
    const bool billable = !pricing || pricing->billable;
    const auto price = priceOf(message, country, *kind, billable);
    if (!price) return price.failure();
    auto noted = done(m_database.run(sql::costs::note, {message.id.value(), message.workspace.value(), message.campaign.value(), message.account.value(), utcDay(message.at),
                                                        monthOf(message.at), country,
                                                        *kind, price->ratedAs, billable, price->amount.millionths, price->amount.currency}));
    if (!noted) return noted;
    return price->amount.millionths > 0 ? spend(message, price->amount) : Result<void>();
}

Result<void> CostLedger::spend(const DeliveredMessage& message, const Money& amount)
{
    const auto spent = m_database.run(sql::costs::spend, {amount.millionths, message.campaign.value(), amount.currency});
    if (!spent) return spent.failure();
    if (spent->affected == 0) return {};
    auto rows = m_database.query(sql::costs::is_spent, {message.campaign.value()});
    if (!rows) return rows.failure();
    if (!rows->next() || !rows->flag(0)) return {};
    return EngineStore(m_database).pauseCampaign(message.campaign, QStringLiteral("budget"));
}

} // namespace relais
