// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider says of a campaign and of an address, and the lasting outbox of conversations.
#include "tests/sending/engine_process.h"

#include <QTest>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

Outcome wrongParameters(const char* code = "132000")
{
    return {.kind = Outcome::Kind::Refused,
            .code = QString::fromLatin1(code),
            .text = QStringLiteral("wrong"),
            .suspectsCampaign = true};
}

void run(TempAgency& agency, const QString& sql)
{
    const auto done = agency.database().runText(sql, {});
    if (!done) qFatal("%s", qPrintable(done.error().detail));
}

} // namespace

class EngineChannelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aCampaignThatItsProviderStoppedPausesAndLosesNothing()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = outbox.addAccount(QStringLiteral("main"), {.connections = 4});
        const auto stopped = outbox.addCampaign(account, 5);
        const auto other = outbox.addCampaign(account, 2);
        Process process(agency);
        for (int i = 0; i < 50 && !process.step().idle; ++i) {
            while (!process.transport.waiting.empty()) {
                const bool isStopped = process.transport.waiting.front().campaign == stopped;
                process.transport.finish(isStopped ? Outcome{.kind = Outcome::Kind::CampaignDown,
                                                             .code = QStringLiteral("132015"),
                                                             .text = QStringLiteral("paused")}
                                                   : kAccepted);
            }
        }
        QCOMPARE(outbox.campaignStatus(stopped), 3);
        QCOMPARE(outbox.counts(stopped), (std::map<MessageStatus, int>{{Queued, 5}}));
        QCOMPARE(outbox.text(QStringLiteral("SELECT reason FROM campaigns WHERE id = %1").arg(stopped.value())),
                 QStringLiteral("132015 paused"));
        QCOMPARE(outbox.counts(other), (std::map<MessageStatus, int>{{Sent, 2}}));
    }

    void threeAlikeInARowAreTheCampaignsFault_data()
    {
        QTest::addColumn<QList<int>>("ends"); // 1 accepted, 0 wrong parameters, 2 wrong in another way
        QTest::addColumn<int>("status");
        QTest::newRow("three alike") << QList<int>{0, 0, 0} << 3;
        QTest::newRow("a good one between") << QList<int>{0, 0, 1, 0, 0} << 4;
        QTest::newRow("not alike") << QList<int>{0, 0, 2, 2} << 4;
    }
    void threeAlikeInARowAreTheCampaignsFault()
    {
        QFETCH(QList<int>, ends);
        QFETCH(int, status);
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 1}),
                                                 static_cast<int>(ends.size()) + (status == 3 ? 5 : 0));
        Process process(agency);
        process.step();
        for (const int end : std::as_const(ends)) {
            while (process.transport.waiting.empty()) process.step();
            process.transport.finish(end == 1 ? kAccepted : wrongParameters(end == 0 ? "132000" : "132012"));
            process.step();
        }
        while (!process.step().idle) continue;
        QCOMPARE(outbox.campaignStatus(campaign), status);
    }

    void whoStoppedUsAtTheProviderIsSuppressed()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 1);
        Process process(agency);
        process.step();
        process.transport.finish(
            {.kind = Outcome::Kind::Refused, .code = QStringLiteral("131050"), .address = Outcome::Address::OptedOut});
        process.step();
        QCOMPARE(outbox.text(QStringLiteral("SELECT reason FROM suppressions")), QStringLiteral("opted_out"));
    }

    void whoCannotBeReachedIsSuppressedOnTheThirdDay()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = outbox.addAccount(QStringLiteral("main"));
        for (int day = 1; day <= 3; ++day) {
            for (int time = 0; time < 2; ++time) {
                outbox.addCampaign(account, 1);
                run(agency, QStringLiteral("UPDATE messages SET address = '+33612345678'"));
                Process process(agency);
                process.step();
                if (process.transport.waiting.empty()) continue; // suppressed by now
                process.transport.finish({.kind = Outcome::Kind::Refused,
                                          .code = QStringLiteral("131026"),
                                          .address = Outcome::Address::Unreachable});
                process.step();
            }
            QCOMPARE(outbox.text(QStringLiteral("SELECT count(*) FROM suppressions")),
                     day < 3 ? QStringLiteral("0") : QStringLiteral("1"));
            agency.clock().advance(std::chrono::hours(24));
        }
    }

    void whatMayNotLeaveAnyMoreFails()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        run(agency,
            QStringLiteral("UPDATE messages SET not_after = %1 WHERE contact_id = 1").arg(toMs(agency.clock().now())));
        run(agency, QStringLiteral("UPDATE messages SET not_after = %1 WHERE contact_id = 2")
                        .arg(toMs(agency.clock().now()) + 1));
        Process process(agency);
        process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(1));
        process.transport.finish(kAccepted);
        while (!process.step().idle) continue;
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 1}, {Failed, 1}}));
        QCOMPARE(outbox.figures(campaign), outbox.counts(campaign));
        QCOMPARE(outbox.text(QStringLiteral("SELECT error_code FROM messages WHERE contact_id = 1")),
                 QStringLiteral("window-closed"));
    }

    void repliesGoAheadOfCampaignsAndTheirOutboxIsNeverDone()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = outbox.addAccount(QStringLiteral("main"), {.connections = 1});
        outbox.addCampaign(account, 50);
        const auto replies = outbox.addCampaign(account, 1);
        run(agency, QStringLiteral("UPDATE campaigns SET kind = 'replies' WHERE id = %1").arg(replies.value()));
        run(agency,
            QStringLiteral("UPDATE messages SET due_at = 1, step = 77 WHERE campaign_id = %1").arg(replies.value()));
        Process process(agency);
        process.step();
        QCOMPARE(process.transport.waiting.front().campaign, replies);
        for (int i = 0; i < 100 && !process.step().idle; ++i) process.transport.finishAll(kAccepted);
        QCOMPARE(outbox.campaignStatus(replies), 2);
        QCOMPARE(outbox.counts(replies), (std::map<MessageStatus, int>{{Sent, 1}}));
        QVERIFY(process.step().idle);
    }

    void anAnswerFollowsTheOneBeforeIt()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto replies = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 4}), 4);
        run(agency, QStringLiteral("UPDATE campaigns SET kind = 'replies', channel = 'whatsapp'"));
        // A file, two words after it to the same person, and one to somebody else.
        run(agency,
            QStringLiteral(
                "UPDATE messages SET due_at = 1, step = 70 + contact_id, address = iif(contact_id < 4, '+33612340001', '+33612340002')"));
        Process process(agency);
        const auto steps = [&] {
            QList<int> all;
            for (const auto& message : process.transport.waiting) all.append(message.step);
            return all;
        };
        process.step();
        QCOMPARE(steps(), (QList<int>{71, 74}));
        agency.clock().advance(std::chrono::seconds(5));
        process.step();
        QCOMPARE(steps(), (QList<int>{71, 74}));
        process.transport.finishAll(kAccepted);
        process.step();
        agency.clock().advance(std::chrono::seconds(5));
        process.step();
        QCOMPARE(steps(), (QList<int>{72}));
        // One that comes back does not keep the next one for ever.
        process.transport.finish({.kind = Outcome::Kind::Refused, .code = QStringLiteral("131026")});
        process.step();
        agency.clock().advance(std::chrono::seconds(5));
        process.step();
        QCOMPARE(steps(), (QList<int>{73}));
        process.transport.finishAll(kAccepted);
        while (!process.step().idle) continue;
        QCOMPARE(outbox.counts(replies), (std::map<MessageStatus, int>{{Sent, 3}, {Failed, 1}}));
    }

    void whatAProviderStopsInAConversationFailsAtOnce()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto replies = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 1);
        run(agency, QStringLiteral("UPDATE campaigns SET kind = 'replies'"));
        run(agency, QStringLiteral("UPDATE messages SET due_at = 1, step = 77"));
        Process process(agency);
        process.step();
        process.transport.finish(
            {.kind = Outcome::Kind::CampaignDown, .code = QStringLiteral("131048"), .text = QStringLiteral("spam")});
        while (!process.step().idle) continue;
        QVERIFY(process.transport.waiting.empty());
        QCOMPARE(outbox.counts(replies), (std::map<MessageStatus, int>{{Failed, 1}}));
    }

    void aSuppressedAddressGetsItsConfirmationAndNothingElse()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        run(agency, QStringLiteral("UPDATE messages SET address = '+33612345678', due_at = 1"));
        run(agency, QStringLiteral("UPDATE messages SET exempt = 1 WHERE contact_id = 1"));
        run(agency, QStringLiteral("INSERT INTO suppressions VALUES (1, '+33612345678', 'opted_out', '', 0)"));
        Process process(agency);
        process.step();
        process.transport.finishAll(kAccepted);
        while (!process.step().idle) continue;
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 1}, {Suppressed, 1}}));
    }

    void theProvidersWordMayBeQuickerThanItsAnswer()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 1);
        run(agency, QStringLiteral("UPDATE campaigns SET channel = 'whatsapp'"));
        Process process(agency);
        process.step();
        // What the door does with a status that comes while the POST is under way.
        run(agency, QStringLiteral("UPDATE messages SET status = 3, finished_at = %1").arg(toMs(agency.clock().now())));
        run(agency, QStringLiteral("UPDATE daily_figures SET status = 3, day = %1").arg(utcDay(agency.clock().now())));
        process.transport.finish({.kind = Outcome::Kind::Accepted, .providerId = QStringLiteral("wamid.1")});
        while (!process.step().idle) continue;
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Delivered, 1}}));
        QCOMPARE(outbox.figures(campaign), outbox.counts(campaign));
        QCOMPARE(outbox.text(QStringLiteral("SELECT provider_id || ' ' || attempts FROM messages")),
                 QStringLiteral("wamid.1 1"));
        QCOMPARE(outbox.campaignStatus(campaign), 4);
    }
};

QTEST_GUILESS_MAIN(EngineChannelsTest)
#include "tst_engine_channels.moc"
