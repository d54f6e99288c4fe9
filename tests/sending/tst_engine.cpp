// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a message by what the server says and what a person does.
#include "sql/campaigns.h"
#include "tests/sending/engine_process.h"

#include <QSet>
#include <QTest>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

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

    void aPracticeAgencySendsByPracticeAccountsOnly()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto real = outbox.addCampaign(outbox.addAccount(QStringLiteral("real")), 2);
        const auto practice = outbox.addCampaign(outbox.addAccount(QStringLiteral("practice")), 2);
        QVERIFY(agency.database().script("UPDATE accounts SET practice = 1 WHERE name = 'practice'"));
        // As an account from before this was so stands there: armed, up, and with messages that wait.
        QVERIFY(agency.database().script("UPDATE agency SET practice = 1"));
        Process process(agency);
        for (int i = 0; i < 100 && !process.step().idle; ++i) process.transport.finishAll(kAccepted);
        QCOMPARE(outbox.counts(real), (std::map<MessageStatus, int>{{Queued, 2}}));
        QCOMPARE(outbox.counts(practice), (std::map<MessageStatus, int>{{Sent, 2}}));
        QCOMPARE(outbox.campaignStatus(practice), 4);
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

    void aMessageOfACampaignThatCannotGoOnIsKept()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 1}), 1);
        Process process(agency);
        process.step();
        process.transport.finish(
            {.kind = Outcome::Kind::CampaignDown, .code = QStringLiteral("132015"), .text = QStringLiteral("paused")});
        process.step();
        QVERIFY(!outbox.counts(campaign).contains(Failed));
        QCOMPARE(outbox.text(QStringLiteral("SELECT max(attempts) FROM messages")), QStringLiteral("0"));
    }

    void transientFailuresAreTriedAgainLaterAndEndAsFailed()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign =
            outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 3, .backoffSeconds = 10}), 1);
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
        const auto campaign =
            outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 2, .backoffSeconds = 1}), 1);
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
        QCOMPARE(outbox.text(QStringLiteral("SELECT address || ' ' || reason FROM suppressions")),
                 QStringLiteral("person1@example.com bounced"));
    }

    void suppressionIsCheckedAgainWhenTheMessageLeaves()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        QVERIFY(agency.database().script(
            "INSERT INTO suppressions VALUES (1, 'person2@example.com', 'unsubscribed', '', 0)"));
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
        QCOMPARE(outbox.text(QStringLiteral("SELECT state || ': ' || reason FROM accounts")),
                 QStringLiteral("down: 535 5.7.8 bad password"));
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
        const auto campaign =
            outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 3, .backoffSeconds = 2}), 3);
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

    void aCampaignIsNotDoneWhileSomethingIsQueuedAgain()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        Process process(agency);
        process.step();
        process.transport.finishAll(kAccepted);
        // As a person's retry in the moment between the engine's look and its commit.
        outbox.text(QStringLiteral("UPDATE messages SET status = 0, due_at = 1 WHERE id = 1"));
        EngineStore store(*process.database);
        QVERIFY(store.campaignDone(campaign, agency.clock().now()));
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
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
