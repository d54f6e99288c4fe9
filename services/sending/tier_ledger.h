// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/sending/tier_budget.h"

#include <QList>
#include <QString>

#include <optional>

namespace relais {

class Database;
namespace sql {
struct Block;
}

/// Who counts towards messaging limits, as SQL (models/sending/tier_budget.h has the rules). Used on its database's thread.
class TierLedger
{
public:
    explicit TierLedger(Database& database)
        : m_database(database)
    {
    }

    /// How many count: who was written to in the last 24 hours, and whoever a message is on its way to.
    Result<qint64> used(const QString& portfolio, Instant now);
    /// By quarters of an hour, as planTier() takes them.
    Result<QList<TierUse>> uses(const QString& portfolio, Instant now);
    /// When somebody new may be written to; nothing: now.
    Result<std::optional<Instant>> nextSlot(const MessagingTier& tier, Instant now);

    /// The message is about to leave: its recipient counts for 24 hours, unless a service window is open. Inside the
    /// caller's transaction.
    Result<void> note(const QString& portfolio, MessageId message, Instant now);
    /// Whoever counts and has a message that is `sending` counts from now. Inside the caller's transaction.
    Result<void> noteOpen(Instant now);
    /// Inside the caller's transaction.
    Result<void> forgetOld(const QString& portfolio, Instant now);

private:
    Result<qint64> count(const sql::Block& block, const QString& portfolio, Instant now);

    Database& m_database;
};

} // namespace relais
