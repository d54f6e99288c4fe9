// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/clock.h"
#include "services/practice/smtp_server.h"
#include "services/sending/engine_runner.h"
#include "services/sending/wire.h"
#include "tests/sending/outbox.h"

#include <QTest>

#include <mutex>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

/// A server that counts, and the endpoint that leads to it.
struct Sink
{
    explicit Sink(SmtpServerSetup setup = {})
        : server(std::move(*SmtpServer::start(std::move(setup), [this](ReceivedMail mail) {
            const std::lock_guard guard(mutex);
            ++received[mail.to];
        })))
    {
    }
    int total()
    {
        const std::lock_guard guard(mutex);
        int sum = 0;
        for (const auto& [to, times] : received) sum += times;
        return sum;
    }
    int totalTo(const QByteArray& domain)
    {
        const std::lock_guard guard(mutex);
        int sum = 0;
        for (const auto& [to, times] : received) sum += to.endsWith(domain) ? times : 0;
        return sum;
    }
    int most()
    {
        const std::lock_guard guard(mutex);
        int highest = 0;
        for (const auto& [to, times] : received) highest = std::max(highest, times);
        return highest;
    }
    std::mutex mutex;
    std::map<QByteArray, int> received;
    std::unique_ptr<SmtpServer> server;
};

class TestSource final : public MailSource
{
public:
    TestSource(quint16 port, int connections, QByteArray password, SmtpLogin login = SmtpLogin::Password)
        : m_port(port)
        , m_connections(connections)
        , m_password(std::move(password))
        , m_login(login)
    {
    }
    Result<SmtpEndpoint> endpoint(AccountId) override
    {
        const auto from = Mailbox::parse(QStringLiteral("a@example.com"));
        return SmtpEndpoint{{.host = QStringLiteral("127.0.0.1"),
                             .port = m_port,
                             .security = SmtpSecurity::None,
                             .user = m_password.isEmpty() ? QString() : QStringLiteral("me"),
                             .login = m_login,
                             .from = *from},
                            Secret(m_password)};
    }
    int connections(AccountId) override { return m_connections; }
    int connectionsToOneDomain(AccountId) override { return perDomain; }
    int perDomain = 0;
    std::function<void(const QByteArray& to)> composing;
    Result<SmtpMail> compose(const ClaimedMessage& message) override
    {
        if (composing) composing(message.address.toUtf8());
        return SmtpMail{"a@example.com", message.address.toUtf8(),
                        "Subject: x\r\n\r\n" + QByteArray(600, 'x') + "\r\n.\r\nend\r\n"};
    }

private:
    quint16 m_port;
    int m_connections;
    QByteArray m_password;
    SmtpLogin m_login;
};

EngineReport run(TempAgency& agency, quint16 port, int connections = 4, const QByteArray& password = {},
                 RunUntil until = {.idle = true}, SmtpLogin login = SmtpLogin::Password)
{
    static const SystemClock clock;
    EngineRunner runner(agency.folder(), clock, [&](Database&) -> Result<MessageSources> {
        return MessageSources{std::make_unique<TestSource>(port, connections, password, login)};
    });
    const auto report = runner.run({}, until, [](const EngineReport&) {});
    if (!report) qFatal("%s", qPrintable(report.error().detail));
    return *report;
}

} // namespace

