// SPDX-License-Identifier: GPL-3.0-or-later
// The relays in the settings: added, told what to say, out of reach, removed.
#include "services/relay/relay_list.h"
#include "tests/support/window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

class RelayCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnOurWarnings();
        qputenv("RELAIS_VAULT_PASSPHRASE", "vault of the test");
    }

    void aRelayIsAddedToldAndRemoved()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Settings);
        desk.click(text("add-relay"));
        desk.click(text("relay-go"));
        QVERIFY(!desk.complaintAt(text("relay-name")).isEmpty());
        QVERIFY(!desk.complaintAt(text("relay-url")).isEmpty());
        desk.fill(text("relay-name"), text("Serveur"));
        desk.fill(text("relay-url"), text("http://127.0.0.1:9"));
        QCOMPARE(desk.find<QLineEdit>(text("relay-token"))->echoMode(), QLineEdit::Password);
        desk.click(text("relay-go"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("relay-line")), kSoon);
        QVERIFY(desk.says(text("--desk relais-desk:1:")));
        desk.click(text("relay-go"));
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(
            text("relaisctl relay init --folder DIR --desk relais-desk:1:")));
        desk.click(text("relay-leave"));
        desk.settle();
        QVERIFY(desk.says(text("Serveur")));
        // Nobody answers there, and the card says so by itself.
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("relay-trouble")), kSoon);
        QVERIFY(desk.says(text("It has not answered yet.")));
        desk.click(text("fetch-relay"));
        QVERIFY(desk.says(text("The relays are asked now.")));
        desk.click(text("remove-relay"));
        desk.click(text("question-act"));
        desk.settle();
        desk.work(
            [](const Work& work) { QVERIFY(RelayList(work.database, work.session, work.clock).list()->isEmpty()); });
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("fetch-relay")), kSoon);
    }
};

QTEST_MAIN(RelayCardTest)
#include "tst_relay_card.moc"
