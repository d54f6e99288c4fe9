// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/unsubscribe_token.h"
#include "services/access/agency.h"
#include "services/access/arming.h"
#include "services/access/audit.h"
#include "services/sending/engine_lock.h"
#include "services/storage/migrations.h"
#include "services/storage/replaced_file.h"
#include "services/storage/sql_catalogue.h"
#include "services/storage/transaction.h"
#include "services/upkeep/agency_database.h"
#include "services/upkeep/backup.h"
#include "services/upkeep/backup_seal.h"
#include "services/upkeep/daily_backup.h"
#include "services/upkeep/sealed_file.h"
#include "tests/support/memory_store.h"
#include "tests/support/temp_agency.h"

#include <QTest>

#include <sqlite3.h>

#include <atomic>
#include <thread>

using namespace relais;
using namespace relais::test;

namespace {

QString nameOf(Database& database)
{
    return agencyInfo(database)->name;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An agency as the first version of the schema had it.
void makeFirstVersion(const DataFolder& folder)
{
    sqlite3* handle = nullptr;
    sqlite3_open(folder.database().toUtf8().constData(), &handle);
    const QByteArray script =
        SqlCatalogue::instance().migrations().first()
        + "; PRAGMA user_version=1; INSERT INTO agency VALUES (1, 'Maison', 'first', '', 1, 0, 0); INSERT INTO workspaces VALUES (1, 'maison', 'Maison', '#000', NULL, 0);";
    char* why = nullptr;
    if (sqlite3_exec(handle, script.constData(), nullptr, nullptr, &why) != SQLITE_OK) qFatal("%s", why);
    sqlite3_close(handle);
}

/// A message of this number, to somebody of the same number.
void makeMail(Database& database, int number)
{
    const auto run = [&](const char* sql) {
        if (auto done = database.runText(QString::fromLatin1(sql).arg(number), {}); !done)
            qFatal("%s", qPrintable(done.error().detail));
    };
    run("INSERT INTO contacts (id, workspace_id, email, email_key, created_at, updated_at) VALUES (%1, 1, %1 || '@example.org', %1 || '@example.org', 0, 0)");
    run("INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
        "VALUES (%1, 1, '%1', '%1', 'smtp', '{}', 1, 3, 1, 0, 0)");
    run("INSERT INTO campaigns (id, workspace_id, name, channel, draft, account_id, status, created_at, updated_at) VALUES (%1, 1, 'y', 'email', '{}', %1, 4, 0, 0)");
    run("INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at) "
        "VALUES (%1, 1, %1, 1, %1, %1, %1 || '@example.org', 2, 0)");
}

/// A clock that another thread may read while it is moved.
class AtomicClock final : public Clock
{
public:
    Instant now() const override { return instantFromMs(ms); }
    std::atomic<qint64> ms = 1'790'000'000'000;
};

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anAgencyOfTheFirstVersionIsKeptAndBroughtToThisOne()
    {
        QTemporaryDir home;
        const DataFolder folder(home.path());
        const SystemClock clock;
        makeFirstVersion(folder);
        QVERIFY(!Database::open(folder.database()));
        {
            const auto opened = openAgency(folder, clock);
            QVERIFY(opened);
            QCOMPARE(nameOf(**opened), QStringLiteral("Maison"));
            QCOMPARE(*schemaVersion(**opened), static_cast<int>(SqlCatalogue::instance().migrations().size()));
        }
        const auto backups = listBackups(folder);
        QCOMPARE(backups.size(), 1);
        QVERIFY(verifyBackup(backups.first().path));
        // Once: the next time nothing is older.
        QVERIFY(openAgency(folder, clock));
        QCOMPARE(listBackups(folder).size(), 1);

        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        QVERIFY(restoreBackup(target, clock, backups.first().path));
        const auto restored = Database::open(target.database());
        QVERIFY(restored);
        QCOMPARE(nameOf(**restored), QStringLiteral("Maison"));
    }

    void nobodyMigratesUnderAnEngineThatSends()
    {
        QTemporaryDir home;
        const DataFolder folder(home.path());
        const SystemClock clock;
        makeFirstVersion(folder);
        const auto engine = EngineLock::take(folder.engineLock());
        QVERIFY(engine);
        const auto opened = openAgency(folder, clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::EngineRunning);
        QVERIFY(listBackups(folder).isEmpty());
    }

    void whatIsRestoredIsWhatWasSavedAndDisarmed()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        QVERIFY(path);
        QVERIFY(verifyBackup(*path));
        QVERIFY(agency.database().script("UPDATE agency SET name = 'changed'"));

        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        const auto kept = restoreBackup(target, agency.clock(), *path);
        QVERIFY(kept);
        QVERIFY(kept->isEmpty());
        auto restored = Database::open(target.database());
        QCOMPARE(nameOf(**restored), QStringLiteral("Agence Rivage"));
        QCOMPARE(*checkArmed(**restored), false);
        QVERIFY(armFor(**restored, {}, agency.clock().now()));
        QCOMPARE(*checkArmed(**restored), true);
    }

