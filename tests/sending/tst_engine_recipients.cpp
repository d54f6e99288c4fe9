// SPDX-License-Identifier: GPL-3.0-or-later
// An account's own limit for each recipient: what is over it waits for its moment and loses nothing.
#include "services/campaigns/campaign_control.h"
#include "services/channels/account_repository.h"
#include "tests/sending/engine_process.h"

#include <QTest>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

constexpr auto kDay = std::chrono::hours(24);
constexpr int kPeople = 3;
using Counts = std::map<MessageStatus, int>;

void run(TempAgency& agency, const QString& sql)
{
    const auto done = agency.database().runText(sql, {});
    if (!done) qFatal("%s", qPrintable(done.error().detail));
}

AccountId addAccount(TempAgency& agency, Outbox& outbox, const QString& limit)
{
    const auto account = outbox.addAccount(QStringLiteral("main"), {.connections = 20});
    run(agency, QStringLiteral("UPDATE accounts SET settings = '{\"per_recipient\":%1}'").arg(limit));
    return account;
}

/// One more campaign to contacts 1 to 3.
CampaignId addCampaign(TempAgency& agency, Outbox& outbox, AccountId account)
{
    const auto campaign = outbox.addCampaign(account, kPeople);
    const auto where = QStringLiteral(" WHERE campaign_id = %1").arg(campaign.value());
    const auto first = outbox.text(QStringLiteral("SELECT min(contact_id) FROM messages") + where).toInt();
    run(agency, QStringLiteral("UPDATE messages SET contact_id = contact_id - %1").arg(first - 1) + where);
    run(agency, QStringLiteral("UPDATE messages SET address = 'person' || contact_id || '@example.com'") + where);
    return campaign;
}

/// Until only time can help; a second goes by with each step.
void drain(TempAgency& agency, Process& process)
{
    for (int i = 0; i < 50 && !process.step().idle; ++i) {
        process.transport.finishAll(kAccepted);
        agency.clock().advance(Seconds(1));
    }
}

Instant lastSent(Outbox& outbox)
{
    return instantFromMs(outbox.text(QStringLiteral("SELECT max(sent_at) FROM messages")).toLongLong());
}

} // namespace

class EngineRecipientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void twoCampaignsAtOnceComeOnTwoDays()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,86400]"));
        const auto one = addCampaign(agency, outbox, account);
        const auto other = addCampaign(agency, outbox, account);
        Process process(agency);
        drain(agency, process);
        QCOMPARE(process.engine.counts().sent, kPeople);
        QCOMPARE(
            outbox.text(QStringLiteral("SELECT count(DISTINCT contact_id) FROM messages WHERE status = 2")).toInt(),
            kPeople);
        QCOMPARE(outbox.text(QStringLiteral("SELECT sum(attempts) FROM messages WHERE status = 0")).toInt(), 0);

        // It is no more than waiting: an engine that was to end when idle ends, another one wakes in time.
        const auto waits = process.step();
        QVERIFY(waits.idle && waits.wakeAt);
        QCOMPARE(*waits.wakeAt, lastSent(outbox) + kDay);
        const auto putOff = [&](CampaignId id, Instant now) {
            const auto found = putOffMessages(agency.database(), agency.session(), now, id);
            return found ? *found : PutOff{.messages = -1};
        };
        const auto now = agency.clock().now();
        QCOMPARE(putOff(one, now).messages + putOff(other, now).messages, kPeople);
        QCOMPARE(std::max(putOff(one, now).first, putOff(other, now).first), waits.wakeAt);
        QCOMPARE(putOff(other, now + kDay).messages, 0);
        agency.clock().set(*waits.wakeAt - Milliseconds(1));
        QVERIFY(process.step().idle && process.transport.waiting.empty());
        agency.clock().set(*waits.wakeAt);
        drain(agency, process);
        QCOMPARE(outbox.counts(one), (Counts{{Sent, kPeople}}));
        QCOMPARE(outbox.counts(other), (Counts{{Sent, kPeople}}));
        QCOMPARE(outbox.figures(other), outbox.counts(other));
        QCOMPARE(process.engine.counts().sent, 2 * kPeople);
        QCOMPARE(outbox.text(QStringLiteral("SELECT count(*) || ' ' || max(number) FROM attempts")),
                 QStringLiteral("6 1"));
        QCOMPARE(outbox.campaignStatus(other), 4);
    }

    void severalMayBeAllowed()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[2,86400]"));
        Process process(agency);
        addCampaign(agency, outbox, account);
        drain(agency, process);
        const auto first = lastSent(outbox);
        agency.clock().advance(std::chrono::hours(1));
        const auto second = addCampaign(agency, outbox, account);
        drain(agency, process);
        QCOMPARE(outbox.counts(second), (Counts{{Sent, kPeople}}));
        const auto third = addCampaign(agency, outbox, account);
        drain(agency, process);
        QCOMPARE(outbox.counts(third), (Counts{{Queued, kPeople}}));
        QCOMPARE(*process.step().wakeAt, first + kDay);
        agency.clock().set(first + kDay);
        drain(agency, process);
        QCOMPARE(outbox.counts(third), (Counts{{Sent, kPeople}}));
    }

    void aShortLimitIsWaitedFor()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,60]"));
        Process process(agency);
        addCampaign(agency, outbox, account);
        drain(agency, process);
        const auto second = addCampaign(agency, outbox, account);
        process.step();
        const auto waits = process.step();
        QVERIFY(!waits.idle && process.transport.waiting.empty());
        QCOMPARE(*waits.wakeAt, lastSent(outbox) + Seconds(60));
        agency.clock().set(*waits.wakeAt);
        drain(agency, process);
        QCOMPARE(outbox.counts(second), (Counts{{Sent, kPeople}}));
    }

    void anotherProcessRemembers()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,86400]"));
        addCampaign(agency, outbox, account);
        {
            Process first(agency);
            first.step();
            // One of them may have left when the process died.
            first.transport.hangAfterSubmission();
            first.transport.finishAll(kAccepted);
            first.step();
        }
        agency.clock().advance(std::chrono::hours(1));
        Process process(agency);
        QCOMPARE(outbox.text(QStringLiteral("SELECT count(*) FROM messages WHERE status = 10")).toInt(), 1);
        const auto second = addCampaign(agency, outbox, account);
        drain(agency, process);
        QCOMPARE(outbox.counts(second), (Counts{{Queued, kPeople}}));
        agency.clock().advance(kDay);
        drain(agency, process);
        QCOMPARE(outbox.counts(second), (Counts{{Sent, kPeople}}));
    }

    void answersPassAndDoNotCount()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,86400]"));
        const auto answer = [&](int step) {
            const auto replies = addCampaign(agency, outbox, account);
            // An account has one lasting outbox; this one is as good as it.
            run(agency, QStringLiteral("UPDATE campaigns SET kind = 'campaign', status = 5 WHERE kind = 'replies'"));
            run(agency, QStringLiteral("UPDATE campaigns SET kind = 'replies' WHERE id = %1").arg(replies.value()));
            run(agency, QStringLiteral("UPDATE messages SET due_at = 1, step = %1 WHERE campaign_id = %2")
                            .arg(step)
                            .arg(replies.value()));
            return replies;
        };
        Process process(agency);
        const auto before = answer(77);
        drain(agency, process);
        QCOMPARE(outbox.counts(before), (Counts{{Sent, kPeople}}));
        const auto campaign = addCampaign(agency, outbox, account);
        drain(agency, process);
        QCOMPARE(outbox.counts(campaign), (Counts{{Sent, kPeople}}));
        // Even one that has the number of a first message.
        const auto after = answer(1);
        drain(agency, process);
        QCOMPARE(outbox.counts(after), (Counts{{Sent, kPeople}}));
    }

    void messageTwoPasses()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,86400]"));
        const auto campaign = addCampaign(agency, outbox, account);
        Process process(agency);
        drain(agency, process);
        run(agency,
            QStringLiteral(
                "INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, status, due_at, queued_at) "
                "SELECT workspace_id, campaign_id, 2, contact_id, account_id, address, 0, 1, 0 FROM messages"));
        run(agency, QStringLiteral("UPDATE campaigns SET status = 2, finished_at = NULL"));
        drain(agency, process);
        QCOMPARE(outbox.counts(campaign), (Counts{{Sent, 2 * kPeople}}));
    }

    void whatFailedHoldsNobody()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,86400]"));
        const auto one = addCampaign(agency, outbox, account);
        Process process(agency);
        process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(kPeople));
        const auto other = addCampaign(agency, outbox, account);
        process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(kPeople));
        process.transport.finishAll(
            {.kind = Outcome::Kind::Refused, .code = QStringLiteral("554"), .text = QStringLiteral("no")});
        agency.clock().advance(Seconds(5));
        process.step();
        drain(agency, process);
        QCOMPARE(outbox.counts(one), (Counts{{Failed, kPeople}}));
        QCOMPARE(outbox.counts(other), (Counts{{Sent, kPeople}}));
    }

    void oneThatHangsKeepsNobodyBehindThoseWhoHadEnough()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,86400]"));
        run(agency, QStringLiteral("UPDATE accounts SET connections = 2"));
        const auto before = addCampaign(agency, outbox, account);
        {
            Process quick(agency);
            drain(agency, quick);
        }
        // Of eight people the second to the fourth have had enough.
        const auto campaign = outbox.addCampaign(account, 8);
        const auto first =
            outbox
                .text(
                    QStringLiteral("SELECT min(contact_id) FROM messages WHERE campaign_id = %1").arg(campaign.value()))
                .toInt();
        run(agency, QStringLiteral("UPDATE messages SET contact_id = contact_id + %1 WHERE campaign_id = %2")
                        .arg(first)
                        .arg(before.value()));
        // One that has seen nothing leave yet looks at four at a time.
        Process process(agency);
        const auto step = process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(1));
        QCOMPARE(outbox.text(QStringLiteral("SELECT count(*) FROM messages WHERE held = 1 AND status = 0")).toInt(),
                 kPeople);
        QCOMPARE(step.wakeAt, agency.clock().now());
        process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(4));
    }

    void aClockThatWasSetBackHoldsNobody()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,86400]"));
        const auto real = agency.clock().now();
        agency.clock().advance(std::chrono::hours(24 * 400));
        addCampaign(agency, outbox, account);
        Process process(agency);
        drain(agency, process);
        agency.clock().set(real);
        const auto other = addCampaign(agency, outbox, account);
        drain(agency, process);
        QCOMPARE(outbox.counts(other), (Counts{{Sent, kPeople}}));
    }

    void anotherAccountHasItsOwn()
    {
        TempAgency agency;
        Outbox outbox(agency);
        addCampaign(agency, outbox, outbox.addAccount(QStringLiteral("second"), {.connections = 20}));
        const auto campaign = addCampaign(agency, outbox, addAccount(agency, outbox, QStringLiteral("[1,86400]")));
        Process process(agency);
        drain(agency, process);
        QCOMPARE(outbox.counts(campaign), (Counts{{Sent, kPeople}}));
        QCOMPARE(process.engine.counts().sent, 2 * kPeople);
    }

    void whoWasMergedIsOnePerson()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = addAccount(agency, outbox, QStringLiteral("[1,86400]"));
        run(agency,
            QStringLiteral(
                "INSERT INTO contacts (id, workspace_id, created_at, updated_at) VALUES (1, 1, 0, 0), (91, 1, 0, 0)"));
        const auto one = addCampaign(agency, outbox, account);
        run(agency, QStringLiteral("UPDATE messages SET contact_id = 91 WHERE contact_id = 1"));
        run(agency, QStringLiteral("UPDATE contacts SET merged_into = 1, deleted_at = 1 WHERE id = 91"));
        Process process(agency);
        drain(agency, process);
        QCOMPARE(outbox.counts(one), (Counts{{Sent, kPeople}}));
        const auto other = addCampaign(agency, outbox, account);
        drain(agency, process);
        QCOMPARE(outbox.counts(other), (Counts{{Queued, kPeople}}));
    }

    void takingItAwayLetsThemLeaveAtOnce()
    {
        TempAgency agency;
        Outbox outbox(agency);
        AccountRepository accounts(agency.database(), agency.session(), agency.clock());
        AccountDraft draft{.name = QStringLiteral("main"),
                           .settings = SmtpSettings{.host = QStringLiteral("smtp.example.com"),
                                                    .from = *Mailbox::parse(QStringLiteral("a@example.com"))},
                           .connections = 20};
        draft.perRecipient = RateLimit{1, std::chrono::hours(24 * 30)};
        const auto account = accounts.add(draft, {}, nullptr);
        QVERIFY(account);
        addCampaign(agency, outbox, *account);
        Process process(agency);
        drain(agency, process);
        const auto second = addCampaign(agency, outbox, *account);
        drain(agency, process);
        QCOMPARE(outbox.counts(second), (Counts{{Queued, kPeople}}));
        // Another name changes nothing.
        draft.name = QStringLiteral("renamed");
        QVERIFY(accounts.update(*account, draft, {}, nullptr));
        drain(agency, process);
        QCOMPARE(outbox.counts(second), (Counts{{Queued, kPeople}}));
        // What failed once waits for its own reason.
        const auto soon = QString::number(toMs(agency.clock().now() + std::chrono::minutes(5)));
        run(agency,
            QStringLiteral(
                "UPDATE messages SET attempts = 1, held = 0, due_at = %1 WHERE id = (SELECT max(id) FROM messages)")
                .arg(soon));
        draft.perRecipient.reset();
        QVERIFY(accounts.update(*account, draft, {}, nullptr));
        drain(agency, process);
        QCOMPARE(outbox.counts(second), (Counts{{Sent, kPeople - 1}, {Queued, 1}}));
        QCOMPARE(outbox.text(QStringLiteral("SELECT due_at FROM messages WHERE status = 0")), soon);
    }
};

QTEST_GUILESS_MAIN(EngineRecipientsTest)
#include "tst_engine_recipients.moc"
