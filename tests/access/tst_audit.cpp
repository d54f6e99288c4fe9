// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/audit.h"
#include "services/storage/transaction.h"
#include "tests/support/temp_agency.h"

#include <QFile>
#include <QTest>

#include <stop_token>

using namespace relais;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

struct Trail
{
    test::TempAgency agency;
    AuditTrail trail{agency.database(), agency.session(), agency.clock()};

    explicit Trail(int entries = 5)
    {
        for (int i = 0; i < entries; ++i) {
            const auto done =
                recordAuditAlone(agency.database(), actorOf(agency.session()), agency.clock().now(),
                                 {i % 2 ? text("account.update") : text("user.add"), text("thing %1").arg(i)});
            if (!done) qFatal("%s", qPrintable(done.error().detail));
            agency.clock().advance(Seconds(60));
        }
    }

    /// As somebody with another program and the file would do it.
    void tamper(const char* script)
    {
        auto done = agency.database().script(
            "DROP TRIGGER audit_appended; DROP TRIGGER audit_kept; DROP TRIGGER audit_unchanged; DROP TRIGGER audit_head_grows;");
        if (done) done = agency.database().script(script);
        // The guards are put back, as somebody who hides it would.
        for (const auto* name : {"audit_appended", "audit_kept", "audit_unchanged", "audit_head_grows"})
            if (done)
                done = agency.database().script(QByteArray("CREATE TRIGGER ") + name
                                                + " BEFORE DELETE ON audit WHEN 0 BEGIN SELECT 1; END;");
        if (!done) qFatal("%s", qPrintable(done.error().detail));
    }
};

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatWasWrittenIsWhole()
    {
        for (const int entries : {0, 1, 2, 3, 40}) {
            Trail trail(entries);
            QVERIFY(trail.trail.verify()->isWhole());
            QVERIFY(verifyAuditEnd(trail.agency.database())->isWhole());
            QCOMPARE(trail.trail.verify()->entries, entries);
        }
    }

    void theDatabaseItselfRefusesChanges()
    {
        Trail trail;
        for (
            const auto* script :
            {"UPDATE audit SET who = 'nobody' WHERE id = 2", "DELETE FROM audit WHERE id = 5",
             "UPDATE audit_head SET entries = 4", "DELETE FROM audit_head",
             "INSERT INTO audit SELECT id + 7, at, workspace_id, user_id, who, action, subject, detail, hash FROM audit WHERE id = 1",
             "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE id = 1"})
            QVERIFY2(!trail.agency.database().script(script), script);
        QVERIFY(trail.trail.verify()->isWhole());
    }

    void whateverWasAlteredIsFound_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<qint64>("entry");
        QTest::addColumn<bool>("atTheEnd");
        QTest::newRow("who") << QByteArray("UPDATE audit SET who = 'nobody' WHERE id = 2") << qint64(2) << false;
        QTest::newRow("when") << QByteArray("UPDATE audit SET at = at + 1 WHERE id = 3") << qint64(3) << false;
        QTest::newRow("what") << QByteArray("UPDATE audit SET subject = 'x' WHERE id = 5") << qint64(5) << true;
        QTest::newRow("text moved to the next column")
            << QByteArray("UPDATE audit SET action = action || subject, subject = '' WHERE id = 4") << qint64(4)
            << false;
        QTest::newRow("where") << QByteArray("UPDATE audit SET workspace_id = NULL WHERE id = 1") << qint64(1) << false;
        QTest::newRow("one is missing") << QByteArray("DELETE FROM audit WHERE id = 3") << qint64(3) << false;
        QTest::newRow("the last is missing") << QByteArray("DELETE FROM audit WHERE id = 5") << qint64(5) << true;
        QTest::newRow("all are missing") << QByteArray("DELETE FROM audit") << qint64(1) << true;
        QTest::newRow("a false one at the end") << QByteArray(
            "INSERT INTO audit SELECT 6, at, workspace_id, user_id, who, action, subject, detail, hash FROM audit WHERE id = 5; UPDATE audit_head SET entries = 6")
                                                << qint64(6) << true;
    }

    void whateverWasAlteredIsFound()
    {
        QFETCH(QByteArray, script);
        QFETCH(qint64, entry);
        QFETCH(bool, atTheEnd);
        Trail trail;
        trail.tamper(script.constData());
        // Five triggers stand again, so that the chain alone has to find it.
        const auto verdict = trail.trail.verify();
        QVERIFY(!verdict->isWhole());
        QCOMPARE(*verdict->altered, entry);
        QCOMPARE(verifyAuditEnd(trail.agency.database())->isWhole(), !atTheEnd);
    }

    void removedGuardsAreMissed()
    {
        Trail trail;
        QVERIFY(trail.agency.database().script("DROP TRIGGER audit_kept"));
        QVERIFY(!trail.trail.verify()->isWhole());
        QVERIFY(!verifyAuditEnd(trail.agency.database())->isWhole());
    }

    void theEntryGoesWithItsChange()
    {
        Trail trail;
        {
            auto transaction = Transaction::begin(trail.agency.database());
            QVERIFY(recordAudit(trail.agency.database(), actorOf(trail.agency.session()), trail.agency.clock().now(),
                                {text("user.add"), text("never")}));
        }
        QCOMPARE(trail.trail.list({})->items.size(), 5);
        QVERIFY(trail.trail.verify()->isWhole());
    }

    void theListIsFilteredAndPaged()
    {
        Trail trail(25);
        QCOMPARE(trail.trail.list({.action = text("user")})->items.size(), 13);
        QCOMPARE(trail.trail.list({.action = text("user.add")})->items.size(), 13);
        QCOMPARE(trail.trail.list({.action = text("us")})->items.size(), 0);
        QCOMPARE(trail.trail.list({.search = text("THING 24")})->items.size(), 1);
        QList<qint64> ids;
        AuditQuery query{.limit = 10};
        do {
            const auto page = trail.trail.list(query);
            for (const auto& entry : page->items) ids.append(entry.id);
            query.before = page->next;
        } while (query.before);
        QCOMPARE(ids.size(), 25);
        QVERIFY(std::is_sorted(ids.crbegin(), ids.crend()));
        const auto newest = trail.trail.list({.limit = 1})->items.first();
        QCOMPARE(trail.trail.list({.since = newest.at})->items.size(), 1);
        QCOMPARE(trail.trail.list({.until = newest.at})->items.size(), 24);
    }

    void theExportIsItselfAnEntry()
    {
        Trail trail;
        const auto path = trail.agency.folder().path() + text("/trail.csv");
        QCOMPARE(*trail.trail.exportCsv({}, path), 5);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[1].startsWith("1,"));
        QCOMPARE(trail.trail.list({.limit = 1})->items.first().action, text("audit.export"));
    }

    void anExportThatIsStoppedLeavesNothing()
    {
        Trail trail;
        const auto path = trail.agency.folder().path() + text("/trail.csv");
        std::stop_source stop;
        qint64 told = 0;
        const auto stopped = trail.trail.exportCsv({}, path, stop.get_token(), [&](qint64 entries) {
            told = entries;
            stop.request_stop();
        });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(told, 5);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(trail.trail.list({})->items.size(), 5);
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
