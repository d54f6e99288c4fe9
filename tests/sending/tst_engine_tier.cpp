// SPDX-License-Identifier: GPL-3.0-or-later
// WhatsApp's two limits on whom a number writes to: its portfolio's people in 24 hours, and one person's messages in a row.
#include "tests/support/property.h"

#include "tests/sending/engine_process.h"

#include <QTest>

#include <set>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

constexpr auto kDay = std::chrono::hours(24);

void run(TempAgency& agency, const QString& sql)
{
    const auto done = agency.database().runText(sql, {});
    if (!done) qFatal("%s", qPrintable(done.error().detail));
}

void makeWhatsapp(TempAgency& agency, qint64 limit)
{
    run(agency, QStringLiteral("UPDATE accounts SET kind = 'whatsapp', learned = '{\"daily_users\":%1}',"
                               " settings = '{\"phone_number_id\":\"1\",\"business_account_id\":\"77\"}'")
                    .arg(limit));
    run(agency, QStringLiteral("UPDATE campaigns SET channel = 'whatsapp'"));
}

/// Until nothing moves any more. Who was written to, with the moment.
std::vector<std::pair<Instant, QString>> runDry(Process& process, TempAgency& agency,
                                                const Outcome& outcome = kAccepted)
{
    std::vector<std::pair<Instant, QString>> left;
    for (int i = 0; i < 500; ++i) {
        const auto result = process.step();
        while (!process.transport.waiting.empty())
            left.emplace_back(agency.clock().now(), process.transport.finish(outcome).address);
        if (result.idle
            || (!result.changed && result.wakeAt.value_or(agency.clock().now() + kDay) > agency.clock().now()))
            break;
    }
    process.step();
    return left;
}

} // namespace

class EngineTierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theNumbersOfAPortfolioShareItsLimitAndADayFreesIt()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("one")), 8);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("two")), 8);
        makeWhatsapp(agency, 10);
        const auto began = agency.clock().now();
        {
            Process process(agency);
            QCOMPARE(runDry(process, agency).size(), size_t(10));
            const auto waits = process.step();
            QVERIFY(waits.idle);
            QCOMPARE(waits.wakeAt, std::optional(began + kDay));
        }
        agency.clock().advance(kDay - std::chrono::seconds(1));
        Process next(agency);
        QCOMPARE(runDry(next, agency).size(), size_t(0));
        agency.clock().advance(std::chrono::seconds(1));
        QCOMPARE(runDry(next, agency).size(), size_t(6));
        QCOMPARE(outbox.text(QStringLiteral("SELECT count(*) FROM tier_uses")), QStringLiteral("6"));
    }

    void whatAnswersSomebodyIsNotHeldBack()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 4);
        makeWhatsapp(agency, 2);
        Process process(agency);
        QCOMPARE(runDry(process, agency).size(), size_t(2));
        // Message 2 of the first, while the third and fourth wait for their day.
        run(agency,
            QStringLiteral(
                "INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, recipient, vals, status, due_at, queued_at, not_after) "
                "SELECT workspace_id, campaign_id, 2, contact_id, account_id, address, recipient, vals, 0, 1, 0, %1 FROM messages WHERE contact_id = 1")
                .arg(toMs(agency.clock().now() + kDay)));
        QCOMPARE(runDry(process, agency).size(), size_t(1));
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Queued, 2}, {Sent, 3}}));
    }

    void aSecondTryTakesNoSecondPlace()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 2);
        makeWhatsapp(agency, 1);
        Process process(agency);
        QCOMPARE(runDry(process, agency, kLater).size(), size_t(1));
        const auto waits = process.step();
        QVERIFY(!waits.idle);
        QVERIFY(waits.wakeAt && *waits.wakeAt < agency.clock().now() + std::chrono::minutes(5));
        agency.clock().set(*waits.wakeAt);
        QCOMPARE(runDry(process, agency).size(), size_t(1));
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Queued, 1}, {Sent, 1}}));
    }

    /// Found by the law below: a computer that slept for a day.
    void whoIsStillBeingWrittenToKeepsTheirPlace_data()
    {
        QTest::addColumn<bool>("isTriedAgain");
        QTest::newRow("it comes back for another try") << true;
        QTest::newRow("it stays under way") << false;
    }
    void whoIsStillBeingWrittenToKeepsTheirPlace()
    {
        QFETCH(bool, isTriedAgain);
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("one"), {.connections = 4}), 2);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("two"), {.connections = 4}), 2);
        makeWhatsapp(agency, 2);
        Process process(agency);
        process.step();
        QCOMPARE(process.transport.waiting.size(), size_t(2));
        agency.clock().advance(kDay);
        // Both count from when they end, so that nobody new gets a place meanwhile.
        process.transport.finish(kNoSuchUser);
        if (isTriedAgain) process.transport.finish(kLater);
        for (int i = 0; i < 5; ++i) {
            const auto result = process.step();
            QVERIFY(process.transport.waiting.size() <= size_t(1));
            // It does not turn on the spot either.
            QVERIFY(result.changed || result.wakeAt.value_or(agency.clock().now() + kDay) > agency.clock().now());
        }
        QVERIFY(outbox.text(QStringLiteral("SELECT count(*) FROM tier_uses")).toInt() <= 2);
    }

    void anOpenWindowCountsForNothing()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto account = outbox.addAccount(QStringLiteral("main"));
        outbox.addCampaign(account, 3);
        makeWhatsapp(agency, 2);
        run(agency,
            QStringLiteral("INSERT INTO contacts (id, workspace_id, created_at, updated_at) VALUES (1, 1, 0, 0)"));
        run(agency,
            QStringLiteral(
                "INSERT INTO conversations (workspace_id, contact_id, account_id, channel, address, last_at, created_at, window_until) "
                "VALUES (1, 1, %1, 'whatsapp', '', 0, 0, %2)")
                .arg(account.value())
                .arg(toMs(agency.clock().now() + kDay)));
        Process process(agency);
        QCOMPARE(runDry(process, agency).size(), size_t(3));
    }

    void noLimitIsKnownSoNoneHolds()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 30);
        makeWhatsapp(agency, -1);
        Process process(agency);
        QCOMPARE(runDry(process, agency).size(), size_t(30));
        QCOMPARE(outbox.text(QStringLiteral("SELECT count(*) FROM tier_uses")), QStringLiteral("0"));
    }

    void neverMorePeopleInAnyDayWhateverDiesMeanwhile()
    {
        check("at most the limit in any 24 hours", [] {
            TempAgency agency;
            Outbox outbox(agency);
            const auto limit = *rc::gen::inRange(1, 8);
            const auto account = outbox.addAccount(QStringLiteral("main"), {.connections = *rc::gen::inRange(1, 5)});
            outbox.addCampaign(account, *rc::gen::inRange(1, 12));
            outbox.addCampaign(account, *rc::gen::inRange(1, 12));
            makeWhatsapp(agency, limit);
            std::vector<std::pair<Instant, QString>> left;
            auto process = std::make_unique<Process>(agency);
            const auto steps = *rc::gen::container<std::vector<int>>(25, rc::gen::inRange(0, 12));
            for (const int what : steps) {
                if (what == 0)
                    process.reset(), process = std::make_unique<Process>(agency);
                else if (what == 1)
                    agency.clock().advance(process->transport.waiting.empty()
                                               ? std::chrono::minutes(*rc::gen::inRange(60, 1800))
                                               : std::chrono::minutes(10));
                else if (process->transport.waiting.empty() || what < 6)
                    process->step();
                else
                    left.emplace_back(agency.clock().now(),
                                      process->transport.finish(what == 7 ? kLater : kAccepted).address);
            }
            for (const auto& [end, whoever] : left) {
                std::set<QString> people;
                for (const auto& [at, who] : left)
                    if (at > end - kDay && at <= end) people.insert(who);
                RC_ASSERT(people.size() <= static_cast<size_t>(limit));
            }
        });
    }

    void oneContactIsNotFlooded()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 6);
        makeWhatsapp(agency, -1);
        run(agency, QStringLiteral("UPDATE messages SET address = '+33612345678'"));
        Process process(agency);
        QCOMPARE(runDry(process, agency).size(), size_t(PairLimit::kMessages));
        const auto waits = process.step();
        QVERIFY(!waits.idle);
        QVERIFY(waits.wakeAt && *waits.wakeAt <= agency.clock().now() + PairLimit::kWindow);
        agency.clock().set(*waits.wakeAt);
        QCOMPARE(runDry(process, agency).size(), size_t(2));
    }

    void mailsKnowNoPairs()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 10}), 6);
        run(agency, QStringLiteral("UPDATE messages SET address = 'a@example.com'"));
        Process process(agency);
        QCOMPARE(runDry(process, agency).size(), size_t(6));
    }
};

QTEST_GUILESS_MAIN(EngineTierTest)
#include "tst_engine_tier.moc"
