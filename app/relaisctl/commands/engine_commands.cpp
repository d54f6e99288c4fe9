// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/progress_bar.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/access/agency.h"
#include "services/access/arming.h"
#include "services/access/audit.h"
#include "services/access/workspaces.h"
#include "services/channels/account_endpoint.h"
#include "services/conversations/receiver.h"
#include "services/practice/practice_host.h"
#include "services/secrets/secret_store.h"
#include "services/sending/engine_runner.h"
#include "services/sending/engine_store.h"
#include "services/sending/message_sources.h"
#include "services/upkeep/daily_backup.h"
#include "sql/engine.h"
#include "ui/text/error_text.h"
#include "ui/text/unsubscribe_pages.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace relais::ctl {

namespace {

QJsonObject byAccount(Database& database, const EngineCounts& counts)
{
    QJsonObject object;
    auto rows = database.query(sql::engine::account_names);
    if (!rows) return object;
    while (rows->next()) {
        const auto sent = counts.sentByAccount.find(rows->integer(0));
        if (sent != counts.sentByAccount.end()) object.insert(rows->text(1), sent->second);
    }
    return object;
}

/// What waits in the campaigns that are sending: what the bar is measured by.
qint64 queuedNow(Database& database)
{
    auto rows = database.query(sql::engine::queued_now);
    return rows && rows->next() ? rows->integer(0) : 0;
}

QJsonObject toJson(Database& database, const EngineCounts& counts, double seconds)
{
    return {{word("sent"), counts.sent},       {word("failed"), counts.failed},
            {word("retried"), counts.retried}, {word("unsure"), counts.unsure},
            {word("seconds"), seconds},        {word("by_account"), byAccount(database, counts)}};
}

/// An engine sends for all workspaces of the agency: who may in one of them may start it.
Result<void> mayAnywhere(const Desk& desk, Scope scope)
{
    const auto workspaces = workspacesOf(desk.database(), desk.person());
    if (!workspaces) return workspaces.failure();
    const bool may = std::any_of(workspaces->begin(), workspaces->end(),
                                 [&](const Workspace& workspace) { return hasScope(workspace.role, scope); });
    if (!may) return fail(ErrorCode::NotAllowed, scopeName(scope));
    return {};
}

/// One line, of JSON where the others are: else an engine that may not send is silent for ever.
void tellDisarmed(bool asJson)
{
    const auto text = Words::tr(
        "Sending is disarmed: this database was restored or copied, and only practice accounts send. When no other copy sends, run “relaisctl engine arm”.");
    const QJsonObject line{{word("armed"), false}, {word("trouble"), text}};
    const auto said = asJson ? QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) : text;
    std::fprintf(stderr, "%s\n", qUtf8Printable(said));
}

