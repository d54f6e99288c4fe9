// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks that the window receives: switched on and off, another address, a port that is taken.
#include "services/channels/account_repository.h"
#include "services/channels/http/http_exchange.h"
#include "tests/support/window.h"
#include "ui/sending/engine_thread.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTcpServer>
#include <QTest>

#include <thread>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

/// One that was free a moment ago.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

/// What is answered there; status 0: nobody listens.
HttpReply asked(quint16 port, const QString& path)
{
    HttpReply answer;
    std::jthread([&] {
        const auto reply = callHttp({.method = "GET", .url = QStringLiteral("http://127.0.0.1:%1").arg(port) + path});
        if (reply) answer = *reply;
    }).join();
    return answer;
}

/// What Meta's first question is answered with.
int answered(quint16 port, const char* token)
{
    return asked(port, QStringLiteral("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=")
                           + QLatin1String(token))
        .status;
}

void receiveAt(WindowDesk& desk, quint16 port)
{
    desk.go(Place::Settings);
    desk.fill(text("webhooks-at"), text("127.0.0.1:%1").arg(port));
    desk.press(Qt::Key_Return);
    desk.find<QCheckBox>(text("receive-webhooks"))->click();
}

} // namespace

class WebhookCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void whatIsSwitchedOnListensAndComesBack()
    {
        const auto port = freePort();
        WindowDesk desk;
        desk.work([](const Work& work) {
            auto draft = AccountDraft::forWhatsapp(text("Essai"), {});
            draft.practice = true;
            QVERIFY(AccountRepository(work.database, work.session, work.clock).add(draft, {}, nullptr));
        });
        desk.openSignedIn();
        QCOMPARE(answered(port, kPracticeVerifyToken), 0);
        receiveAt(desk, port);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Listening at http://127.0.0.1:%1/webhooks/whatsapp").arg(port)),
                                 kSoon);
        QCOMPARE(answered(port, kPracticeVerifyToken), 200);
        QCOMPARE(answered(port, "another"), 403);
        // The ways out of mails lead here too, with the words of the window.
        QVERIFY(desk.says(text("your public address with /u after it")));
        const auto wayOut = asked(port, text("/u?t=0"));
        QCOMPARE(wayOut.status, 404);
        QVERIFY2(wayOut.body.contains("This link is not valid"), wayOut.body.constData());
        desk.click(text("copy-webhook-path"));
        QCOMPARE(QGuiApplication::clipboard()->text(), text("/webhooks/whatsapp"));

        desk.close();
        QCOMPARE(answered(port, kPracticeVerifyToken), 0);
        desk.openSignedIn();
        QTRY_COMPARE_WITH_TIMEOUT(answered(port, kPracticeVerifyToken), 200, kSoon);
        desk.go(Place::Settings);
        desk.find<QCheckBox>(text("receive-webhooks"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(answered(port, kPracticeVerifyToken), 0, kSoon);
        QVERIFY(!desk.shows(text("webhooks-state")));
    }

    void aTakenPortIsSaidAndTriedAgain()
    {
        WindowDesk desk;
        desk.openSignedIn();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto port = other.serverPort();
        receiveAt(desk, port);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("another program has 127.0.0.1:%1 already").arg(port)), kSoon);
        other.close();
        desk.clickButton(text("Try again"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Listening at")), kSoon);
        QCOMPARE(answered(port, "another"), 403);
    }

    void aTakenPortIsTakenByItselfOnceItIsFree()
    {
        WindowDesk desk;
        desk.openSignedIn();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto port = other.serverPort();
        receiveAt(desk, port);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("It is tried again by itself within 5 s.")), kSoon);
        // Later and later, and it says when.
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("It is tried again by itself within 10 s.")), kSoon);
        other.close();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Listening at")), kSoon);
        QCOMPARE(answered(port, "another"), 403);
    }

    void aWrongAddressSaysWhatIsWantedAndStays()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Settings);
        for (const auto* wrong : {"8080", "example.com:8080", "127.0.0.1:0", "127.0.0.1:99999", ""}) {
            desk.fill(text("webhooks-at"), text(wrong));
            desk.find<QCheckBox>(text("receive-webhooks"))->click();
            QVERIFY2(!desk.complaintAt(text("webhooks-at")).isEmpty(), wrong);
            QVERIFY(!desk.find<QCheckBox>(text("receive-webhooks"))->isChecked());
            QCOMPARE(desk.find<QLineEdit>(text("webhooks-at"))->text(), text(wrong));
        }
    }
};

QTEST_MAIN(WebhookCardTest)
#include "tst_webhook_card.moc"
