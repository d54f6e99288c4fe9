// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <map>
#include <optional>

namespace relais {

class Database;
class EventLog;

/// Tells the log what became of accounts and campaigns while an engine runs, whoever did it. It compares what
/// stands in the database with what stood there at the last look.
class EngineWatch
{
public:
    /// `log` may be nullptr: then it looks at nothing.
    EngineWatch(Database& database, EventLog* log)
        : m_database(database)
        , m_log(log)
    {
    }

    /// Two small queries: once a second is often enough. The first look tells which campaigns are sending.
    void look();

private:
    struct Account
    {
        QString name;
        bool isUp = true;
        QString reason;
        qint64 slowUntil = 0;
    };
    Result<void> lookAtAccounts();
    Result<void> lookAtCampaigns();
    void tellOf(const Account* before, const Account& now) const;
    Result<void> tellWhatBecameOf(qint64 campaign) const;

    Database& m_database;
    EventLog* m_log;
    std::optional<std::map<qint64, Account>> m_accounts;
    std::map<qint64, int> m_open; ///< campaigns that are scheduled, sending or paused, with their status
};

} // namespace relais
