// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/incoming.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "services/costs/cost_ledger.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;

/// An account of ours that something came in for.
struct IncomingAccount
{
    AccountId id;
    WorkspaceId workspace;
    QString phoneNumberId;
    QString businessAccountId;
};

/// Whether something was kept and not yet gone through.
Result<bool> hasOpenEvents(Database& database);

/// The one way in: what a provider told becomes statuses, conversations, Message 2 and opt-outs. News may come late, twice and in
/// any order, and the program may die at any moment: the same news end the same, and nothing is answered twice, because an event
/// is marked as done in the transaction that lets it in. One thread, its database's.
class Door
{
public:
    /// `installId` is the agency's: statuses of another installation's messages are not ours.
    Door(Database& database, const Clock& clock, QString installId)
        : m_database(database)
        , m_clock(clock)
        , m_installId(std::move(installId))
        , m_costs(database)
    {
    }

    /// Goes through what was kept and not yet gone through, at most `most` events, oldest first. How many it went through. An
    /// event that cannot be used is marked so and holds up no other; a database that cannot be written is a failure, and the rest waits.
    Result<int> goThrough(int most);

    /// One thing that came in and may be about any account, within the caller's transaction.
    Result<void> enter(const Incoming& incoming);

private:
    struct Event
    {
        qint64 id;
        QByteArray body;
        QSet<qint64> accounts; ///< that have proven it
        QString source;
    };
    /// All of them or, when one cannot be used, none.
    Result<void> goThroughTogether(const QList<Event>& events);
    Result<void> enterAll(const Event& event);
    Result<void> enterWebhook(const Event& event);
    Result<void> enterOf(const Incoming& incoming);
    Result<void> goThroughOne(const Event& event);
    Result<void> loadAccounts(const std::optional<QSet<qint64>>& only = std::nullopt);
    QList<IncomingAccount> accountsOf(const QString& phoneNumberId, const QString& businessAccountId) const;

    Result<void> enterOne(const IncomingMessage& message);
    Result<void> enterOne(const IncomingStatus& status);
    Result<void> enterOne(const IncomingPreference& preference);
    Result<void> enterOne(const IncomingUserChange& change);
    Result<void> enterOne(const IncomingTemplateChange& change);
    Result<void> enterOne(const IncomingAccountChange& change);

    Database& m_database;
    const Clock& m_clock;
    QString m_installId;
    CostLedger m_costs;
    QList<IncomingAccount> m_accounts; ///< that what enters may be about
};

} // namespace relais
