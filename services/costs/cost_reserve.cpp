// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/costs/cost_reserve.h"

#include "services/costs/cost_place.h"
#include "services/sending/transport.h"
#include "services/storage/database.h"
#include "sql/costs.h"

namespace relais {

Result<bool> CostReserve::isExhausted(CampaignId campaign)
{
    auto rows = m_database.query(sql::costs::is_exhausted, {campaign.value()});
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

Result<QString> CostReserve::categoryOf(const ClaimedMessage& message)
{
    const std::pair key(message.campaign.value(), message.step);
    if (const auto known = m_categories.find(key); known != m_categories.end()) return known->second;
    auto rows = m_database.query(sql::costs::category_of, {message.key.message.value()});
    if (!rows) return rows.failure();
    const auto category = rows->next() && !rows->isNull(0) ? rows->text(0).toLower() : QStringLiteral("service");
    m_categories.emplace(key, category);
    return category;
}

Result<bool> CostReserve::reserve(const ClaimedMessage& message, Instant now)
{
    if (message.channel != QLatin1String("whatsapp")) return true;
    const auto card = m_cards.of(message.workspace, message.account);
    if (!card) return card.failure();
    if (!*card) return true;
    const auto category = categoryOf(message);
    if (!category) return category.failure();
    const auto rate = (*card)->rate(countryOf(message.address), *category, dayOf(now));
    if (!rate) return true;
    const auto used = usedThisMonth(m_database, message.account, *rate, now);
    if (!used) return used.failure();
    const auto price = costOf(*rate, 1, *used);
    if (price.millionths == 0) return true;
    const auto exhausted = isExhausted(message.campaign);
    if (!exhausted || *exhausted) return !exhausted ? Result<bool>(exhausted.failure()) : Result<bool>(false);
    const auto id = message.key.message.value();
    const auto noted = m_database.run(sql::costs::reserve, {id, message.campaign.value(), price.millionths,
                                                            price.currency, message.campaign.value()});
    if (!noted) return noted.failure();
    if (noted->affected == 0) return true;
    if (auto added =
            m_database.run(sql::costs::add_reserved, {price.millionths, message.campaign.value(), price.currency});
        !added)
        return added.failure();
    return true;
}

Result<void> CostReserve::release(MessageId message)
{
    qint64 campaign = 0;
    qint64 amount = 0;
    QString currency;
    {
        auto rows = m_database.query(sql::costs::reserved, {message.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return {};
        campaign = rows->integer(0);
        amount = rows->integer(1);
        currency = rows->text(2);
    }
    if (auto gone = m_database.run(sql::costs::forget_reserved, {message.value()}); !gone) return gone.failure();
    if (auto less = m_database.run(sql::costs::add_reserved, {-amount, campaign, currency}); !less)
        return less.failure();
    return {};
}

} // namespace relais