class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aCampaignReachesEveryoneOnce_data()
    {
        QTest::addColumn<bool>("pipelining");
        QTest::newRow("with pipelining") << true;
        QTest::newRow("without") << false;
    }

    void aCampaignReachesEveryoneOnce()
    {
        QFETCH(bool, pipelining);
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 4}), 500);
        Sink sink({.pipelining = pipelining});
        const auto report = run(agency, sink.server->port());
        QCOMPARE(report.counts.sent, 500);
        QCOMPARE(sink.total(), 500);
        QCOMPARE(sink.most(), 1);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 500}}));
        QCOMPARE(outbox.campaignStatus(campaign), 4);
    }

    void aHostileServerLosesAndDoublesNothing()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign =
            outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 3, .backoffSeconds = 1}), 60);
        using enum SmtpMoment;
        Sink sink(
            {.script = SmtpScript({
                 {.moment = RcptTo, .recipient = "person1@", .reaction = {.reply = "550 5.1.1 unknown"}},
                 {.moment = RcptTo,
                  .recipient = "person2@",
                  .oncePerRecipient = true,
                  .reaction = {.reply = "451 4.7.1 greylisted"}},
                 {.moment = FinalDot,
                  .recipient = "person3@",
                  .reaction = {.accepts = true, .closes = true, .silent = true}},
                 {.moment = FinalDot,
                  .recipient = "person4@",
                  .oncePerRecipient = true,
                  .reaction = {.reply = "421 4.3.2 going down", .closes = true}},
                 {.moment = MailFrom, .from = 20, .times = 2, .reaction = {.reply = "421 4.4.2 idle", .closes = true}},
                 {.moment = Data,
                  .recipient = "person5@",
                  .oncePerRecipient = true,
                  .reaction = {.closes = true, .silent = true}},
                 {.moment = FinalDot, .recipient = "person6@", .reaction = {.reply = "554 5.7.1 looks like spam"}},
                 {.moment = Greeting,
                  .from = 4,
                  .times = 1,
                  .reaction = {.reply = "421 too many connections", .closes = true}},
             })});
        run(agency, sink.server->port(), 3);
        const auto counts = outbox.counts(campaign);
        QCOMPARE(counts.at(Failed), 2);
        QCOMPARE(counts.at(Unsure), 1);
        QCOMPARE(counts.at(Sent), 57);
        QCOMPARE(sink.total(), 58);
        QCOMPARE(sink.most(), 1);
        QCOMPARE(outbox.figures(campaign), counts);
        QCOMPARE(outbox.text(QStringLiteral("SELECT group_concat(address) FROM suppressions")),
                 QStringLiteral("person1@example.com"));
    }

    void aWrongPasswordIsTriedOnce()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 8}), 50);
        Sink sink({.user = "me", .password = "right"});
        run(agency, sink.server->port(), 8, "wrong");
        QCOMPARE(sink.total(), 0);
        QCOMPARE(outbox.campaignStatus(campaign), 3);
        QVERIFY(outbox.text(QStringLiteral("SELECT reason FROM accounts")).startsWith(QStringLiteral("535 5.7.8")));
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Queued, 50}}));

        QVERIFY(agency.database().script(
            "UPDATE accounts SET state = 'up', updated_at = updated_at + 1; UPDATE campaigns SET status = 2"));
        run(agency, sink.server->port(), 8, "right");
        QCOMPARE(sink.total(), 50);
    }

    void oneDomainGetsItsConnectionsOnly_data()
    {
        QTest::addColumn<int>("perDomain");
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("all") << 0;
    }

    // Forty mails to two domains over six connections: how many to one domain were begun and had not arrived yet.
    void oneDomainGetsItsConnectionsOnly()
    {
        QFETCH(int, perDomain);
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 6}), 40);
        QVERIFY(agency.database().script(
            "UPDATE messages SET address = replace(address, '@example.com', '@other.example') WHERE id % 2"));
        // Before the body, so that a mail that was begun has not arrived for a while, however slow the machine is.
        Sink sink({.script = SmtpScript({{.moment = SmtpMoment::Data, .reaction = {.delay = Milliseconds(50)}}})});
        static const SystemClock clock;
        std::map<QByteArray, int> begun;
        std::map<QByteArray, int> most;
        EngineRunner runner(agency.folder(), clock, [&](Database&) -> Result<MessageSources> {
            auto source = std::make_unique<TestSource>(sink.server->port(), 6, QByteArray());
            source->perDomain = perDomain;
            source->composing = [&](const QByteArray& to) {
                const auto domain = to.mid(to.indexOf('@'));
                most[domain] = std::max(most[domain], ++begun[domain] - sink.totalTo(domain));
            };
            return MessageSources{std::move(source)};
        });
        const auto report = runner.run({}, {.idle = true}, [&](const EngineReport&) {});
        QVERIFY(report);
        QCOMPARE(sink.total(), 40);
        QCOMPARE(most.size(), 2U);
        for (const auto& [domain, atOnce] : most) {
            if (perDomain > 0)
                QVERIFY2(atOnce <= perDomain, domain.constData());
            else
                QVERIFY2(atOnce > 2, domain.constData());
        }
    }

    void aTokenThatRanOutIsTriedOnce()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 8}), 50);
        Sink sink({.user = "me", .password = "another way in", .token = "ya29.fresh"});
        run(agency, sink.server->port(), 8, "ya29.stale", {.idle = true}, SmtpLogin::AccessToken);
        QCOMPARE(sink.total(), 0);
        QCOMPARE(outbox.campaignStatus(campaign), 3);
        QCOMPARE(outbox.text(QStringLiteral("SELECT reason FROM accounts")),
                 QStringLiteral("the access token was refused or has run out: give a new one"));
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Queued, 50}}));

        QVERIFY(agency.database().script(
            "UPDATE accounts SET state = 'up', updated_at = updated_at + 1; UPDATE campaigns SET status = 2"));
        run(agency, sink.server->port(), 8, "ya29.fresh", {.idle = true}, SmtpLogin::AccessToken);
        QCOMPARE(sink.total(), 50);
    }

    void nobodyAtTheOtherEndFailsNobody()
    {
        quint16 port = 0;
        {
            Sink gone;
            port = gone.server->port();
        }
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign =
            outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.attempts = 2, .backoffSeconds = 1}), 5);
        run(agency, port);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Queued, 5}}));
        QCOMPARE(outbox.campaignStatus(campaign), 3);
        Sink back;
        QVERIFY(agency.database().script(
            "UPDATE accounts SET state = 'up', slow_until = NULL, updated_at = updated_at + 1; UPDATE campaigns SET status = 2"));
        run(agency, back.server->port());
        QCOMPARE(back.total(), 5);
    }

    void oneSlowConnectionDoesNotHoldTheOthers()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 4}), 200);
        Sink sink({.script = SmtpScript({{.moment = SmtpMoment::FinalDot,
                                          .recipient = "person1@",
                                          .reaction = {.delay = std::chrono::minutes(1)}}})});
        bool othersFinishedFirst = false;
        static const SystemClock clock;
        const auto port = sink.server->port();
        EngineRunner runner(agency.folder(), clock, [&](Database&) -> Result<MessageSources> {
            return MessageSources{std::make_unique<TestSource>(port, 4, QByteArray())};
        });
        const auto report = runner.run({}, {.idle = true}, [&](const EngineReport& now) {
            if (othersFinishedFirst || now.underWay != 1 || now.counts.sent < 199) return;
            othersFinishedFirst = true;
            // Nobody here waits for its minute.
            sink.server.reset();
        });
        QVERIFY(report);
        QVERIFY(othersFinishedFirst);
        QCOMPARE(outbox.counts(campaign), (std::map<MessageStatus, int>{{Sent, 199}, {Unsure, 1}}));
    }

    void aSecondEngineIsToldThatThereIsOne()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 1}), 3);
        Sink sink({.script = SmtpScript(
                       {{.moment = SmtpMoment::FinalDot, .times = 1, .reaction = {.delay = Milliseconds(300)}}})});
        static const SystemClock clock;
        const auto factory = [&](Database&) -> Result<MessageSources> {
            return MessageSources{std::make_unique<TestSource>(sink.server->port(), 1, QByteArray())};
        };
        EngineRunner first(agency.folder(), clock, factory);
        std::optional<ErrorCode> second;
        const auto report = first.run({}, {.idle = true}, [&](const EngineReport& now) {
            if (second || now.underWay == 0) return;
            EngineRunner other(agency.folder(), clock, factory);
            second = other.run({}, {.idle = true}, [](const EngineReport&) {}).error().code;
        });
        QVERIFY(report);
        QCOMPARE(second, ErrorCode::EngineRunning);
    }

    void aStopFinishesWhatIsUnderWayAndHandsBackTheRest()
    {
        TempAgency agency;
        Outbox outbox(agency);
        const auto campaign = outbox.addCampaign(outbox.addAccount(QStringLiteral("main"), {.connections = 2}), 300);
        Sink sink({.script = SmtpScript({{.moment = SmtpMoment::FinalDot, .reaction = {.delay = Milliseconds(5)}}})});
        static const SystemClock clock;
        EngineRunner runner(agency.folder(), clock, [&](Database&) -> Result<MessageSources> {
            return MessageSources{std::make_unique<TestSource>(sink.server->port(), 2, QByteArray())};
        });
        std::stop_source stop;
        const auto report = runner.run(stop.get_token(), {}, [&](const EngineReport& now) {
            if (now.counts.sent > 10) stop.request_stop();
        });
        QVERIFY(report);
        const auto counts = outbox.counts(campaign);
        QVERIFY(!counts.contains(Sending) && !counts.contains(Unsure));
        QCOMPARE(counts.at(Sent), sink.total());
        QVERIFY(counts.at(Queued) > 0);
        run(agency, sink.server->port(), 2);
        QCOMPARE(sink.total(), 300);
        QCOMPARE(sink.most(), 1);
    }

    void aCopiedDatabaseSendsNothing()
    {
        TempAgency agency;
        Outbox outbox(agency);
        outbox.addCampaign(outbox.addAccount(QStringLiteral("main")), 3);
        QVERIFY(agency.database().script("UPDATE agency SET home = 'elsewhere'"));
        Sink sink;
        static const SystemClock clock;
        EngineRunner runner(agency.folder(), clock, [&](Database&) -> Result<MessageSources> {
            return MessageSources{std::make_unique<TestSource>(sink.server->port(), 2, QByteArray())};
        });
        QCOMPARE(runner.run({}, {.idle = true}, [](const EngineReport&) {}).error().code, ErrorCode::Disarmed);
        QCOMPARE(sink.total(), 0);
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
