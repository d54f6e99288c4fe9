// SPDX-License-Identifier: GPL-3.0-or-later
// The window around the desk: the lock of somebody who has gone, another workspace, a backup put back, closing.
#include "services/access/agency.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/channels/account_repository.h"
#include "services/contacts/contact_repository.h"
#include "services/core/clock.h"
#include "services/storage/data_folder.h"
#include "services/storage/database.h"
#include "services/upkeep/backup.h"
#include "services/upkeep/event_log.h"
#include "tests/support/window.h"
#include "ui/access/idle_watch.h"
#include "ui/sending/engine_thread.h"
#include "ui/shell/closing.h"

#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

qint64 contactsIn(WindowDesk& desk)
{
    return desk.ask<qint64>([](const Work& work) {
        return ContactRepository(work.database, work.session, work.clock).list({.total = ListTotal::Counted})->total;
    });
}

/// One message on its way to a server that accepts the connection and never says a word.
void launchIntoSilence(WindowDesk& desk, const QTcpServer& server)
{
    desk.work([&](const Work& work) {
        AccountDraft account{.name = text("Silent"),
                             .settings = SmtpSettings{.host = text("127.0.0.1"),
                                                      .from = *Mailbox::parse(text("me@example.com"))}};
        account.smtp()->port = server.serverPort();
        account.smtp()->security = SmtpSecurity::None;
        QVERIFY(AccountRepository(work.database, work.session, work.clock).add(account, {}, nullptr));
        CampaignDraft draft{.name = text("Silence"), .account = account.name};
        draft.steps[0].subject = text("Bonjour");
        draft.steps[0].html = text("<p>Bonjour</p><p><a href=\"{unsubscribe}\">Stop</a></p>");
        const auto id = CampaignRepository(work.database, work.session, work.clock).create(draft);
        QVERIFY(id);
        QVERIFY(launchCampaign(work.database, work.session, work.clock, *id));
    });
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOurWarnings(); }

    void whoHasGoneIsLockedOutAndLosesNothing()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.view().editCampaign(CampaignId(0));
        desk.settle();
        desk.fill(text("campaign-name"), text("Rentrée"));
        auto* timer = desk.window().findChild<IdleWatch*>()->findChild<QTimer*>();
        QVERIFY(timer->isActive());
        QCOMPARE(timer->interval(), 30 * 60 * 1000);
        // Half an hour goes by.
        timer->start(0);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.view().isVisible(), kSoon);
        QVERIFY(desk.says(text("Locked")));
        desk.fill(text("password"), desk.password());
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view().isVisible(), kSoon);
        QCOMPARE(desk.find<QLineEdit>(text("campaign-name"))->text(), text("Rentrée"));
        desk.settle();
        const auto names = desk.ask<QStringList>([](const Work& work) {
            const auto page = CampaignRepository(work.database, work.session, work.clock).list({});
            QStringList all;
            for (const auto& one : page->items) all += one.name;
            return all;
        });
        QVERIFY2(names.contains(text("Rentrée")), "it was saved when the lock came");
    }

    void anotherWorkspaceHoldsItsOwnContacts()
    {
        WindowDesk desk;
        desk.addContact(text("Zoé Martin"), text("zoe@example.com"));
        desk.work([](const Work& work) { QVERIFY(createWorkspace(work.database, work.clock, text("Atelier"))); });
        desk.openSignedIn();
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        const auto goTo = [&](const char* workspace) {
            desk.chooseFromNextMenu(text(workspace));
            desk.click(text("workspace"));
            QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
            opened.clear();
            desk.settle();
            QCOMPARE(desk.find<QPushButton>(text("workspace"))->accessibleName(), text("Workspace ") + text(workspace));
            desk.go(Place::Contacts);
        };
        goTo("Atelier");
        QVERIFY(!desk.says(text("Zoé Martin")));
        QVERIFY(!desk.shows(text("contacts")));
        goTo("Maison");
        QCOMPARE(desk.find<QTableView>(text("contacts"))->model()->rowCount(), 1);
    }

    void aBackupPutBackBringsEverybodyBackAndSendsNothing()
    {
        WindowDesk desk;
        desk.addContact(text("Zoé Martin"), text("zoe@example.com"));
        desk.openSignedIn();
        desk.go(Place::Settings);
        desk.click(text("backup-now"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("It is good and stands in")), kSoon);
        desk.settle();
        desk.addContact(text("Noé Petit"), text("noe@example.com"));
        QCOMPARE(contactsIn(desk), 2);

        const auto buttons = desk.view().findChildren<QPushButton*>();
        const auto put = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton* one) {
            return one->accessibleName().startsWith(text("Put the backup of"));
        });
        QVERIFY(put != buttons.cend());
        (*put)->click();
        desk.click(text("restore-leave"));
        QCOMPARE(contactsIn(desk), 2);
        (*put)->click();
        desk.click(text("restore-act"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("sign-in")), kSoon);
        QVERIFY2(!desk.window().deskView(), "whoever it was signs in anew");
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.fill(text("password"), desk.password());
        desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        QCOMPARE(contactsIn(desk), 1);
        QVERIFY(!desk.ask<bool>([](const Work& work) { return agencyInfo(work.database)->armed; }));
        desk.go(Place::Settings);
        QVERIFY(desk.says(text("This computer sends")));
    }

    void aFileFromElsewhereIsPutBackOnceItIsWholeAndOpens()
    {
        const QTemporaryDir elsewhere;
        const auto wrong = elsewhere.filePath(text("shopping.db"));
        QFile list(wrong);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("a shopping list");
        list.close();
        const auto sealed = elsewhere.filePath(text("before.db"));
        WindowDesk desk;
        desk.addContact(text("Zoé Martin"), text("zoe@example.com"));
        desk.work([&](const Work& work) {
            QVERIFY(createBackup(work.database, desk.folder(), work.clock, sealed, Secret("open sesame")));
        });
        desk.addContact(text("Noé Petit"), text("noe@example.com"));
        desk.openSignedIn();
        desk.go(Place::Settings);

        desk.chooseFileNext(wrong);
        desk.click(text("backup-file"));
        desk.click(text("restore-act"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("this is no backup of Relais")), kSoon);
        desk.click(text("restore-leave"));
        desk.chooseFileNext(sealed);
        desk.click(text("backup-file"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("restore-passphrase")), kSoon);
        desk.fill(text("restore-passphrase"), text("not this one"));
        desk.click(text("restore-act"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("the passphrase does not fit")), kSoon);
        QVERIFY2(desk.window().deskView(), "nothing was touched");
        QCOMPARE(contactsIn(desk), 2);

        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("restore-passphrase")), kSoon);
        desk.fill(text("restore-passphrase"), text("open sesame"));
        desk.click(text("restore-act"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("sign-in")), kSoon);
        QCOMPARE(contactsIn(desk), 1);
        QVERIFY(!desk.ask<bool>([](const Work& work) { return agencyInfo(work.database)->armed; }));
    }

    void whoClosesAtOnceIsAskedNothing()
    {
        const QTemporaryDir place;
        const DataFolder folder(place.path());
        const SystemClock clock;
        FileEventLog log(folder, text("relais"), clock);
        EngineThread engine(folder, clock, log);
        QMainWindow window;
        Closing closing(window, engine, [] { return true; });
        QSignalSpy decided(&closing, &Closing::decided);
        engine.start();
        closing.begin();
        QCOMPARE(decided.count(), 1);
    }

    void closingEndsTheProgram_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("its frame") << false;
        QTest::newRow("Ctrl+Q") << true;
    }

    void closingEndsTheProgram()
    {
        QFETCH(const bool, byKey);
        WindowDesk desk;
        desk.openSignedIn();
        QTimer::singleShot(0, &desk.window(), [&] {
            if (byKey)
                desk.press(Qt::Key_Q, Qt::ControlModifier);
            else
                desk.window().close();
        });
        QTimer::singleShot(kSoon, qApp, [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0);
    }

    void closingWhileMessagesGoOutAsks()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        WindowDesk desk;
        desk.addContact(text("Zoé Martin"), text("zoe@example.com"));
        launchIntoSilence(desk, server);
        desk.openSignedIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().engine().lastReport().underWay == 1, kSoon);
        desk.window().close();
        QVERIFY(desk.window().isVisible());
        QVERIFY(desk.says(text("Nothing is lost and nothing is sent twice.")));
        desk.clickButton(text("Stay"));
        QVERIFY(desk.view().isVisible());
        desk.window().close();
        desk.clickButton(text("Close"));
        QVERIFY(!desk.window().deskView());
        QVERIFY(desk.says(text("Finishing what is under way …")));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().engine().isRunning(), kLong);
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
