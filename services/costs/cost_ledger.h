// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/incoming.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/costs/cost_place.h"
#include "services/costs/cost_reserve.h"
#include "services/costs/rate_cards.h"

#include <QList>
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
    QString address; ///< E.164 or a business-scoped user id
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
        , m_reserve(database)
    {
    }

    /// By what the provider says it bills; without its word, by the template's category, and `service` for free text. Without a
    /// card, or a line of it, the message is noted without a price.
    Result<void> note(const DeliveredMessage& message, const std::optional<MessagePricing>& pricing);

    /// It failed: what was reserved for it is free again.
    Result<void> notCharged(MessageId message) { return m_reserve.release(message); }

    /// Prices at most `most` of the messages that were delivered before a card came which has a price for their day, oldest first, each once. How many it
    /// looked at; 0: no card waits. A crash between two calls loses nothing. A transaction of its own; not inside another.
    Result<int> priceLater(int most);

private:
    struct Unpriced
    {
        qint64 message;
        CampaignId campaign;
        Instant at;
        QString country;
        QString category;
        bool billable;
    };
    Result<QList<Unpriced>> unpriced(AccountId account, qint64 after, int most);
    Result<void> price(const Unpriced& one, WorkspaceId workspace, AccountId account);
    struct Price
    {
        QString ratedAs = {};
        Money amount = {};
    };
    Result<QString> category(const DeliveredMessage& message, const std::optional<MessagePricing>& pricing);
    Result<Price> priceOf(WorkspaceId workspace, AccountId account, Instant at, const QString& country,
                          const QString& category, bool billable);
    Result<void> spend(CampaignId campaign, const Money& amount);

    Database& m_database;
    RateCardCache m_cards;
    CostReserve m_reserve;
};

} // namespace relais
