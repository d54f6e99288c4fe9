// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/campaign_operands.h"
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/words.h"
#include "services/campaigns/template_library.h"

#include <QJsonArray>

namespace relais::ctl {

namespace {

QJsonObject templateJson(const MailTemplate& item)
{
    return {{word("name"), item.name}, {word("subject"), item.subject}, {word("html"), item.html}, {word("text"), item.text}, {word("updated_at"), toIso(item.updatedAt)}};
}

Outcome add(Desk& desk, const Arguments& arguments)
{
    const auto json = readDocument(arguments.operands().first());
    if (!json) return json.failure();
    MailTemplate wanted;
    const QHash<QString, QString*> fields{{word("name"), &wanted.name}, {word("subject"), &wanted.subject}, {word("html"), &wanted.html}, {word("text"), &wanted.text}};
    for (auto value = json->begin(); value != json->end(); ++value) {
        if (!fields.contains(value.key())) return fail(ErrorCode::Invalid, value.key(), QStringLiteral("unknown key"));
        if (!value.value().isString()) return fail(ErrorCode::Invalid, value.key(), QStringLiteral("a text is wanted"));
        *fields[value.key()] = value.value().toString();
    }
    const auto id = TemplateLibrary(desk.database(), desk.session(), desk.clock()).save(wanted);
    if (!id) return id.failure();
    return Answer{QJsonObject{{word("name"), wanted.name}}, Words::tr("Template “%1” saved.").arg(wanted.name)};
}

Outcome list(Desk& desk, const Arguments&)
{
    const auto all = TemplateLibrary(desk.database(), desk.session(), desk.clock()).list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& item : *all) {
        items.append(templateJson(item));
        lines.append(QStringLiteral("%1  %2").arg(item.name, -24).arg(item.subject));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome show(Desk& desk, const Arguments& arguments)
{
    const auto item = TemplateLibrary(desk.database(), desk.session(), desk.clock()).byName(arguments.operands().first());
    if (!item) return item.failure();
    return Answer{templateJson(*item), item->subject + QStringLiteral("\n\n") + (item->text.isEmpty() ? item->html : item->text)};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    if (auto done = TemplateLibrary(desk.database(), desk.session(), desk.clock()).remove(name); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), name}}, Words::tr("Template “%1” deleted.").arg(name)};
}

} // namespace

QList<Command> templateCommands()
{
    const auto library = [](const char* verb) { return QStringList{word("template"), word(verb)}; };
    return {
        {library("add"), word("FILE.json"), {}, 1, 1, Needs::Workspace, add},
        {library("list"), {}, {}, 0, 0, Needs::Workspace, list},
        {library("show"), word("NAME"), {}, 1, 1, Needs::Workspace, show},
        {library("delete"), word("NAME"), {}, 1, 1, Needs::Workspace, remove},
    };
}

} // namespace relais::ctl
