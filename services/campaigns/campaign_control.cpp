// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_control.h"

#include "services/access/audit.h"
#include "services/campaigns/campaign_rows.h"
#include "services/core/clock.h"
#include "services/storage/transaction.h"
#include "sql/campaigns.h"

namespace relais {

namespace {

struct State
{
    QString name;
    CampaignStatus status;
    QString reason;
    bool launching;
    std::optional<Instant> startAt;
};

/// May this person, and is there such a campaign? Then where it stands.
Result<State> stateOf(Database& database, const Session& session, CampaignId id)
{
    if (auto may = session.require(database, Scope::CampaignsSend); !may) return may.failure();
    auto rows = database.query(sql::campaigns::by_id, {session.workspace.value(), id.value()});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such campaign"));
    return State{rows->text(1), static_cast<CampaignStatus>(rows->integer(2)), rows->text(3), rows->flag(5),
                 rows->optionalInstant(7)};
}

tl::unexpected<Error> conflict(CampaignId id, CampaignStatus status)
{
    return fail(ErrorCode::Conflict, QString::number(id.value()),
                QStringLiteral("the campaign is %1").arg(statusName(status)));
}

/// Inside the caller's transaction.
Result<void> note(Database& database, const Session& session, Instant now, const char* action, const State& state,
                  CampaignId id, const QString& more = {})
{
    return recordAudit(database, actorOf(session), now,
                       {QLatin1String(action), state.name,
                        more.isEmpty() ? QStringLiteral("id=%1").arg(id.value()) : more});
}

Result<void> addFigure(Database& database, const Session& session, CampaignId id, int day, MessageStatus status,
                       qint64 n)
{
    auto done = database.run(sql::campaigns::add_figure,
                             {day, static_cast<int>(status), n, session.workspace.value(), id.value()});
    if (!done) return done.failure();
    return {};
}

// Contacts in one short transaction of cancelling.
constexpr qint64 kRange = 20'000;

/// How many of the contacts behind `after` it took out of the queue.
Result<qint64> cancelRange(Database& database, const Session& session, CampaignId id, qint64 after, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto some = database.run(sql::campaigns::cancel_range, {toMs(now), id.value(), after, after + kRange});
    if (!some) return some.failure();
    if (some->affected == 0) return 0;
    if (auto done = addFigure(database, session, id, 0, MessageStatus::Queued, -some->affected); !done)
        return done.failure();
    if (auto done = addFigure(database, session, id, utcDay(now), MessageStatus::Cancelled, some->affected); !done)
        return done.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return some->affected;
}

} // namespace

Result<void> pauseCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id)
{
    const auto state = stateOf(database, session, id);
    if (!state) return state.failure();
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto paused = database.run(sql::campaigns::pause, {QString(), session.workspace.value(), id.value()});
    if (!paused) return paused.failure();
    if (paused->affected == 0) return conflict(id, state->status);
    if (auto noted = note(database, session, clock.now(), "campaign.pause", *state, id); !noted) return noted;
    return transaction->commit();
}

Result<void> resumeCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id)
{
    const auto state = stateOf(database, session, id);
    if (!state) return state.failure();
    if (state->launching)
        return fail(ErrorCode::Conflict, QString::number(id.value()),
                    QStringLiteral("its launch was cut short: launch it again to go on"));
    // A start that is still to come is waited for; a missed one was just answered by a person.
    const bool waits = state->startAt && *state->startAt > clock.now();
    const bool missed = state->status == CampaignStatus::Scheduled && !state->reason.isEmpty();
    if (state->status != CampaignStatus::Paused && !missed) return conflict(id, state->status);
    const auto budget = campaignBudget(database, session, id);
    if (!budget) return budget.failure();
    if (*budget && (*budget)->isSpent())
        return fail(ErrorCode::Conflict, QString::number(id.value()),
                    QStringLiteral("its budget is spent: raise it first"));
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto resumed = database.run(waits && !missed ? sql::campaigns::resume_to_schedule : sql::campaigns::resume,
                                      {session.workspace.value(), id.value()});
    if (!resumed) return resumed.failure();
    if (resumed->affected == 0) return conflict(id, state->status);
    if (auto noted = note(database, session, clock.now(), "campaign.resume", *state, id); !noted) return noted;
    return transaction->commit();
}

Result<qint64> cancelCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id)
{
    const auto state = stateOf(database, session, id);
    if (!state) return state.failure();
    const auto now = clock.now();
    {
        auto transaction = Transaction::begin(database);
        if (!transaction) return transaction.failure();
        const auto cancelled = database.run(sql::campaigns::cancel, {toMs(now), session.workspace.value(), id.value()});
        if (!cancelled) return cancelled.failure();
        // A cancelling that was cut short is gone on with.
        if (cancelled->affected == 0 && state->status != CampaignStatus::Cancelled) return conflict(id, state->status);
        if (auto noted = note(database, session, now, "campaign.cancel", *state, id); !noted) return noted.failure();
        if (auto done = transaction->commit(); !done) return done.failure();
    }
    qint64 last = 0;
    {
        auto rows = database.query(sql::campaigns::last_recipient, {id.value()});
        if (!rows) return rows.failure();
        if (rows->next()) last = rows->integer(0);
    }
    qint64 all = 0;
    for (qint64 after = 0; after < last; after += kRange) {
        const auto some = cancelRange(database, session, id, after, now);
        if (!some) return some.failure();
        all += *some;
    }
    return all;
}

