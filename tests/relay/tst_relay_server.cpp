// SPDX-License-Identifier: GPL-3.0-or-later
// A relay and a desk in one process, over loopback.
#include "models/channels/whatsapp_signature.h"
#include "models/mail/unsubscribe_token.h"
#include "services/access/agency.h"
#include "services/channels/http/http_exchange.h"
#include "services/conversations/door.h"
#include "services/relay/relay_fetcher.h"
#include "services/relay/relay_server.h"
#include "services/secrets/secret_store.h"
#include "tests/support/memory_store.h"
#include "tests/support/temp_agency.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace relais;
using namespace relais::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// An agency with a WhatsApp account whose app secret is "app", a relay that knows it, and a mail that was sent (number 21).
class Scene
{
public:
    Scene()
        : install(agencyInfo(agency.database())->installId)
        , list(agency.database(), agency.session(), agency.clock())
    {
        run("INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
            "VALUES (1, 1, 'boutique', 'boutique', 'whatsapp', '{\"phone_number_id\":\"7\",\"business_account_id\":\"8\"}', 1, 3, 1, 0, 0), "
            "(2, 1, 'mail', 'mail', 'smtp', '{}', 1, 3, 1, 0, 0)");
        run("INSERT INTO contacts (id, workspace_id, name, email, email_key, created_at, updated_at) VALUES (5, 1, 'Camille', 'Camille@Example.org', 'camille@example.org', 0, 0)");
        run("INSERT INTO campaigns (id, workspace_id, name, channel, draft, account_id, status, created_at, updated_at) VALUES (3, 1, 'x', 'email', '{}', 2, 4, 0, 0)");
        run("INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at) VALUES (21, 1, 3, 1, 5, 2, 'Camille@Example.org', 2, 0)");
        serve();
        const auto address = RelayAddress::parse(url());
        const auto line = list.add(text("serveur"), *address, std::nullopt, secrets);
        if (!line) qFatal("%s %s", qPrintable(line.error().subject), qPrintable(line.error().detail));
        admit(*line);
    }
    void serve(quint16 port = 0)
    {
        if (auto made = RelayStore::open(folder.path(), agency.clock(), RelayStore::Open::Make); !made)
            qFatal("%s", qPrintable(made.error().detail));
        auto started = RelayServer::start({.folder = folder.path(),
                                           .at = {text("127.0.0.1"), port},
                                           .appSecrets = {Secret("other"), Secret("app")},
                                           .verifyTokens = {Secret("verify me")},
                                           .limits = limits,
                                           .pages = {"ask", "done", "unknown", "later"}},
                                          agency.clock(), [](const RelayLogLine&) {});
        if (!started) qFatal("%s", qPrintable(started.error().detail));
        relay = std::move(*started);
    }
    void admit(const RelayDesk& desk)
    {
        auto store = RelayStore::open(folder.path(), agency.clock());
        if (!store || !(*store)->admit(desk)) qFatal("not admitted");
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(relay->port()); }
    HttpReply ask(const char* method, const QString& path, const QByteArray& body = {}, const QByteArray& bearer = {})
    {
        auto reply = callHttp({.method = method, .url = url() + path, .bearer = Secret(bearer), .body = body});
        return reply ? *reply : HttpReply{};
    }
    void run(const char* sql)
    {
        if (auto done = agency.database().runText(QString::fromLatin1(sql), {}); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    qint64 number(const char* sql)
    {
        auto rows = agency.database().queryText(QString::fromLatin1(sql), {});
        return rows && rows->next() ? rows->integer(0) : -1;
    }
    RelayFetcher fetcher(const char* appSecret = "app")
    {
        return {agency.database(), agency.clock(),
                [appSecret](AccountId, AccountSecret which) -> Result<Secret> {
                    if (which != AccountSecret::AppSecret || !appSecret) return fail(ErrorCode::NotFound);
                    return Secret(appSecret);
                },
                [this](const Relay& one) { return relaySecrets(agency.database(), one, secrets); }};
    }
    Result<RelayFetcher::Round> fetch(RelayFetcher& with)
    {
        return with.round(list.list()->first(), std::chrono::seconds(0));
    }
    /// As a relay keeps it, without a webhook's way in.
    void keep(const RelayEvent& event)
    {
        auto store = RelayStore::open(folder.path(), agency.clock());
        QCOMPARE((*store)->keep({event}, {}).first(), RelayKept::Yes);
    }
    RelayEvent webhook(const QByteArray& body)
    {
        return {RelayEvent::kWhatsapp, agency.clock().now(), whatsappSignature(body, Secret("app")), body};
    }

    TempAgency agency;
    QString install;
    QTemporaryDir folder;
    RelayLimits limits;
    MemoryStore secrets;
    RelayList list;
    std::unique_ptr<RelayServer> relay;
};

constexpr auto kEvents = "SELECT count(*) FROM incoming_events";

} // namespace

class RelayServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsFetchedIsWrittenOnceAndThenForgotten()
    {
        Scene scene;
        scene.keep(scene.webhook("{\"a\":1}"));
        scene.keep(scene.webhook("{\"a\":1}"));
        scene.keep(scene.webhook("{\"a\":2}"));
        auto fetcher = scene.fetcher();
        const auto round = scene.fetch(fetcher);
        QVERIFY2(round, qPrintable(round ? QString() : round.error().detail));
        QCOMPARE(round->fetched, 3);
        QCOMPARE(round->fresh, 2);
        QCOMPARE(round->left, 0);
        QCOMPARE(scene.number(kEvents), 2);
        QCOMPARE(scene.list.list()->first().received, 2);
        auto again = scene.fetcher();
        QCOMPARE(scene.fetch(again)->fetched, 0);
    }

