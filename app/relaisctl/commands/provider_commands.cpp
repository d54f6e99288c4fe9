// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/writing_room.h"
#include "app/relaisctl/words.h"
#include "services/secrets/secret_store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

ProviderStore storeOf(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

QJsonObject toJson(const Provider& provider)
{
    const auto& draft = provider.draft;
    return {{word("name"), draft.name},
            {word("kind"), providerKindName(draft.kind)},
            {word("base_url"), draft.baseUrl},
            {word("model"), draft.model},
            {word("state"), draft.isOn ? word("on") : word("off")},
            {word("key"), provider.hasKey},
            {word("leaves_computer"), provider.leavesComputer()}};
}

QString withWarning(const QString& line, const Provider& provider)
{
    return provider.leavesComputer()
               ? line + QLatin1Char('\n')
                     + Words::tr("What it is asked leaves the computer: briefs, texts and messages of contacts.")
               : line;
}

/// The draft with what the options say; wrong usage names the option.
tl::expected<ProviderDraft, Failure> draftFrom(const Arguments& arguments, ProviderDraft draft)
{
    if (arguments.has(word("--kind"))) {
        const auto kind = providerKindFrom(arguments.value(word("--kind")));
        if (!kind) return wrongUsage(word("--kind"), Words::tr("openai or anthropic"));
        draft.kind = *kind;
    }
    const auto state = arguments.value(word("--state"), draft.isOn ? word("on") : word("off"));
    if (state != word("on") && state != word("off")) return wrongUsage(word("--state"), Words::tr("on or off"));
    draft.isOn = state == word("on");
    draft.name = arguments.value(word("--name"), draft.name);
    draft.baseUrl = arguments.value(word("--base-url"), draft.baseUrl);
    draft.model = arguments.value(word("--model"), draft.model);
    const auto good = draft.checked();
    if (good) return *good;
    const auto& subject = good.error().subject;
    const auto option = subject == word("name") || subject == word("model") ? word("--") + subject : word("--base-url");
    return wrongUsage(option, good.error().detail);
}

/// The store that a key goes to; none is opened for nothing.
Result<std::unique_ptr<SecretStore>> openFor(Desk& desk, bool isWanted)
{
    if (!isWanted) return std::unique_ptr<SecretStore>();
    return desk.secrets()();
}

Outcome add(Desk& desk, const Arguments& arguments)
{
    for (const auto* needed : {"--name", "--kind", "--base-url", "--model"})
        if (!arguments.has(word(needed)))
            return wrongUsage(word(needed), Words::tr("a provider needs --name, --kind, --base-url and --model"));
    const auto draft = draftFrom(arguments, {});
    if (!draft) return tl::unexpected(draft.error());
    const auto key = arguments.secret(word("--key"));
    if (!key) return tl::unexpected(key.error());
    const auto secrets = openFor(desk, key->has_value());
    if (!secrets) return secrets.failure();
    const auto id = storeOf(desk).add(*draft, *key, secrets->get());
    if (!id) return id.failure();
    const Provider provider{.id = *id, .draft = *draft, .hasKey = key->has_value()};
    return Answer{toJson(provider),
                  withWarning(Words::tr("%1 is asked when Ollama cannot answer.").arg(provider.title()), provider)};
}

Outcome update(Desk& desk, const Arguments& arguments)
{
    auto store = storeOf(desk);
    auto provider = store.byName(arguments.operands().first());
    if (!provider) return provider.failure();
    const auto draft = draftFrom(arguments, provider->draft);
    if (!draft) return tl::unexpected(draft.error());
    const auto key = arguments.secret(word("--key"));
    if (!key) return tl::unexpected(key.error());
    const auto secrets = openFor(desk, key->has_value());
    if (!secrets) return secrets.failure();
    if (auto done = store.change(provider->id, *draft, *key, secrets->get()); !done) return done.failure();
    provider->draft = *draft;
    provider->hasKey = provider->hasKey || key->has_value();
    return Answer{toJson(*provider), withWarning(Words::tr("Provider “%1” changed.").arg(draft->name), *provider)};
}

Outcome list(Desk& desk, const Arguments&)
{
    const auto all = storeOf(desk).list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& one : *all) {
        items.append(toJson(one));
        const auto where = one.leavesComputer() ? Words::tr("leaves the computer") : QString();
        lines.append(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(one.draft.name, -24)
                         .arg(providerKindName(one.draft.kind), -9)
                         .arg(one.draft.model, -24)
                         .arg(one.draft.isOn ? Words::tr("on") : Words::tr("off"), where)
                         .trimmed());
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.isEmpty()
                                                           ? Words::tr("Nobody is asked when Ollama cannot answer.")
                                                           : lines.join(QLatin1Char('\n'))};
}

