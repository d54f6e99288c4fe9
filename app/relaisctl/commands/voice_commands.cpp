// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/writing_room.h"
#include "app/relaisctl/words.h"
#include "services/writing/voice.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

/// The parts of a voice, as options and as keys of the answer.
struct Part
{
    const char* option;
    const char* key;
    QString Voice::*words;
};
constexpr Part kParts[] = {{"--do", "do", &Voice::does},
                           {"--avoid", "avoid", &Voice::avoids},
                           {"--words", "words", &Voice::words},
                           {"--audience", "audience", &Voice::audience}};

/// Shows it; what is given is set first, and empty takes it away.
Outcome voice(Desk& desk, const Arguments& arguments)
{
    auto kept = voiceOf(desk.database(), desk.session());
    if (!kept) return kept.failure();
    bool isChanged = false;
    for (const auto& part : kParts) {
        if (!arguments.has(word(part.option))) continue;
        (*kept).*part.words = arguments.value(word(part.option)).trimmed();
        isChanged = true;
    }
    if (isChanged)
        if (auto saved = saveVoice(desk.database(), desk.session(), desk.clock(), *kept); !saved)
            return saved.failure();
    QJsonObject json;
    QStringList lines;
    for (const auto& part : kParts) {
        const auto& words = (*kept).*part.words;
        json.insert(word(part.key), orNull(words));
        if (!words.isEmpty()) lines.append(QStringLiteral("%1  %2").arg(word(part.key), -8).arg(words));
    }
    return Answer{json, lines.isEmpty()
                            ? Words::tr("This workspace has no voice yet: relaisctl ai voice --do TEXT gives it one.")
                            : lines.join(QLatin1Char('\n'))};
}

/// The own texts; one is added or taken away first.
Outcome style(Desk& desk, const Arguments& arguments)
{
    WritingSamples samples(desk.database(), desk.session(), desk.clock());
    if (arguments.has(word("--text-file"))) {
        const auto text = givenText(arguments);
        if (!text) return text.failure();
        if (auto added = samples.add(*text); !added) return added.failure();
    }
    if (arguments.has(word("--remove"))) {
        const auto id = arguments.integer(word("--remove"), 0, 1);
        if (!id) return tl::unexpected(id.error());
        if (auto done = samples.remove(WritingSampleId(*id)); !done) return done.failure();
    }
    const auto known = samples.list();
    if (!known) return known.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& one : *known) {
        items.append(QJsonObject{{word("id"), one.id.value()}, {word("text"), one.text}, {word("at"), toIso(one.at)}});
        lines.append(QStringLiteral("%1  %2").arg(one.id.value(), 6).arg(one.text.simplified().left(100)));
    }
    return Answer{QJsonObject{{word("items"), items}},
                  lines.isEmpty() ? Words::tr("You have no texts yet: relaisctl ai style --text-file F adds one.")
                                  : lines.join(QLatin1Char('\n'))};
}

} // namespace

QList<Command> voiceCommands()
{
    return {
        {QStringList{word("ai"), word("voice")},
         word("[--do TEXT] [--avoid TEXT] [--words TEXT] [--audience TEXT]"),
         {{word("--do"), word("TEXT")},
          {word("--avoid"), word("TEXT")},
          {word("--words"), word("TEXT")},
          {word("--audience"), word("TEXT")}},
         0,
         0,
         Needs::Workspace,
         voice},
        {QStringList{word("ai"), word("style")},
         word("[--text-file F] [--remove ID]"),
         {{word("--text-file"), word("F")}, {word("--remove"), word("ID")}},
         0,
         0,
         Needs::Workspace,
         style},
    };
}

} // namespace relais::ctl
