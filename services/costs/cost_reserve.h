// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/costs/rate_cards.h"

#include <QString>

#include <map>
#include <utility>

namespace relais {

struct ClaimedMessage;
class Database;

/// What messages that have left will cost and nobody has told yet: so that a campaign's budget is overshot by the price of one message at most. Each keeps
/// its card's price from its claim until it is priced or has failed; `campaigns.reserved` is their running sum. A message without a price reserves nothing.
/// Used on its database's thread, within the caller's transaction.
class CostReserve
{
public:
    explicit CostReserve(Database& database)
        : m_database(database)
        , m_cards(database)
    {
    }

    /// Whether what is spent and reserved leaves nothing of the campaign's budget.
    Result<bool> isExhausted(CampaignId campaign);
    /// False: the budget has no room, and nothing was noted.
    Result<bool> reserve(const ClaimedMessage& message, Instant now);
    /// It will not be charged, or was. Twice is once.
    Result<void> release(MessageId message);

private:
    Result<QString> categoryOf(const ClaimedMessage& message);

    Database& m_database;
    RateCardCache m_cards;
    std::map<std::pair<qint64, int>, QString> m_categories; ///< by campaign and step: frozen at launch
};

} // namespace relais