    void whatAnAccountDoesNotProveStaysThere()
    {
        Scene scene;
        scene.keep(scene.webhook("{\"a\":1}"));
        auto forged = scene.webhook("{\"a\":2}");
        forged.body += ' ';
        scene.keep(forged);
        for (const char* secret : {"wrong", static_cast<const char*>(nullptr)}) {
            auto fetcher = scene.fetcher(secret);
            QCOMPARE(scene.fetch(fetcher)->left, 2);
            QCOMPARE(scene.number(kEvents), 0);
        }
        // Once the account has its secret, the true one comes.
        auto fetcher = scene.fetcher();
        QCOMPARE(scene.fetch(fetcher)->fresh, 1);
        QCOMPARE(scene.fetch(fetcher)->fetched, 0);
        auto later = scene.fetcher();
        QCOMPARE(scene.fetch(later)->left, 1);
    }

    void anotherKeyOrTokenGetsNothing()
    {
        Scene scene;
        scene.keep(scene.webhook("{\"a\":1}"));
        const auto relay = scene.list.list()->first();
        const auto own = relaySecrets(scene.agency.database(), relay, scene.secrets);
        const auto secret = [](AccountId, AccountSecret) -> Result<Secret> { return Secret("app"); };
        RelayFetcher wrongKey(scene.agency.database(), scene.agency.clock(), secret,
                              [&](const Relay&) -> Result<RelaySecrets> {
                                  return RelaySecrets{*makeBoxKeys(), own->token};
                              });
        QCOMPARE(scene.fetch(wrongKey)->left, 1);
        RelayFetcher wrongToken(scene.agency.database(), scene.agency.clock(), secret,
                                [&](const Relay&) -> Result<RelaySecrets> {
                                    return RelaySecrets{own->keys, Secret("guess")};
                                });
        QCOMPARE(scene.fetch(wrongToken).error().code, ErrorCode::Rejected);
        QVERIFY(scene.list.list()->first().trouble.contains(QLatin1String("token")));
        QCOMPARE(scene.ask("GET", text("/pull")).status, 401);
        QCOMPARE(scene.ask("POST", text("/ack"), "{\"ids\":[1]}", "guess").status, 401);
        QCOMPARE(scene.ask("POST", text("/ack"), "nonsense", own->token.reveal()).status, 400);
        QCOMPARE(scene.number(kEvents), 0);
        auto right = scene.fetcher();
        QCOMPARE(scene.fetch(right)->fresh, 1);
        QVERIFY(scene.list.list()->first().trouble.isEmpty());
    }

