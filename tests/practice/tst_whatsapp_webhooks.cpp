// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_server.h"
#include "tests/practice/webhook_listener.h"
#include "tests/practice/whatsapp_client.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;

namespace {

const auto kCamille = QStringLiteral("33612345678");

/// A server that tells a listener what happens.
struct Desk
{
    explicit Desk(WhatsappServerSetup setup = {})
    {
        setup.webhook = {.url = listener.url(), .appSecret = "secret"};
        server = std::move(*WhatsappServer::start(std::move(setup)));
    }
    explicit Desk(const WhatsappWebhookManner& manner)
        : Desk(WhatsappServerSetup{.script = inManner(manner)})
    {
    }
    static WhatsappScript inManner(const WhatsappWebhookManner& manner)
    {
        WhatsappScript script;
        script.manner = manner;
        return script;
    }
    QString send(const QString& to = kCamille) const
    {
        return GraphClient(*server).send(welcomeTo(to, QStringLiteral("camp7"))).wamid();
    }
    QList<QJsonObject> messages() const { return listener.all(QStringLiteral("messages")); }
    QStringList words(const char* a, const char* b = nullptr, const char* c = nullptr) const
    {
        QStringList all;
        for (const auto* word : {a, b, c})
            if (word) all.append(QLatin1String(word));
        return all;
    }

    WebhookListener listener;
    std::unique_ptr<WhatsappServer> server;
};

} // namespace

class WhatsappWebhooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void statusesComeSignedOneByOne()
    {
        Desk desk;
        const auto wamid = desk.send();
        QTRY_COMPARE(desk.listener.statuses(), desk.words("sent", "delivered"));
        QVERIFY(desk.server->read(kCamille));
        QTRY_COMPARE(desk.listener.statuses(), desk.words("sent", "delivered", "read"));
        for (const auto& post : desk.listener.posts())
            QCOMPARE(post.signature,
                     "sha256="
                         + QMessageAuthenticationCode::hash(post.body, "secret", QCryptographicHash::Sha256).toHex());
        const auto status = desk.listener.all(QStringLiteral("statuses"))[0];
        QCOMPARE(status[QLatin1String("id")].toString(), wamid);
        QCOMPARE(status[QLatin1String("recipient_id")].toString(), kCamille);
        QVERIFY(status[QLatin1String("recipient_user_id")].toString().startsWith(QLatin1String("FR.")));
        QCOMPARE(status[QLatin1String("biz_opaque_callback_data")].toString(), QStringLiteral("camp7"));
        QCOMPARE(status[QLatin1String("pricing")].toObject()[QLatin1String("category")].toString(),
                 QStringLiteral("marketing"));
        const auto value = desk.listener.values()[0];
        QCOMPARE(value[QLatin1String("metadata")].toObject()[QLatin1String("phone_number_id")].toString(),
                 QStringLiteral("10020030040"));
        QTRY_COMPARE(desk.server->waitingWebhooks(), 0);
    }

    void lettersBeyondAsciiAreEscaped()
    {
        Desk desk;
        const auto text = QStringLiteral("Ça m’intéresse 🎉 http://a/b");
        QVERIFY(desk.server->say(kCamille, text));
        QTRY_COMPARE(desk.messages().size(), 1);
        const auto body = desk.listener.posts()[0].body;
        QVERIFY(body.contains("\\u00c7a m\\u2019int\\u00e9resse \\ud83c\\udf89 http:\\/\\/a\\/b"));
        for (const char letter : body) QVERIFY(letter > 0);
        const auto message = desk.messages()[0];
        QCOMPARE(message[QLatin1String("text")].toObject()[QLatin1String("body")].toString(), text);
        QCOMPARE(message[QLatin1String("from")].toString(), kCamille);
        const auto contact = desk.listener.all(QStringLiteral("contacts"))[0];
        QCOMPARE(contact[QLatin1String("wa_id")].toString(), kCamille);
        QCOMPARE(contact[QLatin1String("user_id")], message[QLatin1String("from_user_id")]);
    }

    void whatIsNotTakenComesAgain()
    {
        Desk desk;
        desk.listener.refuse(3);
        desk.send();
        QTRY_COMPARE(desk.listener.statuses().size(), 2);
        QTRY_COMPARE(desk.server->waitingWebhooks(), 0);
        QCOMPARE(desk.server->webhookAttempts(), 5);
    }

    void aNewAddressGetsWhatTheOldOneMissed()
    {
        Desk desk;
        desk.server->setWebhook({.url = "http://127.0.0.1:1/nobody", .appSecret = "secret"});
        desk.send();
        QTRY_VERIFY(desk.server->webhookAttempts() >= 3);
        QCOMPARE(desk.server->waitingWebhooks(), 2);
        desk.server->setWebhook({.url = desk.listener.url(), .appSecret = "other"});
        QTRY_COMPARE(desk.server->waitingWebhooks(), 0);
        const auto post = desk.listener.posts()[0];
        QCOMPARE(post.signature,
                 "sha256=" + QMessageAuthenticationCode::hash(post.body, "other", QCryptographicHash::Sha256).toHex());
    }

    void everythingMayComeTwice()
    {
        Desk desk(WhatsappWebhookManner{.duplicates = true});
        desk.send();
        QTRY_COMPARE(desk.listener.statuses(), QStringList({QStringLiteral("sent"), QStringLiteral("sent"),
                                                            QStringLiteral("delivered"), QStringLiteral("delivered")}));
        const auto posts = desk.listener.posts();
        QCOMPARE(posts[0].body, posts[1].body);
    }

    void theLastMayComeFirst()
    {
        Desk desk(WhatsappWebhookManner{.reversed = true});
        desk.send();
        QTRY_COMPARE(desk.listener.statuses(), desk.words("delivered", "sent"));
        QCOMPARE(desk.server->messages()[0].progress, WhatsappProgress::Delivered);
    }

    void manyMayComeTogether()
    {
        Desk desk(WhatsappWebhookManner{.perPost = 5});
        desk.send();
        desk.send(QStringLiteral("33612345679"));
        QVERIFY(desk.server->say(kCamille, QStringLiteral("Oui")));
        QTRY_COMPARE(desk.listener.statuses().size(), 4);
        QTRY_COMPARE(desk.messages().size(), 1);
        QVERIFY(desk.listener.posts().size() <= 3);
        QVERIFY(desk.listener.values()[0][QLatin1String("statuses")].toArray().size() > 1);
    }

    void aMessageMayBeReadWithoutHavingBeenDelivered()
    {
        WhatsappScript script;
        script.people = WhatsappPeople::Personas;
        script.manner.readWithoutDelivered = true;
        Desk desk(WhatsappServerSetup{.script = script});
        desk.send();
        QTRY_COMPARE(desk.listener.statuses(), desk.words("sent", "read"));
    }

    void numbersMayBeHidden()
    {
        Desk desk(WhatsappWebhookManner{.hidesNumbers = true});
        desk.send();
        QVERIFY(desk.server->say(kCamille, QStringLiteral("Oui")));
        QTRY_COMPARE(desk.messages().size(), 1);
        QTRY_COMPARE(desk.listener.statuses().size(), 2);
        for (const auto& post : desk.listener.posts()) QVERIFY(!post.body.contains("33612345678"));
        const auto userId = desk.messages()[0][QLatin1String("from_user_id")].toString();
        QVERIFY(!userId.isEmpty());
        // And can be answered by the user id alone.
        QJsonObject reply = textTo({}, QStringLiteral("Merci"));
        reply.remove(QStringLiteral("to"));
        reply.insert(QStringLiteral("recipient"), userId);
        const auto answer = GraphClient(*desk.server).send(reply);
        QCOMPARE(answer.status, 200);
        QVERIFY(desk.server->messages().last().to.isEmpty());
        QCOMPARE(desk.server->messages().last().recipient, userId);
    }

    void aMessageMayFailAfterAll()
    {
        Desk desk(WhatsappServerSetup{
            .script = WhatsappScript({{.recipient = QStringLiteral("336"), .reaction = {.failsWith = 131049}}})});
        const auto wamid = desk.send();
        QVERIFY(!wamid.isEmpty());
        QTRY_COMPARE(desk.listener.statuses(), desk.words("failed"));
        const auto status = desk.listener.all(QStringLiteral("statuses"))[0];
        QCOMPARE(status[QLatin1String("errors")].toArray().at(0).toObject()[QLatin1String("code")].toInt(), 131049);
        QVERIFY(!status.contains(QLatin1String("pricing")));
        QVERIFY(!status.contains(QLatin1String("recipient_user_id")));
        QCOMPARE(desk.server->messages()[0].progress, WhatsappProgress::Failed);
    }

    void whoBlocksOrStopsIsNotReached()
    {
        Desk desk;
        QVERIFY(desk.server->block(kCamille));
        desk.send();
        QTRY_COMPARE(desk.listener.statuses(), desk.words("sent", "failed"));
        QCOMPARE(desk.server->messages()[0].error, 131026);
        const auto other = QStringLiteral("33612345679");
        QVERIFY(
            desk.server->act([&](WhatsappCloud& cloud) { return cloud.setStoppedMarketing(other, true).has_value(); }));
        const auto field = QStringLiteral("user_preferences");
        QTRY_COMPARE(desk.listener.all(field, field).size(), 1);
        QCOMPARE(desk.listener.all(field, field)[0][QLatin1String("value")].toString(), QStringLiteral("stop"));
        desk.send(other);
        QTRY_COMPARE(desk.server->messages()[1].error, 131050);
    }

    void aButtonComesBackWithItsPayload()
    {
        Desk desk;
        const auto wamid = desk.send();
        QVERIFY(!desk.server->press(kCamille, wamid, 7));
        QVERIFY(!desk.server->press(QStringLiteral("33612345679"), wamid, 0));
        QVERIFY(desk.server->press(kCamille, wamid, 1));
        QTRY_COMPARE(desk.messages().size(), 1);
        auto message = desk.messages()[0];
        QCOMPARE(message[QLatin1String("type")].toString(), QStringLiteral("button"));
        QCOMPARE(message[QLatin1String("button")].toObject()[QLatin1String("payload")].toString(),
                 QStringLiteral("Stop"));
        QCOMPARE(message[QLatin1String("context")].toObject()[QLatin1String("id")].toString(), wamid);
        const auto wish = QJsonDocument::fromJson(
            R"({"type":"button","body":{"text":"?"},"action":{"buttons":[{"type":"reply","reply":{"id":"yes","title":"Oui"}}]}})");
        const auto asked = GraphClient(*desk.server)
                               .send({{QStringLiteral("to"), kCamille},
                                      {QStringLiteral("type"), QStringLiteral("interactive")},
                                      {QStringLiteral("interactive"), wish.object()}});
        QVERIFY(desk.server->press(kCamille, asked.wamid(), 0));
        QTRY_COMPARE(desk.messages().size(), 2);
        const auto reply =
            desk.messages()[1][QLatin1String("interactive")].toObject()[QLatin1String("button_reply")].toObject();
        QCOMPARE(reply[QLatin1String("id")].toString(), QStringLiteral("yes"));
    }

    void picturesReactionsAndNewNumbersCome()
    {
        Desk desk;
        const auto wamid = desk.send();
        desk.server->act([&](WhatsappCloud& cloud) {
            QVERIFY(cloud.sendMedia(kCamille, QStringLiteral("image"), {.mimeType = "image/png", .content = "bytes"},
                                    QStringLiteral("Regardez")));
            QVERIFY(cloud.react(kCamille, wamid, QStringLiteral("👍")));
            QVERIFY(cloud.changeNumber(kCamille, QStringLiteral("+33 6 12 34 56 99")));
        });
        QTRY_COMPARE(desk.messages().size(), 3);
        const auto image = desk.messages()[0][QLatin1String("image")].toObject();
        const auto described =
            GraphClient(*desk.server).get("/v26.0/" + image[QLatin1String("id")].toString().toUtf8()).json();
        QCOMPARE(described[QLatin1String("sha256")], image[QLatin1String("sha256")]);
        QCOMPARE(desk.messages()[1][QLatin1String("reaction")].toObject()[QLatin1String("message_id")].toString(),
                 wamid);
        const auto system = desk.messages()[2][QLatin1String("system")].toObject();
        QCOMPARE(system[QLatin1String("wa_id")].toString(), QStringLiteral("33612345699"));
        QVERIFY(system[QLatin1String("user_id")] != system[QLatin1String("previous_user_id")]);
        QVERIFY(!desk.listener.values().last().contains(QLatin1String("contacts")));
    }

    void thePhoneShowsTheConversation()
    {
        Desk desk;
        const auto wamid = desk.send();
        QTRY_COMPARE(desk.server->messages()[0].progress, WhatsappProgress::Delivered);
        const auto contacts = [&] { return desk.server->act([](WhatsappCloud& cloud) { return cloud.contacts(); }); };
        QCOMPARE(contacts().size(), 1);
        QCOMPARE(contacts()[0].unread, 1);
        QCOMPARE(contacts()[0].waId, kCamille);
        QVERIFY(desk.server->read(kCamille));
        QCOMPARE(contacts()[0].unread, 0);
        QVERIFY(desk.server->press(kCamille, wamid, 0));
        QVERIFY(desk.server->say(kCamille, QStringLiteral("Et après ?")));
        QVERIFY(desk.server->block(kCamille));
        desk.send();
        QTRY_COMPARE(desk.server->messages()[1].progress, WhatsappProgress::Failed);
        QVERIFY(desk.server->act([&](WhatsappCloud& cloud) {
            return cloud.changeNumber(kCamille, QStringLiteral("33612345699")).has_value();
        }));
        const auto turns = desk.server->act(
            [&](WhatsappCloud& cloud) { return cloud.conversation(QStringLiteral("+33 6 12 34 56 99")); });
        QCOMPARE(turns.size(), 3);
        QCOMPARE(turns[0].id, wamid);
        QCOMPARE(turns[0].progress, WhatsappProgress::Read);
        QVERIFY(turns[1].isByPerson);
        QCOMPARE(turns[1].bubble.text, QStringLiteral("Tell me more"));
        QCOMPARE(turns[1].contextId, wamid);
        QCOMPARE(turns[2].bubble.text, QStringLiteral("Et après ?"));
        QVERIFY(desk.server->act([](WhatsappCloud& cloud) { return cloud.conversation(QStringLiteral("33600000000")); })
                    .isEmpty());
    }

    void aClosedWindowMayShowLater()
    {
        Desk desk(WhatsappServerSetup{.closedWindow = WhatsappClosedWindow::FailsLater});
        QCOMPARE(GraphClient(*desk.server).send(textTo(kCamille, QStringLiteral("Bonjour"))).status, 200);
        QTRY_COMPARE(desk.listener.statuses(), desk.words("failed"));
        QCOMPARE(desk.server->messages()[0].error, 131047);
    }

    void aChangedTemplateIsTold()
    {
        Desk desk;
        QVERIFY(desk.server->act([](WhatsappCloud& cloud) {
            return cloud
                .changeTemplate(QStringLiteral("welcome"), QStringLiteral("en"),
                                {{QStringLiteral("status"), QStringLiteral("PAUSED")}})
                .has_value();
        }));
        const auto field = QStringLiteral("message_template_status_update");
        QTRY_COMPARE(desk.listener.values(field).size(), 1);
        QCOMPARE(desk.listener.values(field)[0][QLatin1String("event")].toString(), QStringLiteral("PAUSED"));
        QCOMPARE(GraphClient(*desk.server).send(welcomeTo(kCamille)).code(), 132015);
    }

    void anAddressIsAskedBeforeItIsUsed()
    {
        Desk desk;
        WebhookListener other(QStringLiteral("mine & yours"));
        const GraphClient client(*desk.server);
        const QByteArray path = "/v26.0/55500011122/subscribed_apps";
        const auto wish = [&](const char* token) {
            return QJsonObject{{QStringLiteral("override_callback_uri"), QString::fromUtf8(other.url())},
                               {QStringLiteral("verify_token"), QLatin1String(token)}};
        };
        QCOMPARE(client.post(path, wish("wrong")).code(), 2200);
        QCOMPARE(client.post(path, wish("mine & yours")).json()[QLatin1String("success")].toBool(), true);
        QCOMPARE(client.get(path)
                     .json()[QLatin1String("data")]
                     .toArray()
                     .at(0)
                     .toObject()[QLatin1String("override_callback_uri")]
                     .toString(),
                 QString::fromUtf8(other.url()));
        desk.send();
        QTRY_COMPARE(other.statuses().size(), 2);
        QVERIFY(desk.listener.posts().isEmpty());
        QCOMPARE(client.remove(path).status, 200);
        QCOMPARE(desk.server->webhook().url, QByteArray());
    }
};

QTEST_GUILESS_MAIN(WhatsappWebhooksTest)
#include "tst_whatsapp_webhooks.moc"
