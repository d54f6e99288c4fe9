// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_export.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/contact_timeline.h"
#include "services/contacts/import/contact_import.h"
#include "services/contacts/suppression_list.h"
#include "tests/support/temp_agency.h"
#include "ui/text/timeline_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::test;
using enum ConsentChannel;

namespace {

struct Desk
{
    Result<ImportReport> import(const QByteArray& content, OnDuplicate onDuplicate = OnDuplicate::Update)
    {
        const auto path = folder.filePath(QStringLiteral("clients.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(content);
        file.close();
        return importContacts(agency.database(), agency.session(), agency.clock(),
                              {.file = path, .onDuplicate = onDuplicate});
    }
    ContactId add(const QString& email)
    {
        ContactData data;
        data.email = *EmailAddress::parse(email);
        return *contacts().add(data);
    }
    ContactRepository contacts() { return {agency.database(), agency.session(), agency.clock()}; }
    ContactMerger merger() { return {agency.database(), agency.session(), agency.clock()}; }
    ConsentList consents() { return {agency.database(), agency.session(), agency.clock()}; }
    QStringList emailsOf(const ContactFilter& filter)
    {
        QStringList emails;
        const auto page = contacts().page(filter, 100);
        for (const auto& contact : page->items) emails.append(contact.data.email->text());
        return emails;
    }

    TempAgency agency;
    QTemporaryDir folder;
};

} // namespace

class ConsentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text"); // empty: refused
        QTest::newRow("french") << QStringLiteral(" Oui ") << QStringLiteral("yes");
        QTest::newRow("number") << QStringLiteral("0") << QStringLiteral("no");
        QTest::newRow("accents") << QStringLiteral("Désabonné") << QStringLiteral("no");
        QTest::newRow("a date is a yes") << QStringLiteral("2026-01-05")
                                         << QStringLiteral("yes|2026-01-05T00:00:00.000Z");
        QTest::newRow("a date and time") << QStringLiteral("2026-01-05 10:30:00")
                                         << QStringLiteral("yes|2026-01-05T10:30:00.000Z");
        QTest::newRow("all") << QStringLiteral("yes | 2026-01-05 | form | https://example.com/a|b")
                             << QStringLiteral("yes|2026-01-05T00:00:00.000Z|form|https://example.com/a|b");
        QTest::newRow("source alone") << QStringLiteral("no||phone") << QStringLiteral("no||phone");
        QTest::newRow("no answer") << QStringLiteral("perhaps") << QString();
        QTest::newRow("no date") << QStringLiteral("yes|soon") << QString();
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QString, text);
        const auto consent = Consent::parse(Email, cell);
        QCOMPARE(consent ? consent->text() : QString(), text);
        if (!consent) return;
        QCOMPARE(*Consent::parse(Email, consent->text()), *consent);
    }

    void columnsAreFoundByTheirNames()
    {
        QCOMPARE(consentColumn(QStringLiteral("Consentement e-mail")), std::optional(Email));
        QCOMPARE(consentColumn(QStringLiteral("Opt-In")), std::optional(Email));
        QCOMPARE(consentColumn(QStringLiteral("SMS opt in")), std::optional(Sms));
        QCOMPARE(consentColumn(QStringLiteral("whatsapp_consent")), std::optional(Whatsapp));
        QCOMPARE(consentColumn(QStringLiteral("Ville")), std::nullopt);
    }

    void anImportRecordsThem()
    {
        Desk desk;
        const QByteArray file =
            "Email;Consentement;SMS opt-in\na@x.fr;oui|2026-01-05|salon;\nb@x.fr;non;oui\nc@x.fr;;\nd@x.fr;peut-être;\n";
        const auto report = desk.import(file);
        QVERIFY(report);
        QCOMPARE(report->created, 3);
        QCOMPARE(report->rejected, 1);
        const auto page = desk.contacts().page({}, 10);
        const auto a = desk.consents().of(page->items[0].id);
        QCOMPARE(*a, (QList<Consent>{{.channel = Email,
                                      .granted = true,
                                      .at = instantFromIso(QStringLiteral("2026-01-05")),
                                      .source = QStringLiteral("salon")}}));
        const auto b = desk.consents().of(page->items[1].id);
        QCOMPARE(b->size(), 2);
        QCOMPARE(b->at(0).source, QStringLiteral("import clients.csv"));
        QCOMPARE(b->at(0).at, std::optional(desk.agency.clock().now()));
        // Who says no is not written to.
        QCOMPARE(page->items[1].emailSuppressed, QStringLiteral("opted_out"));
        QVERIFY(page->items[0].suppressed().isEmpty());
        QVERIFY(desk.consents().of(page->items[2].id)->isEmpty());
        // The same file again changes nothing.
        desk.agency.clock().advance(std::chrono::hours(1));
        const auto again = desk.import(file);
        QCOMPARE(again->unchanged, 3);
        QCOMPARE(*desk.consents().of(page->items[1].id), *b);
    }

    void theLaterAnswerCounts()
    {
        Desk desk;
        QVERIFY(desk.import("email,consent\na@x.fr,no|2026-03-01\n"));
        const auto id = desk.contacts().page({}, 1)->items.first().id;
        QCOMPARE(desk.import("email,consent\na@x.fr,yes|2026-02-01\n")->unchanged, 1);
        QVERIFY(!desk.consents().of(id)->first().granted);
        QCOMPARE(desk.import("email,consent\na@x.fr,yes|2026-04-01\n", OnDuplicate::Skip)->duplicates, 1);
        QVERIFY(!desk.consents().of(id)->first().granted);
        QCOMPARE(desk.import("email,consent\na@x.fr,yes|2026-04-01\n")->updated, 1);
        QVERIFY(desk.consents().of(id)->first().granted);
        // The address stays suppressed: only a person takes it off.
        QVERIFY(*SuppressionList(desk.agency.database(), desk.agency.session(), desk.agency.clock())
                     .holds(QStringLiteral("a@x.fr")));
    }

    void exportThenImportGivesTheSame()
    {
        Desk desk;
        QVERIFY(desk.import("email,consent,sms_consent\na@x.fr,yes|2026-01-05|form|n° 12,no\nb@x.fr,,2026-02-01\n"));
        const auto path = desk.folder.filePath(QStringLiteral("out.csv"));
        QVERIFY(exportContacts(desk.agency.database(), desk.agency.session(), desk.agency.clock(), {}, path,
                               ExportFormat::Csv));
        Desk other;
        const auto report =
            importContacts(other.agency.database(), other.agency.session(), other.agency.clock(), {.file = path});
        QCOMPARE(report->created, 2);
        for (const auto& id : {ContactId(1), ContactId(2)}) {
            QVERIFY(!desk.consents().of(id)->isEmpty());
            QCOMPARE(*other.consents().of(id), *desk.consents().of(id));
        }
    }

    void filtersAndSegments()
    {
        Desk desk;
        QVERIFY(desk.import("email,consent\nyes@x.fr,yes\nno@x.fr,no\nunknown@x.fr,\n"));
        const auto filter = [](const char* json) {
            return *ContactFilter::fromJson(QJsonDocument::fromJson(json).object());
        };
        QCOMPARE(desk.emailsOf(filter("{\"consent\":\"email\"}")), QStringList{QStringLiteral("yes@x.fr")});
        QCOMPARE(desk.emailsOf(filter("{\"without_consent\":\"email\"}")),
                 (QStringList{QStringLiteral("no@x.fr"), QStringLiteral("unknown@x.fr")}));
        QCOMPARE(desk.emailsOf(filter("{\"consent\":\"sms\"}")), QStringList());
        QVERIFY(!ContactFilter::fromJson({{QStringLiteral("consent"), QStringLiteral("fax")}}));
        const auto both = filter("{\"consent\":\"email\",\"without_consent\":\"sms\"}");
        QCOMPARE(*ContactFilter::fromJson(both.toJson()), both);
    }

    void aPersonMaySetThem()
    {
        Desk desk;
        const auto id = desk.add(QStringLiteral("a@x.fr"));
        QVERIFY(desk.consents().set(id, {.channel = Email, .granted = true}));
        auto known = desk.consents().of(id);
        QCOMPARE(known->first().source, desk.agency.session().userName);
        QVERIFY(desk.consents().set(
            id, {.channel = Email, .granted = false, .at = instantFromMs(0), .source = QStringLiteral("phone")}));
        known = desk.consents().of(id);
        QCOMPARE(known->size(), 1);
        QVERIFY(!known->first().granted);
        QCOMPARE(desk.contacts().byId(id)->emailSuppressed, QStringLiteral("opted_out"));
        QCOMPARE(desk.consents().set(ContactId(99), {}).error().code, ErrorCode::NotFound);
    }

    void theSameAnswerAgainLosesNothing()
    {
        Desk desk;
        const auto id = desk.add(QStringLiteral("a@x.fr"));
        const auto events = [&] { return timelineOf(desk.agency.database(), desk.agency.session(), id, 100)->items; };
        const Consent given{.channel = Sms,
                            .granted = true,
                            .at = instantFromMs(1000),
                            .source = QStringLiteral("form"),
                            .proof = QStringLiteral("page 12")};
        QVERIFY(desk.consents().set(id, given));
        QVERIFY(desk.consents().set(id, {.channel = Sms, .granted = true}));
        QCOMPARE(desk.consents().of(id)->first(), given);
        QCOMPARE(events().size(), 1);
        // What is said with it is taken, the rest stays.
        QVERIFY(desk.consents().set(id, {.channel = Sms, .granted = true, .proof = QStringLiteral("page 13")}));
        QCOMPARE(desk.consents().of(id)->first().source, QStringLiteral("form"));
        QCOMPARE(desk.consents().of(id)->first().proof, QStringLiteral("page 13"));
        QCOMPARE(desk.consents().of(id)->first().at, given.at);
        QVERIFY(desk.consents().set(id, {.channel = Sms, .granted = false}));
        const auto now = desk.consents().of(id)->first();
        QVERIFY(!now.granted);
        QCOMPARE(now.source, desk.agency.session().userName);
        QVERIFY(now.proof.isEmpty());
        // The former one is in the history, whole.
        QCOMPARE(events().size(), 3);
        const auto change = ConsentChange::parse(events().first().text);
        QVERIFY(change && change->before);
        QCOMPARE(change->before->source, QStringLiteral("form"));
        QCOMPARE(change->before->proof, QStringLiteral("page 13"));
        QCOMPARE(change->before->at, given.at);
        QVERIFY(timelineText(events().first()).contains(QStringLiteral("page 13")));
    }

    void anotherWorkspaceAndAnAgent()
    {
        Desk desk;
        const auto id = desk.add(QStringLiteral("a@x.fr"));
        QVERIFY(desk.consents().set(id, {.channel = Sms, .granted = true}));
        ConsentList theirs(desk.agency.database(), desk.agency.addWorkspace(QStringLiteral("Autre")),
                           desk.agency.clock());
        QVERIFY(theirs.of(id)->isEmpty());
        QCOMPARE(theirs.set(id, {}).error().code, ErrorCode::NotFound);
        auto agent = desk.agency.session();
        agent.role = Role::Agent;
        const bool mayWrite = hasScope(Role::Agent, Scope::ContactsWrite);
        QCOMPARE(bool(ConsentList(desk.agency.database(), agent, desk.agency.clock()).set(id, {})), mayWrite);
    }

    void mergingKeepsTheLaterAnswer()
    {
        Desk desk;
        const auto kept = desk.add(QStringLiteral("a@x.fr"));
        const auto other = desk.add(QStringLiteral("b@x.fr"));
        QVERIFY(desk.consents().set(kept, {.channel = Email, .granted = true, .at = instantFromMs(1000)}));
        QVERIFY(desk.consents().set(kept, {.channel = Sms, .granted = true, .at = instantFromMs(3000)}));
        QVERIFY(desk.consents().set(other, {.channel = Email, .granted = false, .at = instantFromMs(2000)}));
        QVERIFY(desk.consents().set(other, {.channel = Sms, .granted = false, .at = instantFromMs(2000)}));
        QVERIFY(desk.merger().merge(kept, {other}));
        const auto all = desk.consents().of(kept);
        QCOMPARE(all->size(), 2);
        QVERIFY(!all->at(0).granted);
        QVERIFY(all->at(1).granted);
        QCOMPARE(desk.contacts().byId(kept)->emailSuppressed, QStringLiteral("opted_out"));
    }
};

QTEST_GUILESS_MAIN(ConsentsTest)
#include "tst_consents.moc"