Outcome test(Desk& desk, const Arguments& arguments)
{
    if (auto may = requireModelKeeping(desk.database(), desk.session()); !may) return may.failure();
    auto store = storeOf(desk);
    const auto provider = store.byName(arguments.operands().first());
    if (!provider) return provider.failure();
    WritingRoom room(desk);
    const auto hints = room.hints();
    if (!hints) return hints.failure();
    const auto told = store.test(provider->id, *hints, room.stop());
    if (!told) return room.failed(told.error());
    return Answer{QJsonObject{{word("ok"), true},
                              {word("name"), provider->draft.name},
                              {word("model"), provider->draft.model},
                              {word("first_word_ms"), qint64{told->toFirstWord.count()}}},
                  Words::tr("%1 answers.").arg(provider->title())};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    if (auto may = requireModelKeeping(desk.database(), desk.session()); !may) return may.failure();
    auto store = storeOf(desk);
    const auto provider = store.byName(arguments.operands().first());
    if (!provider) return provider.failure();
    const auto secrets = openFor(desk, provider->hasKey);
    if (!secrets) return secrets.failure();
    if (auto done = store.remove(provider->id, secrets->get()); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), provider->draft.name}},
                  Words::tr("%1 is asked no more.").arg(provider->draft.name)};
}

Outcome order(Desk& desk, const Arguments& arguments)
{
    if (auto may = requireModelKeeping(desk.database(), desk.session()); !may) return may.failure();
    auto store = storeOf(desk);
    QList<ProviderId> wanted;
    QStringList names;
    for (const auto& name : arguments.operands()) {
        const auto provider = store.byName(name);
        if (!provider) return provider.failure();
        wanted.append(provider->id);
        names.append(provider->draft.name);
    }
    if (auto done = store.reorder(wanted); !done) return done.failure();
    return Answer{QJsonObject{{word("order"), QJsonArray::fromStringList(names)}},
                  Words::tr("They are asked in this order: %1.").arg(names.join(QStringLiteral(", ")))};
}

} // namespace

QList<Command> providerCommands()
{
    const auto provider = [](const char* verb) { return QStringList{word("ai"), word("provider"), word(verb)}; };
    const auto options = QList<Option>{{word("--name"), word("N")},
                                       {word("--kind"), word("K")},
                                       {word("--base-url"), word("URL")},
                                       {word("--model"), word("M")},
                                       {word("--state"), word("on|off")}}
                         + Arguments::secretOptions(word("--key"));
    return {
        {provider("add"),
         word(
             "--name N --kind openai|anthropic --base-url URL --model M [--key-env V | --key-file F] [--state on|off]"),
         options, 0, 0, Needs::Workspace, add},
        {provider("list"), {}, {}, 0, 0, Needs::Workspace, list},
        {provider("test"), word("NAME"), {}, 1, 1, Needs::Workspace, test},
        {provider("update"), word("NAME [the options of add]"), options, 1, 1, Needs::Workspace, update},
        {provider("remove"), word("NAME"), {}, 1, 1, Needs::Workspace, remove},
        {provider("order"), word("NAME ..."), {}, 1, -1, Needs::Workspace, order},
    };
}

} // namespace relais::ctl
