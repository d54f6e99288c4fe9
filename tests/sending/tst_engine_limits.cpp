// SPDX-License-Identifier: GPL-3.0-or-later
// When messages may go: windows, daily caps, warm-up, quiet hours, schedules.
#include "tests/sending/engine_process.h"

#include <QTest>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

class EngineLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aWarmUpGrowsFromDayToDay()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign =
            outbox.addCampaign(outbox.addAccount(QStringLiteral("new"),
                                                 {.connections = 20, .daily = 80, .ramp = QStringLiteral("10:3")}),
                               400);
        Process process(agency);
        const auto begun = agency.clock().now();
        const auto sentToday = [&] {
            const auto before = process.engine.counts().sent;
            for (int i = 0; i < 50; ++i) {
                if (process.step().idle) break;
                process.transport.finishAll(kAccepted);
            }
            return process.engine.counts().sent - before;
        };
        QCOMPARE(sentToday(), 10);
        // What holds back is a daily cap: an engine that was to end when idle ends.
        const auto waits = process.step();
        QVERIFY(waits.idle && waits.wakeAt);
        QCOMPARE(*waits.wakeAt, begun + std::chrono::hours(24));
        // 10, 20, 40 on the days of the warm-up, then the daily cap. The windows slide a hair behind the days.
        for (const int expected : {20, 40, 80, 80}) {
            agency.clock().advance(std::chrono::hours(24) + std::chrono::milliseconds(1));
            QCOMPARE(sentToday(), expected);
        }
        QCOMPARE(outbox.counts(campaign)[Sent], 230);
    }

    void aWarmUpOutlivesARestartAndAChangeCountsAtOnce()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("new"),
                                             {.connections = 20, .daily = 80, .ramp = QStringLiteral("10:3")}),
                           400);
        const auto drain = [](Process& process) {
            for (int i = 0; i < 50 && !process.step().idle; ++i) process.transport.finishAll(kAccepted);
            return process.engine.counts().sent;
        };
        {
            Process first(agency);
            QCOMPARE(drain(first), 10);
        }
        agency.clock().advance(std::chrono::hours(25));
        Process process(agency);
        QCOMPARE(drain(process), 20);
        QVERIFY(agency.database().script("UPDATE accounts SET ramp = NULL, updated_at = updated_at + 1"));
        QCOMPARE(drain(process), 80);
    }

    void limitsChangedWhileSendingCountForTheNextMessage()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 10}), 100);
        Process process(agency);
        process.step();
        QVERIFY(process.transport.waiting.size() > 3);
        QVERIFY(agency.database().script("UPDATE accounts SET limits = '[[3,60]]', updated_at = 1"));
        process.step();
        process.step();
        QVERIFY(process.transport.waiting.size() <= 3);
        process.transport.finishAll(kAccepted);
        QVERIFY(*process.step().wakeAt >= agency.clock().now());
        QVERIFY(process.transport.waiting.empty());
    }

    void windowsHoldOverARestart()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.limits = QStringLiteral("[[5,60]]")}), 20);
        int sent = 0;
        for (int restart = 0; restart < 3; ++restart) {
            Process process(agency);
            for (int i = 0; i < 5; ++i) {
                process.step();
                sent += static_cast<int>(process.transport.waiting.size());
                process.transport.finishAll(kAccepted);
                agency.clock().advance(Seconds(1));
            }
        }
        QCOMPARE(sent, 5);
    }

    void aDailyCapDoesNotKeepTheEngineBusy()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.daily = 4}), 10);
        Process process(agency);
        bool idle = false;
        for (int i = 0; i < 10 && !idle; ++i) {
            idle = process.step().idle;
            process.transport.finishAll(kAccepted);
        }
        QVERIFY(idle);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 4}, {Queued, 6}}));
        QCOMPARE(outbox.campaignStatus(campaign), 2);
    }

    void quietHoursHoldTheCampaign()
    {
        TempAgency agency;
        Outbox outbox(agency);
        // The fake clock starts on 2026-09-21 at 14:13 UTC.
        const auto campaign =
            outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2,
                               QStringLiteral("{\"from\":\"14:00\",\"to\":\"15:00\"}"), QStringLiteral("UTC"));
        Process process(agency);
        const auto result = process.step();
        QVERIFY(result.idle);
        QVERIFY(process.transport.waiting.empty());
        QCOMPARE(toIso(*result.wakeAt).mid(11, 5), QStringLiteral("15:00"));
        agency.clock().set(*result.wakeAt);
        for (int i = 0; i < 5; ++i) {
            process.step();
            process.transport.finishAll(kAccepted);
        }
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 2}}));
    }

    void whatWasHeldUntilNowKeepsTheEngineBusy()
    {
        TempAgency agency;
        Outbox outbox(agency);
        // Quiet hours where the recipients are (14:13), not where the campaign is (23:13).
        const auto campaign =
            outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.limits = QStringLiteral("[[1,60]]")}), 3,
                               QStringLiteral("{\"from\":\"14:00\",\"to\":\"15:00\"}"), QStringLiteral("Asia/Tokyo"));
        QVERIFY(agency.database().script("UPDATE messages SET time_zone = 'UTC'"));
        Process process(agency);
        for (int i = 0; i < 10 && !process.step().idle; ++i) QVERIFY(process.transport.waiting.empty());
        agency.clock().set(*process.step().wakeAt);
        process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(1));
        process.transport.finishAll(kAccepted);
        process.step();
        const auto result = process.step();
        QVERIFY2(!result.idle, "two may leave, and wait for their turn only");
        QVERIFY(result.wakeAt && *result.wakeAt > agency.clock().now());
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 1}, {Queued, 2}}));
    }

    void aMissedStartAsksAndDoesNotFire()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        const auto start = toMs(agency.clock().now());
        QVERIFY(agency.database().script("UPDATE campaigns SET status = 1, start_at = " + QByteArray::number(start)));
        agency.clock().advance(std::chrono::hours(5));
        Process process(agency);
        process.step();
        process.step();
        QVERIFY(process.transport.waiting.empty());
        QCOMPARE(outbox.campaignStatus(campaign), 1);
        QCOMPARE(outbox.text(QStringLiteral("SELECT reason FROM campaigns")), QStringLiteral("missed"));
    }

    void aScheduledCampaignStartsOnTime()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        const auto start = toMs(agency.clock().now() + Seconds(60));
        QVERIFY(agency.database().script("UPDATE campaigns SET status = 1, start_at = " + QByteArray::number(start)));
        Process process(agency);
        const auto result = process.step();
        QVERIFY(result.idle);
        QCOMPARE(toMs(*result.wakeAt), start);
        agency.clock().set(*result.wakeAt);
        process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(2));
        QCOMPARE(outbox.campaignStatus(campaign), 2);
    }
};

QTEST_GUILESS_MAIN(EngineLimitsTest)
#include "tst_engine_limits.moc"
