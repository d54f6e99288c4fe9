// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/contact_json.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/suppression_file.h"
#include "services/contacts/suppression_list.h"
#include "ui/text/contact_text.h"
#include "ui/text/plural.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relais::ctl {

namespace {

CategoryRepository categories(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

Outcome addCategory(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    const auto id = categories(desk).add(name, arguments.value(word("--colour")));
    if (!id) return id.failure();
    return Answer{QJsonObject{{word("id"), id->value()}, {word("name"), name}},
                  Words::tr("Category “%1” added.").arg(name)};
}

Outcome listCategories(Desk& desk, const Arguments&)
{
    const auto all = categories(desk).list();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& category : *all) {
        items.append(QJsonObject{{word("id"), category.id.value()},
                                 {word("name"), category.name},
                                 {word("colour"), category.colour},
                                 {word("contacts"), category.contacts}});
        lines.append(QStringLiteral("%1  %2").arg(category.name, -28).arg(category.contacts));
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome renameCategory(Desk& desk, const Arguments& arguments)
{
    auto repository = categories(desk);
    const auto category = repository.byName(arguments.operands()[0]);
    if (!category) return category.failure();
    if (auto done = repository.change(category->id, arguments.operands()[1], category->colour); !done)
        return done.failure();
    return Answer{QJsonObject{{word("name"), arguments.operands()[1]}},
                  Words::tr("Category “%1” is now “%2”.").arg(category->name, arguments.operands()[1])};
}

Outcome deleteCategory(Desk& desk, const Arguments& arguments)
{
    auto repository = categories(desk);
    const auto category = repository.byName(arguments.operands().first());
    if (!category) return category.failure();
    if (auto done = repository.remove(category->id); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), category->name}},
                  Words::tr("Category “%1” deleted; its contacts stay.").arg(category->name)};
}

Outcome assignCategory(Desk& desk, const Arguments& arguments)
{
    // "--contact 1 2 3": the first id is the option's value, the others follow as operands.
    auto texts = arguments.values(word("--contact")) + arguments.operands().mid(1);
    const auto ids = contactIds(texts);
    if (!ids) return tl::unexpected(ids.error());
    if (ids->isEmpty()) return wrongUsage(word("--contact"), Words::tr("is missing"));
    auto repository = categories(desk);
    const auto category = repository.byName(arguments.operands().first());
    if (!category) return category.failure();
    // All or none: a wrong id among them changes nothing.
    const auto count = arguments.has(word("--remove")) ? repository.unassign(category->id, *ids, WhenGone::RefuseAll)
                                                       : repository.assign(category->id, *ids, WhenGone::RefuseAll);
    if (!count) return count.failure();
    return Answer{QJsonObject{{word("changed"), *count}}, Words::tr("%n contact(s) changed.", nullptr, plural(*count))};
}

tl::expected<ContactFilter, Failure> filterFrom(const Arguments& arguments)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(arguments.value(word("--filter")).toUtf8(), &error);
    if (!document.isObject())
        return wrongUsage(word("--filter"),
                          Words::tr("a JSON object such as {\"tags\":[\"vip\"]}: %1").arg(error.errorString()));
    const auto filter = ContactFilter::fromJson(document.object());
    if (!filter)
        return wrongUsage(word("--filter"),
                          QStringLiteral("%1: %2").arg(filter.error().subject, filter.error().detail));
    return *filter;
}

Outcome addSegment(Desk& desk, const Arguments& arguments)
{
    const auto filter = filterFrom(arguments);
    if (!filter) return tl::unexpected(filter.error());
    const auto& name = arguments.operands().first();
    if (auto done = categories(desk).addSegment({name, *filter}); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), name}}, Words::tr("Segment “%1” added.").arg(name)};
}

Outcome changeSegment(Desk& desk, const Arguments& arguments)
{
    if (!arguments.has(word("--name")) && !arguments.has(word("--filter")))
        return wrongUsage(word("--name"), Words::tr("is missing, and so is --filter"));
    auto repository = categories(desk);
    const auto all = repository.segments();
    if (!all) return all.failure();
    const auto& name = arguments.operands().first();
    const auto known = std::find_if(all->cbegin(), all->cend(), [&](const Segment& segment) {
        return segment.name.toCaseFolded() == name.trimmed().toCaseFolded();
    });
    if (known == all->cend()) return fail(ErrorCode::NotFound, name, QStringLiteral("no such segment"));
    Segment becomes{arguments.value(word("--name"), known->name), known->filter};
    if (arguments.has(word("--filter"))) {
        const auto filter = filterFrom(arguments);
        if (!filter) return tl::unexpected(filter.error());
        becomes.filter = *filter;
    }
    if (auto done = repository.changeSegment(known->name, becomes); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), becomes.name}, {word("filter"), becomes.filter.toJson()}},
                  Words::tr("Segment “%1” changed.").arg(becomes.name)};
}

Outcome listSegments(Desk& desk, const Arguments&)
{
    const auto all = categories(desk).segments();
    if (!all) return all.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& segment : *all) {
        items.append(QJsonObject{{word("name"), segment.name}, {word("filter"), segment.filter.toJson()}});
        lines.append(segment.name);
    }
    return Answer{QJsonObject{{word("items"), items}}, lines.join(QLatin1Char('\n'))};
}

Outcome deleteSegment(Desk& desk, const Arguments& arguments)
{
    const auto& name = arguments.operands().first();
    if (auto done = categories(desk).removeSegment(name); !done) return done.failure();
    return Answer{QJsonObject{{word("name"), name}}, Words::tr("Segment “%1” deleted.").arg(name)};
}

