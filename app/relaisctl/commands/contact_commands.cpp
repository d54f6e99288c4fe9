// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/commands/contact_json.h"
#include "app/relaisctl/progress_bar.h"
#include "app/relaisctl/stop_signals.h"
#include "app/relaisctl/words.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_edit.h"
#include "services/contacts/contact_export.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/contact_timeline.h"
#include "services/contacts/custom_fields.h"
#include "services/contacts/import/contact_import.h"
#include "services/upkeep/log_entries.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/text/timeline_text.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace relais::ctl {

namespace {

/// Of its history, with a contact.
constexpr int kShownEntries = 20;

tl::expected<ContactFilter, Failure> filterFrom(Desk& desk, const Arguments& arguments)
{
    ContactFilter filter;
    if (arguments.has(word("--segment"))) {
        const auto segments = CategoryRepository(desk.database(), desk.session(), desk.clock()).segments();
        if (!segments) return tl::unexpected<Failure>(Failure{segments.error(), exitStatusOf(segments.error().code)});
        const auto name = arguments.value(word("--segment")).trimmed().toCaseFolded();
        const auto found = std::find_if(segments->begin(), segments->end(),
                                        [&](const Segment& segment) { return segment.name.toCaseFolded() == name; });
        if (found == segments->end())
            return tl::unexpected<Failure>(
                Failure{Error{ErrorCode::NotFound, arguments.value(word("--segment")), Words::tr("no such segment")},
                        Failed});
        filter = found->filter;
    }
    if (arguments.has(word("--search"))) filter.search = arguments.value(word("--search"));
    if (arguments.has(word("--category"))) filter.categories = {arguments.value(word("--category"))};
    for (const auto* option : {"--consent", "--without-consent"}) {
        if (!arguments.has(word(option))) continue;
        const auto channel = consentChannelFromName(arguments.value(word(option)));
        if (!channel) return wrongUsage(word(option), Words::tr("email, whatsapp or sms"));
        (word(option) == word("--consent") ? filter.consent : filter.withoutConsent) = channel;
    }
    return filter;
}

/// What an import that was stopped has left.
QString stoppedText(const ImportOptions& options)
{
    if (options.dryRun || options.onCancel == OnCancel::Nothing)
        return Words::tr("Stopped: nothing of the file was imported.");
    return Words::tr("Stopped: what was imported until then stays. The same command goes on from there.");
}

Outcome importFile(Desk& desk, const Arguments& arguments)
{
    const auto onDuplicate = arguments.value(word("--on-duplicate"), word("skip"));
    if (onDuplicate != word("skip") && onDuplicate != word("update"))
        return wrongUsage(word("--on-duplicate"), Words::tr("skip or update"));
    const auto onCancel = arguments.value(word("--on-cancel"), word("keep"));
    if (onCancel != word("keep") && onCancel != word("nothing"))
        return wrongUsage(word("--on-cancel"), Words::tr("keep or nothing"));
    const ImportOptions options{.file = arguments.operands().first(),
                                .defaultCountry = arguments.value(word("--country")),
                                .category = arguments.value(word("--category")),
                                .mappings = arguments.values(word("--map")),
                                .onDuplicate = onDuplicate == word("update") ? OnDuplicate::Update : OnDuplicate::Skip,
                                .onCancel = onCancel == word("nothing") ? OnCancel::Nothing : OnCancel::KeepDone,
                                .rejectsFile = arguments.value(word("--rejects")),
                                .words = detailText,
                                .dryRun = arguments.has(word("--dry-run")),
                                .keepValid = arguments.has(word("--keep-valid"))};
    if (!options.rejectsFile.isEmpty())
        if (auto may = desk.mayWrite(options.rejectsFile); !may) return may.failure();
    const StopSignals signals;
    ProgressBar bar(!desk.json());
    const auto report =
        importContacts(desk.database(), desk.session(), desk.clock(), options, signals.token(),
                       [&](const ImportProgress& progress) {
                           const auto left =
                               progress.left ? Words::tr("%1 s left").arg(progress.left->count() / 1000) : QString();
                           bar.draw(progress.fraction, Words::tr("%1 rows %2").arg(progress.rows).arg(left));
                       });
    if (!report) {
        const bool wrongOption =
            report.error().code == ErrorCode::Invalid
            && (report.error().subject == options.defaultCountry || options.mappings.contains(report.error().subject));
        if (wrongOption && !report.error().subject.isEmpty())
            return wrongUsage(report.error().subject, report.error().detail);
        return report.failure();
    }
    if (!options.dryRun) tellImport(desk.log(), *report);
    const QJsonObject json{{word("rows"), report->rows},
                           {word("created"), report->created},
                           {word("updated"), report->updated},
                           {word("unchanged"), report->unchanged},
                           {word("duplicates"), report->duplicates},
                           {word("rejected"), report->rejected},
                           {word("seconds"), report->seconds},
                           {word("cancelled"), report->cancelled}};
    auto text = Words::tr("%1 rows: %2 created, %3 updated, %4 unchanged, %5 duplicates, %6 rejected.")
                    .arg(report->rows)
                    .arg(report->created)
                    .arg(report->updated)
                    .arg(report->unchanged)
                    .arg(report->duplicates)
                    .arg(report->rejected);
    if (report->rejected > 0 && options.rejectsFile.isEmpty())
        text += QLatin1Char('\n')
                + Words::tr("Add --rejects FILE to have the refused rows, each with its line and reason.");
    if (report->cancelled) text = stoppedText(options) + QLatin1Char('\n') + text;
    return Answer{json, text, report->cancelled ? signals.exitStatus() : report->rejected > 0 ? PartlyRefused : Done};
}

Outcome exportFile(Desk& desk, const Arguments& arguments)
{
    const auto format = arguments.value(word("--format"), word("csv"));
    if (format != word("csv") && format != word("vcard"))
        return wrongUsage(word("--format"), Words::tr("csv or vcard"));
    const auto filter = filterFrom(desk, arguments);
    if (!filter) return tl::unexpected(filter.error());
    const auto path = arguments.operands().first();
    if (auto may = desk.mayWrite(path); !may) return may.failure();
    const StopSignals signals;
    const auto written =
        exportContacts(desk.database(), desk.session(), desk.clock(), *filter, path,
                       format == word("csv") ? ExportFormat::Csv : ExportFormat::VCard, signals.token());
    if (!written) return signals.failed(written.error());
    return Answer{QJsonObject{{word("contacts"), *written}, {word("file"), path}},
                  Words::tr("%n contact(s) written to %1.", nullptr, plural(*written)).arg(path)};
}

/// "name", or "-name" for the other way round.
std::optional<ContactQuery> sortedAs(const QString& text)
{
    static const QHash<QString, ContactOrder> orders{{word("created"), ContactOrder::Oldest},
                                                     {word("name"), ContactOrder::Name},
                                                     {word("company"), ContactOrder::Company},
                                                     {word("email"), ContactOrder::Email}};
    const bool descending = text.startsWith(QLatin1Char('-'));
    const auto order = orders.constFind(descending ? text.mid(1) : text);
    if (order == orders.constEnd()) return std::nullopt;
    return ContactQuery{.order = *order, .descending = descending};
}

/// The number of the last contact; of a list that is sorted by a text, that text behind a colon, percent-encoded.
QString cursorText(const ContactCursor& cursor, bool byAge)
{
    const auto id = QString::number(cursor.id.value());
    return byAge ? id : id + QLatin1Char(':') + QString::fromLatin1(QUrl::toPercentEncoding(cursor.text));
}

std::optional<ContactCursor> cursorFrom(const QString& text, bool byAge)
{
    bool isNumber = false;
    const auto id = text.section(QLatin1Char(':'), 0, 0).toLongLong(&isNumber);
    if (!isNumber || id < 0 || text.contains(QLatin1Char(':')) == byAge) return std::nullopt;
    return ContactCursor{QUrl::fromPercentEncoding(text.section(QLatin1Char(':'), 1).toUtf8()), ContactId(id)};
}

Outcome list(Desk& desk, const Arguments& arguments)
{
    const auto limit = arguments.integer(word("--limit"), 100, 1);
    if (!limit) return tl::unexpected(limit.error());
    auto query = sortedAs(arguments.value(word("--sort"), word("created")));
    if (!query)
        return wrongUsage(word("--sort"),
                          Words::tr("name, company, email or created, with - before it for the other way round"));
    const bool byAge = query->order == ContactOrder::Oldest;
    if (arguments.has(word("--after"))) {
        query->after = cursorFrom(arguments.value(word("--after")), byAge);
        if (!query->after) return wrongUsage(word("--after"), Words::tr("no cursor that this command has printed"));
    }
    const auto filter = filterFrom(desk, arguments);
    if (!filter) return tl::unexpected(filter.error());
    query->filter = *filter;
    query->limit = static_cast<int>(std::min<qint64>(*limit, 10'000));
    const auto page = ContactRepository(desk.database(), desk.session(), desk.clock()).list(*query);
    if (!page) return page.failure();
    QList<ContactId> ids;
    for (const auto& contact : page->items) ids.append(contact.id);
    const auto consents = ConsentList(desk.database(), desk.session(), desk.clock()).of(ids);
    if (!consents) return consents.failure();
    QJsonArray items;
    QStringList lines;
    for (const auto& contact : page->items) {
        auto item = toJson(contact);
        item.insert(word("consents"), toJson(consents->value(contact.id.value())));
        items.append(item);
        lines.append(QStringLiteral("%1  %2  %3  %4")
                         .arg(contact.id.value(), 8)
                         .arg(contact.data.displayName(), -28)
                         .arg(contact.data.email ? contact.data.email->text() : QString(), -32)
                         .arg(contact.data.phone ? contact.data.phone->text() : QString()));
    }
    lines.append(Words::tr("%1 of %2").arg(page->items.size()).arg(page->total));
    const auto next = page->next ? QJsonValue(cursorText(*page->next, byAge)) : QJsonValue();
    return Answer{QJsonObject{{word("items"), items}, {word("next"), next}, {word("total"), page->total}},
                  lines.join(QLatin1Char('\n'))};
}

Outcome timeline(Desk& desk, const Arguments& arguments)
{
    const auto id = contactId(arguments.operands().first());
    if (!id) return tl::unexpected(id.error());
    const auto limit = arguments.integer(word("--limit"), 100, 1);
    if (!limit) return tl::unexpected(limit.error());
    std::optional<TimelineCursor> after;
    if (arguments.has(word("--after"))) {
        after = TimelineCursor::parse(arguments.value(word("--after")));
        if (!after) return wrongUsage(word("--after"), Words::tr("no cursor that this command has printed"));
    }
    const auto page =
        timelineOf(desk.database(), desk.session(), *id, static_cast<int>(std::min<qint64>(*limit, 1000)), after);
    if (!page) return page.failure();
    QStringList lines;
    for (const auto& entry : page->items) lines.append(toIso(entry.at) + QStringLiteral("  ") + timelineText(entry));
    if (page->items.isEmpty()) lines.append(Words::tr("Nothing happened with this contact yet."));
    const auto next = page->next ? QJsonValue(page->next->text()) : QJsonValue();
    if (page->next) lines.append(Words::tr("Older ones: --after %1").arg(page->next->text()));
    return Answer{QJsonObject{{word("items"), toJson(page->items)}, {word("next"), next}},
                  lines.join(QLatin1Char('\n'))};
}

Outcome show(Desk& desk, const Arguments& arguments)
{
    const auto id = contactId(arguments.operands().first());
    if (!id) return tl::unexpected(id.error());
    const auto contact = ContactRepository(desk.database(), desk.session(), desk.clock()).byId(*id);
    if (!contact) return contact.failure();
    const auto consents = ConsentList(desk.database(), desk.session(), desk.clock()).of(*id);
    if (!consents) return consents.failure();
    const auto timeline = timelineOf(desk.database(), desk.session(), *id, kShownEntries);
    if (!timeline) return timeline.failure();
    auto json = toJson(*contact);
    json.insert(word("consents"), toJson(*consents));
    json.insert(word("timeline"), toJson(timeline->items));
    return Answer{json, QString::fromUtf8(QJsonDocument(json).toJson())};
}

/// Lays `--set field=value` over what there is; an empty value takes it away.
tl::expected<ContactData, Failure> withSettings(Desk& desk, const Arguments& arguments, ContactData data)
{
    const auto fields = CustomFields(desk.database(), desk.session(), desk.clock()).list();
    if (!fields) return tl::unexpected(Failure{fields.error(), exitStatusOf(fields.error().code)});
    // A phone is read by its country, in whatever order they are given.
    auto settings = arguments.values(word("--set"));
    std::stable_partition(settings.begin(), settings.end(), [](const QString& setting) {
        return contactFieldFromName(setting.section(QLatin1Char('='), 0, 0)) == ContactField::Country;
    });
    for (const auto& setting : std::as_const(settings)) {
        const auto equals = setting.indexOf(QLatin1Char('='));
        if (equals < 1) return wrongUsage(setting, Words::tr("write --set field=value"));
        const auto name = setting.left(equals);
        const auto value = setting.mid(equals + 1);
        if (contactFieldFromName(name) == ContactField::Categories)
            return wrongUsage(name, Words::tr("use category assign"));
        const auto own = contactFieldFromName(name) ? std::nullopt : fieldNamed(*fields, name);
        const auto set = withValue(data, own ? own->key : name, value, typesOf(*fields));
        if (!set) return wrongUsage(setting, set.error().detail);
        data = *set;
    }
    return data;
}

Outcome add(Desk& desk, const Arguments& arguments)
{
    auto data = withSettings(desk, arguments, {});
    if (!data) return tl::unexpected(data.error());
    if (data->name.isEmpty()) data->name = (data->firstName + QLatin1Char(' ') + data->lastName).trimmed();
    const auto id = ContactRepository(desk.database(), desk.session(), desk.clock()).add(*data);
    if (!id) return id.failure();
    return Answer{QJsonObject{{word("id"), id->value()}}, Words::tr("Contact %1 added.").arg(id->value())};
}

Outcome update(Desk& desk, const Arguments& arguments)
{
    const auto id = contactId(arguments.operands().first());
    if (!id) return tl::unexpected(id.error());
    ContactRepository contacts(desk.database(), desk.session(), desk.clock());
    const auto before = contacts.byId(*id);
    if (!before) return before.failure();
    const auto data = withSettings(desk, arguments, before->data);
    if (!data) return tl::unexpected(data.error());
    if (auto done = contacts.update(*id, *data); !done) return done.failure();
    return Answer{QJsonObject{{word("id"), id->value()}}, Words::tr("Contact %1 changed.").arg(id->value())};
}

Outcome remove(Desk& desk, const Arguments& arguments)
{
    const auto ids = contactIds(arguments.operands());
    if (!ids) return tl::unexpected(ids.error());
    ContactRepository contacts(desk.database(), desk.session(), desk.clock());
    for (const auto id : *ids)
        if (const auto known = contacts.byId(id); !known) return known.failure();
    const auto removed = contacts.remove(*ids);
    if (!removed) return removed.failure();
    return Answer{QJsonObject{{word("deleted"), *removed}},
                  Words::tr("%n contact(s) deleted.", nullptr, plural(*removed))};
}

} // namespace

QList<Command> contactCommands()
{
    const QList<Option> filters{{word("--search"), word("Q")},
                                {word("--category"), word("NAME")},
                                {word("--segment"), word("NAME")},
                                {word("--consent"), word("CHANNEL")},
                                {word("--without-consent"), word("CHANNEL")}};
    const QList<Option> settings{{word("--set"), word("FIELD=VALUE"), true}};
    return {
        {{word("contacts"), word("import")},
         word(
             "FILE [--country CC] [--category NAME] [--map \"HEADER=field\"]... [--on-duplicate skip|update] [--on-cancel keep|nothing] [--rejects FILE] [--dry-run] [--keep-valid]"),
         {{word("--country"), word("CC")},
          {word("--category"), word("NAME")},
          {word("--map"), word("HEADER=field"), true},
          {word("--on-duplicate"), word("skip|update")},
          {word("--on-cancel"), word("keep|nothing")},
          {word("--rejects"), word("FILE")},
          {word("--dry-run")},
          {word("--keep-valid")}},
         1,
         1,
         Needs::Workspace,
         importFile},
        {{word("contacts"), word("export")},
         word(
             "FILE [--search Q] [--category NAME] [--segment NAME] [--consent CHANNEL] [--without-consent CHANNEL] [--format csv|vcard]"),
         filters + QList<Option>{{word("--format"), word("csv|vcard")}},
         1,
         1,
         Needs::Workspace,
         exportFile},
        {{word("contacts"), word("list")},
         word(
             "[--search Q] [--category NAME] [--segment NAME] [--consent CHANNEL] [--without-consent CHANNEL] [--sort [-]name|company|email|created] [--limit N] [--after CURSOR]"),
         filters
             + QList<Option>{{word("--sort"), word("[-]name|company|email|created")},
                             {word("--limit"), word("N")},
                             {word("--after"), word("CURSOR")}},
         0,
         0,
         Needs::Workspace,
         list},
        {{word("contacts"), word("show")}, word("ID"), {}, 1, 1, Needs::Workspace, show},
        {{word("contacts"), word("timeline")},
         word("ID [--limit N] [--after CURSOR]"),
         {{word("--limit"), word("N")}, {word("--after"), word("CURSOR")}},
         1,
         1,
         Needs::Workspace,
         timeline},
        {{word("contacts"), word("add")}, word("--set field=value..."), settings, 0, 0, Needs::Workspace, add},
        {{word("contacts"), word("update")}, word("ID --set field=value..."), settings, 1, 1, Needs::Workspace, update},
        {{word("contacts"), word("delete")}, word("ID..."), {}, 1, -1, Needs::Workspace, remove},
    };
}

} // namespace relais::ctl
