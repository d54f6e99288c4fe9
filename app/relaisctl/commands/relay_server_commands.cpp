// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/relay/relay_server.h"
#include "ui/text/unsubscribe_pages.h"

#include <QJsonArray>
#include <QJsonObject>

#include <condition_variable>
#include <cstdio>
#include <mutex>

namespace relais::ctl {

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;

tl::expected<QString, Failure> folderOf(const Arguments& arguments)
{
    const auto folder = arguments.value(word("--folder"));
    if (folder.isEmpty()) return wrongUsage(word("--folder"), Words::tr("name the relay's folder: --folder DIR"));
    return folder;
}

Answer desksAnswer(const QList<AdmittedDesk>& desks)
{
    QJsonArray items;
    QStringList lines;
    for (const auto& one : desks) {
        items.append(QJsonObject{{word("name"), one.desk.name},
                                 {word("fetched_at"), isoOrNull(one.fetchedAt)},
                                 {word("waiting"), one.waiting}});
        lines.append(Words::tr("%1: %2 waiting, last fetched %3")
                         .arg(one.desk.name)
                         .arg(one.waiting)
                         .arg(one.fetchedAt ? toIso(*one.fetchedAt) : Words::tr("never")));
    }
    if (lines.isEmpty())
        lines.append(
            Words::tr("No desk yet. On the desk: relaisctl relay add; here: relaisctl relay init --desk LINE."));
    return {QJsonObject{{word("desks"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome listDesks(RelayStore& store)
{
    const auto desks = store.desks();
    if (!desks) return desks.failure();
    return desksAnswer(*desks);
}

Outcome init(Desk& desk, const Arguments& arguments)
{
    const auto folder = folderOf(arguments);
    if (!folder) return tl::unexpected(folder.error());
    QList<RelayDesk> wanted;
    for (const auto& line : arguments.values(word("--desk"))) {
        auto one = RelayDesk::parse(line);
        if (!one) return wrongUsage(word("--desk"), one.error().detail);
        wanted.append(std::move(*one));
    }
    const auto store = RelayStore::open(*folder, desk.clock(), RelayStore::Open::Make);
    if (!store) return store.failure();
    for (const auto& one : wanted)
        if (auto admitted = (*store)->admit(one); !admitted) return admitted.failure();
    return listDesks(**store);
}

Outcome desks(Desk& desk, const Arguments& arguments)
{
    const auto folder = folderOf(arguments);
    if (!folder) return tl::unexpected(folder.error());
    const auto store = RelayStore::open(*folder, desk.clock());
    if (!store) return store.failure();
    if (arguments.has(word("--remove")))
        if (auto gone = (*store)->dismiss(arguments.value(word("--remove"))); !gone) return gone.failure();
    return listDesks(**store);
}

/// One secret a line: a relay may serve several apps.
tl::expected<QList<Secret>, Failure> secretsOf(const Arguments& arguments, const QString& prefix)
{
    const auto given = arguments.secret(prefix);
    if (!given) return tl::unexpected(given.error());
    QList<Secret> all;
    if (!*given) return all;
    for (const auto& line : (*given)->reveal().split('\n'))
        if (!line.trimmed().isEmpty()) all.append(Secret(line.trimmed()));
    return all;
}

tl::expected<RelayLimits, Failure> limitsOf(const Arguments& arguments)
{
    RelayLimits limits;
    const auto days = arguments.integer(word("--keep-days"), limits.keptFor.count(), 1);
    if (!days) return tl::unexpected(days.error());
    const auto boxes = arguments.integer(word("--most-events"), limits.mostBoxes, 1);
    if (!boxes) return tl::unexpected(boxes.error());
    const auto megabytes = arguments.integer(word("--most-mb"), limits.mostBytes / kMegabyte, 1);
    if (!megabytes) return tl::unexpected(megabytes.error());
    constexpr qint64 kMostDays = 365;
    return RelayLimits{std::chrono::days(std::min(*days, kMostDays)), *boxes, *megabytes * kMegabyte};
}

tl::expected<RelaySettings, Failure> settingsOf(const Arguments& arguments)
{
    const auto folder = folderOf(arguments);
    if (!folder) return tl::unexpected(folder.error());
    const auto at = ListenAt::fromText(arguments.value(word("--listen"), word("127.0.0.1:8090")));
    if (!at) return wrongUsage(word("--listen"), at.error().detail);
    auto app = secretsOf(arguments, word("--app-secret"));
    if (!app) return tl::unexpected(app.error());
    auto verify = secretsOf(arguments, word("--verify-token"));
    if (!verify) return tl::unexpected(verify.error());
    const auto limits = limitsOf(arguments);
    if (!limits) return tl::unexpected(limits.error());
    return RelaySettings{*folder, *at, std::move(*app), std::move(*verify), *limits, unsubscribePages()};
}

void waitFor(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, stop, [] { return false; });
}

Outcome serve(Desk& desk, const Arguments& arguments)
{
    auto settings = settingsOf(arguments);
    if (!settings) return tl::unexpected(settings.error());
    const auto host = settings->at.host;
    const bool takesWebhooks = !settings->appSecrets.isEmpty();
    const StopSignals signals;
    const auto& clock = desk.clock();
    const auto relay = RelayServer::start(std::move(*settings), clock, [&clock](const RelayLogLine& line) {
        std::fprintf(stderr, "%s %s %d %lld\n", qPrintable(toIso(clock.now())), line.what, line.status,
                     static_cast<long long>(line.size));
    });
    if (!relay) return relay.failure();
    std::fprintf(stderr, "%s\n",
                 qPrintable(Words::tr("The relay listens at http://%1:%2").arg(host).arg((*relay)->port())));
    if (!takesWebhooks)
        std::fprintf(
            stderr, "%s\n",
            qPrintable(Words::tr(
                "Without --app-secret-env or --app-secret-file no webhook can be believed: they are refused.")));
    waitFor(signals.token());
    return Answer{QJsonObject{{word("stopped"), true}}, Words::tr("The relay has ended. What it has answered is kept."),
                  signals.exitStatus()};
}

} // namespace

QList<Command> relayServerCommands()
{
    const Option folder{word("--folder"), word("DIR")};
    return {
        {{word("relay"), word("init")},
         word("--folder DIR [--desk LINE]..."),
         {folder, {word("--desk"), word("LINE"), true}},
         0,
         0,
         Needs::Folder,
         init},
        {{word("relay"), word("desks")},
         word("--folder DIR [--remove NAME]"),
         {folder, {word("--remove"), word("NAME")}},
         0,
         0,
         Needs::Folder,
         desks},
        {{word("relay"), word("serve")},
         word(
             "--folder DIR [--listen HOST:PORT] [--app-secret-env V] [--verify-token-env V] [--keep-days N] [--most-events N] [--most-mb N]"),
         QList<Option>{folder,
                       {word("--listen"), word("HOST:PORT")},
                       {word("--keep-days"), word("N")},
                       {word("--most-events"), word("N")},
                       {word("--most-mb"), word("N")}}
             + Arguments::secretOptions(word("--app-secret")) + Arguments::secretOptions(word("--verify-token")),
         0,
         0,
         Needs::Folder,
         serve},
    };
}

} // namespace relais::ctl
