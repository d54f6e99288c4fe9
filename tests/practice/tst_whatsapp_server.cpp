// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_server.h"
#include "tests/practice/whatsapp_client.h"
#include "tests/support/fake_clock.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;

namespace {

const auto kCamille = QStringLiteral("33612345678");

std::unique_ptr<WhatsappServer> started(WhatsappServerSetup setup = {},
                                        std::function<void(const ReceivedWhatsapp&)> deliver = {})
{
    auto server = WhatsappServer::start(std::move(setup), std::move(deliver));
    return server ? std::move(*server) : nullptr;
}

std::unique_ptr<WhatsappServer> scripted(WhatsappRule rule)
{
    return started({.script = WhatsappScript({std::move(rule)})});
}

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

/// The sample `rentree_promo` as the fact sheet has it.
QJsonObject promo()
{
    auto button = [](const char* kind, const char* index, const QJsonObject& parameter) {
        auto made = component(QStringLiteral("button"), {parameter});
        made.insert(QStringLiteral("sub_type"), QLatin1String(kind));
        made.insert(QStringLiteral("index"), QLatin1String(index));
        return made;
    };
    return templateTo(QStringLiteral("+33 6 12 34 56 78"), QStringLiteral("rentree_promo"), QStringLiteral("fr"),
                      {component(QStringLiteral("header"),
                                 {object(R"({"type":"image","image":{"link":"https://example.com/a.jpg"}})")}),
                       component(QStringLiteral("body"),
                                 textParameters({QStringLiteral("Éloïse"), QStringLiteral("20 %")})),
                       button("quick_reply", "1", object(R"({"type":"payload","payload":"STOP_c7"})")),
                       button("url", "2", object(R"({"type":"text","text":"c7-981"})"))},
                      QStringLiteral("camp7:rcpt981"));
}

} // namespace

class WhatsappServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aTemplateArrivesAsThePersonSeesIt()
    {
        QList<ReceivedWhatsapp> delivered;
        auto server = started({}, [&](const ReceivedWhatsapp& message) { delivered.append(message); });
        const auto answer = GraphClient(*server).send(promo());
        QCOMPARE(answer.status, 200);
        const auto contact = answer.json()[QLatin1String("contacts")].toArray().at(0).toObject();
        QCOMPARE(contact[QLatin1String("input")].toString(), QStringLiteral("+33 6 12 34 56 78"));
        QCOMPARE(contact[QLatin1String("wa_id")].toString(), kCamille);
        QVERIFY(answer.wamid().startsWith(QLatin1String("wamid.")));
        QCOMPARE(delivered.size(), 1);
        const auto& message = delivered[0];
        QCOMPARE(message.id, answer.wamid());
        QCOMPARE(message.to, kCamille);
        QVERIFY(message.recipient.startsWith(QLatin1String("FR.")));
        QCOMPARE(message.bubble.text,
                 QStringLiteral(
                     "Bonjour Éloïse, la rentrée commence bien : 20 % de remise sur toute la boutique, jusqu’à "
                     "dimanche. On vous en dit plus ?"));
        QCOMPARE(message.bubble.mediaKind, QStringLiteral("image"));
        QCOMPARE(message.bubble.buttons.size(), 3);
        QCOMPARE(message.bubble.buttons[0].payload, QStringLiteral("Oui, avec plaisir"));
        QCOMPARE(message.bubble.buttons[1].payload, QStringLiteral("STOP_c7"));
        QCOMPARE(message.bubble.buttons[2].payload, QStringLiteral("https://example.com/r/c7-981"));
        QCOMPARE(message.category, QStringLiteral("MARKETING"));
        QVERIFY(message.raw.contains("rentree_promo"));
        QCOMPARE(server->posts(QStringLiteral("camp7:rcpt981")), 1);
        QCOMPARE(server->accepted(QStringLiteral("camp7:rcpt981")), 1);
    }

    void namedVariablesComeInAnyOrder()
    {
        auto server = started();
        auto parameters = textParameters({QStringLiteral("demain"), QStringLiteral("Zoë")});
        auto named = [&](int index, const QString& name) {
            auto one = parameters[index].toObject();
            one.insert(QStringLiteral("parameter_name"), name);
            parameters[index] = one;
        };
        named(0, QStringLiteral("date"));
        named(1, QStringLiteral("first_name"));
        const auto send = [&] {
            return GraphClient(*server).send(templateTo(kCamille, QStringLiteral("rendez_vous"), QStringLiteral("fr"),
                                                        {component(QStringLiteral("body"), parameters)}));
        };
        QCOMPARE(send().status, 200);
        QCOMPARE(server->messages().last().bubble.text,
                 QStringLiteral("Bonjour Zoë, nous vous confirmons votre rendez-vous du demain."));
        named(1, QStringLiteral("date"));
        QCOMPARE(send().code(), 132000);
    }

    void aFreeMessageNeedsAnOpenWindow()
    {
        FakeClock clock;
        auto server = started({.clock = &clock});
        const GraphClient client(*server);
        const auto text = textTo(kCamille, QStringLiteral("Bonjour"), QStringLiteral("a"));
        QCOMPARE(client.send(text).code(), 131047);
        QCOMPARE(client.send(welcomeTo(kCamille)).status, 200);
        QCOMPARE(client.send(text).code(), 131047); // a template does not open it
        QVERIFY(server->say(QStringLiteral("+33 6 12 34 56 78"), QStringLiteral("Oui")));
        QCOMPARE(client.send(text).status, 200);
        clock.advance(std::chrono::hours(24) - Milliseconds(1));
        QCOMPARE(client.send(text).status, 200);
        clock.advance(Milliseconds(1));
        QCOMPARE(client.send(text).code(), 131047);
        QCOMPARE(server->posts(QStringLiteral("a")), 5);
        QCOMPARE(server->accepted(QStringLiteral("a")), 2);
    }

    void eachMistakeHasItsCode_data()
    {
        QTest::addColumn<QJsonObject>("message");
        QTest::addColumn<int>("code");
        const auto body = [](const QStringList& texts) {
            return QJsonArray{component(QStringLiteral("body"), textParameters(texts))};
        };
        const auto welcome = [&](const QStringList& texts) {
            return templateTo(kCamille, QStringLiteral("welcome"), QStringLiteral("en"), body(texts));
        };
        const auto one = [&](const char* name, const char* language) {
            return templateTo(kCamille, QString::fromLatin1(name), QString::fromLatin1(language),
                              body({QStringLiteral("Zoë")}));
        };
        QTest::newRow("no number") << textTo(QStringLiteral("abc"), QStringLiteral("x")) << 100;
        QTest::newRow("too short a number") << textTo(QStringLiteral("+33 6"), QStringLiteral("x")) << 100;
        QTest::newRow("nobody") << textTo({}, QStringLiteral("x")) << 100;
        QTest::newRow("our own number") << textTo(QStringLiteral("33900000000"), QStringLiteral("x")) << 131021;
        QTest::newRow("no text") << textTo(kCamille, {}) << 100;
        QTest::newRow("a long text") << textTo(kCamille, QString(4097, QLatin1Char('x'))) << 100;
        QTest::newRow("other product") << object(R"({"messaging_product":"sms","to":"33612345678"})") << 100;
        QTest::newRow("callback data") << textTo(kCamille, QStringLiteral("x"), QString(300, QChar(0xe9))) << 100;
        QTest::newRow("type") << object(R"({"to":"33612345678","type":"hologram"})") << 131051;
        QTest::newRow("media unknown") << object(R"({"to":"33612345678","type":"image","image":{"id":"1"}})") << 100;
        QTest::newRow("media neither") << object(R"({"to":"33612345678","type":"image","image":{}})") << 100;
        QTest::newRow("no such template") << one("nothing", "fr") << 132001;
        QTest::newRow("other language") << one("bienvenue", "de") << 132001;
        QTest::newRow("pending") << one("nouveau", "fr") << 132001;
        QTest::newRow("paused") << one("soldes", "fr") << 132015;
        QTest::newRow("a parameter too few") << welcome({QStringLiteral("Zoë")}) << 132000;
        QTest::newRow("a parameter too many")
            << welcome({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) << 132000;
        QTest::newRow("newline") << welcome({QStringLiteral("a\nb"), QStringLiteral("c")}) << 132012;
        QTest::newRow("tab") << welcome({QStringLiteral("a\tb"), QStringLiteral("c")}) << 132012;
        QTest::newRow("four spaces") << welcome({QStringLiteral("a    b"), QStringLiteral("c")}) << 132012;
        QTest::newRow("empty parameter") << welcome({QString(), QStringLiteral("c")}) << 131008;
        QTest::newRow("too long when filled")
            << welcome({QString(1100, QLatin1Char('x')), QStringLiteral("c")}) << 132005;
        QTest::newRow("header missing") << one("rentree_promo", "fr") << 132012;
        QTest::newRow("four buttons") << object(
            R"({"to":"33612345678","type":"interactive","interactive":{"type":"button","body":{"text":"?"},
            "action":{"buttons":[{"reply":{"id":"1","title":"a"}},{"reply":{"id":"2","title":"b"}},{"reply":{"id":"3","title":"c"}},{"reply":{"id":"4","title":"d"}}]}}})")
                                      << 131009;
    }
    void eachMistakeHasItsCode()
    {
        QFETCH(QJsonObject, message);
        QFETCH(int, code);
        auto server = started();
        QVERIFY(server->say(kCamille, QStringLiteral("Oui")));
        const auto answer = GraphClient(*server).send(message);
        QCOMPARE(answer.code(), code);
        QVERIFY(answer.status >= 400);
        QVERIFY(!answer.details().isEmpty());
        QVERIFY(server->messages().isEmpty());
    }

    void marketingHasAnAddressOfItsOwn()
    {
        auto server = scripted({.recipient = kCamille, .reaction = {.held = true}});
        const GraphClient client(*server);
        const auto send = [&](QJsonObject message) {
            message.insert(QStringLiteral("messaging_product"), QStringLiteral("whatsapp"));
            message.insert(QStringLiteral("product_policy"), QStringLiteral("CLOUD_API_FALLBACK"));
            return client.post("/v26.0/10020030040/marketing_messages", message);
        };
        const auto held = send(welcomeTo(kCamille));
        QCOMPARE(held.json()[QLatin1String("messages")]
                     .toArray()
                     .at(0)
                     .toObject()[QLatin1String("message_status")]
                     .toString(),
                 QStringLiteral("held_for_quality_assessment"));
        QVERIFY(server->say(kCamille, QStringLiteral("Oui")));
        QCOMPARE(send(textTo(kCamille, QStringLiteral("Bonjour"))).code(), 131055);
        QCOMPARE(server->messages().size(), 1);
    }

    void theTokenAndTheIdsAreChecked()
    {
        auto server = started();
        const auto wrong = GraphClient(*server, "expired").send(welcomeTo(kCamille));
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.code(), 190);
        const GraphClient client(*server);
        const auto unknown = client.post("/v26.0/999/messages", welcomeTo(kCamille));
        QCOMPARE(unknown.status, 400);
        QCOMPARE(unknown.code(), 100);
        QCOMPARE(unknown.json()[QLatin1String("error")].toObject()[QLatin1String("error_subcode")].toInt(), 33);
        QCOMPARE(client.get("/10020030040").code(), 100); // no version
        QCOMPARE(client.say("POST", "/v26.0/10020030040/messages", "{\"to\":", "application/json").code(), 100);
        server->setToken("new");
        QCOMPARE(client.send(welcomeTo(kCamille)).code(), 190);
        QCOMPARE(GraphClient(*server, "new").send(welcomeTo(kCamille)).status, 200);
    }