    void oneClickSuppressesTheAddress()
    {
        Scene scene;
        const auto token = unsubscribeToken(MailMarks(scene.install.toUtf8()), MessageId(21));
        const auto path = text("/u?t=") + QString::fromLatin1(token);
        // Who only looks is shown a button.
        QCOMPARE(scene.ask("GET", path).body, QByteArray("ask"));
        QCOMPARE(scene.ask("GET", text("/u/") + QString::fromLatin1(token)).status, 200);
        auto fetcher = scene.fetcher();
        QCOMPARE(scene.fetch(fetcher)->fetched, 0);
        QCOMPARE(scene.ask("POST", path, "List-Unsubscribe=One-Click").body, QByteArray("done"));
        QCOMPARE(scene.ask("POST", text("/u/x"), "List-Unsubscribe=One-Click").status, 404);
        // A token of somebody's own making is nobody's.
        QCOMPARE(scene
                     .ask("POST", text("/u/") + QString::fromLatin1(unsubscribeToken(MailMarks("mine"), MessageId(21))))
                     .status,
                 200);
        const auto round = scene.fetch(fetcher);
        QCOMPARE(round->fetched, 2);
        QCOMPARE(round->fresh, 1);
        QCOMPARE(round->left, 0);
        Door door(scene.agency.database(), scene.agency.clock(), scene.install);
        QCOMPARE(*door.goThrough(10), 1);
        QCOMPARE(
            scene.number(
                "SELECT count(*) FROM suppressions WHERE workspace_id = 1 AND address = 'camille@example.org' AND reason = 'unsubscribed' AND source = 'one-click'"),
            1);
        QCOMPARE(scene.number(
                     "SELECT count(*) FROM consents WHERE contact_id = 5 AND channel = 'email' AND granted = 0"),
                 1);
        QCOMPARE(scene.number("SELECT count(*) FROM incoming_events WHERE trouble <> ''"), 0);
        // Taken back by a person, and pressed again.
        scene.run("DELETE FROM suppressions");
        QCOMPARE(scene.ask("POST", path).status, 200);
        QCOMPARE(scene.fetch(fetcher)->fresh, 1);
        QCOMPARE(*door.goThrough(10), 1);
        QCOMPARE(scene.number("SELECT count(*) FROM suppressions"), 1);
    }