SuppressionList suppressions(Desk& desk)
{
    return {desk.database(), desk.session(), desk.clock()};
}

Outcome suppressAdd(Desk& desk, const Arguments& arguments)
{
    const auto& address = arguments.operands().first();
    const auto reason = arguments.value(word("--reason"), word("manual"));
    if (!SuppressionList::isReason(reason))
        return wrongUsage(word("--reason"),
                          Words::tr("unsubscribed, bounced, complained, opted_out, erased or manual"));
    if (auto done = suppressions(desk).add(address, reason, desk.person().name); !done) return done.failure();
    return Answer{QJsonObject{{word("address"), address}, {word("reason"), reason}},
                  Words::tr("%1 will not be written to.").arg(address)};
}

Outcome suppressList(Desk& desk, const Arguments& arguments)
{
    const auto limit = arguments.integer(word("--limit"), 100, 1);
    if (!limit) return tl::unexpected(limit.error());
    const auto page = suppressions(desk).list(arguments.value(word("--after")), static_cast<int>(*limit));
    if (!page) return page.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& entry : *page) {
        items.append(QJsonObject{{word("address"), entry.address},
                                 {word("reason"), entry.reason},
                                 {word("source"), entry.source},
                                 {word("created_at"), toIso(entry.createdAt)}});
        lines.append(QStringLiteral("%1  %2").arg(entry.address, -36).arg(suppressionText(entry.reason)));
    }
    const bool more = page->size() == *limit;
    return Answer{QJsonObject{{word("items"), items},
                              {word("next"), more ? QJsonValue(page->last().address) : QJsonValue()}},
                  lines.join(QLatin1Char('\n'))};
}

Outcome suppressRemove(Desk& desk, const Arguments& arguments)
{
    const auto& address = arguments.operands().first();
    if (auto done = suppressions(desk).remove(address); !done) return done.failure();
    return Answer{QJsonObject{{word("address"), address}}, Words::tr("%1 may be written to again.").arg(address)};
}

Outcome suppressImport(Desk& desk, const Arguments& arguments)
{
    const auto reason = arguments.value(word("--reason"), word("manual"));
    if (!SuppressionList::isReason(reason))
        return wrongUsage(word("--reason"),
                          Words::tr("unsubscribed, bounced, complained, opted_out, erased or manual"));
    const auto report =
        importSuppressions(desk.database(), desk.session(), desk.clock(), arguments.operands().first(), reason);
    if (!report) return report.failure();
    return Answer{QJsonObject{{word("added"), report->added}, {word("rejected"), report->rejected}},
                  Words::tr("%1 addresses added, %2 rejected.").arg(report->added).arg(report->rejected),
                  report->rejected > 0 ? PartlyRefused : Done};
}

Outcome suppressExport(Desk& desk, const Arguments& arguments)
{
    const auto& path = arguments.operands().first();
    if (auto may = desk.mayWrite(path); !may) return may.failure();
    const StopSignals signals;
    const auto written = exportSuppressions(desk.database(), desk.session(), desk.clock(), path, signals.token());
    if (!written) return signals.failed(written.error());
    return Answer{QJsonObject{{word("addresses"), *written}, {word("file"), path}},
                  Words::tr("%n address(es) written to %1.", nullptr, plural(*written)).arg(path)};
}

} // namespace

QList<Command> categoryCommands()
{
    return {
        {{word("category"), word("add")},
         word("NAME"),
         {{word("--colour"), word("#RRGGBB")}},
         1,
         1,
         Needs::Workspace,
         addCategory},
        {{word("category"), word("list")}, {}, {}, 0, 0, Needs::Workspace, listCategories},
        {{word("category"), word("rename")}, word("NAME NEW"), {}, 2, 2, Needs::Workspace, renameCategory},
        {{word("category"), word("delete")}, word("NAME"), {}, 1, 1, Needs::Workspace, deleteCategory},
        {{word("category"), word("assign")},
         word("NAME --contact ID... [--remove]"),
         {{word("--contact"), word("ID"), true}, {word("--remove")}},
         1,
         -1,
         Needs::Workspace,
         assignCategory},
        {{word("segment"), word("add")},
         word("NAME --filter JSON"),
         {{word("--filter"), word("JSON")}},
         1,
         1,
         Needs::Workspace,
         addSegment},
        {{word("segment"), word("list")}, {}, {}, 0, 0, Needs::Workspace, listSegments},
        {{word("segment"), word("change")},
         word("NAME [--name NEW] [--filter JSON]"),
         {{word("--name"), word("NEW")}, {word("--filter"), word("JSON")}},
         1,
         1,
         Needs::Workspace,
         changeSegment},
        {{word("segment"), word("delete")}, word("NAME"), {}, 1, 1, Needs::Workspace, deleteSegment},
        {{word("suppress"), word("add")},
         word("ADDRESS --reason R"),
         {{word("--reason"), word("R")}},
         1,
         1,
         Needs::Workspace,
         suppressAdd},
        {{word("suppress"), word("list")},
         word("[--limit N] [--after CURSOR]"),
         {{word("--limit"), word("N")}, {word("--after"), word("CURSOR")}},
         0,
         0,
         Needs::Workspace,
         suppressList},
        {{word("suppress"), word("remove")}, word("ADDRESS"), {}, 1, 1, Needs::Workspace, suppressRemove},
        {{word("suppress"), word("import")},
         word("FILE [--reason R]"),
         {{word("--reason"), word("R")}},
         1,
         1,
         Needs::Workspace,
         suppressImport},
        {{word("suppress"), word("export")}, word("FILE"), {}, 1, 1, Needs::Workspace, suppressExport},
    };
}

} // namespace relais::ctl
