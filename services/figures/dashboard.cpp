// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/figures/dashboard.h"

#include "services/campaigns/campaign_control.h"
#include "services/campaigns/campaign_rows.h"
#include "services/core/clock.h"
#include "services/storage/transaction.h"
#include "sql/campaigns.h"
#include "sql/figures.h"

namespace relais {

namespace {

qint64 acceptedOf(const StatusCounts& counts)
{
    qint64 sum = 0;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        if (isAccepted(count.key())) sum += count.value();
    return sum;
}

Result<qint64> firstNumber(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    return rows->next() ? rows->integer(0) : 0;
}

/// Fills the series and the sums of the period that ends today and of the one before.
Result<void> readDays(Database& database, const Session& session, int today, Dashboard& board)
{
    const auto length = static_cast<int>(board.days.size());
    const auto first = today - length + 1;
    StatusCounts before;
    auto rows = database.query(sql::figures::by_day, {session.workspace.value(), first - length, today});
    if (!rows) return rows.failure();
    while (rows->next()) {
        const auto day = static_cast<int>(rows->integer(0));
        const auto status = static_cast<MessageStatus>(rows->integer(2));
        const auto n = rows->integer(3);
        (day < first ? before : board.byStatus)[status] += n;
        if (day < first || !isAccepted(status)) continue;
        auto& series = board.sentByDay[rows->text(1)];
        series.resize(length);
        series[day - first] += n;
    }
    board.sent = acceptedOf(board.byStatus);
    board.sentBefore = acceptedOf(before);
    board.successRate = successRate(board.byStatus);
    board.successRateBefore = successRate(before);
    return {};
}

} // namespace

Result<Dashboard> dashboard(Database& database, const Session& session, const Clock& clock, int days)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    Dashboard board;
    const auto today = utcDay(clock.now());
    const QDate epoch(1970, 1, 1);
    for (int day = today - days + 1; day <= today; ++day) board.days.append(epoch.addDays(day));
    if (auto done = readDays(database, session, today, board); !done) return done.failure();
    {
        auto rows = database.query(sql::figures::waiting, {session.workspace.value()});
        if (!rows) return rows.failure();
        const auto waiting = countsFrom(*rows);
        for (auto count = waiting.begin(); count != waiting.end(); ++count)
            board.byStatus[count.key()] += count.value();
    }
    auto costs = costsOfDays(database, session, today - days + 1, today);
    if (!costs) return costs.failure();
    board.costs = std::move(*costs);
    board.byStatus.removeIf([](const auto& entry) { return entry.value() == 0; });
    const auto live = firstNumber(database.query(sql::figures::live_contacts, {session.workspace.value()}));
    if (!live) return live.failure();
    board.activeContacts = *live;
    {
        auto rows = database.query(sql::campaigns::running, {session.workspace.value()});
        if (!rows) return rows.failure();
        while (rows->next()) board.running.append(summaryFrom(*rows));
    }
    for (auto& campaign : board.running)
        if (auto done = addFigures(database, session, campaign); !done) return done.failure();
    return board;
}

Result<QStringList> verifyFigures(Database& database, const Session& session)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = database.query(sql::figures::differences, {session.workspace.value(), session.workspace.value()});
    if (!rows) return rows.failure();
    QStringList differences;
    while (rows->next())
        differences.append(QStringLiteral("campaign %1, day %2, %3: kept %4, counted %5")
                               .arg(rows->integer(0))
                               .arg(rows->integer(1))
                               .arg(statusName(static_cast<MessageStatus>(rows->integer(2))))
                               .arg(rows->integer(3))
                               .arg(rows->integer(4)));
    return differences;
}

Result<void> rebuildFigures(Database& database, const Session& session)
{
    if (auto may = session.require(database, Scope::CampaignsWrite); !may) return may.failure();
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto done = database.run(sql::figures::forget, {session.workspace.value()}); !done) return done.failure();
    if (auto done = database.run(sql::figures::count_anew, {session.workspace.value()}); !done) return done.failure();
    return transaction->commit();
}

Result<WorkspaceTotals> workspaceTotals(Database& database, const Session& session)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    WorkspaceTotals totals;
    const auto contacts = firstNumber(database.query(sql::figures::live_contacts, {session.workspace.value()}));
    if (!contacts) return contacts.failure();
    totals.contacts = *contacts;
    const auto campaigns = firstNumber(database.query(sql::campaigns::count, {session.workspace.value()}));
    if (!campaigns) return campaigns.failure();
    totals.campaigns = *campaigns;
    auto rows = database.query(sql::figures::totals, {session.workspace.value()});
    if (!rows) return rows.failure();
    totals.messages = countsFrom(*rows);
    return totals;
}

} // namespace relais
