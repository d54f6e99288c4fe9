// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_export.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/erased_addresses.h"
#include "services/contacts/import/contact_import.h"
#include "services/contacts/suppression_file.h"
#include "services/contacts/suppression_list.h"
#include "services/storage/transaction.h"
#include "tests/support/temp_agency.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <stop_token>

using namespace relais;
using namespace relais::test;

namespace {

struct Desk
{
    SuppressionList list() { return {agency.database(), agency.session(), agency.clock()}; }
    /// Address and reason.
    QMap<QString, QString> suppressed()
    {
        QMap<QString, QString> all;
        const auto listed = list().list({}, 1000);
        for (const auto& one : *listed) all.insert(one.address, one.reason);
        return all;
    }
    QList<Contact> contacts()
    {
        return ContactRepository(agency.database(), agency.session(), agency.clock()).page({}, 1000)->items;
    }
    Result<ImportReport> importFile(ImportOptions options)
    {
        return importContacts(agency.database(), agency.session(), agency.clock(), options);
    }
    Result<ImportReport> import(const QByteArray& content, ImportOptions options = {})
    {
        options.file = folder.filePath(QStringLiteral("people.csv"));
        QFile file(options.file);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(content);
        file.close();
        return importFile(options);
    }
    QString exported(ExportFormat format)
    {
        const auto path = folder.filePath(QStringLiteral("all"));
        if (!exportContacts(agency.database(), agency.session(), agency.clock(), {}, path, format))
            qFatal("cannot export");
        return path;
    }

    QString written(const QByteArray& content)
    {
        QFile file(folder.filePath(QStringLiteral("list.csv")));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(content);
        return file.fileName();
    }
    Result<SuppressionImport> importList(const QString& path)
    {
        return importSuppressions(agency.database(), agency.session(), agency.clock(), path, QStringLiteral("manual"));
    }

    TempAgency agency;
    QTemporaryDir folder;
};

const QString kAnna = QStringLiteral("anna@example.com");
const QString kBob = QStringLiteral("bob@example.com");
const QString kNumber = QStringLiteral("+33612345678");

QString reason(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

class SuppressedImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anExportComesBackWithWhoIsNotWrittenTo_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("csv") << static_cast<int>(ExportFormat::Csv);
        QTest::newRow("vcard") << static_cast<int>(ExportFormat::VCard);
    }

    void anExportComesBackWithWhoIsNotWrittenTo()
    {
        QFETCH(int, format);
        Desk desk;
        QVERIFY(desk.import(
            "email,phone,name,email_consent\n"
            "Anna@Example.com,+33612345678,Anna,yes\nbob@example.com,,Bob,no|2026-01-05|form\n,+33611111111,Carl,\nboth@example.com,+33622222222,Both,\n"
            "erased@example.com,,Back,\nmanual@example.com,,Manual,\ncomplained@example.com,,Angry,no|2026-01-06|mail\nfine@example.com,+33633333333,Fine,yes\n"));
        for (const auto& [address, why] : {std::pair("ANNA@example.com", "bounced"),
                                           {"+33611111111", "opted_out"},
                                           {"both@example.com", "unsubscribed"},
                                           {"+33622222222", "complained"},
                                           {"erased@example.com", "erased"},
                                           {"manual@example.com", "manual"}})
            QVERIFY(desk.list().add(reason(address), reason(why), {}));
        // On the list for another reason before the consent was refused.
        QVERIFY(desk.list().remove(reason("complained@example.com")));
        QVERIFY(desk.list().add(reason("complained@example.com"), reason("complained"), {}));
        const auto file = desk.exported(static_cast<ExportFormat>(format));

        Desk other;
        const auto first = other.importFile({.file = file});
        QVERIFY(first);
        QCOMPARE(first->created, 8);
        QCOMPARE(other.suppressed(), desk.suppressed());
        const auto here = desk.contacts();
        const auto there = other.contacts();
        QCOMPARE(there.size(), here.size());
        for (qsizetype i = 0; i < here.size(); ++i) {
            QCOMPARE(there[i].data, here[i].data);
            QCOMPARE(there[i].emailSuppressed, here[i].emailSuppressed);
            QCOMPARE(there[i].phoneSuppressed, here[i].phoneSuppressed);
        }
        const auto listed = other.list().list({}, 1000);
        for (const auto& one : *listed) QCOMPARE(one.source, QStringLiteral("import all"));

        // The same file again changes nothing, here and there.
        for (auto* at : {&desk, &other}) {
            const auto before = at->suppressed();
            const auto again = at->importFile({.file = file, .onDuplicate = OnDuplicate::Update});
            QCOMPARE(again->unchanged, 8);
            QCOMPARE(at->importFile({.file = file})->duplicates, 8);
            QCOMPARE(at->suppressed(), before);
        }
    }

