// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/incoming_messages.h"
#include "services/costs/cost_ledger.h"

namespace relais {

/// What the provider tells of messages of ours: they move forward, with their moments, their failure's words and what it says of the
/// address, the campaign and the account.
class IncomingStatuses
{
public:
    IncomingStatuses(Database& database, const Clock& clock, const QString& installId, CostLedger& costs)
        : m_database(database)
        , m_clock(clock)
        , m_installId(installId)
        , m_costs(costs)
    {
    }

    /// Nothing happens for a message that is not ours, or did not leave by one of `accounts`. Within the caller's transaction.
    Result<void> enter(const IncomingStatus& status, const QList<IncomingAccount>& accounts);

private:
    Result<std::optional<FoundMessage>> find(const IncomingStatus& status);
    /// Of an attempt before this one: a person has had it tried again since.
    Result<bool> isOldFailure(const FoundMessage& message, const IncomingStatus& status);
    Result<void> noteMoment(const FoundMessage& message, const IncomingStatus& status);
    Result<void> noteCost(const FoundMessage& message, const IncomingStatus& status);
    Result<void> learn(const FoundMessage& message, const IncomingStatus& status);
    Result<void> failed(const FoundMessage& message, const WhatsappError& error);

    Database& m_database;
    const Clock& m_clock;
    QString m_installId;
    CostLedger& m_costs;
};

} // namespace relais
