// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts, who stands there twice, imports and exports.
#include "services/contacts/contact_export.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/duplicate_finder.h"
#include "services/contacts/erasure.h"
#include "services/contacts/import/contact_import.h"
#include "services/contacts/personal_data.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

#include <QFile>

namespace relais::test {

namespace {

ContactRepository contacts(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
ContactMerger merger(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
DuplicateFinder duplicates(Seat& seat)
{
    return {seat.database, seat.session};
}

ContactData someone(const QString& email, const QString& externalId = {})
{
    ContactData data;
    data.name = QStringLiteral("Somebody");
    data.email = *EmailAddress::parse(email);
    data.externalId = externalId;
    return data;
}

/// What their own merge of those two would have changed, as undo is told it.
ContactMerge merged(const Content& of, ContactId kept)
{
    return {.kept = Contact{kept, someone(of.email()), {}, {}, {}, {}, {}},
            .consents = {},
            .others = {of.deleted},
            .categories = {of.category},
            .different = {of.third},
            .suppressed = of.suppressed(),
            .threads = {}};
}

Result<QString> imported(Seat& seat, const QByteArray& csv, OnDuplicate onDuplicate)
{
    QFile file(seat.file("import.csv"));
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) < 0) qFatal("no file to import");
    file.close();
    ImportOptions options;
    options.file = file.fileName();
    options.onDuplicate = onDuplicate;
    const auto report = importContacts(seat.database, seat.session, seat.clock, options);
    if (!report) return report.failure();
    return row(report->rows, report->created, report->updated, report->duplicates, report->rejected);
}

Result<QString> inTheFile(Seat& seat, const Result<int>& written)
{
    if (!written) return written.failure();
    QFile file(seat.file("contacts.csv"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("nothing was exported");
    return row(*written, file.readAll());
}

Result<QString> exported(Seat& seat, const ContactFilter& filter)
{
    return inTheFile(seat, exportContacts(seat.database, seat.session, seat.clock, filter, seat.file("contacts.csv"),
                                          ExportFormat::Csv));
}

Result<QString> exported(Seat& seat, const QList<ContactId>& ids)
{
    return inTheFile(seat, exportChosen(seat.database, seat.session, seat.clock, ids, seat.file("contacts.csv"),
                                        ExportFormat::Csv));
}

Result<QString> outlook(Seat& seat, const QList<ContactId>& ids)
{
    const auto seen = erasureOutlook(seat.database, seat.session, ids);
    if (!seen) return seen.failure();
    return row(seen->contacts, seen->messages, seen->waiting, seen->conversations, seen->said, seen->files);
}

Result<QString> erased(Seat& seat, const QList<ContactId>& ids)
{
    const auto erased = eraseContacts(seat.database, seat.session, seat.clock, DataFolder(seat.folder), ids);
    if (!erased) return erased.failure();
    return row(erased->contacts, erased->cancelled, erased->complete);
}

Result<QString> handedOut(Seat& seat, ContactId id)
{
    const auto made = exportPersonalData(seat.database, seat.session, seat.clock, id, seat.file("person.json"));
    if (!made) return made.failure();
    return row(made->document, made->files);
}

} // namespace

Entries contactEntries()
{
    const auto read = scope(Scope::ContactsRead);
    const auto write = scope(Scope::ContactsWrite);
    return {
        {"ContactRepository::byId", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(contacts(seat).byId(of.contact)); }},
        {"ContactRepository::byId", "of who is on the suppression list", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(contacts(seat).byId(of.stopped)); }},
        {"ContactRepository::page", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(contacts(seat).page({}, 5)); }},
        {"ContactRepository::page", "searched", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(contacts(seat).page({.search = of.word}, 50)); }},
        {"ContactRepository::page", "words that all have", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) {
             return seen(contacts(seat).page({.search = QStringLiteral("dupont")}, 50));
         }},
        {"ContactRepository::list", "by name", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(contacts(seat).list({.order = ContactOrder::Name})); }},
        {"ContactRepository::list", "of a tag", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(contacts(seat).list({.filter = {.tags = {of.tag()}}})); }},
        {"ContactRepository::list", "of a category", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(contacts(seat).list({.filter = {.categories = {of.called("category")}}}));
         }},
        {"ContactRepository::list", "of a category that all have", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) {
             return seen(contacts(seat).list({.filter = {.categories = {QStringLiteral("VIP")}}}));
         }},
        {"ContactRepository::count", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(contacts(seat).count({})); }},
        {"ContactRepository::count", "searched", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(contacts(seat).count({.search = QStringLiteral("dupont")})); }},
        {"ContactRepository::count", "of a field", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) {
             return seen(contacts(seat).count({.fields = {{QStringLiteral("tier"), QStringLiteral("gold")}}}));
         }},
        {"ContactRepository::ids", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(contacts(seat).ids({})); }},
        {"ContactRepository::ids", "searched", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(contacts(seat).ids({.search = QStringLiteral("dupont")})); }},
        {"ContactRepository::ids", "of a category", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(contacts(seat).ids({.categories = {of.called("category")}}));
         }},
        // An e-mail and an id may be in use next door.
        {"ContactRepository::add", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return done(contacts(seat).add(
                 someone(QStringLiteral("new.") + of.email(), QStringLiteral("new") + of.externalId())));
         }},
        {"ContactRepository::update", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(contacts(seat).update(of.contact, someone(of.email()))); }},
        {"ContactRepository::remove", "", write, Does::Write, "contacts.delete",
         [](Seat& seat, const Content& of) {
             return seen(contacts(seat).remove({of.third, of.twin}));
         }},
        {"ContactRepository::restore", "", write, Does::Write, "contacts.restore",
         [](Seat& seat, const Content& of) { return seen(contacts(seat).restore({of.deleted})); }},

        {"ContactMerger::merge", "", write, Does::Write, "contacts.merge",
         [](Seat& seat, const Content& of) { return done(merger(seat).merge(of.contact, {of.twin})); }},
        {"ContactMerger::merge", "into one's own", write, Does::Write, "contacts.merge",
         [](Seat& seat, const Content& of) { return done(merger(seat).merge(seat.own.contact, {of.third})); }},
        {"ContactMerger::undo", "", write, Does::Write, "contacts.unmerge",
         [](Seat& seat, const Content& of) { return seen(merger(seat).undo(merged(of, of.contact))); }},
        {"ContactMerger::undo", "on one's own", write, Does::Write, "contacts.unmerge",
         [](Seat& seat, const Content& of) {
             auto merge = merged(of, seat.own.contact);
             merge.kept.data = someone(seat.own.email());
             return seen(merger(seat).undo(merge));
         }},
        {"DuplicateFinder::find", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(duplicates(seat).find(10)); }},
        {"DuplicateFinder::find", "behind", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(duplicates(seat).find(10, of.third.value() + kGhosts)); }},
        {"DuplicateFinder::tellApart", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(duplicates(seat).tellApart({of.contact, of.twin}));
         }},
        {"DuplicateFinder::tellApart", "from one's own", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(duplicates(seat).tellApart({seat.own.contact, of.twin}));
         }},
        {"DuplicateFinder::forgetDifference", "", write, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(duplicates(seat).forgetDifference({of.third, ContactId(of.third.value() + 1)}));
         }},

        {"importContacts", "new people", write, Does::Write, "contacts.import",
         [](Seat& seat, const Content& of) {
             return imported(seat, "name,email\nNew,new.import." + of.email().toUtf8() + "\n", OnDuplicate::Update);
         }},
        {"importContacts", "who are there", write, Does::Write, "contacts.import",
         [](Seat& seat, const Content&) {
             return imported(seat, "name,email\nOther," + seat.own.email().toUtf8() + "\n", OnDuplicate::Update);
         }},
        {"exportContacts", "", scope(Scope::ContactsExport), Does::Write, "contacts.export",
         [](Seat& seat, const Content&) { return exported(seat, ContactFilter()); }},
        {"exportContacts", "of a category", scope(Scope::ContactsExport), Does::Write, "contacts.export",
         [](Seat& seat, const Content& of) {
             return exported(seat, ContactFilter{.categories = {of.called("category")}});
         }},
        {"exportChosen", "", scope(Scope::ContactsExport), Does::Write, "contacts.export",
         [](Seat& seat, const Content& of) {
             return exported(seat, QList{of.contact, of.third});
         }},
        {"exportChosen", "with one's own", scope(Scope::ContactsExport), Does::Write, "contacts.export",
         [](Seat& seat, const Content& of) {
             return exported(seat, QList{seat.own.contact, of.contact});
         }},
        {"exportPersonalData", "", scope(Scope::ContactsExport), Does::Write, "contacts.personal-data",
         [](Seat& seat, const Content& of) { return handedOut(seat, of.written); }},
        {"erasureOutlook", "", scopes(Scope::ContactsWrite, Scope::ContactsExport), Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return outlook(seat, {of.written}); }},
        {"erasureOutlook", "with one's own", scopes(Scope::ContactsWrite, Scope::ContactsExport), Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return outlook(seat, {seat.own.contact, of.third});
         }},
        {"beginErasure", "", scopes(Scope::ContactsWrite, Scope::ContactsExport), Does::Write, "contacts.erase",
         [](Seat& seat, const Content& of) {
             return done(beginErasure(seat.database, seat.session, seat.clock, {of.third}));
         }},
        {"eraseContacts", "", scopes(Scope::ContactsWrite, Scope::ContactsExport), Does::Write, "contacts.erase",
         [](Seat& seat, const Content& of) { return erased(seat, {of.third}); }},
        {"eraseContacts", "with one's own", scopes(Scope::ContactsWrite, Scope::ContactsExport), Does::Write,
         "contacts.erase",
         [](Seat& seat, const Content& of) {
             return erased(seat,
                           of.contact == seat.own.contact ? QList{of.contact} : QList{seat.own.third, of.contact});
         }},
    };
}

} // namespace relais::test