    void aReasonIsForAllAddressesOfTheRow()
    {
        Desk desk;
        QCOMPARE(desk.import("email,phone,suppressed\nAnna@example.com,+33612345678,Opted out\nbob@example.com,,\n")
                     ->created,
                 2);
        QCOMPARE(desk.suppressed(),
                 (QMap<QString, QString>{{kAnna, reason("opted_out")}, {kNumber, reason("opted_out")}}));
    }

    void whatIsSaidOfOneAddressIsForThatOne()
    {
        Desk desk;
        QCOMPARE(
            desk.import(
                    "email,phone,suppressed,email_suppressed,phone_suppressed\nanna@example.com,+33612345678,bounced,bounced,\n")
                ->created,
            1);
        QCOMPARE(desk.suppressed(), (QMap<QString, QString>{{kAnna, reason("bounced")}}));
    }

    void theListIsNeverLeftAndNoReasonChanges()
    {
        Desk desk;
        QVERIFY(desk.list().add(kAnna, reason("complained"), {}));
        QVERIFY(desk.list().add(kBob, reason("manual"), {}));
        for (const auto how : {OnDuplicate::Skip, OnDuplicate::Update})
            QVERIFY(
                desk.import("email,suppressed\nanna@example.com,bounced\nbob@example.com,\n", {.onDuplicate = how}));
        QCOMPARE(desk.suppressed(), (QMap<QString, QString>{{kAnna, reason("complained")}, {kBob, reason("manual")}}));
    }

    void whoIsHereAlreadyIsPutOnTheListToo()
    {
        Desk desk;
        QVERIFY(desk.import("email,name\nanna@example.com,Anna\nbob@example.com,Bob\n"));
        const QByteArray anna = "email,suppressed\nanna@example.com,unsubscribed\n";
        QCOMPARE(desk.import(anna)->duplicates, 1);
        QCOMPARE(desk.suppressed().value(kAnna), reason("unsubscribed"));
        const QByteArray bob = "email,suppressed\nbob@example.com,bounced\n";
        QCOMPARE(desk.import(bob, {.onDuplicate = OnDuplicate::Update})->updated, 1);
        QCOMPARE(desk.suppressed().value(kBob), reason("bounced"));
        QCOMPARE(desk.import(bob, {.onDuplicate = OnDuplicate::Update})->unchanged, 1);
    }

    void whatIsNoReasonIsRefused()
    {
        Desk desk;
        const QByteArray content =
            "email,name,external_id,suppressed,phone_suppressed\nanna@example.com,Anna,,perhaps,\n,Bob,x-1,bounced,\ncarl@example.com,Carl,,,bounced\n";
        const auto report = desk.import(content);
        QCOMPARE(report->rejected, 3);
        QCOMPARE(report->refused[0].reason,
                 QStringLiteral(
                     "suppressed: one of unsubscribed, bounced, complained, opted_out, erased, manual (perhaps)"));
        QCOMPARE(report->refused[1].reason,
                 QStringLiteral("suppressed: the row has no address to put on the suppression list"));
        QCOMPARE(report->refused[2].reason,
                 QStringLiteral("phone_suppressed: the row has no address to put on the suppression list"));
        QVERIFY(desk.suppressed().isEmpty() && desk.contacts().isEmpty());
        QCOMPARE(desk.import(content, {.keepValid = true})->created, 3);
        QVERIFY(desk.suppressed().isEmpty());
        // Whoever does not want the column says so.
        Desk other;
        QCOMPARE(other
                     .import(content,
                             {.mappings = {QStringLiteral("suppressed="), QStringLiteral("phone_suppressed=")}})
                     ->created,
                 3);
    }

    void aRehearsalCountsTheSameAndSuppressesNobody()
    {
        Desk desk;
        QVERIFY(desk.import("email\nanna@example.com\n"));
        const QByteArray content =
            "email,why\nanna@example.com,bounced\nbob@example.com,unsubscribed\ncarl@example.com,perhaps\n";
        ImportOptions options{.mappings = {QStringLiteral("why=suppressed")},
                              .onDuplicate = OnDuplicate::Update,
                              .dryRun = true};
        auto rehearsed = desk.import(content, options);
        QVERIFY(desk.suppressed().isEmpty());
        options.dryRun = false;
        auto done = desk.import(content, options);
        rehearsed->seconds = done->seconds = 0;
        QCOMPARE(*rehearsed, *done);
        QCOMPARE(done->updated, 1);
        QCOMPARE(done->rejected, 1);
        QCOMPARE(desk.suppressed().size(), 2);
    }

