// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/sign_in.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/core/clock.h"
#include "services/practice/demo_agency.h"
#include "services/practice/practice_mailbox.h"
#include "services/storage/database.h"
#include "services/upkeep/event_log.h"
#include "ui/sending/engine_thread.h"
#include "ui/sending/sending_rate.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::ui;

namespace {

const auto kLong = 60'000;

/// A practice agency with a campaign to everybody that is launched.
class Sending
{
public:
    explicit Sending(int contacts)
        : m_folder(m_directory.path())
    {
        m_database = std::move(*Database::open(m_folder.database(), OpenMode::Create));
        DemoWish wish;
        wish.contacts = contacts;
        const auto made = createDemo(*m_database, m_clock, wish, HashCost::ForTests);
        if (!made) qFatal("%s", qPrintable(made.error().detail));
    }

    void launch()
    {
        const auto person = signIn(*m_database, m_clock, wishEmail(), Secret(QByteArray(kDemoPassword)));
        const auto session = openWorkspace(*m_database, *person, {});
        CampaignDraft draft{.name = QStringLiteral("Rentrée"), .account = QStringLiteral("Newsletter")};
        draft.steps[0].subject = QStringLiteral("Bonjour");
        draft.steps[0].html = QStringLiteral("<p>Bonjour</p><p><a href=\"{unsubscribe}\">Stop</a></p>");
        const auto id = CampaignRepository(*m_database, *session, m_clock).create(draft);
        if (!id || !launchCampaign(*m_database, *session, m_clock, *id)) qFatal("The campaign cannot be launched");
    }

    int count(const QString& where)
    {
        auto rows = m_database->queryText(QStringLiteral("SELECT count(*) FROM messages WHERE ") + where, {});
        return rows && rows->next() ? static_cast<int>(rows->integer(0)) : -1;
    }
    void run(const QString& sql)
    {
        if (const auto done = m_database->runText(sql, {}); !done) qFatal("%s", qPrintable(done.error().detail));
    }
    const DataFolder& folder() const { return m_folder; }
    const Clock& clock() const { return m_clock; }
    EventLog& log() { return m_log; }

private:
    static QString wishEmail() { return QString::fromLatin1(kDemoEmail); }

    QTemporaryDir m_directory;
    DataFolder m_folder;
    SystemClock m_clock;
    FileEventLog m_log{m_folder, QStringLiteral("relais"), m_clock};
    std::unique_ptr<Database> m_database;
};

} // namespace

class EngineThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itSendsAPracticeCampaignToItsEnd()
    {
        Sending sending(60);
        sending.run(QStringLiteral(
            "UPDATE contacts SET deleted_at = 1 WHERE email IN ('greylist@example.com', 'slow@example.com')"));
        sending.launch();
        EngineThread engine(sending.folder(), sending.clock(), sending.log());
        QSignalSpy reported(&engine, &EngineThread::reported);
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(sending.count(QStringLiteral("status IN (0, 1)")), 0, kLong);
        QTRY_VERIFY(engine.lastReport().idle);
        QVERIFY(!reported.isEmpty());
        QCOMPARE(engine.lastReport().counts.sent, 56);
        QCOMPARE(engine.lastReport().counts.failed, 2);
        QCOMPARE(PracticeMailbox(sending.folder().practiceMail()).list(100).size(), 56);
        QSignalSpy ended(&engine, &EngineThread::ended);
        engine.stop();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!engine.isRunning());
    }

    void wakingItMakesItLookAtOnce()
    {
        Sending sending(10);
        sending.run(QStringLiteral(
            "UPDATE contacts SET deleted_at = 1 WHERE email IN ('greylist@example.com', 'slow@example.com')"));
        EngineThread engine(sending.folder(), sending.clock(), sending.log());
        QSignalSpy reported(&engine, &EngineThread::reported);
        engine.start();
        QTRY_VERIFY_WITH_TIMEOUT(engine.lastReport().idle, kLong);
        sending.launch();
        engine.wake();
        QTRY_COMPARE_WITH_TIMEOUT(sending.count(QStringLiteral("status IN (0, 1)")), 0, kLong);
    }

    void itStopsWithinTenSecondsWhileItSends()
    {
        Sending sending(400);
        // Everybody is slow: there is always something under way.
        sending.run(QStringLiteral(
            "UPDATE contacts SET email = 'slow' || id || '@example.com', email_key = 'slow' || id || '@example.com'"));
        sending.launch();
        EngineThread engine(sending.folder(), sending.clock(), sending.log());
        engine.start();
        QTRY_VERIFY_WITH_TIMEOUT(engine.lastReport().underWay > 0, kLong);
        QSignalSpy ended(&engine, &EngineThread::ended);
        QElapsedTimer timer;
        timer.start();
        engine.stop();
        QVERIFY(ended.wait(kLong));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(sending.count(QStringLiteral("status = 1")), 0);
        const auto received = PracticeMailbox(sending.folder().practiceMail()).list(1000).size();
        QCOMPARE(sending.count(QStringLiteral("sent_at IS NOT NULL")), static_cast<int>(received));
        QVERIFY(received < 400);
    }

    void itsEndIsAStop()
    {
        Sending sending(400);
        sending.run(QStringLiteral(
            "UPDATE contacts SET email = 'slow' || id || '@example.com', email_key = 'slow' || id || '@example.com'"));
        sending.launch();
        auto engine = std::make_unique<EngineThread>(sending.folder(), sending.clock(), sending.log());
        engine->start();
        QTRY_VERIFY_WITH_TIMEOUT(engine->lastReport().underWay > 0, kLong);
        QElapsedTimer timer;
        timer.start();
        engine.reset();
        QVERIFY(timer.elapsed() < 10'000);
        QCOMPARE(sending.count(QStringLiteral("status = 1")), 0);
    }

    void aSecondEngineWaitsForTheFirst()
    {
        Sending sending(5);
        auto first = std::make_unique<EngineThread>(sending.folder(), sending.clock(), sending.log());
        QSignalSpy reported(first.get(), &EngineThread::reported);
        first->start();
        QTRY_VERIFY(!reported.isEmpty());
        EngineThread second(sending.folder(), sending.clock(), sending.log());
        QSignalSpy failed(&second, &EngineThread::failed);
        QSignalSpy secondReported(&second, &EngineThread::reported);
        second.start();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(second.lastFailure());
        QCOMPARE(second.lastFailure()->code, ErrorCode::EngineRunning);
        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!secondReported.isEmpty(), kLong);
        QVERIFY(!second.lastFailure());
    }

    void theRateIsThatOfTheLastMinute()
    {
        SendingRate rate;
        const auto at = [](int seconds) { return instantFromMs(1'790'000'000'000 + 1000LL * seconds); };
        QCOMPARE(rate.perMinute(), 0);
        rate.add(at(0), 0);
        QCOMPARE(rate.perMinute(), 0);
        rate.add(at(30), 50);
        QCOMPARE(rate.perMinute(), 100);
        rate.add(at(60), 100);
        QCOMPARE(rate.perMinute(), 100);
        // The fast first half has left the window.
        rate.add(at(90), 110);
        QCOMPARE(rate.perMinute(), 60);
        // A new engine counts from the beginning.
        rate.add(at(91), 3);
        QCOMPARE(rate.perMinute(), 0);
    }

    void aCampaignsRateIsPartOfAll()
    {
        const CampaignId one(1);
        const CampaignId two(2);
        const auto at = [](int seconds) { return instantFromMs(1'790'000'000'000 + 1000LL * seconds); };
        SendingRates rates;
        rates.take(at(0), {{one, 0}, {two, 10}});
        rates.take(at(30), {{one, 50}, {two, 20}});
        QCOMPARE(rates.perMinute(one), 100);
        QCOMPARE(rates.perMinute(two), 20);
        QCOMPARE(rates.perMinute(), 120);
        // What is over counts no more.
        rates.take(at(31), {{two, 20}});
        QCOMPARE(rates.perMinute(one), 0);
        QCOMPARE(rates.perMinute(), rates.perMinute(two));
    }
};

QTEST_GUILESS_MAIN(EngineThreadTest)
#include "tst_engine_thread.moc"
