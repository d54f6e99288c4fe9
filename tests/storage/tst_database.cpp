// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/database.h"
#include "services/storage/migrations.h"
#include "services/storage/sql_catalogue.h"
#include "services/storage/statement.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"
#include "tests/support/temp_agency.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace relais;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aNewFileGetsTheNewestSchema()
    {
        test::TempAgency agency;
        const auto version = schemaVersion(agency.database());
        QVERIFY(version);
        QCOMPARE(*version, SqlCatalogue::instance().migrations().size());
    }

    void aMissingFileIsNotMade()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("relais.db"));
        const auto opened = Database::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(path));
    }

    void aNewerFileIsRefusedUntouched()
    {
        test::TempAgency agency;
        QVERIFY(agency.database().script("PRAGMA user_version=999; PRAGMA wal_checkpoint(TRUNCATE)"));
        const auto before = contentOf(agency.folder().database());
        const auto opened = Database::open(agency.folder().database(), OpenMode::Create);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageNewer);
        QCOMPARE(contentOf(agency.folder().database()), before);
    }

    void aForeignFileIsRefusedUntouched()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("relais.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text(8192, 'x');
        file.write(text);
        file.close();
        const auto opened = Database::open(path, OpenMode::Create);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageCorrupt);
        QCOMPARE(contentOf(path), text);
    }

    void aStatementIsRunAgainAndAgain()
    {
        test::TempAgency agency;
        auto insert = Statement::prepare(agency.database(), sql::contacts::add_custom_field);
        auto read = Statement::prepare(agency.database(), sql::contacts::custom_fields);
        QVERIFY(insert && read);
        const QByteArray label = "\xc3\xa9t\xc3\xa9";
        for (const QByteArray& key : {QByteArray("b"), QByteArray("a"), QByteArray("")}) {
            insert->bind(1, 1);
            insert->bind(2, key);
            insert->bind(3, label);
            QCOMPARE(*insert->run(), 1);
        }
        const QByteArray again = "a";
        insert->bind(2, again);
        QCOMPARE(*insert->run(), 0);
        insert->bindNull(2);
        QCOMPARE(insert->run().error().code, ErrorCode::Conflict);
        QByteArrayList keys;
        for (int round = 0; round < 2; ++round) {
            read->bind(1, 1);
            while (*read->next()) {
                keys.append(read->text(0).toByteArray());
                QCOMPARE(read->text(1).toByteArray(), label);
                QVERIFY(!read->isNull(0));
            }
        }
        QCOMPARE(keys.join(','), QByteArray(",a,b,,a,b"));
    }

    void aWaiterFindsTheGapBetweenTwoTransactions()
    {
        test::TempAgency agency;
        std::atomic<bool> isDone = false;
        std::jthread waiter([&] {
            auto other = agency.connect();
            auto transaction = Transaction::begin(*other);
            isDone = transaction && transaction->commit();
        });
        // Held nearly all of the time, as a long import does.
        constexpr int kRounds = 40;
        int round = 0;
        while (!isDone && round++ < kRounds) {
            {
                const auto transaction = Transaction::begin(agency.database());
                QVERIFY(transaction);
                std::this_thread::sleep_for(std::chrono::milliseconds(150));
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(15));
        }
        QVERIFY(isDone);
    }

    void whatIsNotCommittedIsNotThere()
    {
        test::TempAgency agency;
        auto other = agency.connect();
        {
            auto transaction = Transaction::begin(agency.database());
            QVERIFY(transaction);
            QVERIFY(agency.database().script("DELETE FROM workspaces"));
        }
        auto rows = other->queryText(QStringLiteral("SELECT count(*) FROM workspaces"), {});
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->integer(0), 1);
    }

    void aForeignKeyIntoAnotherWorkspaceIsAConflict()
    {
        test::TempAgency agency;
        const auto other = agency.addWorkspace(QStringLiteral("Autre"));
        QVERIFY(agency.database().script(
            "INSERT INTO contacts(id, workspace_id, created_at, updated_at) VALUES (7, 1, 0, 0)"));
        const auto stolen = agency.database().runText(
            QStringLiteral(
                "INSERT INTO consents(workspace_id, contact_id, channel, granted, source, at) VALUES (?, 7, 'email', 1, '', 0)"),
            {other.workspace.value()});
        QVERIFY(!stolen);
        QCOMPARE(stolen.error().code, ErrorCode::Conflict);
    }

    void dataVersionTellsOfOthersOnly()
    {
        test::TempAgency agency;
        auto other = agency.connect();
        const auto before = agency.database().dataVersion();
        QVERIFY(agency.database().script("UPDATE agency SET name = 'x'"));
        QCOMPARE(*agency.database().dataVersion(), *before);
        QVERIFY(other->script("UPDATE agency SET name = 'y'"));
        QVERIFY(*agency.database().dataVersion() != *before);
    }

private:
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
