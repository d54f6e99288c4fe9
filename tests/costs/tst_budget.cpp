// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign's budget against what has left and nobody has priced yet.
#include "tests/support/property.h"

#include "services/access/agency.h"
#include "services/conversations/door.h"
#include "services/costs/campaign_budget.h"
#include "services/storage/transaction.h"
#include "tests/sending/engine_process.h"

#include <QTest>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

const QByteArray kCard = "country,category,currency,rate\n*,service,EUR,0.10\n";
constexpr qint64 kPrice = 100'000;

/// A WhatsApp campaign of `people`, with a budget in millionths.
class Scene
{
public:
    Scene(int people, qint64 budget)
        : outbox(agency)
        , campaign(outbox.addCampaign(outbox.addAccount(QStringLiteral("one"), {.connections = 50}), people))
    {
        run("UPDATE accounts SET kind = 'whatsapp', settings = '{\"phone_number_id\":\"7\",\"business_account_id\":\"8\"}'");
        run("UPDATE campaigns SET channel = 'whatsapp'");
        run("UPDATE daily_figures SET channel = 'whatsapp'");
        if (!RateCards(agency.database(), agency.session(), agency.clock()).set(AccountId(1), kCard)) qFatal("no card");
        if (!setCampaignBudget(agency.database(), agency.session(), agency.clock(), campaign,
                               Money{budget, QStringLiteral("EUR")}))
            qFatal("no budget");
    }
    void run(const char* sql)
    {
        const auto done = agency.database().runText(QString::fromLatin1(sql), {});
        if (!done) qFatal("%s", qPrintable(done.error().detail));
    }
    CampaignBudget budget() { return **campaignBudget(agency.database(), agency.session(), campaign); }
    /// What its provider says of the oldest message that has left.
    void tell(MessageStatus status)
    {
        const auto id =
            outbox.text(QStringLiteral("SELECT id FROM messages WHERE status = 2 ORDER BY id LIMIT 1")).toLongLong();
        const auto install = agencyInfo(agency.database())->installId;
        Door door(agency.database(), agency.clock(), install);
        IncomingStatus one{.phoneNumberId = QStringLiteral("7"),
                           .providerId = QStringLiteral("wamid.%1").arg(id),
                           .status = status,
                           .at = agency.clock().now(),
                           .callbackData = QStringLiteral("relais:%1:%2").arg(install).arg(id)};
        if (status == Failed) one.error = WhatsappError{.code = 131026, .details = QStringLiteral("undeliverable")};
        auto transaction = Transaction::begin(agency.database());
        if (const auto entered = door.enter(one); !entered) qFatal("%s", qPrintable(entered.error().detail));
        if (auto done = transaction->commit(); !done) qFatal("%s", qPrintable(done.error().detail));
    }
    int left() { return outbox.counts(campaign)[Sent]; }

    TempAgency agency;
    Outbox outbox;
    CampaignId campaign;
};

} // namespace

class BudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsUnderWayCountsToo()
    {
        Scene scene(20, 3 * kPrice - 1);
        Process process(scene.agency);
        for (int i = 0; i < 5; ++i) {
            process.step();
            process.transport.finishAll(kAccepted);
        }
        process.step();
        QCOMPARE(scene.left(), 3);
        QCOMPARE(scene.budget().reserved.millionths, 3 * kPrice);
        QCOMPARE(scene.outbox.campaignStatus(scene.campaign), 3);
        QCOMPARE(scene.outbox.text(QStringLiteral("SELECT reason FROM campaigns")), QStringLiteral("budget"));
        // Delivered: the money moves from the one sum to the other.
        scene.tell(Delivered);
        QCOMPARE(scene.budget(), (CampaignBudget{{3 * kPrice - 1, QStringLiteral("EUR")},
                                                 {kPrice, QStringLiteral("EUR")},
                                                 {2 * kPrice, QStringLiteral("EUR")}}));
        QVERIFY(scene.budget().isSpent());
        // What failed makes room again.
        scene.tell(Failed);
        QCOMPARE(scene.budget().reserved.millionths, kPrice);
        QVERIFY(!scene.budget().isSpent());
    }

    void whatWaitsForABudgetLeavesWhenItIsRaised()
    {
        Scene scene(6, 2 * kPrice);
        Process process(scene.agency);
        for (int i = 0; i < 4; ++i) {
            process.step();
            process.transport.finishAll(kAccepted);
        }
        process.step();
        QCOMPARE(scene.left(), 2);
        QVERIFY(setCampaignBudget(scene.agency.database(), scene.agency.session(), scene.agency.clock(), scene.campaign,
                                  Money{100 * kPrice, QStringLiteral("EUR")}));
        QCOMPARE(scene.budget().reserved.millionths, 2 * kPrice);
        scene.run("UPDATE campaigns SET status = 2, reason = ''");
        for (int i = 0; i < 8; ++i) {
            process.step();
            process.transport.finishAll(kAccepted);
            scene.agency.clock().advance(std::chrono::seconds(1));
        }
        process.step();
        QCOMPARE(scene.left(), 6);
        QCOMPARE(scene.outbox.campaignStatus(scene.campaign), 4);
        QCOMPARE(scene.outbox.figures(scene.campaign), scene.outbox.counts(scene.campaign));
    }

    void aFailedAttemptReservesNothing()
    {
        Scene scene(1, 10 * kPrice);
        Process process(scene.agency);
        process.step();
        QCOMPARE(scene.budget().reserved.millionths, kPrice);
        process.transport.finish({.kind = Outcome::Kind::Refused, .code = QStringLiteral("131026")});
        process.step();
        QCOMPARE(scene.budget().reserved.millionths, 0);
        QCOMPARE(scene.outbox.text(QStringLiteral("SELECT count(*) FROM cost_reservations")), QStringLiteral("0"));
    }

    void itIsOvershotByOnePriceAtMostWhateverHappens()
    {
        check("spent and reserved stay below the budget and one price, and the sum is that of the reservations", [] {
            const auto budget = *rc::gen::inRange<qint64>(1, 12) * kPrice / 2;
            Scene scene(15, budget);
            Process process(scene.agency);
            const auto acts = *rc::gen::container<std::vector<int>>(25, rc::gen::inRange(0, 6));
            for (const int act : acts) {
                switch (act) {
                case 0:
                case 1: process.step(); break;
                case 2:
                    if (!process.transport.waiting.empty()) process.transport.finish(kAccepted);
                    break;
                case 3:
                    if (!process.transport.waiting.empty()) process.transport.finish(kLater);
                    break;
                case 4:
                    if (scene.left() > 0) scene.tell(Delivered);
                    break;
                default:
                    if (scene.left() > 0) scene.tell(Failed);
                }
                scene.agency.clock().advance(std::chrono::seconds(3));
                const auto now = scene.budget();
                RC_ASSERT(now.reserved.millionths >= 0);
                RC_ASSERT(now.spent.millionths + now.reserved.millionths < budget + kPrice);
                RC_ASSERT(scene.outbox.text(QStringLiteral("SELECT coalesce(sum(amount), 0) FROM cost_reservations"))
                              .toLongLong()
                          == now.reserved.millionths);
            }
        });
    }
};

QTEST_GUILESS_MAIN(BudgetTest)
#include "tst_budget.moc"
