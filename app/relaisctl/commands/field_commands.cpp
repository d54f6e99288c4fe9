// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/words.h"
#include "services/contacts/custom_fields.h"
#include "ui/text/contact_text.h"
#include "ui/text/plural.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

CustomFields customFields(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

QJsonObject toJson(const CustomField& field)
{
    return {{word("key"), field.key}, {word("name"), field.label}, {word("type"), fieldTypeName(field.type)}};
}

Outcome listFields(Desk& desk, const Arguments&)
{
    const auto all = customFields(desk).list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& field : *all) {
        items.append(toJson(field));
        lines.append(
            QStringLiteral("%1  %2  %3").arg(field.key, -24).arg(fieldTypeText(field.type), -10).arg(field.label));
    }
    if (all->isEmpty()) lines.append(Words::tr("Contacts have no fields of their own yet."));
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome setField(Desk& desk, const Arguments& arguments)
{
    FieldChange change;
    if (arguments.has(word("--type"))) {
        change.type = fieldTypeFromName(arguments.value(word("--type")));
        if (!change.type) return wrongUsage(word("--type"), Words::tr("text, number, date or yes-no"));
    }
    if (arguments.has(word("--name"))) change.label = arguments.value(word("--name"));
    const auto saved = customFields(desk).set(arguments.operands().first(), change);
    if (!saved) {
        if (saved.error().code == ErrorCode::Invalid) return wrongUsage(saved.error().subject, saved.error().detail);
        return saved.failure();
    }
    auto json = toJson(saved->field);
    json.insert(word("created"), saved->isNew);
    json.insert(word("rewritten"), saved->rewritten);
    auto text = saved->isNew
                    ? Words::tr("Field “%1” added: %2.").arg(saved->field.label, fieldTypeText(saved->field.type))
                    : Words::tr("Field “%1” is now: %2.").arg(saved->field.label, fieldTypeText(saved->field.type));
    if (saved->rewritten > 0)
        text += QLatin1Char(' ')
                + Words::tr("%n value(s) written as the type keeps them.", nullptr, plural(saved->rewritten));
    return Answer{json, text};
}

Outcome deleteField(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    const auto values = arguments.has(word("--drop-values")) ? FieldValues::Drop : FieldValues::Keep;
    const auto dropped = customFields(desk).remove(name, values);
    if (!dropped) return dropped.failure();
    return Answer{
        QJsonObject{{word("name"), name}, {word("dropped"), *dropped}},
        Words::tr("Field “%1” deleted; %n contact(s) had a value in it.", nullptr, plural(*dropped)).arg(name)};
}

} // namespace

QList<Command> fieldCommands()
{
    return {
        {{word("field"), word("list")}, {}, {}, 0, 0, Needs::Workspace, listFields},
        {{word("field"), word("set")},
         word("KEY [--type text|number|date|yes-no] [--name LABEL]"),
         {{word("--type"), word("TYPE")}, {word("--name"), word("LABEL")}},
         1,
         1,
         Needs::Workspace,
         setField},
        {{word("field"), word("delete")},
         word("KEY [--drop-values]"),
         {{word("--drop-values")}},
         1,
         1,
         Needs::Workspace,
         deleteField},
    };
}

} // namespace relais::ctl
