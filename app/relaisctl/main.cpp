// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace relais;
using namespace relais::ctl;

namespace {

void print(std::FILE* stream, const QString& text)
{
    const auto bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
}

QByteArray toJson(const QJsonValue& value)
{
    const auto document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact);
}

QString usageOf(const Command& command)
{
    return (command.words + QStringList{command.usage}).join(QLatin1Char(' ')).trimmed();
}

QString help(const QList<Command>& commands)
{
    QStringList lines{Words::tr("relaisctl [--data DIR] [--workspace SLUG] [--json] COMMAND ...")};
    for (const auto& command : commands) lines.append(QStringLiteral("  ") + usageOf(command));
    return lines.join(QLatin1Char('\n'));
}

/// How a command is called, and every option it takes.
QString help(const Command& command, const QList<Option>& globals)
{
    const auto namesOf = [](const QList<Option>& options) {
        QStringList names;
        for (const auto& option : options)
            names.append((QStringList{option.name, option.valueName}.join(QLatin1Char(' ')).trimmed())
                         + (option.repeatable ? QStringLiteral("...") : QString()));
        return names;
    };
    QStringList lines{QStringLiteral("relaisctl ") + usageOf(command)};
    for (const auto& name : namesOf(command.options)) lines.append(QStringLiteral("  ") + name);
    lines.append(Words::tr("Every command takes %1.").arg(namesOf(globals).join(QStringLiteral(", "))));
    return lines.join(QLatin1Char('\n'));
}

/// The options that every command takes. They may stand anywhere on the line.
QList<Option> globalOptions()
{
    return {{word("--data"), word("DIR")},
            {word("--workspace"), word("SLUG")},
            {word("--json")},
            {word("--help")},
            {word("--version")},
            {word("--password-file"), word("FILE")},
            {word("--vault-passphrase-file"), word("FILE")}};
}

/// Those whose words begin with these: "contacts" is a family.
QList<Command> familyOf(const QList<Command>& commands, const QStringList& words)
{
    QList<Command> family;
    for (const auto& command : commands)
        if (!words.isEmpty() && command.words.mid(0, words.size()) == words) family.append(command);
    return family;
}

const Command* findCommand(const QList<Command>& commands, const QStringList& words)
{
    const Command* found = nullptr;
    for (const auto& command : commands) {
        const bool matches = command.words == words.mid(0, command.words.size());
        if (matches && (!found || command.words.size() > found->words.size())) found = &command;
    }
    return found;
}

Outcome runCommand(const Command& command, Desk& desk, const Arguments& arguments)
{
    if (command.needs != Needs::Folder) {
        if (auto done = desk.openDatabase(); !done) return done.failure();
        if (auto done = desk.signInFromEnvironment(); !done) return done.failure();
    }
    if (command.needs == Needs::Workspace) {
        if (auto done = desk.enterWorkspace(); !done) return done.failure();
    }
    return command.run(desk, arguments);
}

/// The leading words that are no options: the command and its operands.
QStringList plainWords(const QStringList& words, const QList<Option>& globals)
{
    QStringList plain;
    for (int i = 0; i < words.size(); ++i) {
        if (!words[i].startsWith(QLatin1String("--"))) {
            plain.append(words[i]);
            continue;
        }
        const auto name = words[i].section(QLatin1Char('='), 0, 0);
        const auto option =
            std::find_if(globals.begin(), globals.end(), [&](const Option& o) { return o.name == name; });
        const bool takesValue = option != globals.end() && !option->valueName.isEmpty() && name == words[i];
        if (takesValue)
            ++i;
        else if (option == globals.end())
            break;
    }
    return plain;
}

QString firstUnknownOption(const QStringList& words, const QList<Option>& globals)
{
    for (const auto& given : words) {
        const auto name = given.section(QLatin1Char('='), 0, 0);
        const bool known =
            std::any_of(globals.begin(), globals.end(), [&](const Option& option) { return option.name == name; });
        if (name.startsWith(QLatin1String("--")) && name.size() > 2 && !known) return name;
    }
    return {};
}

/// The sentence of the error, and the command that helps where one does, on one line: what somebody wrote may have several.
QString textOf(const Error& error)
{
    auto text = errorText(error);
    text.replace(QLatin1Char('\r'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (error.code != ErrorCode::Disarmed) return text;
    return text + QLatin1Char(' ') + Words::tr("The command for it: relaisctl engine arm.");
}

/// What --help says: of the command that is named, of its family, or of all of them.
QString helpFor(const QList<Command>& commands, const QStringList& words, const QList<Option>& globals)
{
    const auto plain = plainWords(words, globals);
    if (const auto* command = findCommand(commands, plain)) return help(*command, globals);
    const auto family = familyOf(commands, plain);
    return help(family.isEmpty() ? commands : family);
}

Outcome dispatch(const QStringList& words, bool& json)
{
    const auto commands = allCommands();
    const auto globals = globalOptions();
    json = words.contains(QStringLiteral("--json"));
    if (words.contains(QStringLiteral("--version")))
        return Answer{QJsonObject{{QStringLiteral("version"), QCoreApplication::applicationVersion()}},
                      QStringLiteral("relaisctl ") + QCoreApplication::applicationVersion()};
    if (words.isEmpty() || words.contains(QStringLiteral("--help")))
        return Answer{QJsonObject{}, helpFor(commands, words, globals)};

    const auto plain = plainWords(words, globals);
    const auto* command = findCommand(commands, plain);
    if (!command) {
        // An option before the command is one of those that every command takes.
        const auto stray = firstUnknownOption(words, globals);
        if (!stray.isEmpty())
            return wrongUsage(stray,
                              Words::tr("no such option; relaisctl --help lists the commands and what they take"));
    }
    if (!command)
        return wrongUsage(plain.join(QLatin1Char(' ')), Words::tr("no such command; relaisctl --help lists them"));

    const auto arguments = Arguments::parse(words, command->options + globals);
    if (!arguments) return tl::unexpected(arguments.error());
    const auto own = arguments->withoutLeading(static_cast<int>(command->words.size()));
    const auto count = own.operands().size();
    if (count < command->leastOperands || (command->mostOperands >= 0 && count > command->mostOperands))
        return wrongUsage(command->words.join(QLatin1Char(' ')), Words::tr("usage: %1").arg(command->usage));

    Desk desk(DataFolder::locate(own.value(QStringLiteral("--data"))), own.value(QStringLiteral("--workspace")),
              own.value(QStringLiteral("--password-file")), own.value(QStringLiteral("--vault-passphrase-file")), json);
    return runCommand(*command, desk, own);
}

} // namespace

int main(int argc, char** argv)
{
    endOnSignals();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("relaisctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RELAIS_VERSION));
    installTranslations(application, chosenLanguage());

    bool json = false;
    const auto outcome = dispatch(QCoreApplication::arguments().mid(1), json);
    if (!outcome) {
        print(stderr, textOf(outcome.error().error));
        return outcome.error().status;
    }
    if (json)
        print(stdout, QString::fromUtf8(toJson(outcome->json)));
    else if (!outcome->text.isEmpty())
        print(stdout, outcome->text);
    return outcome->status;
}