    void aMailSentAfterTheCopyLeadsToNobodyElseOnceItIsBack()
    {
        TempAgency agency;
        makeMail(agency.database(), 1);
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        QVERIFY(path);
        makeMail(agency.database(), 2);
        const auto before = mailMarks(agency.database());
        QVERIFY(before);

        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        QVERIFY(restoreBackup(target, agency.clock(), *path));
        auto restored = Database::open(target.database());
        makeMail(**restored, 2); // the number is given out again
        const auto after = mailMarks(**restored);
        QVERIFY(after);
        QCOMPARE(mailOfUnsubscribeToken(*after, unsubscribeToken(*before, MessageId(1))), MessageId(1));
        QVERIFY(!mailOfUnsubscribeToken(*after, unsubscribeToken(*before, MessageId(2))));
        QVERIFY(mailToken(*after, MessageId(2)) != mailToken(*before, MessageId(2)));

        // Put back once more, it is another one again.
        QTemporaryDir again;
        const DataFolder third(again.path());
        QVERIFY(restoreBackup(third, agency.clock(), *path));
        const auto last = mailMarks(**Database::open(third.database()));
        QVERIFY(last);
        QVERIFY(!mailOfUnsubscribeToken(*last, unsubscribeToken(*after, MessageId(2))));
    }