    void whoWasErasedIsNotWrittenDownAgain()
    {
        Desk desk;
        auto transaction = Transaction::begin(desk.agency.database());
        QVERIFY(transaction);
        QVERIFY(
            markErased(desk.agency.database(), desk.agency.session().workspace, {kAnna}, desk.agency.clock().now()));
        QVERIFY(transaction->commit());
        QCOMPARE(desk.import("email,suppressed\nanna@example.com,erased\n")->rejected, 1);
        QVERIFY(!desk.suppressed().contains(kAnna));
        // Nor does the list bring their address back in clear, and it tells of nobody.
        QCOMPARE(desk.importList(
                         desk.written("address,reason,source,at\nanna@example.com,erased,x,2026-01-05T00:00:00.000Z\n"))
                     ->rejected,
                 0);
        QVERIFY(!desk.suppressed().contains(kAnna));
        QCOMPARE(*exportSuppressions(desk.agency.database(), desk.agency.session(), desk.agency.clock(),
                                     desk.folder.filePath(QStringLiteral("out.csv"))),
                 0);
    }

    void theListItselfComesBackAsItWas()
    {
        Desk desk;
        for (const auto& [address, why] : {std::pair("anna@example.com", "bounced"),
                                           {"+33612345678", "opted_out"},
                                           {"FR.9081726354", "unsubscribed"}})
            QVERIFY(desk.list().add(reason(address), reason(why), QStringLiteral("=a, \"b\"")));
        const auto path = desk.folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(*exportSuppressions(desk.agency.database(), desk.agency.session(), desk.agency.clock(), path), 3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY2(bytes.startsWith("address,reason,source,at\r\n'+33612345678,opted_out,\"'=a, \"\"b\"\"\",2"),
                 bytes.constData());

        Desk other;
        other.agency.clock().advance(std::chrono::hours(1));
        const auto report = other.importList(path);
        QVERIFY(report);
        QCOMPARE(report->added, 3);
        QCOMPARE(report->rejected, 0);
        const auto here = desk.list().list({}, 10);
        const auto there = other.list().list({}, 10);
        QCOMPARE(there->size(), 3);
        for (qsizetype i = 0; i < there->size(); ++i) {
            QCOMPARE(there->at(i).address, here->at(i).address);
            QCOMPARE(there->at(i).reason, here->at(i).reason);
            QCOMPARE(there->at(i).source, here->at(i).source);
            QVERIFY(there->at(i).createdAt == here->at(i).createdAt);
        }
    }

    void anExportThatIsStoppedLeavesNoFile()
    {
        Desk desk;
        auto& database = desk.agency.database();
        QVERIFY(database.runText(
            QStringLiteral(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) INSERT INTO suppressions (workspace_id, address, reason, source, created_at)"
                " SELECT ?, 'p' || i || '@example.com', 'manual', '', 1 FROM n"),
            {desk.agency.session().workspace.value()}));
        const auto path = desk.folder.filePath(QStringLiteral("out.csv"));
        QList<qint64> told;
        std::stop_source stop;
        const auto stopped = exportSuppressions(database, desk.agency.session(), desk.agency.clock(), path,
                                                stop.get_token(), [&](qint64 rows) {
                                                    told += rows;
                                                    stop.request_stop();
                                                });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(told, QList<qint64>{1000});
        QVERIFY(QDir(desk.folder.path()).isEmpty());
        told.clear();
        QCOMPARE(*exportSuppressions(database, desk.agency.session(), desk.agency.clock(), path, {},
                                     [&](qint64 rows) { told += rows; }),
                 2500);
        QCOMPARE(told, (QList<qint64>{1000, 2000}));
    }

    void aListOfAddressesNeedsNoMore()
    {
        Desk desk;
        const auto plain = desk.importList(
            desk.written("Email\n anna@example.com\n\"bob@example.com\";remark\n+33 6 12 34 56 78\nnobody\n"));
        QCOMPARE(plain->added, 3);
        QCOMPARE(plain->rejected, 1);
        QCOMPARE(desk.suppressed(), (QMap<QString, QString>{{kAnna, reason("manual")},
                                                            {kBob, reason("manual")},
                                                            {kNumber, reason("manual")}}));

        Desk other;
        const auto table = other.importList(other.written(
            "address;at;reason\nanna@example.com;;complained\nbob@example.com;;because\n+33612345678;someday;bounced\nc@example.com;;\n"));
        // What another program calls a reason is none of ours: whoever is on the list is on it.
        QCOMPARE(table->added, 4);
        QCOMPARE(table->rejected, 0);
        QCOMPARE(other.suppressed(), (QMap<QString, QString>{{kAnna, reason("complained")},
                                                             {kBob, reason("manual")},
                                                             {kNumber, reason("bounced")},
                                                             {reason("c@example.com"), reason("manual")}}));
        QCOMPARE(other.importList(other.folder.filePath(QStringLiteral("nowhere.csv"))).error().code,
                 ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(SuppressedImportTest)
#include "tst_suppressed_import.moc"
