// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/contact_json.h"
#include "app/relaisctl/words.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/duplicate_finder.h"
#include "ui/text/plural.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relais::ctl {

namespace {

constexpr qint64 kUsualLimit = 100;

QJsonObject groupJson(const DuplicateGroup& group)
{
    QJsonArray same;
    if (group.samePhone) same.append(word("phone"));
    if (group.sameName) same.append(word("name_and_company"));
    QJsonArray contacts;
    for (const auto& contact : group.contacts) contacts.append(toJson(contact));
    return {{word("same"), same}, {word("count"), group.count}, {word("contacts"), contacts}};
}

QString groupText(const DuplicateGroup& group)
{
    QStringList same;
    if (group.samePhone) same += Words::tr("same phone");
    if (group.sameName) same += Words::tr("same name and company");
    QStringList lines{same.join(QStringLiteral(", "))};
    for (const auto& contact : group.contacts)
        lines += QStringLiteral("%1  %2  %3  %4  %5")
                     .arg(contact.id.value(), 8)
                     .arg(contact.data.displayName(), contact.data.company,
                          contact.data.email ? contact.data.email->text() : QString(),
                          contact.data.phone ? contact.data.phone->text() : QString());
    if (group.count > group.contacts.size())
        lines += Words::tr("and %n more", nullptr, plural(group.count - group.contacts.size()));
    return lines.join(QLatin1Char('\n'));
}

Outcome duplicates(Desk& desk, const Arguments& arguments)
{
    const auto limit = arguments.integer(word("--limit"), kUsualLimit, 1);
    if (!limit) return tl::unexpected(limit.error());
    const auto after = arguments.integer(word("--after"), 0);
    if (!after) return tl::unexpected(after.error());
    const auto found =
        DuplicateFinder(desk.database(), desk.session()).find(static_cast<int>(qMin<qint64>(*limit, 10'000)), *after);
    if (!found) return found.failure();
    QJsonArray items;
    QStringList texts;
    for (const auto& group : found->groups) {
        items.append(groupJson(group));
        texts += groupText(group);
    }
    texts += Words::tr("%n group(s) of contacts that are probably one person.", nullptr, plural(found->total));
    const auto next = found->next == 0 ? QJsonValue() : QJsonValue(QString::number(found->next));
    return Answer{QJsonObject{{word("items"), items}, {word("next"), next}, {word("total"), found->total}},
                  texts.join(QStringLiteral("\n\n"))};
}

Outcome merge(Desk& desk, const Arguments& arguments)
{
    auto ids = contactIds(arguments.operands());
    if (!ids) return tl::unexpected(ids.error());
    const auto kept = ids->takeFirst();
    const auto done = ContactMerger(desk.database(), desk.session(), desk.clock()).merge(kept, *ids);
    if (!done) return done.failure();
    return Answer{QJsonObject{{word("id"), kept.value()}},
                  Words::tr("%n contact(s) went into contact %1.", nullptr, plural(ids->size())).arg(kept.value())};
}

Outcome tellApart(Desk& desk, const Arguments& arguments)
{
    const auto ids = contactIds(arguments.operands());
    if (!ids) return tl::unexpected(ids.error());
    if (auto done = DuplicateFinder(desk.database(), desk.session()).tellApart(*ids); !done) return done.failure();
    return Answer{QJsonObject{{word("different"), static_cast<int>(ids->size())}},
                  Words::tr("They are different people, and do not come up again.")};
}

} // namespace

QList<Command> duplicateCommands()
{
    return {
        {{word("contacts"), word("duplicates")},
         word("[--limit N] [--after CURSOR]"),
         {{word("--limit"), word("N")}, {word("--after"), word("CURSOR")}},
         0,
         0,
         Needs::Workspace,
         duplicates},
        {{word("contacts"), word("merge")}, word("KEPT OTHER..."), {}, 2, -1, Needs::Workspace, merge},
        {{word("contacts"), word("different")}, word("ID ID..."), {}, 2, -1, Needs::Workspace, tellApart},
    };
}

} // namespace relais::ctl