    /// As it stands where a program was ended while it made the first database.
    void aFileWithoutATableIsNothingToKeep()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        QVERIFY(path);
        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        QVERIFY(QFile(target.database()).open(QIODevice::WriteOnly));
        const auto kept = restoreBackup(target, agency.clock(), *path);
        QVERIFY(kept);
        QCOMPARE(*kept, QString());
        QCOMPARE(QDir(target.path()).entryList({QStringLiteral("relais-before-restore-*")}, QDir::Files),
                 QStringList());
        QCOMPARE(nameOf(**Database::open(target.database())), QStringLiteral("Agence Rivage"));
    }

    void whoTookACopyAndWhoPutItBackStandInTheTrail()
    {
        TempAgency agency;
        const auto owner = actorOf(agency.session());
        const auto last = [](Database& database) {
            auto rows =
                database.queryText(QStringLiteral("SELECT action || ' by ' || who FROM audit ORDER BY id DESC LIMIT 1"),
                                   {});
            return rows && rows->next() ? rows->text(0) : QString();
        };
        const auto path = createBackupFor(agency.database(), owner, agency.folder(), agency.clock());
        QVERIFY(path);
        QCOMPARE(last(agency.database()), QStringLiteral("agency.backup by ") + owner.who);

        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        QVERIFY(restoreBackup(target, agency.clock(), *path, std::nullopt, owner));
        auto restored = Database::open(target.database());
        QCOMPARE(last(**restored), QStringLiteral("agency.restore by ") + owner.who);
        QVERIFY(verifyAuditEnd(**restored)->isWhole());

        // Without its entry there is no copy.
        agency.clock().advance(Seconds(60));
        QVERIFY(agency.database().script(
            "CREATE TRIGGER audit_full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"));
        QVERIFY(!createBackupFor(agency.database(), owner, agency.folder(), agency.clock()));
        QCOMPARE(listBackups(agency.folder()).size(), 1);
    }

    void thePresentDatabaseIsKeptAside()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        QVERIFY(restoreBackup(target, agency.clock(), *path));
        {
            auto database = Database::open(target.database());
            QVERIFY((*database)->script("UPDATE agency SET name = 'second life'"));
        }
        agency.clock().advance(Seconds(1));
        const auto kept = restoreBackup(target, agency.clock(), *path);
        QVERIFY(kept);
        auto old = Database::open(*kept);
        QCOMPARE(nameOf(**old), QStringLiteral("second life"));
    }

    void aDatabaseWithoutAnAgencyIsNotKept()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        // As a first start of the window makes it.
        QVERIFY(Database::open(target.database(), OpenMode::Create));
        const auto kept = restoreBackup(target, agency.clock(), *path);
        QVERIFY(kept);
        QVERIFY(kept->isEmpty());
        QVERIFY(QDir(target.path()).entryList({QStringLiteral("relais-before-restore-*")}, QDir::Files).isEmpty());
        QCOMPARE(nameOf(**Database::open(target.database())), QStringLiteral("Agence Rivage"));
    }

    void whileSomebodyHasItOpenNothingIsRestored()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        QVERIFY(agency.database().script("UPDATE agency SET name = 'at work'"));
        QCOMPARE(restoreBackup(agency.folder(), agency.clock(), *path).error().code, ErrorCode::StorageBusy);
        QCOMPARE(nameOf(agency.database()), QStringLiteral("at work"));
        QVERIFY(Transaction::begin(agency.database())->commit());
    }

    void aWriterNoticesThatItsFileWasReplaced()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        const auto present = agency.folder().database();
        QVERIFY(QFile::rename(present, present + QStringLiteral(".moved")));
        QVERIFY(QFile::copy(*path, present));
        const auto begun = Transaction::begin(agency.database());
        QVERIFY(!begun);
        QCOMPARE(begun.error(), replacedError(present));
    }

    void aCancelledCheckOrRestoreLeavesNothing()
    {
        TempAgency agency;
        const auto plain = createBackup(agency.database(), agency.folder(), agency.clock());
        agency.clock().advance(Seconds(1));
        const auto sealed = createBackup(agency.database(), agency.folder(), agency.clock(), {}, Secret("open sesame"));
        std::stop_source stop;
        stop.request_stop();
        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        for (const auto& path : {*plain, *sealed}) {
            QCOMPARE(verifyBackup(path, Secret("open sesame"), stop.get_token()).error(),
                     (Error{ErrorCode::Cancelled, path, {}}));
            QCOMPARE(restoreBackup(target, agency.clock(), path, Secret("open sesame"), std::nullopt, stop.get_token())
                         .error()
                         .code,
                     ErrorCode::Cancelled);
        }
        QVERIFY(!QFile::exists(target.database()));
        QVERIFY(QDir(target.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void whileAnEngineRunsNothingIsRestored()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        const auto engine = EngineLock::take(agency.folder().engineLock());
        QVERIFY(engine);
        QCOMPARE(restoreBackup(agency.folder(), agency.clock(), *path).error().code, ErrorCode::EngineRunning);
        QCOMPARE(nameOf(agency.database()), QStringLiteral("Agence Rivage"));
    }

    void aDamagedBackupIsRefusedAndNothingChanges()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        auto bytes = contentOf(*path);
        for (int i = 5000; i < 9000; ++i) bytes[i] = 'x';
        QFile file(*path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(!verifyBackup(*path));
        QTemporaryDir elsewhere;
        QVERIFY(!restoreBackup(DataFolder(elsewhere.path()), agency.clock(), *path));
        QVERIFY(!QFile::exists(DataFolder(elsewhere.path()).database()));
        QCOMPARE(contentOf(*path), bytes);
        QCOMPARE(verifyBackup(QStringLiteral("/nowhere.db")).error().code, ErrorCode::FileUnreadable);
    }

    void whatIsNoBackupIsCalledSo()
    {
        QTemporaryDir place;
        const auto written = [&](const char* name, const QByteArray& bytes) {
            QFile file(place.filePath(QLatin1String(name)));
            if (file.open(QIODevice::WriteOnly)) file.write(bytes);
            return file.fileName();
        };
        sqlite3* foreign = nullptr;
        const auto other = place.filePath(QStringLiteral("other.db"));
        QCOMPARE(sqlite3_open(other.toUtf8().constData(), &foreign), SQLITE_OK);
        sqlite3_exec(foreign, "CREATE TABLE songs(id INTEGER PRIMARY KEY)", nullptr, nullptr, nullptr);
        sqlite3_close(foreign);
        for (const auto& path : {written("notes.txt", "a shopping list"), written("empty.db", {}),
                                 written("photo.db.sealed", "JFIF"), other}) {
            const auto refused = verifyBackup(path, Secret("any"));
            QVERIFY(!refused);
            QCOMPARE(refused.error(), (Error{ErrorCode::Invalid, path, QStringLiteral("this is no backup of Relais")}));
        }
    }

    void anEncryptedOneOpensWithItsPassphraseOnly()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock(), {}, Secret("open sesame"));
        QVERIFY(path);
        QVERIFY(!contentOf(*path).contains("Agence Rivage"));
        QVERIFY(verifyBackup(*path, Secret("open sesame")));
        QCOMPARE(verifyBackup(*path, Secret("wrong")).error().code, ErrorCode::SecretsLocked);
        QCOMPARE(verifyBackup(*path).error().code, ErrorCode::SecretsLocked);
        QVERIFY(listBackups(agency.folder()).first().encrypted);
    }

    void anEncryptedOneMayHaveAnyName()
    {
        TempAgency agency;
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock(),
                                       agency.folder().path() + QStringLiteral("/b2.db"), Secret("open sesame"));
        QVERIFY(path);
        QVERIFY(verifyBackup(*path, Secret("open sesame")));
        QCOMPARE(verifyBackup(*path).error().code, ErrorCode::SecretsLocked);
        QTemporaryDir elsewhere;
        const DataFolder target(elsewhere.path());
        QVERIFY(restoreBackup(target, agency.clock(), *path, Secret("open sesame")));
        QCOMPARE(nameOf(**Database::open(target.database())), QStringLiteral("Agence Rivage"));
    }

    void aSealedFileThatWasCutDoesNotOpen()
    {
        QTemporaryDir folder;
        const auto plain = folder.filePath(QStringLiteral("plain"));
        const auto sealed = folder.filePath(QStringLiteral("sealed"));
        const auto back = folder.filePath(QStringLiteral("back"));
        for (const int size : {0, 1, 65536, 65537, 200'000}) {
            QFile file(plain);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(size, 'p'));
            file.close();
            QVERIFY(sealFile(plain, sealed, Secret("x")));
            QVERIFY(unsealFile(sealed, back, Secret("x")));
            QCOMPARE(contentOf(back), contentOf(plain));
            QFile::remove(back);
            QVERIFY(QFile::resize(sealed, QFileInfo(sealed).size() - 1));
            QCOMPARE(unsealFile(sealed, back, Secret("x")).error().code, ErrorCode::SecretsLocked);
            QVERIFY(!QFile::exists(back));
        }
    }

    void aBackupEndsWhileOthersWrite()
    {
        TempAgency agency;
        // More pages than are copied at a time.
        QVERIFY(agency.database().script(
            "CREATE TABLE ballast (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
            "INSERT INTO ballast SELECT zeroblob(4000) FROM n"));
        std::atomic<int> written = 0;
        const std::jthread writer([&](const std::stop_token& stop) {
            const auto other = agency.connect();
            while (!stop.stop_requested())
                if (other->script("UPDATE ballast SET x = randomblob(4000) WHERE rowid = 1")) ++written;
        });
        QTRY_VERIFY(written > 0);
        const auto path = createBackup(agency.database(), agency.folder(), agency.clock());
        const int meanwhile = written;
        QVERIFY2(path, qPrintable(path ? QString() : path.error().detail));
        QTRY_VERIFY(written > meanwhile);
        QVERIFY(agency.database().script("UPDATE agency SET name = 'after'")); // no snapshot is left behind
    }

    void aCancelledBackupLeavesNothing()
    {
        TempAgency agency;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(createBackup(agency.database(), agency.folder(), agency.clock(), {}, std::nullopt, stop.get_token())
                     .error()
                     .code,
                 ErrorCode::Cancelled);
        QVERIFY(QDir(agency.folder().backups()).entryList(QDir::Files).isEmpty());
    }

    void whatAKilledProgramLeftIsRemoved()
    {
        TempAgency agency;
        QVERIFY(backupIfDue(agency.database(), agency.folder(), agency.clock()));
        const auto left = listBackups(agency.folder()).first().path + QStringLiteral(".part");
        QFile file(left);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        agency.clock().advance(std::chrono::hours(25));
        QVERIFY(backupIfDue(agency.database(), agency.folder(), agency.clock()));
        QVERIFY(!QFile::exists(left));
        QCOMPARE(listBackups(agency.folder()).size(), 2);
    }

    void aProgramThatRunsForDaysBacksUpEveryDay()
    {
        TempAgency agency;
        AtomicClock clock;
        const auto size = [&] { return listBackups(agency.folder()).size(); };
        {
            const DailyBackup backups(
                agency.folder(), clock, {}, {}, [](const Error& error) { qFatal("%s", qPrintable(error.detail)); },
                Milliseconds(5));
            QTRY_COMPARE(size(), 1);
            for (int day = 2; day <= 3; ++day) {
                clock.ms += Milliseconds(std::chrono::hours(24)).count();
                QTRY_COMPARE(size(), day);
            }
        }
        clock.ms += Milliseconds(std::chrono::hours(24)).count();
        {
            // Even a run that is over at once has made the day's backup.
            const DailyBackup backups(agency.folder(), clock, {}, {}, [](const Error&) {});
        }
        QCOMPARE(size(), 4);
    }

    void aFailureIsToldOnce()
    {
        TempAgency agency;
        AtomicClock clock;
        QFile inTheWay(agency.folder().backups());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        std::atomic<int> told = 0;
        {
            const DailyBackup backups(
                agency.folder(), clock, {}, {},
                [&](const Error& error) { told += error.code == ErrorCode::FileUnwritable ? 1 : 100; },
                Milliseconds(1));
            QTRY_COMPARE(told, 1);
            QVERIFY(inTheWay.remove());
            QTRY_COMPARE(listBackups(agency.folder()).size(), 1);
        }
        QCOMPARE(told, 1);
    }

    void theDaysBackupIsEncryptedWithTheKeptPassphrase()
    {
        TempAgency agency;
        MemoryStore store;
        BackupSeal seal(agency.database(), agency.session(), agency.clock());
        QVERIFY(!*seal.isOn());
        QCOMPARE(seal.turnOn(Secret("short"), store).error().code, ErrorCode::Invalid);
        QVERIFY(seal.turnOn(Secret("open sesame"), store));
        QVERIFY(*seal.isOn());
        const auto path = backupIfDue(agency.database(), agency.folder(), agency.clock(), openerOf(store));
        QVERIFY(path);
        QVERIFY(listBackups(agency.folder()).first().encrypted);
        QVERIFY(!contentOf(*path).contains("Agence Rivage"));
        QVERIFY(verifyBackup(*path, Secret("open sesame")));
        QVERIFY2(!contentOf(agency.folder().database()).contains("open sesame"), "it is in the store only");

        QVERIFY(seal.turnOff());
        QVERIFY(!*seal.isOn());
        agency.clock().advance(std::chrono::hours(24));
        const auto plain = backupIfDue(agency.database(), agency.folder(), agency.clock(), openerOf(store));
        QVERIFY(plain);
        QVERIFY(verifyBackup(*plain));
    }

    void withoutItsPassphraseThereIsNoBackupRatherThanAPlainOne()
    {
        TempAgency agency;
        MemoryStore store;
        MemoryStore another;
        QVERIFY(BackupSeal(agency.database(), agency.session(), agency.clock()).turnOn(Secret("open sesame"), store));
        const SecretOpener locked = []() -> Result<std::unique_ptr<SecretStore>> {
            return fail(ErrorCode::SecretsLocked);
        };
        const auto why = [&](const SecretOpener& secrets) {
            const auto made = backupIfDue(agency.database(), agency.folder(), agency.clock(), secrets);
            return made ? Error() : made.error();
        };
        QCOMPARE(why(locked), (Error{ErrorCode::SecretsLocked,
                                     {},
                                     QStringLiteral("the passphrase of the backups cannot be read now")}));
        QCOMPARE(why({}), (Error{ErrorCode::SecretsLocked,
                                 {},
                                 QStringLiteral("the passphrase of the backups cannot be read now")}));
        QCOMPARE(why(openerOf(another)),
                 (Error{ErrorCode::SecretsLocked,
                        {},
                        QStringLiteral("the passphrase of the backups is not on this computer")}));
        QVERIFY(listBackups(agency.folder()).isEmpty());
        QVERIFY(backupIfDue(agency.database(), agency.folder(), agency.clock(), openerOf(store)));
    }

    void aPassphraseThatWasNotNotedIsNotKept()
    {
        TempAgency agency;
        MemoryStore store;
        BackupSeal seal(agency.database(), agency.session(), agency.clock());
        QVERIFY(agency.database().script(
            "CREATE TRIGGER audit_full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"));
        QVERIFY(!seal.turnOn(Secret("open sesame"), store));
        QVERIFY(!*seal.isOn());
        QVERIFY(store.keys().isEmpty());
    }

    void onceADayAndInRotation()
    {
        TempAgency agency;
        for (int day = 0; day < 300; ++day) {
            QVERIFY(backupIfDue(agency.database(), agency.folder(), agency.clock()));
            QVERIFY(backupIfDue(agency.database(), agency.folder(), agency.clock()));
            agency.clock().advance(std::chrono::hours(24));
        }
        const auto kept = listBackups(agency.folder());
        QVERIFY(kept.size() >= 7 + 3 + 4);
        QVERIFY(kept.size() <= 7 + 4 + 6);
        for (int i = 0; i + 1 < 7; ++i) QCOMPARE(kept[i].at - kept[i + 1].at, Milliseconds(std::chrono::hours(24)));
        const auto age = agency.clock().now() - kept.last().at;
        QVERIFY(age > std::chrono::hours(24 * 120));
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
