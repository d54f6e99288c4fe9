// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/cost_json.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/access/arming.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_repository.h"
#include "services/campaigns/message_repository.h"
#include "services/figures/dashboard.h"
#include "services/sending/engine_lock.h"
#include "services/storage/migrations.h"
#include "services/storage/output_file.h"
#include "ui/text/campaign_text.h"
#include "ui/text/plural.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

/// More than a database of this program has: a limit beyond is none.
constexpr qint64 kMostRows = 1'000'000'000;

QJsonObject messageJson(const MessageRecord& message)
{
    return {{word("id"), message.id.value()},
            {word("campaign"), message.campaign.value()},
            {word("contact"), message.contact.value()},
            {word("address"), message.address},
            {word("step"), message.step},
            {word("status"), statusName(message.status)},
            {word("attempts"), message.attempts},
            {word("provider_id"), message.providerId},
            {word("error_code"), message.errorCode},
            {word("error_text"), message.errorText},
            {word("queued_at"), toIso(message.queuedAt)},
            {word("sent_at"), isoOrNull(message.sentAt)},
            {word("delivered_at"), isoOrNull(message.deliveredAt)},
            {word("read_at"), isoOrNull(message.readAt)},
            {word("cost"), message.cost ? amountJson(*message.cost) : QJsonValue()},
            {word("currency"), message.cost ? QJsonValue(message.cost->currency) : QJsonValue()}};
}

/// --campaign, --status, --limit, --after. A campaign of another workspace does not exist.
tl::expected<MessageQuery, Failure> queryFrom(Desk& desk, const Arguments& arguments)
{
    MessageQuery query;
    if (arguments.has(word("--campaign"))) {
        const auto id = arguments.integer(word("--campaign"), 0, 1);
        if (!id) return tl::unexpected(id.error());
        query.campaign = CampaignId(*id);
        const auto known = CampaignRepository(desk.database(), desk.session(), desk.clock()).byId(*query.campaign);
        if (!known) return tl::unexpected<Failure>(Failure{known.error(), exitStatusOf(known.error().code)});
    }
    if (arguments.has(word("--status"))) {
        query.status = messageStatusFromName(arguments.value(word("--status")));
        if (!query.status)
            return wrongUsage(word("--status"),
                              Words::tr("no status of a message: %1").arg(arguments.value(word("--status"))));
    }
    if (arguments.has(word("--limit"))) {
        const auto limit = arguments.integer(word("--limit"), 1, 1);
        if (!limit) return tl::unexpected(limit.error());
        query.limit = static_cast<int>(qMin<qint64>(*limit, kMostRows));
    }
    const auto after = arguments.integer(word("--after"), 0, 1);
    if (!after) return tl::unexpected(after.error());
    if (*after > 0) query.after = MessageId(*after);
    return query;
}

Outcome list(Desk& desk, const Arguments& arguments)
{
    const auto query = queryFrom(desk, arguments);
    if (!query) return tl::unexpected(query.error());
    const auto page = MessageRepository(desk.database(), desk.session(), desk.clock()).list(*query);
    if (!page) return page.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& message : page->items) {
        items.append(messageJson(message));
        lines.append(QStringLiteral("%1  %2  %3  %4 %5")
                         .arg(message.id.value(), 8)
                         .arg(statusText(message.status), -10)
                         .arg(message.address, -32)
                         .arg(message.errorCode, message.errorText)
                         .trimmed());
    }
    const auto next = page->next ? QJsonValue(QString::number(page->next->value())) : QJsonValue();
    return Answer{QJsonObject{{word("items"), items}, {word("next"), next}}, lines.join(QLatin1Char('\n'))};
}

Outcome exportRows(Desk& desk, const Arguments& arguments)
{
    const auto query = queryFrom(desk, arguments);
    if (!query) return tl::unexpected(query.error());
    const auto& path = arguments.operands().first();
    if (auto may = desk.mayWrite(path); !may) return may.failure();
    const auto file = openOutput(path, desk.database());
    if (!file) return file.failure();
    const StopSignals signals;
    const auto rows =
        MessageRepository(desk.database(), desk.session(), desk.clock()).exportCsv(*query, **file, signals.token());
    if (!rows) return signals.failed(rows.error());
    if (!(*file)->commit()) return fail(ErrorCode::FileUnwritable, path, (*file)->errorString());
    return Answer{QJsonObject{{word("file"), path}, {word("rows"), *rows}},
                  Words::tr("%n message(s) written to %1.", nullptr, plural(*rows)).arg(path)};
}

