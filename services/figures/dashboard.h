// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/access/session.h"
#include "services/campaigns/campaign_repository.h"
#include "services/costs/cost_figures.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;

/// What the dashboard shows, all from counters that are kept in the transactions of the statuses: as quick
/// over ten million messages as over ten.
struct Dashboard
{
    qint64 sent = 0;       ///< accepted in the period
    qint64 sentBefore = 0; ///< in the period of the same length before
    std::optional<double> successRate;
    std::optional<double> successRateBefore;
    qint64 activeContacts = 0;
    QList<CostSum> costs = {};              ///< of messages delivered in the period, by currency
    QList<QDate> days;                      ///< of the series, UTC
    QMap<QString, QList<qint64>> sentByDay; ///< channel -> one number a day
    StatusCounts byStatus;                  ///< ended in the period, and what waits now
    QList<CampaignSummary> running;         ///< sending, paused and scheduled, newest first
};

/// The last `days` days, today included (UTC). Asks for campaigns.read.
Result<Dashboard> dashboard(Database& database, const Session& session, const Clock& clock, int days = 7);

/// Where daily_figures and messages say different things; empty when all is well. Reads every message: for
/// tests and upkeep.
Result<QStringList> verifyFigures(Database& database, const Session& session);
/// Counts daily_figures anew from the messages of the workspace, in one transaction.
Result<void> rebuildFigures(Database& database, const Session& session);

/// What `relaisctl status` says of a workspace.
struct WorkspaceTotals
{
    qint64 contacts = 0;
    qint64 campaigns = 0;
    StatusCounts messages;
};
Result<WorkspaceTotals> workspaceTotals(Database& database, const Session& session);

} // namespace relais
