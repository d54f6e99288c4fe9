// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/tier_ledger.h"

#include "services/storage/database.h"
#include "services/storage/done.h"
#include "sql/tier.h"

namespace relais {

Result<qint64> TierLedger::count(const sql::Block& block, const QString& portfolio, Instant now)
{
    auto rows = m_database.query(block, {portfolio, toMs(now - kTierWindow)});
    if (!rows) return rows.failure();
    return rows->next() ? rows->integer(0) : 0;
}

Result<qint64> TierLedger::used(const QString& portfolio, Instant now)
{
    const auto recent = count(sql::tier::used, portfolio, now);
    if (!recent) return recent;
    const auto open = count(sql::tier::used_by_open, portfolio, now);
    if (!open) return open;
    return *recent + *open;
}

Result<QList<TierUse>> TierLedger::uses(const QString& portfolio, Instant now)
{
    auto rows = m_database.query(sql::tier::uses, {portfolio, toMs(now - kTierWindow)});
    if (!rows) return rows.failure();
    QList<TierUse> uses;
    while (rows->next()) uses.append({rows->instant(0), rows->integer(1)});
    return uses;
}

Result<std::optional<Instant>> TierLedger::nextSlot(const MessagingTier& tier, Instant now)
{
    const auto taken = used(tier.portfolio, now);
    if (!taken) return taken.failure();
    if (*taken < tier.limit) return std::optional<Instant>();
    auto rows = m_database.query(sql::tier::nth_oldest, {tier.portfolio, toMs(now - kTierWindow), *taken - tier.limit});
    if (!rows) return rows.failure();
    // Those that are on their way count from when they end, which is not before now.
    return std::optional((rows->next() ? rows->instant(0) : now) + kTierWindow);
}

Result<void> TierLedger::note(const QString& portfolio, MessageId message, Instant now)
{
    return done(m_database.run(sql::tier::note, {portfolio, toMs(now), message.value(), toMs(now)}));
}

Result<void> TierLedger::noteOpen(Instant now)
{
    return done(m_database.run(sql::tier::note_open, {toMs(now)}));
}

Result<void> TierLedger::forgetOld(const QString& portfolio, Instant now)
{
    return done(m_database.run(sql::tier::forget, {portfolio, toMs(now - kTierWindow)}));
}

} // namespace relais