    void bothLimitsAreKept()
    {
        FakeClock clock;
        auto server = started({.limits = {.perSecond = 10, .burst = 3, .pairBurst = 2, .pairPause = Milliseconds(6000)},
                               .clock = &clock});
        const GraphClient client(*server);
        QCOMPARE(client.send(welcomeTo(QStringLiteral("33600000001"))).status, 200);
        QCOMPARE(client.send(welcomeTo(QStringLiteral("33600000001"))).status, 200);
        const auto pair = client.send(welcomeTo(QStringLiteral("33600000001")));
        QCOMPARE(pair.status, 429);
        QCOMPARE(pair.code(), 131056);
        const auto all = client.send(welcomeTo(QStringLiteral("33600000002")));
        QCOMPARE(all.status, 429);
        QCOMPARE(all.code(), 130429);
        clock.advance(Milliseconds(100));
        QCOMPARE(client.send(welcomeTo(QStringLiteral("33600000002"))).status, 200);
        clock.advance(Milliseconds(6000));
        QCOMPARE(client.send(welcomeTo(QStringLiteral("33600000001"))).status, 200);
    }

    void aScriptRefusesTheSecond()
    {
        auto server = scripted({.recipient = QStringLiteral("336"),
                                .from = 2,
                                .times = 1,
                                .reaction = {.error = 130429, .retryAfter = 7}});
        const GraphClient client(*server);
        QCOMPARE(client.send(welcomeTo(kCamille)).status, 200);
        const auto refused = client.send(welcomeTo(kCamille, QStringLiteral("x")));
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.head.contains("Retry-After: 7\r\n"));
        QCOMPARE(client.send(welcomeTo(kCamille)).status, 200);
        QCOMPARE(server->messages().size(), 2);
        QCOMPARE(server->posts(QStringLiteral("x")), 1);
        QCOMPARE(server->accepted(QStringLiteral("x")), 0);
    }

    void aScriptBreaksTheLine_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<bool>("accepts");
        QTest::addColumn<int>("posts");
        QTest::newRow("unread") << int(WhatsappLine::ClosesUnread) << false << 0;
        QTest::newRow("unanswered, accepted") << int(WhatsappLine::ClosesUnanswered) << true << 1;
        QTest::newRow("unanswered, lost") << int(WhatsappLine::ClosesUnanswered) << false << 1;
        QTest::newRow("half, accepted") << int(WhatsappLine::HalfAnswer) << true << 1;
        QTest::newRow("half, lost") << int(WhatsappLine::HalfAnswer) << false << 1;
        QTest::newRow("not JSON, accepted") << int(WhatsappLine::NotJson) << true << 1;
        QTest::newRow("not JSON, lost") << int(WhatsappLine::NotJson) << false << 1;
    }
    void aScriptBreaksTheLine()
    {
        QFETCH(int, line);
        QFETCH(bool, accepts);
        QFETCH(int, posts);
        const auto kind = static_cast<WhatsappLine>(line);
        auto server = scripted({.times = 1, .reaction = {.line = kind, .accepts = accepts}});
        const GraphClient client(*server);
        const auto broken = client.send(welcomeTo(kCamille, QStringLiteral("x")));
        if (kind == WhatsappLine::HalfAnswer)
            QVERIFY(broken.status == 200 && !broken.isWhole);
        else if (kind == WhatsappLine::NotJson)
            QVERIFY(broken.status == 200 && broken.isWhole && broken.json().isEmpty());
        else
            QCOMPARE(broken.status, 0);
        QCOMPARE(server->posts(QStringLiteral("x")), posts);
        QCOMPARE(server->accepted(QStringLiteral("x")), accepts ? 1 : 0);
        QCOMPARE(server->messages().size(), accepts ? 1 : 0);
        QCOMPARE(client.send(welcomeTo(kCamille)).status, 200);
    }

    void aServerEndsWhileClientsWait()
    {
        auto server = scripted({.reaction = {.delay = Seconds(60)}});
        QTcpSocket idle;
        idle.connectToHost(QStringLiteral("127.0.0.1"), server->port());
        QVERIFY(idle.waitForConnected());
        QTcpSocket waiting;
        waiting.connectToHost(QStringLiteral("127.0.0.1"), server->port());
        QVERIFY(waiting.waitForConnected());
        waiting.write("POST /v26.0/10020030040/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
        QTRY_COMPARE(server->requests(), 1);
        QElapsedTimer timer;
        timer.start();
        server.reset();
        QVERIFY(timer.elapsed() < 5000);
    }

    void whatAPersonWroteIsMarkedAsRead()
    {
        auto server = started();
        const auto wamid = server->say(kCamille, QStringLiteral("Oui"));
        QVERIFY(!server->wasMarkedRead(*wamid));
        const GraphClient client(*server);
        QJsonObject mark{{QStringLiteral("status"), QStringLiteral("read")},
                         {QStringLiteral("message_id"), *wamid},
                         {QStringLiteral("typing_indicator"),
                          QJsonObject{{QStringLiteral("type"), QStringLiteral("text")}}}};
        QCOMPARE(client.send(mark).json()[QLatin1String("success")].toBool(), true);
        QVERIFY(server->wasMarkedRead(*wamid));
        mark.insert(QStringLiteral("message_id"), QStringLiteral("wamid.nothing"));
        QCOMPARE(client.send(mark).code(), 131009);
    }
};

QTEST_GUILESS_MAIN(WhatsappServerTest)
#include "tst_whatsapp_server.moc"