Outcome resolve(Desk& desk, const Arguments& arguments)
{
    const auto as = arguments.value(word("--as"));
    if (as != QLatin1String("sent") && as != QLatin1String("queued"))
        return wrongUsage(word("--as"), Words::tr("sent or queued"));
    QList<MessageId> ids;
    for (const auto& word : arguments.operands()) {
        bool ok = false;
        const auto number = word.toLongLong(&ok);
        if (!ok) return wrongUsage(word, Words::tr("a message's id is a number: relaisctl messages list shows it"));
        ids.append(MessageId(number));
    }
    const auto verdict =
        as == QLatin1String("sent") ? MessageRepository::Verdict::Sent : MessageRepository::Verdict::Queued;
    const auto resolved = MessageRepository(desk.database(), desk.session(), desk.clock()).resolve(ids, verdict);
    if (!resolved) return resolved.failure();
    return Answer{QJsonObject{{word("resolved"), *resolved}},
                  Words::tr("%n message(s) changed to “%1”.", nullptr, plural(*resolved))
                      .arg(statusText(verdict == MessageRepository::Verdict::Sent ? MessageStatus::Sent
                                                                                  : MessageStatus::Queued))};
}

Outcome status(Desk& desk, const Arguments&)
{
    const auto totals = workspaceTotals(desk.database(), desk.session());
    if (!totals) return totals.failure();
    const auto workspaces = workspacesOf(desk.database(), desk.person());
    if (!workspaces) return workspaces.failure();
    const auto schema = schemaVersion(desk.database());
    if (!schema) return schema.failure();
    const bool running = EngineLock::isHeld(desk.folder().engineLock());
    const auto armed = checkArmed(desk.database());
    if (!armed) return armed.failure();
    QJsonObject messages;
    QStringList lines{Words::tr("Relais %1: %2 contacts, %3 campaigns")
                          .arg(QStringLiteral(RELAIS_VERSION))
                          .arg(totals->contacts)
                          .arg(totals->campaigns)};
    for (const auto state : kAllMessageStatuses) {
        const auto n = totals->messages.value(state);
        messages.insert(statusName(state), n);
        if (n > 0) lines.append(QStringLiteral("  %1  %2").arg(n, 9).arg(statusText(state)));
    }
    lines.append(running ? Words::tr("The engine is running.") : Words::tr("The engine is not running."));
    if (!*armed) lines.append(Words::tr("Sending is disarmed: when no other copy sends, run “relaisctl engine arm”."));
    return Answer{QJsonObject{{word("version"), QStringLiteral(RELAIS_VERSION)},
                              {word("schema"), *schema},
                              {word("workspaces"), workspaces->size()},
                              {word("contacts"), totals->contacts},
                              {word("campaigns"), totals->campaigns},
                              {word("messages"), messages},
                              {word("engine"), QJsonObject{{word("running"), running}, {word("armed"), *armed}}}},
                  lines.join(QLatin1Char('\n'))};
}

} // namespace

QList<Command> messageCommands()
{
    const QList<Option> filters{{word("--campaign"), word("ID")},
                                {word("--status"), word("S")},
                                {word("--limit"), word("N")},
                                {word("--after"), word("CURSOR")}};
    return {
        {{word("messages"), word("list")},
         word("[--campaign ID] [--status S] [--limit N] [--after CURSOR]"),
         filters,
         0,
         0,
         Needs::Workspace,
         list},
        {{word("messages"), word("export")},
         word("FILE [--campaign ID] [--status S] [--limit N] [--after CURSOR]"),
         filters,
         1,
         1,
         Needs::Workspace,
         exportRows},
        {{word("messages"), word("resolve")},
         word("ID... --as sent|queued"),
         {{word("--as"), word("sent|queued")}},
         1,
         -1,
         Needs::Workspace,
         resolve},
        {{word("status")}, {}, {}, 0, 0, Needs::Workspace, status},
    };
}

} // namespace relais::ctl
