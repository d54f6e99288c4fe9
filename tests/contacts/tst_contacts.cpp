// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/contacts/contact_field.h"
#include "services/campaigns/variables.h"
#include "services/contacts/batches.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/contact_edit.h"
#include "services/contacts/contact_export.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/suppression_list.h"
#include "services/conversations/incoming_contacts.h"
#include "services/storage/database.h"
#include "sql/engine.h"
#include "tests/support/temp_agency.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

ContactData person(const QString& name, const QString& email, const QString& phone = {})
{
    ContactData data{.name = name};
    if (!email.isEmpty()) data.email = *EmailAddress::parse(email);
    if (!phone.isEmpty()) data.phone = *PhoneNumber::parse(phone);
    return data;
}

} // namespace

class ContactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameThatIsMadeOfItsPartsFollowsThem()
    {
        ContactData data{.name = QStringLiteral("Zoé Martin"),
                         .firstName = QStringLiteral("Zoé"),
                         .lastName = QStringLiteral("Martin")};
        data = *withValue(data, QStringLiteral("first_name"), QStringLiteral("Zelie"));
        QCOMPARE(data.name, QStringLiteral("Zelie Martin"));
        data.name = QStringLiteral("Madame Martin");
        data = *withValue(data, QStringLiteral("first_name"), QStringLiteral("Zoé"));
        QCOMPARE(data.name, QStringLiteral("Madame Martin"));
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsAddedIsFoundAgain()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        auto data = person(QStringLiteral("Élodie Dupont-Martin"), QStringLiteral("Elodie.Dupont@Example.com"),
                           QStringLiteral("+33612345678"));
        data.company = QStringLiteral("L’Atelier");
        data.fields = {{QStringLiteral("ville"), QStringLiteral("Lyon")}};
        data.tags = {QStringLiteral("vip"), QStringLiteral("a\"b")};
        const auto id = contacts.add(data);
        QVERIFY(id);
        QCOMPARE(contacts.byId(*id)->data, data);
        for (const auto* typed : {"elodie", "DUP mar", "élo", "atelier", "dupont@example", "336123", "e", "\"x' OR",
                                  "elodie.dupont@example.com"}) {
            const auto page = contacts.page({.search = QString::fromUtf8(typed)}, 10);
            QVERIFY(page);
            QCOMPARE(page->items.size(), QByteArray(typed).startsWith('"') ? 0 : 1);
        }
    }

    void anOwnFieldIsKnownWhereverItCameFrom()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        auto data = *withValue(person(QStringLiteral("Anna"), QStringLiteral("a@example.com")), QStringLiteral("foo"),
                               QStringLiteral("bar"));
        const auto id = contacts.add(data);
        QVERIFY(id);
        QVERIFY(contacts.update(*id, *withValue(data, QStringLiteral("Point de vente"), QStringLiteral("Lyon"))));
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out.csv"));
        QVERIFY(exportContacts(agency.database(), agency.session(), agency.clock(), {}, path, ExportFormat::Csv));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().endsWith(",sms_consent,foo,point_de_vente\r\n"));
        QVERIFY(file.readLine().endsWith(",bar,Lyon\r\n"));
        const auto variables = VariableCatalogue::load(agency.database(), agency.session());
        QCOMPARE(variables->resolve(QStringLiteral("foo")), QStringLiteral("foo"));
        // Another workspace has fields of its own.
        QVERIFY(!VariableCatalogue::load(agency.database(), agency.addWorkspace(QStringLiteral("Second")))
                     ->resolve(QStringLiteral("foo")));
    }

    void namesThatRelaisKeepsAreNoOwnFields()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        const auto plain = person(QStringLiteral("Anna"), QStringLiteral("a@example.com"));
        const auto id = *contacts.add(plain);
        for (const auto* name : {"id", "ID", "created_at", "Updated at", "suppressed", "signature", "unsubscribe"}) {
            const auto refused = withValue(plain, QString::fromLatin1(name), QStringLiteral("5"));
            QVERIFY2(!refused, name);
            QCOMPARE(refused.error().subject, QString::fromLatin1(name));
        }
        auto data = plain;
        data.fields.insert(QStringLiteral("id"), QStringLiteral("5"));
        const auto refused = contacts.update(id, data);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(refused.error().subject, QStringLiteral("id"));
        data.email = *EmailAddress::parse(QStringLiteral("b@example.com"));
        QCOMPARE(contacts.add(data).error().subject, QStringLiteral("id"));
        QCOMPARE(contacts.byId(id)->data, plain);
        // Where one stands already, the contact can still be written, and the field be emptied.
        QVERIFY(agency.database().script("UPDATE contacts SET fields = '{\"id\":\"5\"}'"));
        data = contacts.byId(id)->data;
        data.company = QStringLiteral("L’Atelier");
        QVERIFY(contacts.update(id, data));
        QVERIFY(contacts.update(id, *withValue(data, QStringLiteral("id"), {})));
        QVERIFY(contacts.byId(id)->data.fields.isEmpty());
    }

    void lettersAndDigitsAreWordsOfTheirOwn()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        auto data = person(QStringLiteral("Anna Blanc"), QStringLiteral("anna.blanc1987@mail2.example.com"),
                           QStringLiteral("+33612345678"));
        data.company = QStringLiteral("R2D Conseil");
        QVERIFY(contacts.add(data));
        const auto found = [&](const char* typed) { return *contacts.count({.search = QString::fromUtf8(typed)}); };
        for (const char* typed :
             {"blanc1987", "blanc19", "1987", "r2d", "mail2.example", "+336123", "anna.blanc1987@mail2.example.com"})
            QCOMPARE(found(typed), 1);
        for (const char* typed : {"blanc4", "987", "noir1987"}) QCOMPARE(found(typed), 0);
    }

    void aSearchStaysInItsWorkspace()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        const auto anna = *contacts.add(person(QStringLiteral("Anna Blanc"), QStringLiteral("a@example.com")));
        QCOMPARE(*contacts.count({.search = QStringLiteral("anna")}), 1);
        const auto second = agency.addWorkspace(QStringLiteral("Second"));
        ContactRepository theirs(agency.database(), second, agency.clock());
        QVERIFY(theirs.add(person(QStringLiteral("Anna Noir"), QStringLiteral("a@example.com"))));
        QCOMPARE(*contacts.count({.search = QStringLiteral("anna")}), 1);
        const auto page = contacts.page({.search = QStringLiteral("anna")}, 10, 0, ListTotal::Left);
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.first().id, anna);
        QCOMPARE(page->total, 0);
        const auto list = contacts.list({.filter = {.search = QStringLiteral("anna")}, .order = ContactOrder::Newest});
        QCOMPARE(list->items.size(), 1);
        QCOMPARE(list->total, 1);
    }

    void foundPagesFollowEachOther()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        for (int i = 0; i < 25; ++i)
            QVERIFY(contacts.add(person(i % 5 == 4 ? QStringLiteral("Noir") : QStringLiteral("Blanc"),
                                        QStringLiteral("p%1@example.com").arg(i))));
        QList<qint64> seen;
        qint64 after = 0;
        do {
            const auto page = contacts.page({.search = QStringLiteral("bl"), .hasEmail = true}, 7, after);
            QCOMPARE(page->total, 20);
            for (const auto& contact : page->items) seen.append(contact.id.value());
            after = page->next;
        } while (after != 0);
        QCOMPARE(seen.size(), 20);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    void theSearchIndexFollowsEveryChange()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        const auto count = [&](const char* word) { return *contacts.count({.search = QString::fromUtf8(word)}); };
        const auto id = *contacts.add(person(QStringLiteral("Anna Blanc"), QStringLiteral("a@example.com")));
        QVERIFY(contacts.update(id, person(QStringLiteral("Anna Noir"), QStringLiteral("a@example.com"))));
        QCOMPARE(count("blanc"), 0);
        QCOMPARE(count("noir"), 1);
        QCOMPARE(*contacts.remove({id}), 1);
        QCOMPARE(count("noir"), 0);
        QCOMPARE(*contacts.count({}), 0);
        QCOMPARE(contacts.byId(id).error().code, ErrorCode::NotFound);
        QCOMPARE(*contacts.restore({id}), 1);
        QCOMPARE(count("noir"), 1);
        QCOMPARE(*contacts.count({}), 1);
    }

    void anAddressIsOneContacts()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        QVERIFY(contacts.add(person(QStringLiteral("A"), QStringLiteral("a@example.com"))));
        QCOMPARE(contacts.add(person(QStringLiteral("B"), QStringLiteral("A@EXAMPLE.com"))).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(*contacts.count({}), 1);
        QCOMPARE(contacts.add({.name = QStringLiteral("nobody")}).error().code, ErrorCode::Invalid);
    }

    void pagesFollowEachOther()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        for (int i = 0; i < 25; ++i)
            QVERIFY(contacts.add(person(QStringLiteral("P"), QStringLiteral("p%1@example.com").arg(i))));
        QSet<qint64> seen;
        qint64 after = 0;
        int pages = 0;
        do {
            const auto page = contacts.page({}, 10, after);
            QCOMPARE(page->total, 25);
            for (const auto& contact : page->items) seen.insert(contact.id.value());
            after = page->next;
            ++pages;
        } while (after != 0);
        QCOMPARE(seen.size(), 25);
        QCOMPARE(pages, 3);
    }

    void mergingKeepsWhatEitherHas()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        CategoryRepository categories(agency.database(), agency.session(), agency.clock());
        const auto kept = *contacts.add(person(QStringLiteral("Anna"), QStringLiteral("a@example.com")));
        auto second = person({}, QStringLiteral("other@example.com"), QStringLiteral("+33612345678"));
        second.externalId = QStringLiteral("x1");
        const auto other = *contacts.add(second);
        QVERIFY(categories.assign(*categories.add(QStringLiteral("VIP")), {other}));
        ContactMerger merger(agency.database(), agency.session(), agency.clock());
        QVERIFY(merger.merge(kept, {other}));
        const auto result = contacts.byId(kept);
        QCOMPARE(result->data.email->text(), QStringLiteral("a@example.com"));
        QCOMPARE(result->data.phone->text(), QStringLiteral("+33612345678"));
        QCOMPARE(result->data.externalId, QStringLiteral("x1"));
        QCOMPARE(result->categories, QStringList{QStringLiteral("VIP")});
        QVERIFY(!contacts.byId(other));
        QCOMPARE(merger.merge(kept, {kept}).error().code, ErrorCode::Invalid);
    }

    void deletingACategoryKeepsItsContacts()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        CategoryRepository categories(agency.database(), agency.session(), agency.clock());
        const auto id = *contacts.add(person(QStringLiteral("Anna"), QStringLiteral("a@example.com")));
        const auto category = *categories.add(QStringLiteral("Clients"));
        QCOMPARE(categories.add(QStringLiteral("CLIENTS")).error().code, ErrorCode::Conflict);
        QCOMPARE(*categories.assign(category, {id}), 1);
        QCOMPARE(*categories.assign(category, {id}), 0);
        QCOMPARE(categories.list()->first().contacts, 1);
        QVERIFY(categories.remove(category));
        QVERIFY(contacts.byId(id)->categories.isEmpty());
    }

    void oneContactThatIsGoneLeavesTheOthersOutOnlyWhereThatIsWanted()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        CategoryRepository categories(agency.database(), agency.session(), agency.clock());
        const auto here = *contacts.add(person(QStringLiteral("Anna"), QStringLiteral("a@example.com")));
        const auto gone = *contacts.add(person(QStringLiteral("Bob"), QStringLiteral("b@example.com")));
        QCOMPARE(*contacts.remove({gone}), 1);
        const auto category = *categories.add(QStringLiteral("Clients"));
        const auto refused = categories.assign(category, {here, gone}, WhenGone::RefuseAll);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QCOMPARE(refused.error().subject, QString::number(gone.value()));
        QVERIFY(contacts.byId(here)->categories.isEmpty());
        QCOMPARE(*categories.assign(category, {here, gone}), 1);
        QCOMPARE(categories.unassign(category, {here, gone}, WhenGone::RefuseAll).error().code, ErrorCode::NotFound);
        QVERIFY(!contacts.byId(here)->categories.isEmpty());
        QCOMPARE(*categories.unassign(category, {here}, WhenGone::RefuseAll), 1);
    }

    void segmentsFilter()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        CategoryRepository categories(agency.database(), agency.session(), agency.clock());
        auto lyon = person(QStringLiteral("A"), QStringLiteral("a@example.com"));
        lyon.fields = {{QStringLiteral("ville \" '"), QStringLiteral("Lyon")}};
        lyon.tags = {QStringLiteral("vip")};
        QVERIFY(contacts.add(lyon));
        QVERIFY(contacts.add(person(QStringLiteral("B"), {}, QStringLiteral("+33612345678"))));
        QCOMPARE(*contacts.count({.tags = {QStringLiteral("vip"), QStringLiteral("other")}}), 1);
        QCOMPARE(*contacts.count({.hasEmail = true}), 1);
        QCOMPARE(*contacts.count({.hasPhone = true}), 1);
        QCOMPARE(*contacts.count({.fields = {{QStringLiteral("ville \" '"), QStringLiteral("Lyon")}}}), 1);
        QCOMPARE(categories.addSegment({QStringLiteral("x"), {.categories = {QStringLiteral("none")}}}).error().code,
                 ErrorCode::NotFound);
        const Segment segment{QStringLiteral("vips"), {.tags = {QStringLiteral("vip")}}};
        QVERIFY(categories.addSegment(segment));
        QCOMPARE(categories.segments()->first().filter, segment.filter);
    }

    void aSegmentTakesAnotherNameAndAnotherFilter()
    {
        TempAgency agency;
        CategoryRepository categories(agency.database(), agency.session(), agency.clock());
        QVERIFY(categories.addSegment({QStringLiteral("VIPs"), {.tags = {QStringLiteral("vip")}}}));
        QVERIFY(categories.addSegment({QStringLiteral("Lyon"), {.country = QStringLiteral("FR")}}));
        const ContactFilter filter{.hasPhone = true, .language = QStringLiteral("fr"), .consent = ConsentChannel::Sms};
        QVERIFY(categories.changeSegment(QStringLiteral(" vips"), {QStringLiteral("Guests "), filter}));
        auto all = *categories.segments();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].name, QStringLiteral("Guests"));
        QCOMPARE(all[0].filter, filter);
        // Another case of its own name is no other segment's.
        QVERIFY(categories.changeSegment(QStringLiteral("Guests"), {QStringLiteral("GUESTS"), filter}));
        const auto refused = [&](const QString& name, const Segment& becomes) {
            return categories.changeSegment(name, becomes).error().code;
        };
        QCOMPARE(refused(QStringLiteral("Guests"), {QStringLiteral("LYON"), filter}), ErrorCode::Conflict);
        QCOMPARE(refused(QStringLiteral("VIPs"), {QStringLiteral("VIPs"), filter}), ErrorCode::NotFound);
        QCOMPARE(refused(QStringLiteral("Guests"), {QStringLiteral(" "), filter}), ErrorCode::Invalid);
        QCOMPARE(refused(QStringLiteral("Guests"),
                         {QStringLiteral("Guests"), {.categories = {QStringLiteral("none")}}}),
                 ErrorCode::NotFound);
        all = *categories.segments();
        QCOMPARE(all[0].name, QStringLiteral("GUESTS"));
        QCOMPARE(all[0].filter, filter);
    }

    void onlyTheChosenAreExported()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        const auto anna = *contacts.add(person(QStringLiteral("Anna"), QStringLiteral("a@example.com")));
        const auto bob = *contacts.add(person(QStringLiteral("Bob"), QStringLiteral("b@example.com")));
        const auto carla = *contacts.add(person(QStringLiteral("Carla"), QStringLiteral("c@example.com")));
        const auto gone = *contacts.add(person(QStringLiteral("Dora"), QStringLiteral("d@example.com")));
        QCOMPARE(*contacts.remove({gone}), 1);
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out.csv"));
        const auto whole = folder.filePath(QStringLiteral("whole.csv"));
        QCOMPARE(*exportChosen(agency.database(), agency.session(), agency.clock(), {carla, gone, anna}, path,
                               ExportFormat::Csv),
                 2);
        QCOMPARE(*contacts.remove({bob}), 1);
        QCOMPARE(*exportContacts(agency.database(), agency.session(), agency.clock(), {}, whole, ExportFormat::Csv), 2);
        QFile chosen(path);
        QFile all(whole);
        QVERIFY(chosen.open(QIODevice::ReadOnly) && all.open(QIODevice::ReadOnly));
        const auto lines = chosen.readAll();
        QVERIFY(lines.contains("a@example.com") && lines.contains("c@example.com"));
        QCOMPARE(lines, all.readAll());
    }

    void allWhoFitAreKnownByTheirIds()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        const auto anna = *contacts.add(person(QStringLiteral("Anna Dupont"), QStringLiteral("a@example.com")));
        const auto bob = *contacts.add(person(QStringLiteral("Bob Dupont"), {}, QStringLiteral("+33612345678")));
        const auto gone = *contacts.add(person(QStringLiteral("Carla Dupont"), QStringLiteral("c@example.com")));
        QCOMPARE(*contacts.remove({gone}), 1);
        QCOMPARE(*contacts.ids({}), (QList{anna, bob}));
        QCOMPARE(*contacts.ids({.search = QStringLiteral("dup")}), (QList{anna, bob}));
        QCOMPARE(*contacts.ids({.search = QStringLiteral("dup"), .hasPhone = true}), QList{bob});
        QVERIFY(contacts.ids({.search = QStringLiteral("?")})->isEmpty());
    }

    void veryManyAreChangedSomeAtATime()
    {
        QList<ContactId> many;
        for (int i = 1; i <= 2 * kBatch + 1; ++i) many.append(ContactId(i));
        QList<ContactId> seen;
        QList<qsizetype> sizes;
        const auto count = inBatches(many, [&](const QList<ContactId>& batch) -> Result<int> {
            seen += batch;
            sizes += batch.size();
            return static_cast<int>(batch.size());
        });
        QCOMPARE(*count, static_cast<int>(many.size()));
        QCOMPARE(seen, many);
        QCOMPARE(sizes, (QList<qsizetype>{kBatch, kBatch, 1}));
        int calls = 0;
        const auto failed = inBatches(many, [&](const QList<ContactId>&) -> Result<int> {
            if (++calls == 2) return fail(ErrorCode::NotAllowed);
            return 1;
        });
        QCOMPARE(failed.error().code, ErrorCode::NotAllowed);
        QCOMPARE(calls, 2);
        // Addresses as well.
        const QStringList addresses{QStringLiteral("a@example.com"), QStringLiteral("b@example.com")};
        QCOMPARE(*inBatches(addresses,
                            [](const QStringList& batch) -> Result<int> { return static_cast<int>(batch.size()); }),
                 2);
    }

    void theAddressesOfContactsGoOnTheListOnce()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        SuppressionList list(agency.database(), agency.session(), agency.clock());
        const auto anna = *contacts.add(
            person(QStringLiteral("Anna"), QStringLiteral("Anna@Example.com"), QStringLiteral("+33612345678")));
        const auto bob = *contacts.add(person(QStringLiteral("Bob"), QStringLiteral("b@example.com")));
        QVERIFY(list.add(QStringLiteral("b@example.com"), QStringLiteral("bounced"), {}));
        const auto added =
            list.addContacts({anna, bob, ContactId(999)}, QStringLiteral("manual"), QStringLiteral("test"));
        QCOMPARE(*added, (QStringList{QStringLiteral("anna@example.com"), QStringLiteral("+33612345678")}));
        QCOMPARE(contacts.byId(bob)->suppressed(), QStringLiteral("bounced"));
        QVERIFY(list.addContacts({anna, bob}, QStringLiteral("manual"), {})->isEmpty());
        // Who has no number is reached by Meta's id.
        auto hidden = person(QStringLiteral("Zoé"), {});
        hidden.whatsappId = QStringLiteral("FR.9081726354");
        const auto zoe = *contacts.add(hidden);
        QCOMPARE(*list.addContacts({zoe}, QStringLiteral("manual"), QStringLiteral("test")),
                 QStringList(QStringLiteral("fr.9081726354")));
        QCOMPARE(contacts.byId(zoe)->phoneSuppressed, QStringLiteral("manual"));
        QCOMPARE(list.addContacts({anna}, QStringLiteral("because"), {}).error().code, ErrorCode::Invalid);
    }

    void undoTakesBackOnlyWhatItsPersonDid()
    {
        TempAgency agency;
        SuppressionList list(agency.database(), agency.session(), agency.clock());
        const QStringList addresses{QStringLiteral("a@example.com"), QStringLiteral("b@example.com"),
                                    QStringLiteral("+33612345678")};
        for (const auto& address : addresses)
            QVERIFY(list.add(address, QStringLiteral("manual"), QStringLiteral("window")));
        QVERIFY(list.add(QStringLiteral("c@example.com"), QStringLiteral("bounced"), QStringLiteral("window")));
        // Meanwhile the number has written STOP, and a server has refused one address.
        QVERIFY(optOut(agency.database(), {.workspace = agency.session().workspace,
                                           .addresses = {addresses[2]},
                                           .source = QStringLiteral("STOP"),
                                           .at = agency.clock().now()}));
        QVERIFY(agency.database().run(sql::engine::suppress_address,
                                      {agency.session().workspace.value(), addresses[1], QStringLiteral("bounced"),
                                       QStringLiteral("smtp"), toMs(agency.clock().now())}));
        QVERIFY(list.takeBack(addresses
                              + QStringList{QStringLiteral("c@example.com"), QStringLiteral("never@example.com")}));
        QCOMPARE(*list.holds(addresses[0]), false);
        for (const auto& address : {addresses[1], addresses[2], QStringLiteral("c@example.com")})
            QVERIFY2(*list.holds(address), qPrintable(address));
        // It stays a person's: START does not lift it.
        const auto listed = list.list({}, 10);
        for (const auto& one : *listed)
            QVERIFY(one.reason == QLatin1String(one.address.startsWith(QLatin1Char('c')) ? "bounced" : "manual"));
    }

    void nothingOfAnotherWorkspaceIsSeenOrChanged()
    {
        TempAgency agency;
        ContactRepository mine(agency.database(), agency.session(), agency.clock());
        const auto id = *mine.add(person(QStringLiteral("Anna"), QStringLiteral("a@example.com")));
        const auto other = agency.addWorkspace(QStringLiteral("Autre"));
        ContactRepository theirs(agency.database(), other, agency.clock());
        CategoryRepository categories(agency.database(), other, agency.clock());
        QCOMPARE(theirs.byId(id).error().code, ErrorCode::NotFound);
        QCOMPARE(*theirs.count({}), 0);
        QCOMPARE(*theirs.count({.search = QStringLiteral("anna")}), 0);
        QCOMPARE(*theirs.remove({id}), 0);
        QCOMPARE(theirs.update(id, person(QStringLiteral("X"), QStringLiteral("x@example.com"))).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(*categories.assign(*categories.add(QStringLiteral("C")), {id}), 0);
        QVERIFY(theirs.add(person(QStringLiteral("Same"), QStringLiteral("a@example.com"))));
        QCOMPARE(mine.byId(id)->data.name, QStringLiteral("Anna"));
    }

    void suppressionIsByAddressAndOutlivesTheContact()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        SuppressionList list(agency.database(), agency.session(), agency.clock());
        QVERIFY(list.add(QStringLiteral(" A@Example.com"), QStringLiteral("unsubscribed"), QStringLiteral("test")));
        QVERIFY(list.add(QStringLiteral("a@example.com"), QStringLiteral("manual"), QStringLiteral("test")));
        QVERIFY(list.add(QStringLiteral("+33 6 12 34 56 78"), QStringLiteral("opted_out"), {}));
        const auto id = *contacts.add(person(QStringLiteral("Anna"), QStringLiteral("a@example.com")));
        QCOMPARE(contacts.byId(id)->emailSuppressed, QStringLiteral("unsubscribed"));
        QCOMPARE(list.list({}, 10)->size(), 2);
        QCOMPARE(list.add(QStringLiteral("nonsense"), QStringLiteral("manual"), {}).error().code, ErrorCode::Invalid);
        QCOMPARE(list.add(QStringLiteral("b@example.com"), QStringLiteral("because"), {}).error().code,
                 ErrorCode::Invalid);
        QVERIFY(list.remove(QStringLiteral("a@example.com")));
        QVERIFY(contacts.byId(id)->suppressed().isEmpty());
        QCOMPARE(list.remove(QStringLiteral("a@example.com")).error().code, ErrorCode::NotFound);
    }

    void eachAddressIsStoppedByItself()
    {
        TempAgency agency;
        ContactRepository contacts(agency.database(), agency.session(), agency.clock());
        SuppressionList list(agency.database(), agency.session(), agency.clock());
        const auto id = *contacts.add(
            person(QStringLiteral("Anna"), QStringLiteral("Anna@Example.com"), QStringLiteral("+33612345678")));
        QVERIFY(list.add(QStringLiteral("+33612345678"), QStringLiteral("opted_out"), {}));
        QCOMPARE(contacts.byId(id)->emailSuppressed, QString());
        QCOMPARE(contacts.byId(id)->phoneSuppressed, QStringLiteral("opted_out"));
        QCOMPARE(contacts.byId(id)->suppressed(), QStringLiteral("opted_out"));
        QVERIFY(list.add(QStringLiteral("anna@example.com"), QStringLiteral("bounced"), {}));
        const auto seen = contacts.list({})->items.first();
        QCOMPARE(seen.emailSuppressed, QStringLiteral("bounced"));
        QCOMPARE(seen.phoneSuppressed, QStringLiteral("opted_out"));
    }

    void whatIsTakenOffTheListComesBackAsItWas()
    {
        TempAgency agency;
        SuppressionList list(agency.database(), agency.session(), agency.clock());
        const auto address = QStringLiteral("anna@example.com");
        QVERIFY(*list.add(address, QStringLiteral("complained"), QStringLiteral("their mail")));
        QVERIFY2(!*list.add(address, QStringLiteral("manual"), {}), "it stands there already");
        const auto before = list.list({}, 10)->first();
        agency.clock().advance(std::chrono::hours(1));
        const auto taken = list.remove(QStringLiteral("ANNA@example.com"));
        QVERIFY(taken);
        QVERIFY(!*list.holds(address));
        QVERIFY(list.restore(*taken));
        const auto after = list.list({}, 10)->first();
        QCOMPARE(after.address, before.address);
        QCOMPARE(after.reason, QStringLiteral("complained"));
        QCOMPARE(after.source, QStringLiteral("their mail"));
        QVERIFY(after.createdAt == before.createdAt);
        // What came on it meanwhile stays.
        QVERIFY(list.remove(address));
        QVERIFY(*list.add(address, QStringLiteral("bounced"), {}));
        QVERIFY(list.restore(*taken));
        QCOMPARE(list.list({}, 10)->first().reason, QStringLiteral("bounced"));
        QCOMPARE(list.restore({.address = address, .reason = QStringLiteral("because")}).error().code,
                 ErrorCode::Invalid);
    }

    void theListIsSearchedByHowAnAddressBegins()
    {
        TempAgency agency;
        SuppressionList list(agency.database(), agency.session(), agency.clock());
        for (const auto* address : {"anna@example.com", "andre@example.com", "bob@example.com", "+33612345678",
                                    "+33711111111", "FR.9081726354"})
            QVERIFY(list.add(QString::fromUtf8(address), QStringLiteral("manual"), {}));
        const auto found = [&](const char* beginning, const QString& after = {}) {
            QStringList addresses;
            const auto all = list.list(after, 10, QString::fromUtf8(beginning));
            for (const auto& one : *all) addresses += one.address;
            return addresses;
        };
        QCOMPARE(found(" AnN"), QStringList{QStringLiteral("anna@example.com")});
        QCOMPARE(found("an"), (QStringList{QStringLiteral("andre@example.com"), QStringLiteral("anna@example.com")}));
        QCOMPARE(found("+33 6"), QStringList{QStringLiteral("+33612345678")});
        QCOMPARE(found("+33"), (QStringList{QStringLiteral("+33612345678"), QStringLiteral("+33711111111")}));
        QCOMPARE(found("+33", QStringLiteral("+33612345678")), QStringList{QStringLiteral("+33711111111")});
        QCOMPARE(found("fr."), QStringList{QStringLiteral("fr.9081726354")});
        QCOMPARE(found("_"), QStringList());
        QCOMPARE(found("").size(), 6);
        QVERIFY2(!SuppressionList::folded(QStringLiteral("ex.comme")), "a mistyped e-mail is no WhatsApp user id");
    }

    void anAgentReadsAndDoesNotWrite()
    {
        TempAgency agency;
        auto agent = agency.session();
        agent.role = Role::Agent;
        ContactRepository contacts(agency.database(), agent, agency.clock());
        QVERIFY(contacts.page({}, 1));
        QCOMPARE(contacts.add(person(QStringLiteral("A"), QStringLiteral("a@example.com"))).error().code,
                 ErrorCode::NotAllowed);
    }

    void namesOfFieldsInTwoLanguages()
    {
        QCOMPARE(contactFieldFromName(QStringLiteral("Prénom")), ContactField::FirstName);
        QCOMPARE(contactFieldFromName(QStringLiteral("FIRSTNAME")), ContactField::FirstName);
        QCOMPARE(contactFieldFromName(QStringLiteral("E-mail 1 - Value")), ContactField::Email);
        QCOMPARE(contactFieldFromName(QStringLiteral("Raison sociale")), ContactField::Company);
        QCOMPARE(contactFieldFromName(QStringLiteral("nom")), ContactField::Name);
        QVERIFY(!contactFieldFromName(QStringLiteral("Stand")));
        for (const auto field : kAllContactFields) QCOMPARE(contactFieldFromName(fieldKey(field)), field);
    }
};

QTEST_GUILESS_MAIN(ContactsTest)
#include "tst_contacts.moc"
