// SPDX-License-Identifier: GPL-3.0-or-later
// Killed, cut off or unable to write: nothing twice, nothing lost.
#include "tests/support/property.h"

#include "tests/sending/engine_process.h"

#include <QTest>

#include <sqlite3.h>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

class EngineRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatWasClaimedWhenACancelledCampaignsEngineDiedIsCancelled()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 4);
        Process(agency).step();
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sending, 4}}));
        outbox.text(QStringLiteral("UPDATE campaigns SET status = 5"));
        const Process process(agency);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Cancelled, 4}}));
        QCOMPARE(outbox.figures(campaign), outbox.counts(campaign));
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

    void aStepThatCannotBeWrittenLosesNothing()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 6);
        Process process(agency);
        process.step();
        const auto claimed = process.transport.waiting.size();
        process.transport.finishAll(kAccepted);
        sqlite3_commit_hook(
            process.database->handle(), [](void*) { return 1; }, nullptr);
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
            const auto campaign =
                outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 100, .backoffSeconds = 1}),
                                   messages);
            std::map<qint64, int> accepted;
            int kills = 0;
            int hanging = 0;
            auto process = std::make_unique<Process>(agency);
            const auto script = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(0, 12));
            for (const int action : script) {
                auto& transport = process->transport;
                const bool any = !transport.waiting.empty();
                if (action < 4 && any)
                    ++accepted[transport.finish(kAccepted).key.message.value()];
                else if (action == 4 && any)
                    transport.finish(kLater);
                else if (action == 5 && any)
                    transport.finish({.kind = Outcome::Kind::NotStarted});
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
                    sqlite3_commit_hook(
                        process->database->handle(), [](void*) { return 1; }, nullptr);
                    static_cast<void>(process->engine.step());
                    sqlite3_commit_hook(process->database->handle(), nullptr, nullptr);
                } else {
                    static_cast<void>(process->step());
                    agency.clock().advance(Seconds(2));
                }
            }
            for (int i = 0; i < 2000 && !process->step().idle; ++i) {
                while (!process->transport.waiting.empty())
                    ++accepted[process->transport.finish(kAccepted).key.message.value()];
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

QTEST_GUILESS_MAIN(EngineRecoveryTest)
#include "tst_engine_recovery.moc"
