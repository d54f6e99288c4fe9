// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "services/contacts/category_repository.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_export.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/import/contact_import.h"
#include "services/contacts/suppression_list.h"
#include "tests/support/temp_agency.h"

#include <QDir>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

/// An agency and a file to import into it.
struct Desk
{
    QString write(const QByteArray& content, const char* name = "contacts.csv")
    {
        const auto path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(content);
        return path;
    }
    Result<ImportReport> import(const QByteArray& content, ImportOptions options = {})
    {
        options.file = write(content);
        return importContacts(agency.database(), agency.session(), agency.clock(), options);
    }
    ContactRepository contacts() { return {agency.database(), agency.session(), agency.clock()}; }
    QList<Contact> all() { return contacts().page({}, 1000)->items; }
    QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    TempAgency agency;
    QTemporaryDir folder;
};

qint64 sum(const ImportReport& report)
{
    return report.created + report.updated + report.unchanged + report.duplicates + report.rejected;
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFrenchFileIsUnderstood()
    {
        Desk desk;
        const auto report =
            desk.import("\xef\xbb\xbfPr\u00e9nom;Nom de famille;E-mail;T\u00e9l;Soci\u00e9t\u00e9;Ville\r\n"
                        "Lo\u00efc;\"Dup\"\"ont\";loic@example.com;06 12 34 56 78;\u0152uvre;\"Ly\r\non\"\r\n",
                        {.defaultCountry = QStringLiteral("FR"), .category = QStringLiteral("Clients")});
        QVERIFY(report);
        QCOMPARE(report->created, 1);
        const auto contact = desk.all().first();
        QCOMPARE(contact.data.name, QStringLiteral("Lo\u00efc Dup\"ont"));
        QCOMPARE(contact.data.phone->text(), QStringLiteral("+33612345678"));
        QCOMPARE(contact.data.country, QStringLiteral("FR"));
        QCOMPARE(contact.data.company, QStringLiteral("\u0152uvre"));
        QCOMPARE(contact.data.fields.value(QStringLiteral("ville")), QStringLiteral("Ly\r\non"));
        QCOMPARE(contact.categories, QStringList{QStringLiteral("Clients")});
    }

    void cardsAreContacts()
    {
        Desk desk;
        const auto report = desk.import(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\u00e9 Marchand\r\nN:Marchand;Zo\u00e9;;;\r\nEMAIL:zoe@example.com\r\nEMAIL;TYPE=pref:z@example.com\r\n"
            "TEL;TYPE=CELL:06 12 34 56 78\r\nORG:Rivage;Ventes\r\nCATEGORIES:clients,presse\r\nTZ:-05:00\r\nUID:of-another\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\r\nFN:Nobody\r\nEND:VCARD\r\n",
            {.defaultCountry = QStringLiteral("FR")});
        QVERIFY(report);
        QCOMPARE(report->rows, 2);
        QCOMPARE(report->created, 1);
        QCOMPARE(report->rejected, 1);
        QCOMPARE(report->refused.first().line, 13);
        const auto contact = desk.all().first();
        QCOMPARE(contact.data.name, QStringLiteral("Zo\u00e9 Marchand"));
        QCOMPARE(contact.data.email->text(), QStringLiteral("z@example.com"));
        QCOMPARE(contact.data.fields.value(QStringLiteral("email_2")), QStringLiteral("zoe@example.com"));
        QCOMPARE(contact.data.phone->text(), QStringLiteral("+33612345678"));
        QCOMPARE(contact.data.company, QStringLiteral("Rivage"));
        QVERIFY(contact.data.externalId.isEmpty() && contact.data.timeZone.isEmpty());
        auto categories = contact.categories;
        categories.sort();
        QCOMPARE(categories, (QStringList{QStringLiteral("clients"), QStringLiteral("presse")}));
    }

    void ourOwnCardsChangeNothing()
    {
        Desk desk;
        QVERIFY(desk.import(
            "name,first_name,last_name,email,phone,company,language,time_zone,categories,tags,external_id,notes\n"
            "Zo\u00e9 Marchand,Zo\u00e9,Marchand,zoe@example.com,+33612345678,\"Rivage, Sud; Nord\",fr,Europe/Paris,clients|vip,vip|rare,x-1,\"one\ntwo\\three\"\n"
            ",,,only@example.com,,,,,,,,\n,,,,+33611111111,Lantier,,,,,,\n"));
        const auto before = desk.all();
        const auto path = desk.folder.filePath(QStringLiteral("all.vcf"));
        QCOMPARE(*exportContacts(desk.agency.database(), desk.agency.session(), desk.agency.clock(), {}, path,
                                 ExportFormat::VCard),
                 3);
        for (const auto how : {OnDuplicate::Update, OnDuplicate::Skip}) {
            const auto report = importContacts(desk.agency.database(), desk.agency.session(), desk.agency.clock(),
                                               {.file = path, .onDuplicate = how});
            QVERIFY(report);
            QCOMPARE(report->created + report->updated + report->rejected, 0);
            QCOMPARE(desk.all(), before);
        }
        // And into an empty agency they are the same people.
        Desk other;
        QCOMPARE(importContacts(other.agency.database(), other.agency.session(), other.agency.clock(), {.file = path})
                     ->created,
                 3);
        const auto there = other.all();
        for (qsizetype i = 0; i < before.size(); ++i) {
            QCOMPARE(there[i].data, before[i].data);
            QCOMPARE(there[i].categories, before[i].categories);
        }
    }

    void encodingsAreFound_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QString text = QStringLiteral("email,name\na@example.com,\u00c9lo\u00efse \u20ac\n");
        QTest::newRow("utf-8") << text.toUtf8();
        QTest::newRow("utf-8 with mark") << "\xef\xbb\xbf" + text.toUtf8();
        QTest::newRow("windows-1252") << QByteArray("email,name\na@example.com,\xc9lo\xefse \x80\n");
        QStringEncoder little(QStringEncoder::Utf16LE);
        QStringEncoder big(QStringEncoder::Utf16BE);
        const QByteArray bytesLittle = little.encode(text);
        const QByteArray bytesBig = big.encode(text);
        QTest::newRow("utf-16 le") << "\xff\xfe" + bytesLittle;
        QTest::newRow("utf-16 be") << "\xfe\xff" + bytesBig;
        QTest::newRow("utf-16 le without mark") << bytesLittle;
    }

    void encodingsAreFound()
    {
        QFETCH(QByteArray, content);
        Desk desk;
        QCOMPARE(desk.import(content)->created, 1);
        QCOMPARE(desk.all().first().data.name, QStringLiteral("\u00c9lo\u00efse \u20ac"));
    }

    void refusedRowsAreReportedWithTheirLine()
    {
        Desk desk;
        const auto rejects = desk.folder.filePath(QStringLiteral("rejects.csv"));
        const auto report = desk.import(
            "email,phone,name\r\na@example.com,,A\r\nnope,,B\r\n\r\n\"c@example.com\",12,\"C,\nc\"\r\n,,D\r\n",
            {.defaultCountry = QStringLiteral("FR"), .rejectsFile = rejects});
        QCOMPARE(report->rows, 4);
        QCOMPARE(report->created, 1);
        QCOMPARE(report->rejected, 3);
        const auto content = desk.read(rejects);
        QVERIFY(content.startsWith("line,reason,email,phone,name\r\n"));
        QVERIFY(content.contains("\r\n3,email: the @ is missing (nope),nope,,B\r\n"));
        QVERIFY(content.contains("\r\n5,"));
        QVERIFY(content.contains(",12,\"C,\nc\"\r\n7,"));
    }

    void reasonsComeInTheWordsThatAreAskedFor()
    {
        Desk desk;
        const auto rejects = desk.folder.filePath(QStringLiteral("rejects.csv"));
        const auto shouted = [](const QString& reason) { return reason.toUpper(); };
        QVERIFY(desk.import("email,phone\r\nnope,12\r\n",
                            {.defaultCountry = QStringLiteral("FR"), .rejectsFile = rejects, .words = shouted}));
        QVERIFY(desk.read(rejects).contains("\r\n2,EMAIL: THE @ IS MISSING (NOPE); PHONE: "));
    }

    void keepValidTakesTheRowWithoutTheBadCell()
    {
        Desk desk;
        const auto report = desk.import("email,phone\na@example.com,12\nnope,\n",
                                        {.defaultCountry = QStringLiteral("FR"), .keepValid = true});
        QCOMPARE(report->created, 1);
        QCOMPARE(report->rejected, 1);
        QVERIFY(!desk.all().first().data.phone);
    }

    void theSameFileAgainChangesNothing()
    {
        Desk desk;
        const QByteArray content =
            "email,name,tags,list\na@example.com,A,x|y,One\nb@example.com,B,,One|Two\na@EXAMPLE.com,Again,,\n";
        const auto first = desk.import(content);
        QCOMPARE(first->created, 2);
        QCOMPARE(first->duplicates, 1);
        const auto before = desk.all();
        const auto skipped = desk.import(content);
        QCOMPARE(skipped->duplicates, 3);
        const auto updated = desk.import(content, {.onDuplicate = OnDuplicate::Update});
        QCOMPARE(updated->unchanged, 2);
        QCOMPARE(updated->duplicates, 1);
        QCOMPARE(desk.all(), before);
    }

    void updatingFillsAndNeverEmpties()
    {
        Desk desk;
        QVERIFY(desk.import("email,name,company\na@example.com,Anna,Acme\n"));
        const auto report =
            desk.import("email,name,company,ville\na@example.com,Anna B,,Lyon\n", {.onDuplicate = OnDuplicate::Update});
        QCOMPARE(report->updated, 1);
        const auto data = desk.all().first().data;
        QCOMPARE(data.name, QStringLiteral("Anna B"));
        QCOMPARE(data.company, QStringLiteral("Acme"));
        QCOMPARE(data.fields.value(QStringLiteral("ville")), QStringLiteral("Lyon"));
    }

    void anImportNeverResurrectsASuppressedAddress()
    {
        Desk desk;
        QVERIFY(SuppressionList(desk.agency.database(), desk.agency.session(), desk.agency.clock())
                    .add(QStringLiteral("a@example.com"), QStringLiteral("unsubscribed"), {}));
        QVERIFY(desk.import("email,name\na@example.com,Anna\n"));
        QVERIFY(desk.import("email,name\na@example.com,Anna 2\n", {.onDuplicate = OnDuplicate::Update}));
        QCOMPARE(desk.all().first().suppressed(), QStringLiteral("unsubscribed"));
    }

    void aDryRunCountsAndWritesNothing()
    {
        Desk desk;
        const auto report = desk.import("email,ville\na@example.com,Lyon\nnope,x\n",
                                        {.category = QStringLiteral("New"), .dryRun = true});
        QCOMPARE(report->created, 1);
        QCOMPARE(report->rejected, 1);
        QVERIFY(desk.all().isEmpty());
        QVERIFY(
            CategoryRepository(desk.agency.database(), desk.agency.session(), desk.agency.clock()).list()->isEmpty());
    }

    void aCancelledImportLeavesWhatWasAskedFor()
    {
        QByteArray content = "email\n";
        for (int i = 0; i < 5000; ++i) content += "p" + QByteArray::number(i) + "@example.com\n";
        for (const auto mode : {OnCancel::KeepDone, OnCancel::Nothing}) {
            Desk desk;
            ImportOptions options{.file = desk.write(content), .onCancel = mode};
            std::stop_source stop;
            stop.request_stop();
            const auto report = importContacts(desk.agency.database(), desk.agency.session(), desk.agency.clock(),
                                               options, stop.get_token());
            QVERIFY(report->cancelled);
            QCOMPARE(*desk.contacts().count({}), static_cast<int>(report->created));
            if (mode == OnCancel::Nothing) QCOMPARE(report->created, 0);
        }
    }

    void columnsCanBeMappedByHand()
    {
        Desk desk;
        const auto report =
            desk.import("Contact,Adresse,Code\nAnna,a@example.com,77\n",
                        {.mappings = {QStringLiteral("adresse=email"), QStringLiteral("Code=Code remise")}});
        QCOMPARE(report->created, 1);
        QCOMPARE(desk.all().first().data.fields.value(QStringLiteral("code_remise")), QStringLiteral("77"));
        const auto unknown = desk.import("email\na@example.com\n", {.mappings = {QStringLiteral("Nowhere=email")}});
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
        QCOMPARE(unknown.error().subject, QStringLiteral("Nowhere"));
    }

    void aPlainNameBesideAFirstNameIsTheLastName()
    {
        Desk desk;
        QVERIFY(desk.import("Prénom,Nom,E-mail\nAnna,Martin,a@example.com\n"));
        const auto data = desk.all().first().data;
        QCOMPARE(data.firstName, QStringLiteral("Anna"));
        QCOMPARE(data.lastName, QStringLiteral("Martin"));
        QCOMPARE(data.displayName(), QStringLiteral("Anna Martin"));
    }

    void badFilesAreToldBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::Invalid;
        QTest::newRow("blank lines") << QByteArray("\n\r\n\n") << ErrorCode::Invalid;
        QByteArray wide = "email";
        for (int i = 0; i < 5000; ++i) wide += ",c" + QByteArray::number(i);
        QTest::newRow("5,000 columns") << wide + "\n" << ErrorCode::Invalid;
        QByteArray binary;
        for (int i = 0; i < 5000; ++i) binary += static_cast<char>(i * 37);
        QTest::newRow("binary") << binary << ErrorCode::Unsupported;
    }

    void badFilesAreToldBeforeAnythingIsWritten()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        Desk desk;
        const auto report = desk.import(content);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QVERIFY(report.error().subject.endsWith(QStringLiteral("contacts.csv")));
    }

    void aFolderAndAMissingFileAreSaid()
    {
        Desk desk;
        for (const auto& path : {desk.folder.path(), desk.folder.filePath(QStringLiteral("gone.csv"))}) {
            const auto report =
                importContacts(desk.agency.database(), desk.agency.session(), desk.agency.clock(), {.file = path});
            QCOMPARE(report.error().code, ErrorCode::FileUnreadable);
        }
    }

    void oddContentIsReadRight_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("created");
        QTest::addColumn<int>("rejected");
        QTest::newRow("header only") << QByteArray("email,name\n") << 0 << 0;
        QTest::newRow("no header") << QByteArray("Anna,a@example.com\nBob,b@example.com\n") << 2 << 0;
        QTest::newRow("duplicate headers")
            << QByteArray("email,email,name\na@example.com,b@example.com,A\n,c@example.com,C\n") << 2 << 0;
        QTest::newRow("mixed line ends") << QByteArray("email\na@example.com\r\nb@example.com\rc@example.com\n") << 3
                                         << 0;
        QTest::newRow("NUL in a cell")
            << QByteArray("email,name\na@example.com,A\nb@example.com,B#b\n").replace('#', '\0') + QByteArray(300, 'x')
                   + "@example.com,C\nd@example.com,D\n"
            << 2 << 2;
        QTest::newRow("unbalanced quote")
            << QByteArray("email,name\na@example.com,\"A\nb@example.com,B\nc@example.com,C\n") << 2 << 1;
        QTest::newRow("huge cell") << "email,name\na@example.com," + QByteArray(2'000'000, 'x') + "\nb@example.com,B\n"
                                   << 1 << 1;
        QTest::newRow("right to left and emoji") << QByteArray(
            "email,name\na@example.com,\xd9\x85\xd8\xad\xd9\x85\xd8\xaf\nb@example.com,\xf0\x9f\x8e\x89 Fun\n")
                                                 << 2 << 0;
        QTest::newRow("formulas") << QByteArray("email,name\na@example.com,=cmd|' /C calc'!A0\n") << 1 << 0;
        QTest::newRow("short and long rows")
            << QByteArray("email,name\na@example.com\nb@example.com,B,more,and more\n") << 2 << 0;
    }

    void oddContentIsReadRight()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, created);
        QFETCH(int, rejected);
        Desk desk;
        const auto report = desk.import(content);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->created, created);
        QCOMPARE(report->rejected, rejected);
        QCOMPARE(report->rows, sum(*report));
    }

    void presetsOfOtherToolsAreKnown_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("google") << QByteArray(
            "First Name,Middle Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
            "Anna,,Blanc,Acme,hi,* myContacts ::: Work,* Work,anna@example.com ::: b@example.com,Mobile,+33 6 12 34 56 78\n");
        QTest::newRow("outlook") << QByteArray(
            "First Name,Last Name,Company,E-mail Address,Mobile Phone\nAnna,Blanc,Acme,anna@example.com,+33 6 12 34 56 78\n");
        QTest::newRow("brevo")
            << QByteArray("EMAIL;SMS;FIRSTNAME;LASTNAME;COMPANY\nanna@example.com;33612345678;Anna;Blanc;Acme\n")
                   .replace("33612345678", "+33612345678");
        QTest::newRow("hubspot") << QByteArray(
            "Record ID,First Name,Last Name,Email,Phone Number,Company Name\n7,Anna,Blanc,anna@example.com,+33612345678,Acme\n");
        QTest::newRow("mailchimp") << QByteArray(
            "Email Address,First Name,Last Name,Phone Number,Company,MEMBER_RATING,TAGS\nanna@example.com,Anna,Blanc,+33612345678,Acme,2,\"\"\"a\"\",\"\"b\"\"\"\n");
    }

    void presetsOfOtherToolsAreKnown()
    {
        QFETCH(QByteArray, content);
        Desk desk;
        const auto report = desk.import(content);
        QCOMPARE(report->created, 1);
        const auto data = desk.all().first().data;
        QCOMPARE(data.email->text(), QStringLiteral("anna@example.com"));
        QCOMPARE(data.phone->text(), QStringLiteral("+33612345678"));
        QCOMPARE(data.name, QStringLiteral("Anna Blanc"));
        QCOMPARE(data.company, QStringLiteral("Acme"));
    }

    void noColumnBecomesAFieldOfAReservedName()
    {
        Desk desk;
        for (const auto* rule : {"X=id", "X=created_at", "X=field:entreprise", "X=signature"}) {
            const auto refused = desk.import("email,X\na@example.com,5\n", {.mappings = {QString::fromLatin1(rule)}});
            QCOMPARE(refused.error().code, ErrorCode::Invalid);
            QCOMPARE(refused.error().subject, QString::fromLatin1(rule));
        }
        QVERIFY(desk.all().isEmpty());
        QCOMPARE(desk.import("email,id,signature,status,ville\na@example.com,5,Anna,on,Lyon\n")->created, 1);
        QCOMPARE(desk.all().first().data.fields,
                 (QMap<QString, QString>{{QStringLiteral("ville"), QStringLiteral("Lyon")}}));
    }

    /// Export, then import into another workspace: the same contacts.
    void exportThenImportGivesTheSame_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("csv") << ExportFormat::Csv;
        QTest::newRow("vcard") << ExportFormat::VCard;
    }
    void exportThenImportGivesTheSame()
    {
        QFETCH(ExportFormat, format);
        test::check("round trip", [format] {
            Desk desk;
            const auto text = [] {
                const auto letters = QStringLiteral("aZ \u00e9\u05d0'\",;=+-@|\n\u20ac");
                QString result;
                for (int i = *rc::gen::inRange(0, 8); i > 0; --i)
                    result += letters[*rc::gen::inRange<int>(0, letters.size())];
                return result.simplified();
            };
            auto contacts = desk.contacts();
            ConsentList consents(desk.agency.database(), desk.agency.session(), desk.agency.clock());
            QList<ContactData> made;
            for (int i = 0; i < *rc::gen::inRange(1, 6); ++i) {
                ContactData data{.name = text(), .firstName = text(), .lastName = text(), .company = text()};
                if (data.name.isEmpty()) data.name = (data.firstName + QLatin1Char(' ') + data.lastName).trimmed();
                data.email = *EmailAddress::parse(QStringLiteral("p%1@example.com").arg(i));
                if (*rc::gen::arbitrary<bool>()) {
                    data.phone = *PhoneNumber::parse(QStringLiteral("+3361234567%1").arg(i));
                    data.country = QStringLiteral("FR");
                }
                data.notes = text();
                // "status" is passed over in the files of other programs.
                for (const auto* key : {"ville", "status", "email_2", "phone_2"})
                    if (const auto value = text(); !value.isEmpty())
                        data.fields.insert(QString::fromLatin1(key), value);
                if (*rc::gen::arbitrary<bool>()) data.country = QStringLiteral("BE");
                if (*rc::gen::arbitrary<bool>()) data.whatsappId = QStringLiteral("FR.%1").arg(i);
                if (*rc::gen::arbitrary<bool>()) data.tags = {QStringLiteral("a"), QStringLiteral("b c")};
                const auto id = contacts.add(data);
                RC_ASSERT(bool(id));
                if (*rc::gen::arbitrary<bool>()) {
                    RC_ASSERT(bool(consents.set(*id, {.channel = ConsentChannel::Sms,
                                                      .granted = *rc::gen::arbitrary<bool>(),
                                                      .at = instantFromMs(86'400'000),
                                                      .source = QStringLiteral("form"),
                                                      .proof = text()})));
                }
                made.append(data);
            }
            const auto path = desk.folder.filePath(QStringLiteral("out.csv"));
            RC_ASSERT(
                *exportContacts(desk.agency.database(), desk.agency.session(), desk.agency.clock(), {}, path, format)
                == made.size());
            const auto other = desk.agency.addWorkspace(QStringLiteral("Other"));
            const auto report = importContacts(desk.agency.database(), other, desk.agency.clock(), {.file = path});
            RC_ASSERT(bool(report));
            RC_ASSERT(report->created == made.size());
            const auto read =
                ContactRepository(desk.agency.database(), other, desk.agency.clock()).page({}, 100)->items;
            for (qsizetype i = 0; i < made.size(); ++i) RC_ASSERT(read[i].data == made[i]);
            const auto before = contacts.page({}, 100)->items;
            ConsentList theirs(desk.agency.database(), other, desk.agency.clock());
            for (qsizetype i = 0; i < made.size(); ++i) RC_ASSERT(*theirs.of(read[i].id) == *consents.of(before[i].id));
        });
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