    void aMailThatIsGoneHoldsUpNothing()
    {
        Scene scene;
        QCOMPARE(scene
                     .ask("POST",
                          text("/u/")
                              + QString::fromLatin1(unsubscribeToken(MailMarks(scene.install.toUtf8()), MessageId(99))))
                     .status,
                 200);
        auto fetcher = scene.fetcher();
        QCOMPARE(scene.fetch(fetcher)->fresh, 1);
        Door door(scene.agency.database(), scene.agency.clock(), scene.install);
        QCOMPARE(*door.goThrough(10), 1);
        QCOMPARE(*door.goThrough(10), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM incoming_events WHERE trouble <> ''"), 1);
    }

    void theVerification()
    {
        Scene scene;
        const auto asked = scene.ask(
            "GET", text("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify%20me"));
        QCOMPARE(asked.status, 200);
        QCOMPARE(asked.body, QByteArray("1158201444"));
        QCOMPARE(scene.ask("GET", text("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=verify"))
                     .status,
                 403);
        QCOMPARE(scene.ask("GET", text("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1")).status, 403);
        QCOMPARE(scene.ask("GET", text("/webhooks/whatsapp")).status, 400);
        QCOMPARE(scene.ask("POST", text("/webhooks/whatsapp"), "{}").status, 401);
        QCOMPARE(scene.ask("GET", text("/health")).status, 200);
        QCOMPARE(scene.ask("GET", text("/etc/passwd")).status, 404);
        QCOMPARE(scene.ask("DELETE", text("/pull")).status, 404);
    }

    void whoWaitsHearsAtOnceAndEndsAtOnce()
    {
        Scene scene;
        auto fetcher = scene.fetcher();
        const auto relay = scene.list.list()->first();
        const auto begun = std::chrono::steady_clock::now();
        const auto url = scene.url() + text("/u/")
                         + QString::fromLatin1(unsubscribeToken(MailMarks(scene.install.toUtf8()), MessageId(21)));
        std::jthread click([url] { static_cast<void>(callHttp({.url = url})); });
        const auto round = fetcher.round(relay, std::chrono::seconds(20));
        QVERIFY(round);
        QCOMPARE(round->fresh, 1);
        QVERIFY(std::chrono::steady_clock::now() - begun < std::chrono::seconds(10));
        // A stop request does not wait for the relay, nor does the relay's end for who waits.
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(fetcher.round(relay, std::chrono::seconds(20), stop.get_token()).error().code, ErrorCode::Cancelled);
        std::jthread end([&scene] { scene.relay.reset(); });
        const auto last = fetcher.round(relay, std::chrono::seconds(20));
        QVERIFY(!last || last->fetched == 0);
        QVERIFY(std::chrono::steady_clock::now() - begun < std::chrono::seconds(15));
    }

    void whatWasAnsweredOutlivesTheRelay()
    {
        Scene scene;
        QCOMPARE(scene
                     .ask("POST",
                          text("/u/")
                              + QString::fromLatin1(unsubscribeToken(MailMarks(scene.install.toUtf8()), MessageId(21))))
                     .status,
                 200);
        const auto port = scene.relay->port();
        scene.relay.reset();
        auto fetcher = scene.fetcher();
        const auto away = scene.fetch(fetcher);
        QCOMPARE(away.error().code, ErrorCode::Network);
        QVERIFY(!scene.list.list()->first().trouble.isEmpty());
        scene.serve(port);
        QCOMPARE(scene.fetch(fetcher)->fresh, 1);
    }

    void theListOfRelays()
    {
        Scene scene;
        const auto address = RelayAddress::parse(text("https://relay.example.org"));
        QCOMPARE(scene.list.add(text("Serveur"), *address, std::nullopt, scene.secrets).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(scene.list.add(text(" "), *address, std::nullopt, scene.secrets).error().code, ErrorCode::Invalid);
        QCOMPARE(scene.list.add(text("b"), *address, Secret("short"), scene.secrets).error().code, ErrorCode::Invalid);
        const Secret token(QByteArray(40, 't'));
        const auto line = scene.list.add(text("b"), *address, token, scene.secrets);
        QVERIFY(line);
        QCOMPARE(line->tokenHash, RelayDesk::hashOf(token.reveal()));
        QCOMPARE(*scene.list.deskOf(text("B"), scene.secrets), *line);
        const auto relay = *scene.list.byName(text("b"));
        QVERIFY(scene.list.remove(text("b"), scene.secrets));
        QVERIFY(!scene.list.byName(text("b")));
        QCOMPARE(relaySecrets(scene.agency.database(), relay, scene.secrets).error().code, ErrorCode::NotFound);
        auto agent = scene.agency.session();
        agent.role = Role::Agent;
        QCOMPARE(RelayList(scene.agency.database(), agent, scene.agency.clock()).list().error().code,
                 ErrorCode::NotAllowed);
    }
};

QTEST_GUILESS_MAIN(RelayServerTest)
#include "tst_relay_server.moc"