Result<qint64> retryFailed(Database& database, const Session& session, const Clock& clock, CampaignId id)
{
    const auto state = stateOf(database, session, id);
    if (!state) return state.failure();
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto open = database.run(sql::campaigns::reopen, {session.workspace.value(), id.value()});
    if (!open) return open.failure();
    if (open->affected == 0) return conflict(id, state->status);
    QMap<int, qint64> byDay;
    {
        auto rows = database.query(sql::campaigns::failed_by_day, {id.value()});
        if (!rows) return rows.failure();
        while (rows->next()) byDay.insert(static_cast<int>(rows->integer(0)), rows->integer(1));
    }
    const auto queued = database.run(sql::campaigns::retry_failed, {id.value()});
    if (!queued) return queued.failure();
    // A campaign that is done stays done.
    if (queued->affected == 0)
        return fail(ErrorCode::Conflict, QString::number(id.value()), QStringLiteral("no message of it has failed"));
    for (auto day = byDay.begin(); day != byDay.end(); ++day)
        if (auto done = addFigure(database, session, id, day.key(), MessageStatus::Failed, -day.value()); !done)
            return done.failure();
    if (auto done = addFigure(database, session, id, 0, MessageStatus::Queued, queued->affected); !done)
        return done.failure();
    if (auto noted = note(database, session, clock.now(), "campaign.retry", *state, id); !noted) return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return queued->affected;
}

Result<void> rescheduleCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id,
                                Instant at)
{
    const auto state = stateOf(database, session, id);
    if (!state) return state.failure();
    // It would be missed at once, or begin now and say that it was scheduled.
    if (at <= clock.now())
        return fail(ErrorCode::Invalid, toIso(at),
                    QStringLiteral("the start lies in the past: choose one that is still to come"));
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto moved = database.run(sql::campaigns::reschedule, {toMs(at), session.workspace.value(), id.value()});
    if (!moved) return moved.failure();
    if (moved->affected == 0) return conflict(id, state->status);
    if (auto noted = note(database, session, clock.now(), "campaign.reschedule", *state, id,
                          QStringLiteral("start=") + toIso(at));
        !noted)
        return noted;
    return transaction->commit();
}

Result<StatusCounts> followUpCounts(Database& database, const Session& session, CampaignId id)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = database.query(sql::campaigns::follow_up_counts, {id.value(), session.workspace.value()});
    if (!rows) return rows.failure();
    return countsFrom(*rows);
}

Result<PutOff> putOffMessages(Database& database, const Session& session, Instant now, CampaignId id)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = database.query(sql::campaigns::put_off, {session.workspace.value(), id.value(), toMs(now)});
    if (!rows) return rows.failure();
    if (!rows->next()) return PutOff{};
    return PutOff{rows->integer(0), rows->optionalInstant(1)};
}

std::optional<double> successRate(const StatusCounts& counts)
{
    qint64 accepted = 0;
    qint64 ended = 0;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        const auto status = count.key();
        if (isAccepted(status)) accepted += count.value();
        if (isAccepted(status) || status == MessageStatus::Failed || status == MessageStatus::Bounced
            || status == MessageStatus::Unsure)
            ended += count.value();
    }
    if (ended == 0) return std::nullopt;
    return static_cast<double>(accepted) / static_cast<double>(ended);
}

Result<CampaignStats> campaignStats(Database& database, const Session& session, CampaignId id)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    CampaignStats stats;
    {
        auto rows = database.query(sql::campaigns::stats, {session.workspace.value(), id.value()});
        if (!rows) return rows.failure();
        if (!rows->next())
            return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such campaign"));
        stats.status = static_cast<CampaignStatus>(rows->integer(0));
        stats.reason = rows->text(1);
        stats.startedAt = rows->optionalInstant(2);
        stats.finishedAt = rows->optionalInstant(3);
    }
    CampaignSummary summary;
    summary.id = id;
    if (auto done = addFigures(database, session, summary); !done) return done.failure();
    stats.counts = summary.counts;
    stats.successRate = successRate(summary.counts);
    auto rows = database.query(sql::campaigns::attempts, {id.value()});
    if (!rows) return rows.failure();
    if (rows->next()) {
        stats.attempts = rows->integer(0);
        // Who gets Message 2 as well is one person all the same.
        stats.recipients = summary.recipients - rows->integer(1);
    }
    auto costs = campaignCosts(database, session, id);
    if (!costs) return costs.failure();
    stats.costs = std::move(*costs);
    auto budget = campaignBudget(database, session, id);
    if (!budget) return budget.failure();
    stats.budget = std::move(*budget);
    return stats;
}

} // namespace relais
