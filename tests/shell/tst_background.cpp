// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_repository.h"
#include "services/core/thread_rule.h"
#include "services/storage/database.h"
#include "tests/support/temp_agency.h"
#include "ui/shell/background.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace relais;
using namespace relais::ui;

class BackgroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void workRunsElsewhereAndItsAnswerArrivesHere()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        QObject page;
        QThread* worker = nullptr;
        QThread* shown = nullptr;
        background.run([](Database&) -> Result<QThread*> { return QThread::currentThread(); })
            .then(&page, [&](const Result<QThread*>& answer) {
                worker = *answer;
                shown = QThread::currentThread();
            });
        QTRY_VERIFY(shown);
        QCOMPARE(shown, QThread::currentThread());
        QVERIFY(worker != shown);
    }

    void workReadsTheDatabase()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        QObject page;
        std::optional<int> found;
        background
            .run([who = agency.session(), &clock = agency.clock()](Database& database) {
                return ContactRepository(database, who, clock).count({});
            })
            .then(&page, [&](const Result<int>& answer) { found = answer.value_or(-1); });
        QTRY_VERIFY(found);
        QCOMPARE(*found, 0);
    }

#ifdef Q_OS_LINUX
    void longWorkTakesTheProcessorBehindTheWindow()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        QObject page;
        // Linux answers for the calling thread.
        const auto niceness = [](Database&) -> Result<int> { return getpriority(PRIO_PROCESS, 0); };
        std::optional<int> quick;
        std::optional<int> slow;
        background.run(niceness).then(&page, [&](const Result<int>& answer) { quick = *answer; });
        background.runLong(niceness).then(&page, [&](const Result<int>& answer) { slow = *answer; });
        QTRY_VERIFY(quick && slow);
        QCOMPARE(*quick, getpriority(PRIO_PROCESS, 0));
        QVERIFY(*slow > *quick || *quick >= 10);
    }
