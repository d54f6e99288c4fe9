// SPDX-License-Identifier: GPL-3.0-or-later
// Categories, segments, consents, suppression: what is known of contacts.
#include "models/contacts/contact_filter.h"
#include "services/contacts/audience_sql.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_timeline.h"
#include "services/contacts/custom_fields.h"
#include "services/contacts/suppression_file.h"
#include "services/contacts/suppression_list.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

#include <QFile>

namespace relais::test {

namespace {

CategoryRepository groups(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
ConsentList consents(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
CustomFields fields(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
SuppressionList suppressions(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}

Result<QString> listWritten(Seat& seat)
{
    const auto written = exportSuppressions(seat.database, seat.session, seat.clock, seat.file("suppressions.csv"));
    if (!written) return written.failure();
    QFile file(seat.file("suppressions.csv"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("nothing was exported");
    return row(*written, file.readAll());
}

Result<QString> listTaken(Seat& seat, const QString& address)
{
    QFile file(seat.file("stop.csv"));
    if (!file.open(QIODevice::WriteOnly) || file.write("address,reason\n" + address.toUtf8() + ",bounced\n") < 0)
        qFatal("no file to import");
    file.close();
    const auto report =
        importSuppressions(seat.database, seat.session, seat.clock, file.fileName(), QStringLiteral("manual"));
    if (!report) return report.failure();
    return row(report->added, report->rejected);
}

} // namespace

Entries groupEntries()
{
    const auto read = scope(Scope::ContactsRead);
    const auto write = scope(Scope::ContactsWrite);
    return {
        {"CategoryRepository::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(groups(seat).list()); }},
        {"CategoryRepository::byName", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(groups(seat).byName(of.called("category"))); }},
        {"CategoryRepository::add", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return done(groups(seat).add(of.called("new category"))); }},
        {"CategoryRepository::ensure", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return done(groups(seat).ensure(of.called("ensured category"))); }},
        {"CategoryRepository::change", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(groups(seat).change(of.category, of.called("other"), QStringLiteral("#000000")));
         }},
        {"CategoryRepository::remove", "", write, Does::Write, "contacts.delete-category",
         [](Seat& seat, const Content& of) { return seen(groups(seat).remove(of.category)); }},
        {"CategoryRepository::assign", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(groups(seat).assign(of.category, {of.contact})); }},
        {"CategoryRepository::assign", "of one's own", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(groups(seat).assign(seat.own.category, {of.contact})); }},
        {"CategoryRepository::assign", "to one's own", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(groups(seat).assign(of.category, {seat.own.contact})); }},
        {"CategoryRepository::assign", "of one's own, all or none", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(groups(seat).assign(seat.own.category, {seat.own.third, of.contact}, WhenGone::RefuseAll));
         }},
        {"CategoryRepository::unassign", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(groups(seat).unassign(of.category, {of.contact})); }},
        {"CategoryRepository::segments", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(groups(seat).segments()); }},
        {"CategoryRepository::addSegment", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(groups(seat).addSegment({of.called("new segment"), {.categories = {of.called("category")}}}));
         }},
        {"CategoryRepository::changeSegment", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(groups(seat).changeSegment(of.called("segment"),
                                                    {of.called("changed segment"), {.tags = {of.tag()}}}));
         }},
        {"CategoryRepository::removeSegment", "", write, Does::Write, "contacts.delete-segment",
         [](Seat& seat, const Content& of) { return seen(groups(seat).removeSegment(of.called("segment"))); }},

        {"CustomFields::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) -> Result<QString> {
             const auto all = fields(seat).list();
             if (!all) return all.failure();
             QString told;
             for (const auto& field : *all) told += row(field.key, field.label, fieldTypeName(field.type));
             return told;
         }},
        {"CustomFields::holders", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(fields(seat).holders(of.ownField())); }},
        {"CustomFields::holders", "of one that all have", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(fields(seat).holders(QStringLiteral("tier"))); }},
        {"CustomFields::set", "a new one", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return done(fields(seat).set(of.called("field"), {.type = FieldType::Date}));
         }},
        // All workspaces have one of that name.
        {"CustomFields::set", "another label", write, Does::Write, nullptr,
         [](Seat& seat, const Content&) {
             return done(fields(seat).set(QStringLiteral("tier"), {.label = QStringLiteral("Level")}));
         }},
        {"CustomFields::set", "another type", write, Does::Write, "contacts.change-field",
         [](Seat& seat, const Content& of) {
             return done(fields(seat).set(of.ownField(), {.type = FieldType::Number}));
         }},
        {"CustomFields::remove", "", write, Does::Write, "contacts.delete-field",
         [](Seat& seat, const Content& of) { return seen(fields(seat).remove(of.ownField(), FieldValues::Drop)); }},
        {"CustomFields::remove", "that all have", write, Does::Write, "contacts.delete-field",
         [](Seat& seat, const Content&) {
             return seen(fields(seat).remove(QStringLiteral("tier"), FieldValues::Drop));
         }},

        {"ConsentList::of", "one", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(consents(seat).of(of.contact)); }},
        {"ConsentList::of", "several", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) -> Result<QString> {
             const auto all = consents(seat).of(QList<ContactId>{of.contact, of.twin});
             if (!all) return all.failure();
             return row(all->value(of.contact.value()), all->value(of.twin.value()));
         }},
        {"ConsentList::set", "", write, Does::Write, "contacts.consent",
         [](Seat& seat, const Content& of) {
             return seen(consents(seat).set(of.contact, {.channel = ConsentChannel::Sms, .granted = true}));
         }},

        {"timelineOf", "", Asks{Asks::Of::Scopes, {Scope::ContactsRead, Scope::CampaignsRead, Scope::InboxRead}},
         Does::Read, nullptr,
         [](Seat& seat, const Content& of) -> Result<QString> {
             const auto page = timelineOf(seat.database, seat.session, of.contact, 100);
             if (!page) return page.failure();
             QString all;
             for (const auto& entry : page->items)
                 all += QString::number(entry.id) + entry.kind + entry.title + entry.text;
             return all;
         }},

        {"SuppressionList::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(suppressions(seat).list({}, 100)); }},
        {"SuppressionList::holds", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(suppressions(seat).holds(of.suppressed())); }},
        {"SuppressionList::list", "that begin so", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(suppressions(seat).list({}, 100, of.suppressed())); }},
        {"SuppressionList::add", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(
                 suppressions(seat).add(QStringLiteral("more.") + of.suppressed(), QStringLiteral("manual"), {}));
         }},
        {"SuppressionList::addContacts", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(suppressions(seat).addContacts({of.contact, of.third}, QStringLiteral("manual"), {}));
         }},
        {"SuppressionList::addContacts", "with one's own", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(suppressions(seat).addContacts({seat.own.contact, of.contact}, QStringLiteral("manual"), {}));
         }},
        {"SuppressionList::remove", "", write, Does::Write, "contacts.unsuppress",
         [](Seat& seat, const Content& of) { return seen(suppressions(seat).remove(of.suppressed())); }},
        {"SuppressionList::takeBack", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return done(suppressions(seat).takeBack({of.suppressed()})); }},
        {"SuppressionList::restore", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(suppressions(seat).restore({.address = QStringLiteral("back.") + of.suppressed(),
                                                     .reason = QStringLiteral("bounced"),
                                                     .source = {},
                                                     .createdAt = seat.clock.now()}));
         }},
        {"exportSuppressions", "", scope(Scope::ContactsExport), Does::Write, "contacts.export-suppressions",
         [](Seat& seat, const Content&) { return listWritten(seat); }},
        {"importSuppressions", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return listTaken(seat, QStringLiteral("import.") + of.suppressed()); }},
    };
}

} // namespace relais::test