Outcome run(Desk& desk, const Arguments& arguments)
{
    if (auto may = mayAnywhere(desk, Scope::CampaignsSend); !may) return may.failure();
    std::optional<ListenAt> listenAt;
    if (arguments.has(word("--webhooks"))) {
        const auto at = ListenAt::fromText(arguments.value(word("--webhooks")));
        if (!at) return wrongUsage(word("--webhooks"), at.error().detail);
        listenAt = *at;
    }
    const auto patience = arguments.integer(word("--for"), 0, 1);
    if (!patience) return tl::unexpected(patience.error());
    RunUntil until{.idle = arguments.has(word("--until-idle"))};
    if (arguments.has(word("--for"))) until.after = Seconds(*patience);

    const auto armed = checkArmed(desk.database());
    if (!armed) return armed.failure();
    const auto held = EngineStore(desk.database()).hasDisarmedWork();
    if (!held) return held.failure();
    const bool tells = arguments.has(word("--progress"));
    // Who waits for an end is refused, which says it.
    if (!*armed && !(until.idle && *held)) tellDisarmed(tells);

    const auto agency = agencyInfo(desk.database());
    if (!agency) return agency.failure();
    PracticeHost practice(desk.folder(), desk.clock());
    const auto turns = std::make_shared<TurnQueue>();
    const auto secretsOf = [&](Database& database) {
        return storedSecrets(desk.folder(), desk.vaultPassphraseFile(), database);
    };
    const auto passphrase = [file = desk.vaultPassphraseFile()] { return vaultPassphrase(file); };
    EngineRunner* wakes = nullptr;
    // Whoever has the lock receives: a second program takes no webhook, and no port, from the first.
    EngineRunner runner(
        desk.folder(), desk.clock(),
        [&](Database& database) -> Result<MessageSources> {
            auto receiver = std::make_shared<Receiver>(
                desk.folder(), desk.clock(), agency->installId, secretsOf, passphrase,
                [&] { return practice.whatsappPort(); }, ModelDoor{[&] { return practice.ollamaPort(); }, turns},
                unsubscribePages, [&] { wakes->wake(); });
            if (listenAt) {
                const auto port = receiver->listen(*listenAt);
                if (!port) return port.failure();
                if (!desk.json())
                    std::fprintf(stderr, "%s\n",
                                 qPrintable(Words::tr("Webhooks are received at http://%1:%2/webhooks/whatsapp")
                                                .arg(listenAt->host)
                                                .arg(*port)));
            }
            const auto whatsapp = [&practice, receives = receiver.get()]() -> Result<quint16> {
                const auto port = receives->listen({});
                return port ? practice.whatsappPort(*port) : port;
            };
            auto sources = campaignSources(database, desk.clock(), agency->installId, secretsOf(database),
                                           {.smtp = [&] { return practice.port(); }, .whatsapp = whatsapp});
            sources.isAtRest = [&database, receives = receiver.get()] { return receives->isAtRest(database); };
            sources.alongside = std::move(receiver);
            return sources;
        },
        &desk.log());
    wakes = &runner;
    const StopSignals signals;
    // A day without a backup is no reason not to send: it is said, and tried again later.
    const DailyBackup backups(
        desk.folder(), desk.clock(), desk.secrets(), signals.token(),
        [tells](const Error& error) {
            const auto text = Words::tr("No backup could be made: %1").arg(errorText(error));
            const auto line = tells ? QJsonDocument(QJsonObject{{word("trouble"), text}}).toJson(QJsonDocument::Compact)
                                    : text.toLocal8Bit();
            std::fprintf(stderr, "%s\n", line.constData());
        },
        std::chrono::minutes(10), &desk.log());
    const auto begun = std::chrono::steady_clock::now();
    const auto seconds = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    };
    const auto total = queuedNow(desk.database());
    ProgressBar bar(!desk.json() && !tells && total > 0);
    const auto report = runner.run(signals.token(), until, [&](const EngineReport& now) {
        const auto ended = now.counts.sent + now.counts.failed + now.counts.unsure;
        bar.draw(static_cast<double>(ended) / static_cast<double>(std::max<qint64>(1, total)),
                 Words::tr("%1 of %2").arg(ended).arg(total));
        if (!tells) return;
        auto line = toJson(desk.database(), now.counts, seconds());
        line.insert(word("under_way"), now.underWay);
        if (now.trouble) line.insert(word("trouble"), now.trouble->detail);
        std::fprintf(stderr, "%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    });
    if (!report) return report.failure();
    const auto& counts = report->counts;
    const auto status = signals.exitStatus();
    const auto stillHeld = EngineStore(desk.database()).hasDisarmedWork().value_or(false);
    return Answer{toJson(desk.database(), counts, seconds()),
                  Words::tr("%1 sent, %2 failed, %3 to be tried again, %4 unsure.")
                      .arg(counts.sent)
                      .arg(counts.failed)
                      .arg(counts.retried)
                      .arg(counts.unsure),
                  status == Done && until.after && stillHeld ? Failed : status};
}

Outcome armSending(Desk& desk, const Arguments&)
{
    if (auto may = mayAnywhere(desk, Scope::ChannelsManage); !may) return may.failure();
    if (auto done = armFor(desk.database(), actorOf(desk.person()), desk.clock().now()); !done) return done.failure();
    return Answer{QJsonObject{{word("armed"), true}},
                  Words::tr("This database sends from here. See to it that no other copy does.")};
}

} // namespace

QList<Command> engineCommands()
{
    return {
        {{word("engine"), word("run")},
         word("[--until-idle] [--for SECONDS] [--webhooks HOST:PORT] [--progress]"),
         {{word("--until-idle")},
          {word("--for"), word("SECONDS")},
          {word("--webhooks"), word("HOST:PORT")},
          {word("--progress")}},
         0,
         0,
         Needs::Person,
         run},
        {{word("engine"), word("arm")}, {}, {}, 0, 0, Needs::Person, armSending},
    };
}

} // namespace relais::ctl
