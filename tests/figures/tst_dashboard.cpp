// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "services/campaigns/campaign_control.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/message_repository.h"
#include "services/figures/dashboard.h"
#include "tests/campaigns/campaign_desk.h"

using namespace relais;
using test::CampaignDesk;

class DashboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sumsOfThePeriod()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        desk.run(QStringLiteral("INSERT INTO contact_counts VALUES (1, 42) ON CONFLICT DO UPDATE SET live = 42"));
        const auto id =
            CampaignRepository(agency.database(), agency.session(), agency.clock()).create(CampaignDesk::draft());
        const auto today = utcDay(agency.clock().now());
        const auto add = [&](int day, MessageStatus status, int n) {
            desk.run(QStringLiteral("INSERT INTO daily_figures VALUES (1, ?, ?, ?, 'email', ?)"),
                     {id->value(), day, static_cast<int>(status), n});
        };
        add(0, MessageStatus::Queued, 5);
        add(today, MessageStatus::Sent, 6);
        add(today, MessageStatus::Failed, 2);
        add(today - 6, MessageStatus::Read, 2);
        add(today - 7, MessageStatus::Sent, 9);
        add(today - 14, MessageStatus::Sent, 100);
        desk.run(QStringLiteral("UPDATE campaigns SET status = 2"));
        const auto board = dashboard(agency.database(), agency.session(), agency.clock());
        QVERIFY(board);
        QCOMPARE(board->sent, 8);
        QCOMPARE(board->sentBefore, 9);
        QCOMPARE(*board->successRate, 0.8);
        QCOMPARE(board->activeContacts, 42);
        QCOMPARE(board->days.size(), 7);
        QCOMPARE(board->sentByDay.value(QStringLiteral("email")), (QList<qint64>{2, 0, 0, 0, 0, 0, 6}));
        QCOMPARE(board->byStatus.value(MessageStatus::Queued), 5);
        QCOMPARE(board->running.size(), 1);
        QCOMPARE(board->running[0].recipients, 124);
    }

    void emptyAgency()
    {
        test::TempAgency agency;
        const auto board = dashboard(agency.database(), agency.session(), agency.clock());
        QVERIFY(board);
        QVERIFY(!board->successRate);
        QCOMPARE(board->sent, 0);
        QVERIFY(board->running.isEmpty());
    }

    void figuresAlwaysFollowTheMessages()
    {
        test::check("after any transitions the figures say what the messages say", [] {
            test::TempAgency agency;
            CampaignDesk desk(agency);
            desk.addAccount();
            for (int i = 1; i <= 6; ++i) desk.addContact(QStringLiteral("P"), QStringLiteral("p%1@example.com").arg(i));
            if (*rc::gen::arbitrary<bool>()) desk.suppress(QStringLiteral("p1@example.com"));
            auto& database = agency.database();
            const auto& session = agency.session();
            const auto id = *CampaignRepository(database, session, agency.clock()).create(CampaignDesk::draft());
            RC_ASSERT(launchCampaign(database, session, agency.clock(), id).has_value());
            const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5));
            for (const int step : steps) {
                agency.clock().advance(std::chrono::hours(*rc::gen::inRange(0, 30)));
                const auto message = MessageId(*rc::gen::inRange(1, 7));
                switch (step) {
                case 0: (void)retryFailed(database, session, agency.clock(), id).has_value(); break;
                case 1:
                    (void)MessageRepository(database, session, agency.clock())
                        .resolve({message}, MessageRepository::Verdict::Sent)
                        .has_value();
                    break;
                case 2:
                    (void)MessageRepository(database, session, agency.clock())
                        .resolve({message}, MessageRepository::Verdict::Queued)
                        .has_value();
                    break;
                case 3: (void)cancelCampaign(database, session, agency.clock(), id).has_value(); break;
                default: // what the engine does, with the figures counted anew
                    desk.run(QStringLiteral(
                                 "UPDATE messages SET status = ?, finished_at = ? WHERE id = ? AND status = 0"),
                             {*rc::gen::element(2, 6, 10), toMs(agency.clock().now()), message.value()});
                    RC_ASSERT(rebuildFigures(database, session).has_value());
                }
                RC_ASSERT(*verifyFigures(database, session) == QStringList());
            }
        });
    }

    void aWrongFigureIsFoundAndMended()
    {
        test::TempAgency agency;
        CampaignDesk desk(agency);
        desk.addAccount();
        desk.addContact(QStringLiteral("P"), QStringLiteral("p@example.com"));
        const auto id =
            CampaignRepository(agency.database(), agency.session(), agency.clock()).create(CampaignDesk::draft());
        QVERIFY(launchCampaign(agency.database(), agency.session(), agency.clock(), *id));
        desk.run(QStringLiteral("UPDATE daily_figures SET n = 3"));
        QCOMPARE(verifyFigures(agency.database(), agency.session())->size(), 1);
        QVERIFY(rebuildFigures(agency.database(), agency.session()));
        QCOMPARE(verifyFigures(agency.database(), agency.session())->size(), 0);
    }
};

QTEST_GUILESS_MAIN(DashboardTest)
#include "tst_dashboard.moc"
