// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "services/sending/engine.h"
#include "services/storage/transaction.h"
#include "sql/campaigns.h"
#include "tests/sending/fake_transport.h"
#include "tests/sending/outbox.h"

#include <QSet>
#include <QTest>

#include <sqlite3.h>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

const Outcome kAccepted{.kind = Outcome::Kind::Accepted, .code = QStringLiteral("250"), .text = QStringLiteral("queued")};
const Outcome kLater{.kind = Outcome::Kind::Retry, .code = QStringLiteral("451 4.7.1"), .text = QStringLiteral("greylisted")};
const Outcome kNoSuchUser{.kind = Outcome::Kind::Refused, .code = QStringLiteral("550 5.1.1"), .text = QStringLiteral("unknown"), .badAddress = true};
const Outcome kBadPassword{.kind = Outcome::Kind::AccountDown, .code = QStringLiteral("535 5.7.8"), .text = QStringLiteral("bad password")};
const Outcome kNoNetwork{.kind = Outcome::Kind::NotStarted, .text = QStringLiteral("no route"), .slowsAccount = true};

/// An engine on the agency's file, as one process has it. Destroying it is killing that process.
struct Process
{
    Process(TempAgency& agency, QString bootId = QStringLiteral("boot-1"))
        : database(agency.connect())
        , journal(agency.folder().engineJournal())
        , transport(journal)
        , engine(*database, transport, journal, agency.clock(), [] { return 0.0; }, std::move(bootId))
    {
        const auto done = engine.recover();
        if (!done) qFatal("%s", qPrintable(done.error().detail));
    }
    StepResult step()
    {
        auto result = engine.step();
        if (!result) qFatal("%s", qPrintable(result.error().detail));
        return *result;
    }
    std::unique_ptr<Database> database;
    Journal journal;
    FakeTransport transport;
    Engine engine;
};

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aCampaignGoesOutOnceAndIsDone()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 25);
        Process process(agency);
        QSet<QString> reached;
        for (int i = 0; i < 100 && !process.step().idle; ++i)
            while (!process.transport.waiting.empty()) {
                const auto message = process.transport.finish(kAccepted);
                QVERIFY(!reached.contains(message.address));
                reached.insert(message.address);
            }
        QCOMPARE(reached.size(), 25);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 25}}));
        QCOMPARE(outbox.figures(campaign), outbox.counts(campaign));
        QCOMPARE(outbox.campaignStatus(campaign), 4);
        QCOMPARE(process.engine.counts().sent, 25);
    }

    void claimsAreCommittedBeforeTheyAreSubmitted()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 3);
        Process process(agency);
        process.step();
        QVERIFY(!process.transport.waiting.empty());
        QCOMPARE(outbox.counts(campaign)[Sending], static_cast<int>(process.transport.waiting.size()));
    }

    void aMessageInFlightAtAKillIsUnsureAndStays()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 4);
        {
            Process killed(agency);
            killed.step();
            killed.transport.hangAfterSubmission();
        }
        Process process(agency);
        QCOMPARE(outbox.counts(campaign)[Unsure], 1);
        for (int i = 0; i < 50 && !process.step().idle; ++i) process.transport.finishAll(kAccepted);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 3}, {Unsure, 1}}));
        QCOMPARE(outbox.figures(campaign), outbox.counts(campaign));
    }

    void aWarmUpGrowsFromDayToDay()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("new"), {.connections = 20, .daily = 80, .ramp = QStringLiteral("10:3")}), 400);
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
        outbox.addCampaign(outbox.addAccount(QStringLiteral("new"), {.connections = 20, .daily = 80, .ramp = QStringLiteral("10:3")}), 400);
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

    void afterAPowerCutEveryClaimIsUnsure()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 4);
        int claimed = 0;
        {
            Process killed(agency);
            killed.step();
            claimed = static_cast<int>(killed.transport.waiting.size());
        }
        Process process(agency, QStringLiteral("boot-2"));
        QCOMPARE(outbox.counts(campaign)[Unsure], claimed);
    }

    void anAcceptedMessageThatWasNotCommittedIsKnownFromTheJournal()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        {
            Process killed(agency);
            killed.step();
            killed.transport.finishAll(kAccepted);
        }
        Process process(agency);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 2}}));
        QVERIFY(outbox.text(QStringLiteral("SELECT count(*) FROM attempts")) == QStringLiteral("2"));
    }

    void transientFailuresAreTriedAgainLaterAndEndAsFailed()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 3, .backoffSeconds = 10}), 1);
        Process process(agency);
        for (const int seconds : {10, 20}) {
            process.step();
            QCOMPARE(process.transport.waiting.size(), size_t(1));
            process.transport.finish(kLater);
            process.step();
            const auto outlook = process.step();
            QVERIFY(!outlook.idle);
            QCOMPARE(*outlook.wakeAt - agency.clock().now(), Milliseconds(Seconds(seconds)));
            QVERIFY(process.transport.waiting.empty());
            agency.clock().advance(Seconds(seconds));
        }
        process.step();
        process.transport.finish(kLater);
        process.step();
        QVERIFY(process.step().idle);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Failed, 1}}));
        QCOMPARE(outbox.text(QStringLiteral("SELECT error_text FROM messages")), QStringLiteral("greylisted"));
        QCOMPARE(outbox.text(QStringLiteral("SELECT count(*) FROM attempts")), QStringLiteral("3"));
    }

    void whatAPersonHasTriedAgainGetsAllItsAttempts()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 2, .backoffSeconds = 1}), 1);
        Process process(agency);
        int tries = 0;
        const auto run = [&] {
            for (int i = 0; i < 10; ++i) {
                process.step();
                tries += static_cast<int>(process.transport.waiting.size());
                process.transport.finishAll(kLater);
                agency.clock().advance(Seconds(5));
            }
        };
        run();
        QCOMPARE(tries, 2);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Failed, 1}}));
        QVERIFY(agency.database().run(sql::campaigns::retry_failed, {campaign.value()}));
        QVERIFY(agency.database().script("UPDATE campaigns SET status = 2"));
        run();
        QCOMPARE(tries, 4);
        QCOMPARE(outbox.text(QStringLiteral("SELECT count(*) FROM attempts")), QStringLiteral("4"));
    }

    void anUnknownAddressIsSuppressed()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 1);
        Process process(agency);
        process.step();
        process.transport.finish(kNoSuchUser);
        process.step();
        QCOMPARE(outbox.text(QStringLiteral("SELECT address || ' ' || reason FROM suppressions")), QStringLiteral("person1@example.com bounced"));
    }

    void suppressionIsCheckedAgainWhenTheMessageLeaves()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        QVERIFY(agency.database().script("INSERT INTO suppressions VALUES (1, 'person2@example.com', 'unsubscribed', '', 0)"));
        Process process(agency);
        for (int i = 0; i < 10 && !process.step().idle; ++i) process.transport.finishAll(kAccepted);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 1}, {Suppressed, 1}}));
        QCOMPARE(outbox.figures(campaign), outbox.counts(campaign));
        QCOMPARE(outbox.campaignStatus(campaign), 4);
    }

    void aRefusedLoginPausesOnceAndFailsNobody()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = outbox.addAccount(QStringLiteral("main"));
        const auto campaign = outbox.addCampaign(account, 10);
        Process process(agency);
        process.step();
        process.transport.finish(kBadPassword);
        process.step();
        QVERIFY(process.transport.waiting.empty());
        QVERIFY(process.step().idle || process.step().idle);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Queued, 10}}));
        QCOMPARE(outbox.text(QStringLiteral("SELECT state || ': ' || reason FROM accounts")), QStringLiteral("down: 535 5.7.8 bad password"));
        QCOMPARE(outbox.campaignStatus(campaign), 3);
        QCOMPARE(outbox.text(QStringLiteral("SELECT reason FROM campaigns")), QStringLiteral("535 5.7.8 bad password"));

        QVERIFY(agency.database().script("UPDATE accounts SET state = 'up'; UPDATE campaigns SET status = 2"));
        for (int i = 0; i < 30 && !process.step().idle; ++i) process.transport.finishAll(kAccepted);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 10}}));
    }

    void withoutANetworkMessagesWaitAndTheAccountStopsInTheEnd()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 3, .backoffSeconds = 2}), 3);
        Process process(agency);
        bool stopped = false;
        for (int i = 0; i < 60 && !stopped; ++i) {
            const auto result = process.step();
            process.transport.finishAll(kNoNetwork);
            if (result.wakeAt && *result.wakeAt > agency.clock().now()) agency.clock().set(*result.wakeAt);
            stopped = outbox.campaignStatus(campaign) == 3;
        }
        QVERIFY(stopped);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Queued, 3}}));
        QCOMPARE(outbox.text(QStringLiteral("SELECT reason FROM accounts")), QStringLiteral("no route"));
        QCOMPARE(outbox.text(QStringLiteral("SELECT max(attempts) FROM messages")), QStringLiteral("0"));
    }

    void pauseTakesBackWhatWasNotBegun()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 4}), 50);
        Process process(agency);
        process.step();
        QVERIFY(process.transport.waiting.size() > 1);
        QVERIFY(agency.database().script("UPDATE campaigns SET status = 3"));
        process.step();
        QVERIFY(process.transport.waiting.empty());
        process.step();
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Queued, 50}}));
    }

    void whatComesBackToACancelledCampaignIsCancelled()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        Process process(agency);
        process.step();
        QVERIFY(agency.database().script("UPDATE campaigns SET status = 5"));
        process.step();
        process.step();
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Cancelled, 2}}));
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
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2, QStringLiteral("{\"from\":\"14:00\",\"to\":\"15:00\"}"),
                                                 QStringLiteral("UTC"));
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

    void theFrontPassesOverWhatALaunchSuppressed()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 300);
        outbox.text(QStringLiteral("UPDATE messages SET status = 9, finished_at = 0 WHERE id BETWEEN 2 AND 298"));
        Process process(agency);
        process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(3));
        for (int i = 0; i < 20 && !process.step().idle; ++i) process.transport.finishAll(kAccepted);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 3}, {Suppressed, 297}}));
        QCOMPARE(outbox.campaignStatus(campaign), 4);
    }

    void whatHasWaitedLeavesBeforeWhatIsFresh()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.backoffSeconds = 1}), 100);
        Process process(agency);
        process.step();
        const auto failed = process.transport.finish(kLater).key.message;
        process.transport.finishAll(kAccepted);
        process.step();
        agency.clock().advance(Seconds(10));
        process.transport.finishAll(kAccepted);
        process.step();
        QCOMPARE(process.transport.waiting.front().key.message, failed);
    }

    void aStepThatCannotBeWrittenLosesNothing()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 6);
        Process process(agency);
        process.step();
        const auto claimed = process.transport.waiting.size();
        process.transport.finishAll(kAccepted);
        sqlite3_commit_hook(process.database->handle(), [](void*) { return 1; }, nullptr);
        QVERIFY(!process.engine.step());
        QVERIFY(process.transport.waiting.empty());
        sqlite3_commit_hook(process.database->handle(), nullptr, nullptr);
        for (int i = 0; i < 20 && !process.step().idle; ++i) process.transport.finishAll(kAccepted);
        QVERIFY(claimed > 0);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 6}}));
        QCOMPARE(outbox.figures(campaign), outbox.counts(campaign));
        QCOMPARE(process.engine.counts().sent, 6);
    }

    /// The law of the product, under any order of endings, failed commits and kills: what the server has is
    /// never sent again, and what it has not is never lost.
    void nothingTwiceNothingLost()
    {
        check("nothing twice, nothing lost", [] {
            TempAgency agency;
            Outbox outbox(agency);
            const int messages = *rc::gen::inRange(1, 30);
            const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 100, .backoffSeconds = 1}), messages);
            std::map<qint64, int> accepted;
            int kills = 0;
            int hanging = 0;
            auto process = std::make_unique<Process>(agency);
            const auto script = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(0, 12));
            for (const int action : script) {
                auto& transport = process->transport;
                const bool any = !transport.waiting.empty();
                if (action < 4 && any) ++accepted[transport.finish(kAccepted).key.message.value()];
                else if (action == 4 && any) transport.finish(kLater);
                else if (action == 5 && any) transport.finish({.kind = Outcome::Kind::NotStarted});
                else if (action == 6 && any) {
                    // Past the point of no return: the server may or may not have it. Say that it has.
                    ++accepted[transport.hangAfterSubmission().key.message.value()];
                    ++hanging;
                    process = std::make_unique<Process>(agency);
                    ++kills;
                } else if (action == 7) {
                    process = std::make_unique<Process>(agency);
                    ++kills;
                } else if (action == 8) {
                    sqlite3_commit_hook(process->database->handle(), [](void*) { return 1; }, nullptr);
                    static_cast<void>(process->engine.step());
                    sqlite3_commit_hook(process->database->handle(), nullptr, nullptr);
                } else {
                    static_cast<void>(process->step());
                    agency.clock().advance(Seconds(2));
                }
            }
            for (int i = 0; i < 2000 && !process->step().idle; ++i) {
                while (!process->transport.waiting.empty()) ++accepted[process->transport.finish(kAccepted).key.message.value()];
                agency.clock().advance(Seconds(2));
            }
            for (const auto& [id, times] : accepted) RC_ASSERT(times == 1);
            const auto counts = outbox.counts(campaign);
            const auto of = [&](MessageStatus status) { return counts.contains(status) ? counts.at(status) : 0; };
            RC_ASSERT(of(Sent) + of(Unsure) == messages);
            RC_ASSERT(of(Unsure) == hanging);
            RC_ASSERT(static_cast<int>(accepted.size()) == messages);
            RC_ASSERT(outbox.figures(campaign) == counts);
        });
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
