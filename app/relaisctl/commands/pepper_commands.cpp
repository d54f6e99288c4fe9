// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/one_time_code_argument.h"
#include "app/relaisctl/words.h"
#include "services/access/pepper_keeper.h"

#include <QJsonObject>

namespace relais::ctl {

namespace {

PepperKeeper keeper(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

/// Who may not is told so before a store is asked for, which may be locked.
Result<std::unique_ptr<SecretStore>> ownersSecrets(Desk& desk)
{
    if (auto done = desk.enterForAgency(); !done) return done.failure();
    if (const auto on = keeper(desk).isOn(); !on) return on.failure();
    return desk.secrets()();
}

Answer answer(bool on, const QString& text)
{
    return Answer{QJsonObject{{word("sealed"), on}}, text};
}

Answer withCode(const Secret& code, const QString& text)
{
    const auto letters = QString::fromLatin1(code.reveal());
    return Answer{QJsonObject{{word("sealed"), true}, {word("code"), letters}}, text.arg(letters)};
}

Outcome pepperStatus(Desk& desk, const Arguments&)
{
    if (auto done = desk.enterForAgency(); !done) return done.failure();
    const auto on = keeper(desk).isOn();
    if (!on) return on.failure();
    return answer(*on, *on ? Words::tr("Passwords are sealed with a key of this computer’s keychain or vault.")
                           : Words::tr("Passwords are not sealed: their hashes stand in the database."));
}

Outcome pepperOn(Desk& desk, const Arguments&)
{
    const auto secrets = ownersSecrets(desk);
    if (!secrets) return secrets.failure();
    const auto pepper = Pepper::make();
    const auto wiped = keeper(desk).turnOn(pepper, **secrets);
    if (!wiped) return wiped.failure();
    if (!*wiped)
        return withCode(
            pepper.code(),
            Words::tr(
                "Passwords are sealed, but another program was at work in the database, so free parts of the file may still hold the old hashes: turn it off and on again when nothing else "
                "is open. Keep this recovery code on paper, away from this computer.\n\n%1"));
    return withCode(
        pepper.code(),
        Words::tr(
            "Passwords are sealed. Keep this recovery code on paper, away from this computer: without it nobody can sign in when the keychain or vault is lost, "
            "or on another computer.\n\n%1"));
}

Outcome pepperOff(Desk& desk, const Arguments&)
{
    const auto secrets = ownersSecrets(desk);
    if (!secrets) return secrets.failure();
    if (auto done = keeper(desk).turnOff(**secrets); !done) return done.failure();
    return answer(
        false,
        Words::tr(
            "Passwords are not sealed any more. Keep the recovery code: backups that were made while they were sealed need it on another computer."));
}

Outcome pepperCode(Desk& desk, const Arguments&)
{
    const auto secrets = ownersSecrets(desk);
    if (!secrets) return secrets.failure();
    const auto code = keeper(desk).code(**secrets);
    if (!code) return code.failure();
    return withCode(*code, QStringLiteral("%1"));
}

/// Asks nobody to sign in: nobody could.
Outcome pepperRestore(Desk& desk, const Arguments& arguments)
{
    const auto code = oneTimeCodeArgument(arguments);
    if (!code) return tl::unexpected(code.error());
    if (auto done = desk.openDatabase(); !done) return done.failure();
    const auto secrets = desk.secrets()();
    if (!secrets) return secrets.failure();
    if (auto done = restorePepper(desk.database(), desk.clock(), *code, **secrets); !done) return done.failure();
    return answer(true, Words::tr("This computer has the key of the passwords now. Sign in."));
}

} // namespace

QList<Command> pepperCommands()
{
    return {
        {{word("pepper"), word("status")}, {}, {}, 0, 0, Needs::Person, pepperStatus},
        {{word("pepper"), word("on")}, {}, {}, 0, 0, Needs::Person, pepperOn},
        {{word("pepper"), word("off")}, {}, {}, 0, 0, Needs::Person, pepperOff},
        {{word("pepper"), word("code")}, {}, {}, 0, 0, Needs::Person, pepperCode},
        {{word("pepper"), word("restore")},
         word("--code-env NAME|--code-file FILE|standard input"),
         oneTimeCodeOptions(),
         0,
         0,
         Needs::Folder,
         pepperRestore},
    };
}

} // namespace relais::ctl
