// SPDX-License-Identifier: GPL-3.0-or-later
// What stands before the desk: the first run, the sign-in, the lock.
#include "services/access/agency.h"
#include "services/access/pepper_keeper.h"
#include "services/contacts/contact_repository.h"
#include "services/secrets/secret_store.h"
#include "services/storage/database.h"
#include "services/upkeep/backup.h"
#include "tests/support/window.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

class GatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void theWindowsThreadMayNotOpenTheDatabase()
    {
        WindowDesk desk;
        desk.openSignedIn();
        const auto opened = Database::open(desk.folder().database());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::WrongThread);
    }

    void theFirstRunSaysBesideTheFieldWhatIsWrong()
    {
        WindowDesk desk(Holding::Nothing);
        desk.open();
        desk.click(text("create"));
        QVERIFY(!desk.complaintAt(text("agency")).isEmpty());
        QVERIFY(!desk.complaintAt(text("owner-email")).isEmpty());
        QVERIFY(!desk.complaintAt(text("owner-password")).isEmpty());
        QVERIFY(desk.complaintAt(text("workspace")).isEmpty());
        QVERIFY2(desk.find<QLineEdit>(text("agency"))->hasFocus(), "the first wrong field has the keyboard");
        // Typing takes the complaint away.
        desk.type(text("Agence Rivage"));
        QVERIFY(desk.complaintAt(text("agency")).isEmpty());
        desk.fill(text("owner-email"), text("camille at example"));
        desk.fill(text("owner-password"), text("long enough"));
        desk.fill(text("owner-again"), text("long enoough"));
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.complaintAt(text("owner-email")).isEmpty());
        QVERIFY(desk.complaintAt(text("owner-password")).isEmpty());
        QVERIFY(!desk.complaintAt(text("owner-again")).isEmpty());
        QVERIFY(desk.shows(text("create")));
        QVERIFY(!desk.window().deskView());
    }

    void creatingAnAgencySignsIn()
    {
        WindowDesk desk(Holding::Nothing);
        desk.open();
        desk.fill(text("agency"), text("Agence Rivage"));
        desk.fill(text("owner-name"), text("Camille Aubrac"));
        desk.fill(text("owner-email"), text("owner@example.com"));
        desk.fill(text("owner-password"), text("correct horse"));
        desk.fill(text("owner-again"), text("correct horse"));
        desk.fill(text("workspace"), text("Maison"));
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.click(text("create"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        QCOMPARE(desk.view().place(), Place::Dashboard);
        QVERIFY(desk.says(text("Welcome, Camille Aubrac")));
        QVERIFY(!desk.shows(text("practice-band")));
        const auto name = desk.ask<QString>([](const Work& work) {
            return agencyInfo(work.database)->name + QLatin1Char('/') + work.session.workspaceSlug;
        });
        QCOMPARE(name, text("Agence Rivage/maison"));
    }

    void practiceDataIsOneClickAway()
    {
        WindowDesk desk(Holding::Nothing);
        desk.open();
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.click(text("practice"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        QVERIFY(desk.shows(text("practice-band")));
        QVERIFY(desk.says(text("Practice: nothing leaves this computer")));
    }

    void aBackupOfAnAgencyIsABeginningToo()
    {
        const QTemporaryDir elsewhere;
        const auto backup = elsewhere.filePath(text("rivage.db"));
        const auto wrong = elsewhere.filePath(text("shopping.db"));
        {
            WindowDesk before;
            before.work([&](const Work& work) {
                QVERIFY(createBackup(work.database, before.folder(), work.clock, backup, Secret("open sesame")));
            });
        }
        QFile list(wrong);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("a shopping list");
        list.close();

        WindowDesk desk(Holding::Nothing);
        desk.open();
        desk.chooseFileNext(wrong);
        desk.click(text("restore-backup"));
        desk.click(text("restore-act"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("this is no backup of Relais")), kSoon);
        desk.click(text("restore-leave"));
        QVERIFY2(desk.shows(text("create")), "the first run is still there");
        desk.chooseFileNext(backup);
        desk.click(text("restore-backup"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("restore-passphrase")), kSoon);
        desk.fill(text("restore-passphrase"), text("not this one"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("the passphrase does not fit")), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("restore-passphrase")), kSoon);
        desk.fill(text("restore-passphrase"), text("open sesame"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("sign-in")), kSoon);
        QVERIFY(desk.says(text("Agence Rivage")));
        // There was nothing to put aside.
        QCOMPARE(QDir(desk.folder().path()).entryList({text("relais-before-restore-*")}, QDir::Files), QStringList());
        desk.fill(text("email"), text("owner@example.com"));
        desk.fill(text("password"), text("correct horse"));
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        QVERIFY(!desk.ask<bool>([](const Work& work) { return agencyInfo(work.database)->armed; }));
    }

    void anAgencyAsksForItsSignIn()
    {
        WindowDesk desk;
        desk.open();
        QVERIFY(desk.says(text("Agence Rivage")));
        QVERIFY(desk.find<QLineEdit>(text("email"))->hasFocus());
        desk.press(Qt::Key_Return);
        desk.click(text("sign-in"));
        QVERIFY(desk.says(text("Type your e-mail address.")));
        desk.fill(text("email"), desk.email());
        desk.click(text("sign-in"));
        QVERIFY(desk.says(text("Type your password.")));
        desk.fill(text("password"), desk.password());
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        QCOMPARE(desk.view().place(), Place::Dashboard);
    }

    void aWrongPasswordLosesNothingElse()
    {
        WindowDesk desk;
        desk.open();
        desk.fill(text("email"), desk.email());
        desk.fill(text("password"), text("wrong horse"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(desk.says(text("The e-mail or the password is wrong.")));
        QCOMPARE(desk.find<QLineEdit>(text("email"))->text(), desk.email());
        QVERIFY2(desk.find<QLineEdit>(text("password"))->hasFocus(), "the password can be typed anew at once");
        QVERIFY(!desk.window().deskView());
    }

    void tooManyWrongPasswordsMakeOneWait()
    {
        WindowDesk desk;
        desk.open();
        desk.fill(text("email"), desk.email());
        for (const auto* wrong : {"wrong horse", "wrong again"}) {
            desk.fill(text("password"), text(wrong));
            desk.press(Qt::Key_Return);
            desk.settle();
        }
        auto* enter = desk.find<QPushButton>(text("sign-in"));
        QVERIFY(!enter->isEnabled());
        QVERIFY2(enter->text().startsWith(text("Again in")), qPrintable(enter->text()));
        desk.fill(text("password"), desk.password());
        QTRY_VERIFY_WITH_TIMEOUT(enter->isEnabled(), kSoon);
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.press(Qt::Key_Return);
        desk.settle();
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
    }

    void theNextStartKnowsWhoWasThere()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.close();
        desk.open();
        QCOMPARE(desk.find<QLineEdit>(text("email"))->text(), desk.email());
        QVERIFY(desk.find<QLineEdit>(text("password"))->text().isEmpty());
        QVERIFY(desk.find<QLineEdit>(text("password"))->hasFocus());
    }

    void aPracticeAgencyOffersItsSignIn()
    {
        WindowDesk desk(Holding::Practice);
        desk.open();
        QVERIFY(desk.says(desk.password()));
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.click(text("sign-in"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
    }

    void theLockKeepsThePlaceAndWantsThePassword()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Contacts);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!desk.view().isVisible());
        QVERIFY(desk.says(text("Locked")));
        QVERIFY2(!desk.find<QLineEdit>(text("email"))->isEnabled(), "the same person only");
        QVERIFY(desk.find<QLineEdit>(text("password"))->hasFocus());
        // The keys of the desk are dead.
        desk.press(Qt::Key_1, Qt::ControlModifier);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(desk.view().place(), Place::Contacts);
        QVERIFY(!desk.shows(text("palette-field")));

        desk.fill(text("password"), text("wrong horse"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(desk.says(text("The e-mail or the password is wrong.")));
        QVERIFY(!desk.view().isVisible());

        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("sign-in"))->isEnabled(), kSoon);
        // The failure has made the next try wait for a second.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                if (desk.view().isVisible()) return true;
                if (desk.find<QPushButton>(text("sign-in"))->isEnabled()) {
                    desk.fill(text("password"), desk.password());
                    desk.press(Qt::Key_Return);
                }
                return false;
            }(),
            kSoon);
        QCOMPARE(desk.view().place(), Place::Contacts);
    }

    void aSheetIsNotLeftOpenOverTheLock()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Accounts);
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.fill(text("account-name"), text("Newsletter"));
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!desk.view().isVisible());
        QVERIFY(!desk.shows(text("account-name")));
        desk.fill(text("password"), desk.password());
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view().isVisible(), kSoon);
        QVERIFY2(desk.shows(text("account-name")), "it stands where it was left");
        QCOMPARE(desk.find<QLineEdit>(text("account-name"))->text(), text("Newsletter"));
    }

    /// The passphrase was typed into a sheet, and is forgotten with the program.
    void theVaultsPassphraseLetsInAgain()
    {
        WindowDesk desk;
        const auto code = Pepper::make().code();
        desk.work([&](const Work& work) {
            const auto vault = openSecretStore(desk.folder(), Secret("vault of the test"));
            QVERIFY(vault);
            QVERIFY(PepperKeeper(work.database, work.session, work.clock).turnOn(*Pepper::fromCode(code), **vault));
        });
        desk.open();
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("sign-in")), kSoon);
        desk.fill(text("email"), text("owner@example.com"));
        desk.fill(text("password"), text("correct horse"));
        desk.click(text("sign-in"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("recovery")), kSoon);
        desk.click(text("recovery"));
        desk.fill(text("recovery-passphrase"), text("not this one"));
        desk.click(text("recover"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Check its passphrase")), kSoon);
        desk.fill(text("recovery-passphrase"), text("vault of the test"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("sign-in")), kSoon);
        desk.fill(text("email"), text("owner@example.com"));
        desk.fill(text("password"), text("correct horse"));
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.click(text("sign-in"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
    }

    /// The vault that has the key of the passwords is gone, as on another computer.
    void theRecoveryCodeLetsInAgain()
    {
        qputenv("RELAIS_VAULT_PASSPHRASE", "vault of the test");
        const auto forget = qScopeGuard([] { qunsetenv("RELAIS_VAULT_PASSPHRASE"); });
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Settings);
        desk.click(text("pepper-begin"));
        const auto code = desk.find<QPlainTextEdit>(text("pepper-code"))->toPlainText();
        QCOMPARE(code.size(), 64);
        // Shown, and nothing is sealed yet.
        const auto isOn = desk.ask<bool>(
            [](const Work& work) { return *PepperKeeper(work.database, work.session, work.clock).isOn(); });
        QVERIFY(!isOn);
        desk.click(text("pepper-seal"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("pepper-unseal")), kSoon);
        QVERIFY(!desk.shows(text("pepper-code")));

        QVERIFY(QFile::remove(desk.folder().vault()));
        desk.view().signOut();
        QTRY_VERIFY(desk.shows(text("sign-in")));
        QVERIFY(!desk.shows(text("recovery")));
        desk.fill(text("email"), text("owner@example.com"));
        desk.fill(text("password"), text("correct horse"));
        desk.click(text("sign-in"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("recovery")), kSoon);
        desk.click(text("recovery"));
        desk.fill(text("recovery-code"), text("not a code"));
        desk.click(text("recover"));
        QVERIFY(!desk.complaintAt(text("recovery-code")).isEmpty());
        desk.fill(text("recovery-code"), QString::fromLatin1(Pepper::make().code().reveal()));
        desk.click(text("recover"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("does not fit this agency")), kSoon);
        desk.fill(text("recovery-code"), code.toLower());
        desk.click(text("recover"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("sign-in")), kSoon);
        QVERIFY(!desk.shows(text("recovery")));
        desk.fill(text("password"), text("correct horse"));
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.click(text("sign-in"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.go(Place::Settings);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("pepper-unseal")), kSoon);
    }
};

QTEST_MAIN(GatesTest)
#include "tst_gates.moc"
