// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/campaign_operands.h"
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/cost_json.h"
#include "app/relaisctl/commands/text_judge.h"
#include "app/relaisctl/progress_bar.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/campaigns/campaign_check.h"
#include "services/campaigns/campaign_control.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "ui/text/campaign_text.h"
#include "ui/text/money_text.h"
#include "ui/text/plural.h"

#include <algorithm>

namespace relais::ctl {

namespace {

/// Why a launch was refused, as the check before it says it. Nothing: the check finds nothing.
std::optional<Error> reasonOf(Desk& desk, CampaignId id, const LaunchOptions& options)
{
    const auto record = CampaignRepository(desk.database(), desk.session(), desk.clock()).byId(id);
    if (!record) return std::nullopt;
    const auto report =
        checkCampaign(desk.database(), desk.session(), desk.clock(), record->draft, id, nullptr, {}, options.judge);
    if (!report) return std::nullopt;
    for (const auto& problem : report->problems)
        if (problem.severity == Severity::Error
            && (problem.code != ProblemCode::EmptyVariable || options.empty != LaunchOptions::Empty::LeaveOut))
            return Error{ErrorCode::Invalid, record->summary.name, problemText(problem)};
    return std::nullopt;
}

Outcome launch(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    ModelForTexts model(desk);
    const StopSignals signals;
    LaunchOptions options{.judge = model.judge(), .stop = signals.token()};
    if (arguments.has(word("--at"))) {
        options.at = instantFromIso(arguments.value(word("--at")));
        if (!options.at) return wrongUsage(word("--at"), Words::tr("no date and time as ISO 8601 has them"));
    }
    if (arguments.has(word("--without-empty"))) options.empty = LaunchOptions::Empty::LeaveOut;
    ProgressBar bar(!desk.json());
    const auto report =
        launchCampaign(desk.database(), desk.session(), desk.clock(), *id, options, [&](qint64 done, qint64 total) {
            bar.draw(static_cast<double>(done) / static_cast<double>(std::max<qint64>(1, total)),
                     Words::tr("%1 of %2").arg(done).arg(total));
            return !signals.token().stop_requested();
        });
    if (!report) {
        const auto why = report.error().code == ErrorCode::Invalid ? reasonOf(desk, *id, options) : std::nullopt;
        if (why) return tl::unexpected(Failure{*why});
        return signals.failed(report.error());
    }
    const auto stats = campaignStats(desk.database(), desk.session(), *id);
    if (!stats) return stats.failure();
    return Answer{QJsonObject{{word("id"), id->value()},
                              {word("status"), statusName(stats->status)},
                              {word("queued"), report->queued},
                              {word("suppressed"), report->suppressed}},
                  Words::tr("Campaign %1: %2 messages queued, %3 suppressed.")
                      .arg(id->value())
                      .arg(report->queued)
                      .arg(report->suppressed)};
}

/// What pause, resume, cancel and retry have in common: one thing is done to the campaign, and the answer is its
/// status afterwards and how many messages moved.
Outcome control(Desk& desk, const Arguments& arguments, Result<qint64> (*act)(Desk&, CampaignId))
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto moved = act(desk, *id);
    if (!moved) return moved.failure();
    const auto stats = campaignStats(desk.database(), desk.session(), *id);
    if (!stats) return stats.failure();
    return Answer{QJsonObject{{word("id"), id->value()},
                              {word("status"), statusName(stats->status)},
                              {word("messages"), *moved}},
                  Words::tr("Campaign %1: %2").arg(id->value()).arg(statusText(stats->status))};
}

Result<qint64> noneMoved(const Result<void>& done)
{
    if (!done) return done.failure();
    return 0;
}

Outcome pause(Desk& desk, const Arguments& arguments)
{
    return control(desk, arguments, [](Desk& in, CampaignId id) {
        return noneMoved(pauseCampaign(in.database(), in.session(), in.clock(), id));
    });
}

Outcome resume(Desk& desk, const Arguments& arguments)
{
    return control(desk, arguments, [](Desk& in, CampaignId id) {
        return noneMoved(resumeCampaign(in.database(), in.session(), in.clock(), id));
    });
}

Outcome cancel(Desk& desk, const Arguments& arguments)
{
    return control(desk, arguments,
                   [](Desk& in, CampaignId id) { return cancelCampaign(in.database(), in.session(), in.clock(), id); });
}

Outcome retry(Desk& desk, const Arguments& arguments)
{
    return control(desk, arguments,
                   [](Desk& in, CampaignId id) { return retryFailed(in.database(), in.session(), in.clock(), id); });
}

Outcome reschedule(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    if (!arguments.has(word("--at"))) return wrongUsage(word("--at"), Words::tr("is missing"));
    const auto at = instantFromIso(arguments.value(word("--at")));
    if (!at) return wrongUsage(word("--at"), Words::tr("no date and time as ISO 8601 has them"));
    if (auto moved = rescheduleCampaign(desk.database(), desk.session(), desk.clock(), *id, *at); !moved)
        return moved.failure();
    return Answer{QJsonObject{{word("id"), id->value()},
                              {word("status"), statusName(CampaignStatus::Scheduled)},
                              {word("start_at"), toIso(*at)}},
                  Words::tr("Campaign %1 starts at %2.").arg(id->value()).arg(toIso(*at))};
}

Outcome stats(Desk& desk, const Arguments& arguments)
{
    const auto id = campaignOf(arguments);
    if (!id) return tl::unexpected(id.error());
    const auto found = campaignStats(desk.database(), desk.session(), *id);
    if (!found) return found.failure();
    const auto putOff = putOffMessages(desk.database(), desk.session(), desk.clock().now(), *id);
    if (!putOff) return putOff.failure();
    QStringList lines{
        Words::tr("%1: %n recipient(s)", nullptr, plural(found->recipients)).arg(statusText(found->status))};
    if (!found->reason.isEmpty()) lines.append(reasonText(found->reason));
    for (auto count = found->counts.begin(); count != found->counts.end(); ++count)
        lines.append(QStringLiteral("  %1  %2").arg(count.value(), 9).arg(statusText(count.key())));
    if (putOff->first)
        lines.append(
            Words::tr("%Ln message(s) put off (retries, quiet hours, limits for one person), the next leaves %1",
                      nullptr, plural(putOff->messages))
                .arg(toIso(*putOff->first)));
    const auto cost = mainCost(found->costs);
    if (!found->costs.isEmpty()) lines.append(Words::tr("Cost: %1").arg(costText(found->costs)));
    return Answer{QJsonObject{{word("status"), statusName(found->status)},
                              {word("reason"), found->reason},
                              {word("recipients"), found->recipients},
                              {word("by_status"), countsJson(found->counts)},
                              {word("success_rate"),
                               found->successRate ? QJsonValue(*found->successRate) : QJsonValue()},
                              {word("put_off"), putOff->messages},
                              {word("next_at"), isoOrNull(putOff->first)},
                              {word("attempts"), found->attempts},
                              {word("cost"), cost ? amountJson(*cost) : QJsonValue(0)},
                              {word("currency"), cost ? QJsonValue(cost->currency) : QJsonValue()},
                              {word("costs"), costsJson(found->costs)},
                              {word("budget"), found->budget ? QJsonValue(budgetJson(*found->budget)) : QJsonValue()},
                              {word("started_at"), isoOrNull(found->startedAt)},
                              {word("finished_at"), isoOrNull(found->finishedAt)}},
                  lines.join(QLatin1Char('\n'))};
}

} // namespace

QList<Command> campaignControlCommands()
{
    const auto campaign = [](const char* verb) { return QStringList{word("campaign"), word(verb)}; };
    const auto id = word("ID");
    return {
        {campaign("launch"),
         word("ID [--at T] [--without-empty]"),
         {{word("--at"), word("T")}, {word("--without-empty")}},
         1,
         1,
         Needs::Workspace,
         launch},
        {campaign("pause"), id, {}, 1, 1, Needs::Workspace, pause},
        {campaign("resume"), id, {}, 1, 1, Needs::Workspace, resume},
        {campaign("reschedule"), word("ID --at T"), {{word("--at"), word("T")}}, 1, 1, Needs::Workspace, reschedule},
        {campaign("cancel"), id, {}, 1, 1, Needs::Workspace, cancel},
        {campaign("retry"), id, {}, 1, 1, Needs::Workspace, retry},
        {campaign("stats"), id, {}, 1, 1, Needs::Workspace, stats},
    };
}

} // namespace relais::ctl
