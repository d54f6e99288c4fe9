// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/secrets/secret_store.h"
#include "services/upkeep/backup.h"
#include "services/upkeep/backup_seal.h"
#include "services/upkeep/log_entries.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

/// Backups hold every workspace: only an Owner makes, lists and restores them.
Result<void> mustBeOwner(const Desk& desk)
{
    if (desk.person().owner) return {};
    return fail(ErrorCode::NotAllowed, word("backup"), Words::tr("only an Owner"));
}

/// What a file is encrypted with: a passphrase of its own, else the vault's.
tl::expected<std::optional<Secret>, Failure> passphraseOf(const Desk& desk, const Arguments& arguments)
{
    auto given = arguments.secret(word("--passphrase"));
    if (!given || *given) return given;
    auto vaults = vaultPassphrase(desk.vaultPassphraseFile());
    if (!vaults) return tl::unexpected<Failure>(Failure{vaults.error(), exitStatusOf(vaults.error().code)});
    return std::move(*vaults);
}

Outcome create(Desk& desk, const Arguments& arguments)
{
    if (auto may = mustBeOwner(desk); !may) return may.failure();
    std::optional<Secret> given;
    if (arguments.has(word("--encrypt"))) {
        const auto vaults = vaultPassphrase(desk.vaultPassphraseFile());
        if (!vaults) return vaults.failure();
        if (!*vaults)
            return wrongUsage(word("--encrypt"), Words::tr("set RELAIS_VAULT_PASSPHRASE or --vault-passphrase-file"));
        given = *vaults;
    }
    if (arguments.has(word("--out")))
        if (auto may = desk.mayWrite(arguments.value(word("--out"))); !may) return may.failure();
    const auto passphrase = backupPassphrase(desk.database(), desk.secrets(), given);
    if (!passphrase) return passphrase.failure();
    const StopSignals signals;
    const auto path = createBackupFor(desk.database(), actorOf(desk.person()), desk.folder(), desk.clock(),
                                      arguments.value(word("--out")), *passphrase, signals.token());
    tellBackup(desk.log(), path);
    if (!path) return signals.failed(path.error());
    return Answer{QJsonObject{{word("file"), *path},
                              {word("bytes"), QFileInfo(*path).size()},
                              {word("encrypted"), passphrase->has_value()}},
                  Words::tr("Backup written and checked: %1").arg(*path)};
}

Outcome list(Desk& desk, const Arguments&)
{
    if (auto may = mustBeOwner(desk); !may) return may.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& backup : listBackups(desk.folder())) {
        items.append(QJsonObject{{word("file"), backup.path},
                                 {word("at"), toIso(backup.at)},
                                 {word("bytes"), backup.bytes},
                                 {word("encrypted"), backup.encrypted}});
        lines.append(QStringLiteral("%1  %2  %3").arg(toIso(backup.at)).arg(backup.bytes, 12).arg(backup.path));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

/// Without an option only tells.
Outcome configure(Desk& desk, const Arguments& arguments)
{
    if (auto may = mustBeOwner(desk); !may) return may.failure();
    const auto given = arguments.secret(word("--passphrase"));
    if (!given) return tl::unexpected(given.error());
    const bool isPlain = arguments.has(word("--plain"));
    if (*given && isPlain) return wrongUsage(word("--plain"), Words::tr("not together with a passphrase"));
    if (auto done = desk.enterForAgency(); !done) return done.failure();
    BackupSeal seal(desk.database(), desk.session(), desk.clock());
    if (*given) {
        const auto secrets = desk.secrets()();
        if (!secrets) return secrets.failure();
        if (auto done = seal.turnOn(**given, **secrets); !done) return done.failure();
    }
    if (isPlain)
        if (auto done = seal.turnOff(); !done) return done.failure();
    const auto on = seal.isOn();
    if (!on) return on.failure();
    return Answer{
        QJsonObject{{word("encrypted"), *on}},
        *on ? Words::tr(
            "Backups are encrypted, those of every day too. Keep the passphrase away from this computer: nobody opens them without it.")
            : Words::tr("Backups are not encrypted.")};
}

Outcome verify(Desk& desk, const Arguments& arguments)
{
    const auto passphrase = passphraseOf(desk, arguments);
    if (!passphrase) return tl::unexpected(passphrase.error());
    const auto& path = arguments.operands().first();
    const StopSignals signals;
    if (auto good = verifyBackup(path, *passphrase, signals.token()); !good) return signals.failed(good.error());
    return Answer{QJsonObject{{word("ok"), true}, {word("file"), path}}, Words::tr("%1 is whole.").arg(path)};
}

Outcome restore(Desk& desk, const Arguments& arguments)
{
    const auto passphrase = passphraseOf(desk, arguments);
    if (!passphrase) return tl::unexpected(passphrase.error());
    // Where an agency stands already, its Owner must say so; an empty folder takes any backup.
    std::optional<Actor> actor;
    if (QFileInfo::exists(desk.folder().database())) {
        if (auto done = desk.openDatabase(); !done) return done.failure();
        if (auto done = desk.signInFromEnvironment(); !done) return done.failure();
        if (auto may = mustBeOwner(desk); !may) return may.failure();
        actor = actorOf(desk.person());
        desk.closeDatabase();
    }
    const StopSignals signals;
    const auto kept =
        restoreBackup(desk.folder(), desk.clock(), arguments.operands().first(), *passphrase, actor, signals.token());
    if (!kept) return signals.failed(kept.error());
    desk.log().write(LogEvent::BackupRestored, {{word("file"), arguments.operands().first()}});
    return Answer{
        QJsonObject{{word("restored"), arguments.operands().first()},
                    {word("kept"), kept->isEmpty() ? QJsonValue() : QJsonValue(*kept)},
                    {word("armed"), false}},
        Words::tr(
            "Restored. Sending is disarmed: when you are sure that no other copy sends, run “relaisctl engine arm”.")};
}

} // namespace

QList<Command> backupCommands()
{
    const auto passphrase = Arguments::secretOptions(word("--passphrase"));
    const auto file = word("FILE [--passphrase-env NAME|--passphrase-file F]");
    return {
        {{word("backup"), word("create")},
         word("[--out FILE] [--encrypt]"),
         {{word("--out"), word("FILE")}, {word("--encrypt")}},
         0,
         0,
         Needs::Person,
         create},
        {{word("backup"), word("list")}, {}, {}, 0, 0, Needs::Person, list},
        {{word("backup"), word("configure")},
         word("[--passphrase-env NAME|--passphrase-file FILE|--plain]"),
         QList<Option>{Option{word("--plain")}} + passphrase,
         0,
         0,
         Needs::Person,
         configure},
        {{word("backup"), word("verify")}, file, passphrase, 1, 1, Needs::Folder, verify},
        {{word("backup"), word("restore")}, file, passphrase, 1, 1, Needs::Folder, restore},
    };
}

} // namespace relais::ctl
