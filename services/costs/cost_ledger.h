// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/incoming.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/costs/rate_cards.h"

#include <QString>

#include <optional>

namespace relais {

class Database;

/// A message that reached its reader: only these cost (protocols: "Per-message pricing").
struct DeliveredMessage
{
    MessageId id;
    WorkspaceId workspace;
    AccountId account;
    CampaignId campaign;
    QString address;  ///< E.164 or a business-scoped user id
    Instant at;
};

/// Notes what messages cost, each once, and stops a campaign whose budget is spent. Used on its database's thread, within the
/// caller's transaction.
class CostLedger
{
public:
    explicit CostLedger(Database& database)
        : m_database(database)
        , m_cards(database)
    {
    }

    /// By what the provider says it bills; without its word, by the template's category, and `service` for free text. Without a
    /// card, or a line of it, the message is noted without a price.
    Result<void> note(const DeliveredMessage& message, const std::optional<MessagePricing>& pricing);

private:
    struct Price
    {
        QString ratedAs = {};
        Money amount = {};
    };
    Result<QString> category(const DeliveredMessage& message, const std::optional<MessagePricing>& pricing);
    Result<Price> priceOf(const DeliveredMessage& message, const QString& country, const QString& category, bool billable);
    Result<void> spend(const DeliveredMessage& message, const Money& amount);

    Database& m_database;
    RateCardCache m_cards;
};

/// 202611.
int monthOf(Instant at);

} // namespace relais
