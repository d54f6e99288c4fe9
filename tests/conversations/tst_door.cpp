// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in by the door, in any order and as often as it likes.
#include "tests/support/property.h"

#include "services/campaigns/campaign_control.h"
#include "services/conversations/sequences.h"
#include "tests/conversations/door_scene.h"

#include <QTest>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

constexpr auto kSecond = "SELECT count(*) FROM messages WHERE step = 2 AND campaign_id = 3";
constexpr auto kEverySecond = "SELECT count(*) FROM messages WHERE step >= 2 AND campaign_id = 3";

Result<Sequence> startAgain(Scene& scene)
{
    Sequences sequences(scene.agency.database(), scene.agency.session(), scene.agency.clock());
    return sequences.reset(ConversationId(scene.number("SELECT id FROM conversations")), CampaignId(3));
}

/// As the engine leaves it.
void seconds(Scene& scene, MessageStatus status)
{
    const auto now = toMs(scene.agency.clock().now());
    const auto queued = scene.number("SELECT count(*) FROM messages WHERE step = 2 AND status = 0");
    scene.run("UPDATE messages SET status = ?, sent_at = ?, finished_at = ? WHERE step = 2 AND status = 0",
              {static_cast<int>(status), now, now});
    scene.run("UPDATE daily_figures SET n = n - ? WHERE campaign_id = 3 AND day = 0 AND status = 0", {queued});
    scene.run(
        "INSERT INTO daily_figures VALUES (1, 3, ?, ?, 'whatsapp', ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
        {utcDay(scene.agency.clock().now()), static_cast<int>(status), queued});
}

} // namespace

class DoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anAnswerOpensAConversationAndBringsMessage2()
    {
        Scene scene;
        scene.agency.clock().advance(std::chrono::minutes(1));
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        QCOMPARE(scene.number(kSecond), 1);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Replied));
        QCOMPARE(scene.number("SELECT status FROM campaigns WHERE id = 3"), 2);
        QCOMPARE(scene.number("SELECT unread FROM conversations"), 1);
        QCOMPARE(scene.number("SELECT window_until FROM conversations"),
                 toMs(scene.start + std::chrono::minutes(1) + std::chrono::hours(24)));
        // Within two hours of the answer, as the campaign says.
        QCOMPARE(scene.number("SELECT not_after FROM messages WHERE step = 2"),
                 toMs(scene.start + std::chrono::minutes(1) + std::chrono::hours(2)));
    }

    void noMessage2AfterItsTime_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("messages");
        QTest::newRow("in time") << 119 << 1;
        QTest::newRow("too late") << 121 << 0;
        QTest::newRow("long before Message 1") << -10 << 0;
    }
    void noMessage2AfterItsTime()
    {
        QFETCH(int, minutes);
        QFETCH(int, messages);
        Scene scene;
        scene.agency.clock().advance(std::chrono::minutes(std::max(minutes, 1)));
        scene.enter(scene.said(text("Oui"), text("wamid.A"), std::chrono::minutes(minutes)));
        QCOMPARE(scene.number(kSecond), messages);
    }

    void stopBringsNoMessage2ButAConfirmation()
    {
        Scene scene;
        scene.agency.clock().advance(std::chrono::minutes(1));
        scene.enter(scene.said(text("Stop"), text("wamid.A")));
        QCOMPARE(scene.number(kSecond), 0);
        QCOMPARE(scene.number(
                     "SELECT count(*) FROM suppressions WHERE address = '+33612345678' AND reason = 'opted_out'"),
                 1);
        QCOMPARE(scene.number("SELECT granted FROM consents WHERE contact_id = 5 AND channel = 'whatsapp'"), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM messages WHERE exempt = 1 AND status = 0"), 1);
        scene.enter(scene.said(text("START"), text("wamid.B")));
        QCOMPARE(scene.number("SELECT count(*) FROM suppressions"), 0);
        QCOMPARE(scene.number("SELECT granted FROM consents WHERE contact_id = 5 AND channel = 'whatsapp'"), 1);
    }

    void whatAPersonSuppressedAWordDoesNotTakeBack()
    {
        Scene scene;
        scene.run("INSERT INTO suppressions VALUES (1, '+33612345678', 'manual', '', 0)", {});
        scene.enter(scene.said(text("START"), text("wamid.A")));
        QCOMPARE(scene.number("SELECT count(*) FROM suppressions"), 1);
    }

    void anUnknownNumberBecomesAContactOnce()
    {
        Scene scene;
        auto message = scene.said(text("Bonjour"), text("wamid.A"));
        message.from = {.phone = text("+33698765432"), .userId = text("FR.1")};
        scene.enter(message);
        message.providerId = text("wamid.B");
        message.from.phone.clear();
        scene.enter(message);
        QCOMPARE(scene.number("SELECT count(*) FROM contacts WHERE phone = '+33698765432' AND whatsapp_id = 'FR.1'"),
                 1);
        QCOMPARE(scene.number("SELECT count(*) FROM contacts"), 2);
        QCOMPARE(scene.number("SELECT unread FROM conversations"), 2);
    }

    void ofTwoWhoShareANumberTheOneLastInTouchAnswers()
    {
        Scene scene;
        scene.run(
            "INSERT INTO contacts (id, workspace_id, name, phone, created_at, updated_at) VALUES (4, 1, 'Reception', '+33612345678', 0, 0)",
            {});
        scene.agency.clock().advance(std::chrono::minutes(1));
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        QCOMPARE(scene.number("SELECT contact_id FROM conversations"), 5);
        QCOMPARE(scene.number(kSecond), 1);
        // A later campaign wrote to the other one.
        scene.agency.clock().advance(std::chrono::hours(30));
        const auto now = toMs(scene.agency.clock().now());
        scene.run(
            "INSERT INTO campaigns (id, workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) "
            "VALUES (9, 1, 'y', 'whatsapp', '{}', 1, 4, ?, 0, 0)",
            {now});
        scene.run(
            "INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, vals, status, queued_at, sent_at, finished_at) "
            "VALUES (21, 1, 9, 1, 4, 1, '+33612345678', '{}', 2, 0, ?, ?)",
            {now, now});
        scene.run("INSERT INTO daily_figures VALUES (1, 9, ?, 2, 'whatsapp', 1)", {utcDay(scene.agency.clock().now())});
        scene.agency.clock().advance(std::chrono::minutes(1));
        scene.enter(scene.said(text("Merci"), text("wamid.B"), std::chrono::hours(31)));
        QCOMPARE(scene.number("SELECT contact_id FROM conversations ORDER BY id DESC LIMIT 1"), 4);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 21"), static_cast<int>(Replied));
    }

    void whoShowsNeitherNumberNorIdIsOneContact()
    {
        Scene scene;
        auto message = scene.said(text("Bonjour"), text("wamid.A"));
        message.from = {};
        scene.enter(message);
        message.providerId = text("wamid.B");
        scene.enter(message);
        scene.enter(message);
        QCOMPARE(scene.number("SELECT count(*) FROM contacts"), 2);
        QCOMPARE(scene.number("SELECT unread FROM conversations"), 2);
        message.providerId = text("wamid.C");
        message.profileName = text("Somebody else");
        scene.enter(message);
        QCOMPARE(scene.number("SELECT count(*) FROM contacts"), 3);
        // What they answer tells who they are.
        message.providerId = text("wamid.D");
        message.repliesTo = text("wamid.ONE");
        scene.enter(message);
        QCOMPARE(scene.number("SELECT contact_id FROM conversations ORDER BY id DESC LIMIT 1"), 5);
        QCOMPARE(scene.number("SELECT count(*) FROM contacts"), 3);
    }

    void anotherInstallationsStatusIsNotOurs()
    {
        Scene scene;
        auto status = scene.told(Read);
        status.callbackData = text("relais:another:11");
        status.providerId = text("wamid.OTHER");
        scene.enter(status);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Sent));
    }

    void anUnsureMessageIsSettledByItsStatus()
    {
        Scene scene;
        scene.run("UPDATE messages SET status = 10, provider_id = NULL", {});
        scene.run("DELETE FROM provider_ids", {});
        scene.run("UPDATE daily_figures SET status = 10", {});
        auto status = scene.told(Delivered);
        status.providerId = text("wamid.LATE");
        scene.enter(status);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Delivered));
        QCOMPARE(scene.number("SELECT sum(n) FROM daily_figures WHERE status = 10"), 0);
        QCOMPARE(scene.number("SELECT message_id FROM provider_ids WHERE provider_id = 'wamid.LATE'"), 11);
    }

    void aFailureOfTheLastAttemptSaysNothingOfThisOne()
    {
        Scene scene;
        scene.enter(scene.told(Failed));
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Failed));
        QCOMPARE(*retryFailed(scene.agency.database(), scene.agency.session(), scene.agency.clock(), CampaignId(3)), 1);
        // Meta repeats itself for a week.
        scene.enter(scene.told(Failed));
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Queued));
        auto again = scene.told(Failed);
        again.providerId = text("wamid.TWO");
        scene.enter(again);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Failed));
    }

    void whateverTheOrderAndTheRepetitions_theEndIsTheSame()
    {
        check("one Message 2 at most, figures whole, the same end", [] {
            const auto order = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 5));
            Scene scene;
            scene.agency.clock().advance(std::chrono::minutes(2));
            bool answered = false;
            for (const int what : order) {
                switch (what) {
                case 0: scene.enter(scene.told(Sent)); break;
                case 1: scene.enter(scene.told(Delivered)); break;
                case 2: scene.enter(scene.told(Read)); break;
                case 3:
                    scene.enter(scene.said(text("Oui"), text("wamid.A")));
                    answered = true;
                    break;
                default:
                    scene.enter(scene.said(text("Encore"), text("wamid.B"), std::chrono::minutes(2)));
                    answered = true;
                }
            }
            RC_ASSERT(scene.number(kSecond) == (answered ? 1 : 0));
            if (answered)
                RC_ASSERT(scene.number("SELECT status FROM messages WHERE id = 11") == static_cast<int>(Replied));
            RC_ASSERT(scene.number("SELECT count(*) FROM messages WHERE campaign_id = 3")
                      == scene.number("SELECT sum(n) FROM daily_figures WHERE campaign_id = 3"));
            RC_ASSERT(scene.number("SELECT count(*) FROM (SELECT status FROM daily_figures WHERE n < 0)") == 0);
            RC_ASSERT(scene.number("SELECT count(*) FROM interactions WHERE direction = 0")
                      == scene.number("SELECT count(DISTINCT provider_id) FROM interactions WHERE direction = 0"));
        });
    }

    void startedAgainItComesOnceMoreHoweverLateItIs()
    {
        Scene scene;
        scene.agency.clock().advance(std::chrono::minutes(1));
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        QCOMPARE(startAgain(scene).error().code, ErrorCode::Rejected); // on its way
        seconds(scene, Unsure);
        QCOMPARE(startAgain(scene).error().code, ErrorCode::Rejected);
        scene.run("UPDATE messages SET status = 2 WHERE step = 2", {});
        scene.agency.clock().advance(std::chrono::hours(48));
        const auto again = startAgain(scene);
        QVERIFY(again);
        QCOMPARE(again->resets, 1);
        QCOMPARE(scene.number(kSecond), 0);
        QCOMPARE(scene.number(
                     "SELECT count(*) FROM interactions WHERE kind = 'sequence_reset' AND author = 1 AND body = 'x'"),
                 1);
        // What was said before, and what comes of it late or again, begins nothing.
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        scene.enter(scene.said(text("Avant"), text("wamid.B"), std::chrono::hours(47)));
        auto quoting = scene.said(text("Avant aussi"), text("wamid.C"), std::chrono::hours(46));
        quoting.repliesTo = text("wamid.ONE");
        scene.enter(quoting);
        QCOMPARE(scene.number(kEverySecond), 1);
        scene.agency.clock().advance(std::chrono::minutes(100));
        scene.enter(scene.said(text("Encore"), text("wamid.D"), std::chrono::hours(48) + std::chrono::minutes(90)));
        QCOMPARE(scene.number(kSecond), 1);
        QCOMPARE(scene.number(kEverySecond), 2);
        QCOMPARE(scene.number("SELECT vals = '{\"name\":\"Camille\"}' FROM messages WHERE step = 2"), 1);
        scene.enter(scene.said(text("Encore"), text("wamid.E"), std::chrono::hours(48) + std::chrono::minutes(91)));
        QCOMPARE(scene.number(kEverySecond), 2);
    }

    void startedAgainItKeepsItsTime()
    {
        Scene scene;
        scene.agency.clock().advance(std::chrono::minutes(1));
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        seconds(scene, Read);
        QVERIFY(startAgain(scene));
        scene.agency.clock().advance(std::chrono::minutes(130));
        scene.enter(scene.said(text("Trop tard"), text("wamid.B"), std::chrono::minutes(131)));
        QCOMPARE(scene.number(kSecond), 0);
    }

    void aMessage2ThatMadeRoomIsNotTriedAgain()
    {
        Scene scene;
        scene.agency.clock().advance(std::chrono::minutes(1));
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        seconds(scene, Failed);
        QVERIFY(startAgain(scene));
        const auto tried =
            retryFailed(scene.agency.database(), scene.agency.session(), scene.agency.clock(), CampaignId(3));
        QVERIFY(!tried);
        QCOMPARE(tried.error().code, ErrorCode::Conflict);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE step = 3"), static_cast<int>(Failed));
        QCOMPARE(scene.number("SELECT sum(n) FROM daily_figures WHERE status = 6"), 1);
    }

    void anotherWorkspacesSequenceIsNotStarted()
    {
        Scene scene;
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        const auto other = scene.agency.addWorkspace(text("Autre"));
        Sequences sequences(scene.agency.database(), other, scene.agency.clock());
        QCOMPARE(sequences.reset(ConversationId(1), CampaignId(3)).error().code, ErrorCode::NotFound);
        QCOMPARE(sequences.of(ConversationId(1)).error().code, ErrorCode::NotFound);
        QCOMPARE(startAgain(scene).error().code, ErrorCode::Rejected);
        scene.run("UPDATE campaigns SET status = 5", {});
        QCOMPARE(startAgain(scene).error().code, ErrorCode::NotFound);
    }

    /// Webhooks in any order and as often as they like, time that passes, the engine, a person who starts it again, a process that dies.
    void atMostOneMessage2BetweenResets()
    {
        check("at most one Message 2 for each time that the sequence is started", [] {
            const auto order =
                *rc::gen::container<std::vector<std::pair<int, int>>>(20, rc::gen::pair(rc::gen::inRange(0, 8),
                                                                                        rc::gen::inRange(0, 6)));
            Scene scene;
            scene.agency.clock().advance(std::chrono::minutes(2));
            qint64 before = 0; // that came until the last reset
            for (const auto& [what, which] : order) {
                const auto passed = std::chrono::duration_cast<Milliseconds>(scene.agency.clock().now() - scene.start);
                // Answers of several moments, each with its own id, quoting or not.
                auto answer = scene.said(text("Oui"), text("wamid.%1").arg(which),
                                         std::min<Milliseconds>(std::chrono::minutes(which * 25), passed));
                if (which % 2 == 1) answer.repliesTo = text("wamid.ONE");
                switch (what) {
                case 0: scene.enter(scene.told(which < 3 ? Delivered : Read)); break;
                case 1:
                case 2: scene.enter(answer); break;
                case 3: seconds(scene, which < 2 ? Failed : Delivered); break;
                case 4: scene.agency.clock().advance(std::chrono::minutes(20)); break;
                case 5: {
                    auto dies = Transaction::begin(scene.agency.database());
                    if (!scene.door.enter(answer)) RC_FAIL("entered");
                    break;
                }
                case 6:
                    static_cast<void>(retryFailed(scene.agency.database(), scene.agency.session(), scene.agency.clock(),
                                                  CampaignId(3)));
                    break;
                default:
                    if (startAgain(scene)) before = scene.number(kEverySecond);
                }
                const auto now = scene.number(kEverySecond);
                RC_ASSERT(now == before || now == before + 1);
                RC_ASSERT(scene.number(kSecond) <= 1);
                // Whatever may still leave is the one since the last reset.
                RC_ASSERT(scene.number("SELECT count(*) FROM messages WHERE step > 2 AND status IN (0, 1, 10)") == 0);
            }
            RC_ASSERT(scene.number("SELECT count(*) FROM messages WHERE campaign_id = 3")
                      == scene.number("SELECT sum(n) FROM daily_figures WHERE campaign_id = 3"));
            RC_ASSERT(scene.number("SELECT count(*) FROM (SELECT status FROM daily_figures WHERE n < 0)") == 0);
        });
    }

    void aStatusFromAnotherAccountMovesNothing()
    {
        Scene scene;
        scene.run(
            "INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
            "VALUES (2, 1, 'autre', 'autre', 'whatsapp', '{\"phone_number_id\":\"70\",\"business_account_id\":\"80\"}', 1, 3, 1, 0, 0)",
            {});
        auto status = scene.told(Read);
        status.phoneNumberId = text("70");
        scene.enter(status);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Sent));
    }

    void whatOneAccountHasProvenSaysNothingOfAnother()
    {
        Scene scene;
        const QByteArray body(
            R"({"entry":[{"id":"8","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":7},"messages":[{"from":"33612345678","id":"wamid.F","timestamp":"1","type":"text","text":{"body":"STOP"}}]}}]}]})");
        scene.run(
            "INSERT INTO incoming_events (source, digest, body, accounts, received_at) VALUES ('whatsapp', 'f', ?, '[2]', 0)",
            {body});
        QCOMPARE(*scene.door.goThrough(100), 1);
        QCOMPARE(scene.number("SELECT count(*) FROM interactions"), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM suppressions"), 0);
    }

    void theLaterWordStandsWhateverComesFirst()
    {
        for (const bool stopFirst : {true, false}) {
            Scene scene;
            scene.agency.clock().advance(std::chrono::minutes(10));
            const auto stop = scene.said(text("STOP"), text("wamid.S"), std::chrono::minutes(5));
            const auto start = scene.said(text("START"), text("wamid.T"), std::chrono::minutes(3));
            scene.enter(stopFirst ? stop : start);
            scene.enter(stopFirst ? start : stop);
            QCOMPARE(scene.number("SELECT count(*) FROM suppressions WHERE address = '+33612345678'"), 1);
            QCOMPARE(scene.number("SELECT granted FROM consents WHERE contact_id = 5"), 0);
        }
    }

    void whoAnswersFromANumberWrittenInAnotherWayIsTheOneWhoGotIt()
    {
        Scene scene;
        scene.agency.clock().advance(std::chrono::minutes(1));
        auto message = scene.said(text("Stop"), text("wamid.A"));
        message.from.phone = text("+330612345678");
        message.repliesTo = text("wamid.ONE");
        scene.enter(message);
        QCOMPARE(scene.number("SELECT count(*) FROM contacts"), 1);
        QCOMPARE(scene.number("SELECT count(*) FROM suppressions WHERE address IN ('+33612345678', '+330612345678')"),
                 2);
    }

    void aNumberInWhatsappsOtherFormIsNoNewContact()
    {
        Scene scene;
        scene.run("UPDATE contacts SET phone = '+5511987654321'", {});
        scene.run("UPDATE messages SET address = '+5511987654321'", {});
        scene.agency.clock().advance(std::chrono::minutes(1));
        auto message = scene.said(text("Oi"), text("wamid.A"));
        message.from.phone = text("+551187654321");
        scene.enter(message);
        QCOMPARE(scene.number("SELECT count(*) FROM contacts"), 1);
        QCOMPARE(scene.number(kSecond), 1);
    }

    void anotherNumberOfTheSamePersonKeepsTheirStop()
    {
        Scene scene;
        scene.enter(scene.said(text("Stop"), text("wamid.A")));
        scene.enter(IncomingUserChange{.phoneNumberId = text("7"),
                                       .before = {.phone = text("+33612345678")},
                                       .after = {.phone = text("+33700000000")},
                                       .at = scene.start});
        QCOMPARE(scene.number(
                     "SELECT count(*) FROM suppressions WHERE address = '+33700000000' AND reason = 'opted_out'"),
                 1);
        QCOMPARE(scene.number("SELECT count(*) FROM contacts WHERE phone = '+33700000000'"), 1);
    }

    void aNumberOfAMessageThatWasRestoredAwayIsAnothersNow()
    {
        Scene scene;
        auto status = scene.told(Read);
        status.providerId = text("wamid.OF-THE-OTHER-TIME");
        scene.enter(status);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Sent));
        scene.run("UPDATE messages SET status = 0, provider_id = NULL, queued_at = ?",
                  {toMs(scene.start + std::chrono::hours(1))});
        scene.enter(status);
        QCOMPARE(scene.number("SELECT status FROM messages WHERE id = 11"), static_cast<int>(Queued));
    }

    void theSameContactOfTwoWorkspacesIsTwoPeople()
    {
        Scene scene;
        scene.agency.addWorkspace(text("Autre"));
        scene.run(
            "INSERT INTO contacts (workspace_id, name, phone, created_at, updated_at) VALUES (2, 'Camille', '+33612345678', 0, 0)",
            {});
        scene.agency.clock().advance(std::chrono::minutes(1));
        scene.enter(scene.said(text("Stop"), text("wamid.A")));
        QCOMPARE(scene.number("SELECT count(*) FROM suppressions WHERE workspace_id = 2"), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM conversations WHERE workspace_id = 2"), 0);
    }

    void eventsAreGoneThroughOnceAndABadOneHoldsUpNoOther()
    {
        Scene scene;
        scene.run(
            "INSERT INTO incoming_events (source, digest, body, accounts, received_at) VALUES ('whatsapp', 'a', 'no json', '[1]', 0)",
            {});
        scene.run(
            "INSERT INTO incoming_events (source, digest, body, accounts, received_at) VALUES ('whatsapp', 'b', ?, '[1]', 0)",
            {QByteArray(
                R"({"entry":[{"id":"8","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"7"},"messages":[{"from":"33612345678","id":"wamid.Z","timestamp":"1","type":"text","text":{"body":"Hej"}}]}}]}]})")});
        QCOMPARE(*scene.door.goThrough(100), 2);
        QCOMPARE(*scene.door.goThrough(100), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM interactions WHERE body = 'Hej'"), 1);
        QCOMPARE(scene.number("SELECT count(*) FROM incoming_events WHERE trouble <> ''"), 1);
    }
};

QTEST_GUILESS_MAIN(DoorTest)
#include "tst_door.moc"