#endif

    void itIsIdleOnlyWhenEveryAnswerHasBeenShown()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        QObject page;
        QVERIFY(background.isIdle());
        QSemaphore done;
        bool shown = false;
        background
            .run([&done](Database&) -> Result<void> {
                done.release();
                return {};
            })
            .then(&page, [&](const Result<void>&) { shown = true; });
        // Without an event loop nothing can have been shown, however long ago the work has ended.
        QVERIFY(done.tryAcquire(1, 10'000));
        background
            .run([&done](Database&) -> Result<void> {
                done.release();
                return {};
            })
            .then(&page, [](const Result<void>&) {});
        QVERIFY(done.tryAcquire(1, 10'000));
        QVERIFY(!background.isIdle());
        QTRY_VERIFY(background.isIdle());
        QVERIFY(shown);
    }

    void anAnswerForAPageThatIsGoneIsDropped()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        auto page = std::make_unique<QObject>();
        QSemaphore go;
        bool shown = false;
        background
            .run([&go](Database&) -> Result<void> {
                go.acquire();
                return {};
            })
            .then(page.get(), [&](const Result<void>&) { shown = true; });
        page.reset();
        go.release();
        QTRY_VERIFY(background.isIdle());
        QVERIFY(!shown);
    }

    void onlyTheNewestAnswerIsShown()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        QObject page;
        Latest latest;
        QSemaphore slow;
        const QSemaphoreReleaser whateverHappens(slow);
        QList<int> shown;
        const auto show = [&shown](const Result<int>& answer) { shown += *answer; };
        background
            .run([&slow](Database&) -> Result<int> {
                slow.acquire();
                return 1;
            })
            .then(&page, latest.only(show));
        background.run([](Database&) -> Result<int> { return 2; }).then(&page, latest.only(show));
        QTRY_COMPARE(shown, QList<int>{2});
        slow.release();
        QTRY_VERIFY(background.isIdle());
        QCOMPARE(shown, QList<int>{2});
    }

    void longWorkIsNeverInTheWayOfQuickWork()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        QObject page;
        QSemaphore held;
        const QSemaphoreReleaser whateverHappens(held, 10);
        for (int i = 0; i < 10; ++i) {
            background
                .runLong([&held](Database&) -> Result<void> {
                    held.acquire();
                    return {};
                })
                .then(&page, [](const Result<void>&) {});
        }
        bool shown = false;
        background.run([](Database&) -> Result<void> { return {}; }).then(&page, [&](const Result<void>&) {
            shown = true;
        });
        QTRY_VERIFY(shown);
        QVERIFY(!background.isIdle());
        held.release(10);
        QTRY_VERIFY(background.isIdle());
    }

    void endingWaitsForWhatRunsAndDropsTheRest()
    {
        constexpr int kAll = 200;
        test::TempAgency agency;
        QObject page;
        std::atomic<int> begun = 0;
        std::atomic<int> ended = 0;
        int shown = 0;
        QSemaphore running;
        QSemaphore ending;
        {
            Background background(agency.folder());
            for (int i = 0; i < kAll; ++i) {
                background
                    .run([&](Database&) -> Result<void> {
                        ++begun;
                        running.release();
                        ending.acquire();
                        // Nobody releases this one: the work is still busy for a moment when the end comes.
                        (void)QSemaphore().tryAcquire(1, 20);
                        ++ended;
                        return {};
                    })
                    .then(&page, [&](const Result<void>&) { ++shown; });
            }
            QVERIFY(running.tryAcquire(1, 10'000));
            ending.release(kAll);
        }
        QCOMPARE(ended.load(), begun.load());
        QVERIFY2(begun < kAll, qPrintable(QString::number(begun)));
        QCoreApplication::processEvents();
        QCOMPARE(shown, 0);
    }

    void workTellsHowFarItIs()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        QObject page;
        QList<int> seen;
        const auto tell = background.reporter<int>(&page, [&](int value) {
            QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
            seen += value;
        });
        bool done = false;
        background
            .runLong([tell](Database&) -> Result<void> {
                for (int i = 1; i <= 3; ++i) tell(i);
                return {};
            })
            .then(&page, [&](const Result<void>&) {
                // What was told before the answer is shown before it.
                QCOMPARE(seen, (QList<int>{1, 2, 3}));
                done = true;
            });
        QTRY_VERIFY(done);
    }

    void whatIsToldToAPageThatIsGoneIsDropped()
    {
        test::TempAgency agency;
        Background background(agency.folder());
        auto page = std::make_unique<QObject>();
        int seen = 0;
        const auto tell = background.reporter<int>(page.get(), [&](int) { ++seen; });
        page.reset();
        tell(1);
        QCoreApplication::processEvents();
        QCOMPARE(seen, 0);
    }

    void aDatabaseThatCannotBeOpenedIsTheAnswer()
    {
        QTemporaryDir home;
        const DataFolder folder(home.path());
        QVERIFY(QDir().mkpath(folder.database()));
        Background background(folder);
        QObject page;
        std::optional<Error> error;
        bool ran = false;
        background
            .run([&ran](Database&) -> Result<int> {
                ran = true;
                return 1;
            })
            .then(&page, [&](const Result<int>& answer) {
                QVERIFY(!answer);
                error = answer.error();
            });
        QTRY_VERIFY(error);
        QVERIFY(!ran);
        QCOMPARE(error->code, ErrorCode::FileUnreadable);
        QCOMPARE(error->subject, folder.database());
    }

    /// Last: it cannot be taken back on this thread.
    void theWindowsThreadMayNotOpenTheDatabase()
    {
        test::TempAgency agency;
        QVERIFY(Database::open(agency.folder().database()));
        forbidWaitingOnThisThread();
        const auto opened = Database::open(agency.folder().database());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::WrongThread);
        // The others may.
        Background background(agency.folder());
        QObject page;
        std::optional<bool> answered;
        background.run([](Database&) -> Result<void> { return {}; }).then(&page, [&](const Result<void>& answer) {
            answered = answer.has_value();
        });
        QTRY_VERIFY(answered);
        QVERIFY(*answered);
    }
};

QTEST_GUILESS_MAIN(BackgroundTest)
#include "tst_background.moc"
