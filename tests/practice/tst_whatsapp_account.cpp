// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_server.h"
#include "tests/practice/whatsapp_client.h"
#include "tests/support/fake_clock.h"

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

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

QStringList names(const GraphAnswer& answer)
{
    QStringList all;
    for (const auto& one : answer.json()[QLatin1String("data")].toArray())
        all.append(one.toObject()[QLatin1String("name")].toString());
    return all;
}

} // namespace

/// What a business account has beside messages: numbers, templates, media, the history of its messages.
class WhatsappAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aNumberSaysHowItIs()
    {
        auto server = started();
        const GraphClient client(*server);
        server->setNumberFields(QStringLiteral("10020030040"),
                                {{QStringLiteral("quality_rating"), QStringLiteral("RED")}});
        const auto number =
            client.get("/v21.0/10020030040?fields=display_phone_number,quality_rating,throughput{level}").json();
        QCOMPARE(number[QLatin1String("quality_rating")].toString(), QStringLiteral("RED"));
        QCOMPARE(number[QLatin1String("display_phone_number")].toString(), QStringLiteral("+33900000000"));
        QCOMPARE(number[QLatin1String("throughput")].toObject()[QLatin1String("level")].toString(),
                 QStringLiteral("STANDARD"));
        QVERIFY(!number.contains(QLatin1String("verified_name")));
        const auto numbers = client.get("/v26.0/55500011122/phone_numbers").json()[QLatin1String("data")].toArray();
        QCOMPARE(numbers.size(), 1);
        QCOMPARE(numbers[0].toObject()[QLatin1String("id")].toString(), QStringLiteral("10020030040"));
    }

    void templatesComeInPages()
    {
        auto server = started();
        const GraphClient client(*server);
        QStringList all;
        QByteArray after;
        int pages = 0;
        do {
            const auto page = client.get("/v26.0/55500011122/message_templates?fields=name,status&limit=4" + after);
            all += names(page);
            const auto paging = page.json()[QLatin1String("paging")].toObject();
            after = paging.contains(QLatin1String("next"))
                        ? "&after="
                              + QUrl::toPercentEncoding(
                                  paging[QLatin1String("cursors")].toObject()[QLatin1String("after")].toString())
                        : QByteArray();
            ++pages;
        } while (!after.isEmpty());
        QCOMPARE(pages, 2);
        QCOMPARE(all,
                 QStringList({QStringLiteral("rentree_promo"), QStringLiteral("bienvenue"), QStringLiteral("welcome"),
                              QStringLiteral("rendez_vous"), QStringLiteral("soldes"), QStringLiteral("nouveau")}));
        QCOMPARE(names(client.get("/v26.0/55500011122/message_templates?status=PAUSED")),
                 QStringList(QStringLiteral("soldes")));
    }

    void aTemplateIsMadeSentAndTakenAway()
    {
        auto server = started();
        const GraphClient client(*server);
        auto wish = object(
            R"({"name":"promo_1","language":"fr","category":"MARKETING","components":[{"type":"BODY","text":"Bonjour {{1}}"}]})");
        const QByteArray path = "/v26.0/55500011122/message_templates";
        QCOMPARE(client.post(path, wish).code(), 100); // no example
        wish = object(R"({"name":"promo_1","language":"fr","category":"MARKETING",
            "components":[{"type":"BODY","text":"Bonjour {{1}}","example":{"body_text":[["Zoë"]]}}]})");
        const auto made = client.post(path, wish).json();
        QCOMPARE(made[QLatin1String("status")].toString(), QStringLiteral("PENDING"));
        QCOMPARE(client.post(path, wish).code(), 100); // there already
        const auto message = templateTo(kCamille, QStringLiteral("promo_1"), QStringLiteral("fr"),
                                        {component(QStringLiteral("body"), textParameters({QStringLiteral("Zoë")}))});
        QCOMPARE(client.send(message).code(), 132001);
        QVERIFY(server->act([](WhatsappCloud& cloud) {
            return cloud
                .changeTemplate(QStringLiteral("promo_1"), QStringLiteral("fr"),
                                {{QStringLiteral("status"), QStringLiteral("APPROVED")}})
                .has_value();
        }));
        QCOMPARE(client.send(message).status, 200);
        const auto id = made[QLatin1String("id")].toString().toUtf8();
        QCOMPARE(client.get("/v26.0/" + id).json()[QLatin1String("status")].toString(), QStringLiteral("APPROVED"));
        QCOMPARE(client.remove(path + "?name=promo_1").json()[QLatin1String("success")].toBool(), true);
        QCOMPARE(client.get("/v26.0/" + id).code(), 100);
    }

    void mediaGoUpAndComeDown()
    {
        FakeClock clock;
        auto server = started({.clock = &clock});
        const GraphClient client(*server);
        const QByteArray picture("\xff\xd8\xff\x00 binary \r\n--x", 17);
        const auto form = [&](const QByteArray& type) {
            return "--edge\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
                   "--edge\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n"
                   + type
                   + "\r\n"
                     "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                   + picture + "\r\n--edge--\r\n";
        };
        const auto upload = [&](const QByteArray& type) {
            return client.say("POST", "/v26.0/10020030040/media", form(type), "multipart/form-data; boundary=edge");
        };
        QCOMPARE(upload("image/bmp").code(), 100);
        const auto id = upload("image/jpeg").json()[QLatin1String("id")].toString();
        QVERIFY(!id.isEmpty());
        const auto described = client.get("/v26.0/" + id.toUtf8()).json();
        QCOMPARE(described[QLatin1String("file_size")].toInt(), picture.size());
        const auto path = described[QLatin1String("url")].toString().toUtf8().mid(server->baseUrl().size());
        QCOMPARE(client.get(path).body, picture);
        QCOMPARE(GraphClient(*server, "wrong").get(path).status, 401);
        clock.advance(std::chrono::minutes(6));
        QCOMPARE(client.get(path).status, 404);
        QVERIFY(server->say(kCamille, QStringLiteral("Oui")));
        const QJsonObject image{{QStringLiteral("id"), id}, {QStringLiteral("caption"), QStringLiteral("Voilà")}};
        QCOMPARE(client
                     .send({{QStringLiteral("to"), kCamille},
                            {QStringLiteral("type"), QStringLiteral("image")},
                            {QStringLiteral("image"), image}})
                     .status,
                 200);
        QCOMPARE(server->messages().last().bubble.media, id);
        QCOMPARE(client.remove("/v26.0/" + id.toUtf8()).status, 200);
        QCOMPARE(client.get("/v26.0/" + id.toUtf8()).code(), 100);
    }

    void whatBecameOfAMessageCanBeAsked()
    {
        auto server = started();
        const GraphClient client(*server);
        const auto wamid = client.send(welcomeTo(kCamille)).wamid();
        QTRY_COMPARE(server->messages()[0].progress, WhatsappProgress::Delivered);
        QVERIFY(server->read(kCamille));
        const auto page =
            client.get("/v26.0/10020030040/message_history?message_id=" + QUrl::toPercentEncoding(wamid)).json();
        const auto found = page[QLatin1String("data")].toArray();
        QCOMPARE(found.size(), 1);
        const auto history = found[0].toObject();
        QCOMPARE(history[QLatin1String("message_id")].toString(), wamid);
        const auto events = client.get("/v26.0/" + history[QLatin1String("id")].toString().toUtf8() + "/events")
                                .json()[QLatin1String("data")]
                                .toArray();
        QStringList statuses;
        for (const auto& event : events)
            statuses.append(
                event.toObject()[QLatin1String("node")].toObject()[QLatin1String("delivery_status")].toString());
        QCOMPARE(statuses, QStringList({QStringLiteral("SENT"), QStringLiteral("DELIVERED"), QStringLiteral("READ")}));
    }
};

QTEST_GUILESS_MAIN(WhatsappAccountTest)
#include "tst_whatsapp_account.moc"
