// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/costs/cost_ledger.h"

#include "services/sending/engine_store.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
#include "services/storage/transaction.h"
#include "sql/costs.h"

#include <algorithm>
#include <tuple>

namespace relais {

namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;

} // namespace

Result<QString> CostLedger::category(const DeliveredMessage& message, const std::optional<MessagePricing>& pricing)
{
    if (pricing && !pricing->category.isEmpty()) return pricing->category.toLower();
    auto rows = m_database.query(sql::costs::category_of, {message.id.value()});
    if (!rows) return rows.failure();
    if (!rows->next() || rows->isNull(0)) return QStringLiteral("service");
    return rows->text(0).toLower();
}

Result<CostLedger::Price> CostLedger::priceOf(WorkspaceId workspace, AccountId account, Instant at,
                                              const QString& country, const QString& category, bool billable)
{
    const auto card = m_cards.of(workspace, account);
    if (!card) return card.failure();
    if (!*card) return Price();
    const auto rate = (*card)->rate(country, category, dayOf(at));
    if (!rate) return Price();
    if (!billable) return Price{rate->country, {0, rate->price.currency}};
    const auto used = usedThisMonth(m_database, account, *rate, at);
    if (!used) return used.failure();
    return Price{rate->country, costOf(*rate, 1, *used)};
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
    const auto price = priceOf(message.workspace, message.account, message.at, country, *kind, billable);
    if (!price) return price.failure();
    auto noted = done(m_database.run(sql::costs::note,
                                     {message.id.value(), message.workspace.value(), message.campaign.value(),
                                      message.account.value(), utcDay(message.at), monthOf(message.at), country, *kind,
                                      price->ratedAs, billable, price->amount.millionths, price->amount.currency}));
    if (!noted) return noted;
    if (auto released = m_reserve.release(message.id); !released) return released;
    return price->amount.millionths > 0 ? spend(message.campaign, price->amount) : Result<void>();
}

Result<QList<CostLedger::Unpriced>> CostLedger::unpriced(AccountId account, qint64 after, int most)
{
    auto rows = m_database.query(sql::costs::unpriced, {account.value(), after, most});
    if (!rows) return rows.failure();
    QList<Unpriced> all;
    while (rows->next())
        all.append({rows->integer(0), CampaignId(rows->integer(1)), instantFromMs(rows->integer(2) * kDayMs),
                    rows->text(3), rows->text(4), rows->flag(5)});
    return all;
}

Result<void> CostLedger::price(const Unpriced& one, WorkspaceId workspace, AccountId account)
{
    const auto price = priceOf(workspace, account, one.at, one.country, one.category, one.billable);
    if (!price) return price.failure();
    if (price->amount.currency.isEmpty()) return {};
    const auto set = m_database.run(sql::costs::price,
                                    {price->amount.millionths, price->amount.currency, price->ratedAs, one.message});
    if (!set) return set.failure();
    return set->affected > 0 && price->amount.millionths > 0 ? spend(one.campaign, price->amount) : Result<void>();
}

Result<int> CostLedger::priceLater(int most)
{
    {
        auto rows = m_database.query(sql::costs::card_to_apply);
        if (!rows) return rows.failure();
        if (!rows->next()) return 0;
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    std::optional<std::tuple<WorkspaceId, AccountId, qint64>> next;
    {
        auto rows = m_database.query(sql::costs::card_to_apply);
        if (!rows) return rows.failure();
        if (rows->next()) next.emplace(WorkspaceId(rows->integer(0)), AccountId(rows->integer(1)), rows->integer(2));
    }
    if (!next) return 0;
    const auto& [workspace, account, after] = *next;
    const auto all = unpriced(account, after, most);
    if (!all) return all.failure();
    for (const auto& one : *all)
        if (auto priced = price(one, workspace, account); !priced) return priced.failure();
    const bool isLast = all->size() < most;
    const auto reached = isLast ? QVariant(QMetaType::fromType<qint64>()) : QVariant(all->last().message);
    if (auto noted = done(m_database.run(sql::costs::card_applied_to, {reached, workspace.value(), account.value()}));
        !noted)
        return noted.failure();
    if (auto committed = transaction->commit(); !committed) return committed.failure();
    return std::max(1, static_cast<int>(all->size()));
}

Result<void> CostLedger::spend(CampaignId campaign, const Money& amount)
{
    const auto spent = m_database.run(sql::costs::spend, {amount.millionths, campaign.value(), amount.currency});
    if (!spent) return spent.failure();
    if (spent->affected == 0) return {};
    auto rows = m_database.query(sql::costs::is_spent, {campaign.value()});
    if (!rows) return rows.failure();
    if (!rows->next() || !rows->flag(0)) return {};
    return EngineStore(m_database).pauseCampaign(campaign, QStringLiteral("budget"));
}

} // namespace relais
