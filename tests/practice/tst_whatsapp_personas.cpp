// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/practice_host.h"
#include "services/practice/whatsapp_server.h"
#include "tests/practice/webhook_listener.h"
#include "tests/practice/whatsapp_client.h"
#include "tests/support/fake_clock.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;

class WhatsappPersonasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aContactDoesWhatTheNumberSays_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("statuses");
        QTest::addColumn<QString>("answer");
        const QString all = QStringLiteral("sent delivered read");
        QTest::newRow("reads") << "78" << all << "";
        QTest::newRow("answers") << "01" << all << "text:Oui, dites-m’en plus";
        QTest::newRow("presses") << "42" << all << "button:Je réponds";
        QTest::newRow("does not read") << "13"
                                       << "sent delivered"
                                       << "";
        QTest::newRow("STOP") << "07" << all << "text:STOP";
        QTest::newRow("stop button") << "17" << all << "button:STOP";
        QTest::newRow("blocks") << "27"
                                << "sent failed:131026"
                                << "";
        QTest::newRow("new number") << "37" << all << "system:";
        QTest::newRow("capped") << "47"
                                << "sent failed:131049"
                                << "";
        QTest::newRow("opted out") << "57"
                                   << "sent failed:131050"
                                   << "";
        QTest::newRow("hides the number") << "67" << all << "text:Oui, dites-m’en plus";
        QTest::newRow("reads at once") << "77"
                                       << "sent read"
                                       << "";
        QTest::newRow("reacts") << "87" << all << "reaction:";
        QTest::newRow("asks") << "97" << all << "text:C’est combien ?";
    }
    void aContactDoesWhatTheNumberSays()
    {
        QFETCH(QString, ending);
        QFETCH(QString, statuses);
        QFETCH(QString, answer);
        WebhookListener listener;
        auto setup = WhatsappServerSetup::practice();
        setup.script.pace = 0;
        setup.webhook.url = listener.url();
        auto server = std::move(*WhatsappServer::start(std::move(setup)));
        const auto parameters = textParameters({QStringLiteral("Zoë")});
        const auto sent = GraphClient(*server).send(templateTo(QStringLiteral("336123456") + ending,
                                                               QStringLiteral("bienvenue"), QStringLiteral("fr"),
                                                               {component(QStringLiteral("header"), parameters),
                                                                component(QStringLiteral("body"), parameters)}));
        QCOMPARE(sent.status, 200);
        const auto told = [&] {
            QStringList words;
            for (const auto& one : listener.all(QStringLiteral("statuses"))) {
                const auto code =
                    one[QLatin1String("errors")].toArray().at(0).toObject()[QLatin1String("code")].toInt();
                words.append(one[QLatin1String("status")].toString()
                             + (code ? QStringLiteral(":%1").arg(code) : QString()));
            }
            return words.join(QLatin1Char(' '));
        };
        QTRY_COMPARE(told(), statuses);
        const auto said = [&] {
            const auto messages = listener.all(QStringLiteral("messages"));
            if (messages.isEmpty()) return QString();
            const auto type = messages[0][QLatin1String("type")].toString();
            const auto object = messages[0][type].toObject();
            return type + QLatin1Char(':')
                   + (type == QLatin1String("button") ? object[QLatin1String("text")] : object[QLatin1String("body")])
                         .toString()
                         .remove(QRegularExpression(QStringLiteral("^User .*")));
        };
        QTRY_COMPARE(said(), answer);
        QTRY_COMPARE(server->waitingWebhooks(), 0);
        QCOMPARE(listener.all(QStringLiteral("messages")).size(), answer.isEmpty() ? 0 : 1);
        const auto preferences = QStringLiteral("user_preferences");
        if (ending == QLatin1String("57")) QTRY_COMPARE(listener.all(preferences, preferences).size(), 1);
        if (ending != QLatin1String("67")) return;
        for (const auto& post : listener.posts()) QVERIFY(!post.body.contains("336123456"));
    }

    void onlyTemplatesAreAnswered()
    {
        WebhookListener listener;
        auto setup = WhatsappServerSetup::practice();
        setup.script.pace = 0;
        setup.webhook.url = listener.url();
        auto server = std::move(*WhatsappServer::start(std::move(setup)));
        QVERIFY(server->say(QStringLiteral("33612345601"), QStringLiteral("Bonjour")));
        QCOMPARE(
            GraphClient(*server).send(textTo(QStringLiteral("33612345601"), QStringLiteral("Bonjour à vous"))).status,
            200);
        QTRY_COMPARE(listener.statuses().size(), 3);
        QCOMPARE(listener.all(QStringLiteral("messages")).size(), 1);
    }

    void aHostStartsItWhenItIsWanted()
    {
        QTemporaryDir folder;
        FakeClock clock;
        PracticeHost host(DataFolder(folder.path()), clock);
        const auto port = host.whatsappPort();
        QVERIFY(port);
        QCOMPARE(*host.whatsappPort(), *port);
        QCOMPARE(GraphClient(**host.whatsapp()).get("/v26.0/10020030040").status, 200);
    }

    void everyAccountHasANumberThatHearsNothingOfTheOthers()
    {
        QTemporaryDir folder;
        FakeClock clock;
        PracticeHost host(DataFolder(folder.path()), clock);
        auto& server = **host.whatsapp();
        GraphClient client(server);
        const auto one = QStringLiteral("100200300401"), other = QStringLiteral("1002003004012");
        const auto who = QStringLiteral("33612345604");
        const auto write = [&](const QString& number, const QString& text) {
            auto message = textTo(who, text);
            message.insert(QStringLiteral("messaging_product"), QStringLiteral("whatsapp"));
            return client.post("/v26.0/" + number.toLatin1() + "/messages", message).status;
        };
        QCOMPARE(write(one, QStringLiteral("Bonjour de Maison")), 200);
        QCOMPARE(write(other, QStringLiteral("Bonjour d’Atelier")), 200);
        QCOMPARE(client.get("/v26.0/10020030040x").status, 400);
        QCOMPARE(client.get("/v26.0/99920030040").status, 400);
        const auto words = [&](const std::optional<QStringList>& ours) {
            return server.act([&](WhatsappCloud& cloud) {
                QStringList all;
                for (const auto& turn : cloud.conversation(who, ours)) all.append(turn.bubble.text);
                return all;
            });
        };
        const auto heard = [&](const std::optional<QStringList>& ours) {
            return server.act([&](WhatsappCloud& cloud) { return cloud.contacts(ours).size(); });
        };
        QTRY_COMPARE(words({}).size(), 2);
        QCOMPARE(words(QStringList{one}), QStringList{QStringLiteral("Bonjour de Maison")});
        QCOMPARE(words(QStringList{other}), QStringList{QStringLiteral("Bonjour d’Atelier")});
        QVERIFY(
            server.act([&](WhatsappCloud& cloud) { return cloud.say(who, QStringLiteral("Merci"), one).has_value(); }));
        QCOMPARE(words(QStringList{one}), (QStringList{QStringLiteral("Bonjour de Maison"), QStringLiteral("Merci")}));
        QCOMPARE(words(QStringList{other}).size(), 1);
        QCOMPARE(heard(QStringList{}), 0);
        QCOMPARE(heard(QStringList{other}), 1);
        QCOMPARE(heard({}), 1);
    }
};

QTEST_GUILESS_MAIN(WhatsappPersonasTest)
#include "tst_whatsapp_personas.moc"
