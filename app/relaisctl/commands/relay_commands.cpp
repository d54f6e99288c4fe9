// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/access/agency.h"
#include "services/access/arming.h"
#include "services/conversations/door.h"
#include "services/relay/relay_poller.h"
#include "services/secrets/secret_store.h"
#include "services/sending/engine_lock.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

constexpr int kDoorAtATime = 100;

PassphraseSource passphraseOf(const Desk& desk)
{
    return [file = desk.vaultPassphraseFile()] { return vaultPassphrase(file); };
}

RelayList relaysOf(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

Outcome add(Desk& desk, const Arguments& arguments)
{
    for (const auto* needed : {"--name", "--url"})
        if (!arguments.has(word(needed))) return wrongUsage(word(needed), Words::tr("a relay needs --name and --url"));
    const auto address = RelayAddress::parse(arguments.value(word("--url")));
    if (!address) return wrongUsage(word("--url"), address.error().detail);
    const auto token = arguments.secret(word("--token"));
    if (!token) return tl::unexpected(token.error());
    const auto secrets = desk.secrets()();
    if (!secrets) return secrets.failure();
    const auto known = relaysOf(desk).add(arguments.value(word("--name")), *address, *token, **secrets);
    if (!known) return known.failure();
    return Answer{QJsonObject{{word("name"), arguments.value(word("--name")).trimmed()},
                              {word("url"), address->text()},
                              {word("line"), known->line()}},
                  Words::tr("Tell the relay of this desk, there:\n\nrelaisctl relay init --folder DIR --desk %1")
                      .arg(known->line())};
}

Outcome show(Desk& desk, const Arguments& arguments)
{
    const auto secrets = desk.secrets()();
    if (!secrets) return secrets.failure();
    const auto known = relaysOf(desk).deskOf(arguments.operands().first(), **secrets);
    if (!known) return known.failure();
    return Answer{QJsonObject{{word("line"), known->line()}}, known->line()};
}

Outcome list(Desk& desk, const Arguments&)
{
    const auto all = relaysOf(desk).list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& relay : *all) {
        items.append(
            QJsonObject{{word("name"), relay.name},
                        {word("url"), relay.url},
                        {word("fetched_at"), isoOrNull(relay.fetchedAt)},
                        {word("received"), relay.received},
                        {word("trouble"), relay.trouble.isEmpty() ? QJsonValue() : QJsonValue(relay.trouble)}});
        const auto last = relay.fetchedAt ? toIso(*relay.fetchedAt) : Words::tr("never fetched");
        lines.append(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(relay.name, -16)
                         .arg(relay.url, last)
                         .arg(relay.received)
                         .arg(relay.trouble));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    const auto secrets = desk.secrets()();
    if (!secrets) return secrets.failure();
    const auto name = arguments.operands().first();
    if (auto done = relaysOf(desk).remove(name, **secrets); !done) return done.failure();
    return Answer{
        QJsonObject{{word("name"), name}},
        Words::tr(
            "The relay “%1” is asked no more. Remove this desk there too: relaisctl relay desks --folder DIR --remove NAME.")
            .arg(name)};
}

/// All pages of one relay.
Result<RelayFetcher::Round> fetchAll(RelayFetcher& fetcher, const Relay& relay, const std::stop_token& stop)
{
    RelayFetcher::Round sum{.hasMore = true};
    while (sum.hasMore) {
        const auto round = fetcher.round(relay, std::chrono::seconds(0), stop);
        if (!round) return round;
        sum.fetched += round->fetched;
        sum.fresh += round->fresh;
        sum.left += round->left;
        sum.hasMore = round->hasMore;
    }
    return sum;
}

Result<void> letIn(Desk& desk)
{
    const auto agency = agencyInfo(desk.database());
    if (!agency) return agency.failure();
    Door door(desk.database(), desk.clock(), agency->installId);
    while (true) {
        const auto gone = door.goThrough(kDoorAtATime);
        if (!gone) return gone.failure();
        if (*gone == 0) return {};
    }
}

Outcome fetch(Desk& desk, const Arguments& arguments)
{
    auto relays = relaysOf(desk).list();
    if (!relays) return relays.failure();
    if (!arguments.operands().isEmpty()) {
        const auto one = relaysOf(desk).byName(arguments.operands().first());
        if (!one) return one.failure();
        *relays = {*one};
    }
    const auto armed = checkArmed(desk.database());
    if (!armed) return armed.failure();
    if (!*armed) return fail(ErrorCode::Disarmed);
    // An engine that runs fetches by itself, and only one lets in what came.
    const auto alone = EngineLock::take(desk.folder().engineLock());
    if (!alone) return alone.failure();
    const StopSignals signals;
    RelayFetcher fetcher(desk.database(), desk.clock(),
                         storedSecrets(desk.folder(), desk.vaultPassphraseFile(), desk.database()),
                         storedRelaySecrets(desk.folder(), passphraseOf(desk), desk.database()));
    int fetched = 0;
    int fresh = 0;
    int left = 0;
    std::optional<Error> trouble;
    for (const auto& relay : *relays) {
        const auto round = fetchAll(fetcher, relay, signals.token());
        if (!round) {
            trouble = round.error();
            continue;
        }
        fetched += round->fetched;
        fresh += round->fresh;
        left += round->left;
    }
    // What one relay gave comes in, whatever another said.
    if (auto done = letIn(desk); !done) return done.failure();
    if (trouble) return fail(*trouble);
    return Answer{QJsonObject{{word("fetched"), fetched}, {word("new"), fresh}, {word("left"), left}},
                  Words::tr("%1 fetched, %2 of them new, %3 left at the relay.").arg(fetched).arg(fresh).arg(left),
                  signals.exitStatus()};
}

} // namespace

QList<Command> relayCommands()
{
    return {
        {{word("relay"), word("add")},
         word("--name N --url URL [--token-env V | --token-file F]"),
         QList<Option>{{word("--name"), word("N")}, {word("--url"), word("URL")}}
             + Arguments::secretOptions(word("--token")),
         0,
         0,
         Needs::Workspace,
         add},
        {{word("relay"), word("show")}, word("NAME"), {}, 1, 1, Needs::Workspace, show},
        {{word("relay"), word("list")}, {}, {}, 0, 0, Needs::Workspace, list},
        {{word("relay"), word("remove")}, word("NAME"), {}, 1, 1, Needs::Workspace, remove},
        {{word("relay"), word("fetch")}, word("[NAME]"), {}, 0, 1, Needs::Workspace, fetch},
    };
}

} // namespace relais::ctl
