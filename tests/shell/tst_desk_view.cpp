// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around the pages: sidebar, keys, palette, toasts, status line, sheets.
#include "services/contacts/contact_repository.h"
#include "services/storage/database.h"
#include "tests/support/window.h"
#include "ui/sending/engine_thread.h"
#include "ui/shell/command_palette.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrl>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

QStringList found(WindowDesk& desk)
{
    QStringList texts;
    auto* list = desk.find<QListWidget>(text("palette-list"));
    for (int i = 0; i < list->count(); ++i) texts += list->item(i)->text();
    return texts;
}

bool finds(WindowDesk& desk, const QString& what)
{
    return !found(desk).filter(what).isEmpty();
}

} // namespace

class DeskViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void lettersMatchTheBeginningsOfWords_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("matches");
        QTest::addRow("beginning") << text("Practice mailbox") << text("prac") << true;
        QTest::addRow("second word") << text("Practice mailbox") << text("mail") << true;
        QTest::addRow("letters of words") << text("Practice mailbox") << text("pm") << true;
        QTest::addRow("within a word") << text("Practice mailbox") << text("box") << true;
        QTest::addRow("accents") << text("Équipe") << text("equ") << true;
        QTest::addRow("other letters") << text("Practice mailbox") << text("px") << false;
        QTest::addRow("order") << text("Practice mailbox") << text("mp") << false;
    }

    void lettersMatchTheBeginningsOfWords()
    {
        QFETCH(QString, entry);
        QFETCH(QString, typed);
        QFETCH(bool, matches);
        QCOMPARE(paletteMatches(entry, typed), matches);
    }

    void keysLeadToPages()
    {
        WindowDesk desk;
        desk.openSignedIn();
        QCOMPARE(desk.view().place(), Place::Dashboard);
        desk.press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.view().place(), Place::Contacts);
        desk.press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(desk.view().place(), Place::Dashboard);
        desk.click(text("nav-accounts"));
        QCOMPARE(desk.view().place(), Place::Accounts);
        QVERIFY(desk.find<QPushButton>(text("nav-accounts"))->isChecked());
        QVERIFY(!desk.find<QPushButton>(text("nav-dashboard"))->isChecked());
        desk.settle();
    }

    void theSidebarFoldsInANarrowWindow()
    {
        WindowDesk desk;
        desk.openSignedIn();
        const auto* contacts = desk.find<QPushButton>(text("nav-contacts"));
        QVERIFY(contacts->text().contains(text("Contacts")));
        desk.window().resize(1099, 700);
        QTRY_VERIFY(contacts->text().isEmpty());
        QVERIFY(contacts->width() < 80);
        // What is not written is said otherwise.
        QCOMPARE(contacts->toolTip(), text("Contacts"));
        QCOMPARE(contacts->accessibleName(), text("Contacts"));
        desk.window().resize(1100, 700);
        QTRY_VERIFY(contacts->text().contains(text("Contacts")));
    }

    void thePaletteOpensAPageByAFewLetters()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.find<QLineEdit>(text("palette-field"))->hasFocus());
        QVERIFY(finds(desk, text("Dashboard")));
        desk.type(text("acc"));
        QVERIFY(found(desk).first().startsWith(text("Accounts")));
        QVERIFY(!finds(desk, text("Dashboard")));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.view().place(), Place::Accounts);
        QVERIFY(!desk.shows(text("palette-field")));
        desk.settle();
    }

    void thePaletteFindsAContact()
    {
        WindowDesk desk;
        desk.addContact(text("Louise Pellerin"), text("louise@example.com"));
        desk.openSignedIn();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.type(text("loui"));
        QTRY_VERIFY_WITH_TIMEOUT(finds(desk, text("Louise Pellerin")), kSoon);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.view().place(), Place::Contacts);
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QLineEdit>(text("field-email"))->text(), text("louise@example.com"), kSoon);
    }

    void thePaletteSaysWhenThereIsNothing()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.type(text("zzzz"));
        QCOMPARE(found(desk), QStringList{text("Nothing of that name")});
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.shows(text("palette-field")), "there is nothing to open");
        desk.settle();
    }

    void theArrowsChooseInThePalette()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.find<QListWidget>(text("palette-list"))->currentRow(), 1);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.view().place(), Place::Inbox);
        desk.settle();
    }

    void escapeClosesThePaletteAndOnlyThat()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Contacts);
        desk.fill(text("search"), text("x"));
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows(text("palette-field")));
        QCOMPARE(desk.find<QLineEdit>(text("search"))->text(), text("x"));
        QVERIFY2(desk.find<QLineEdit>(text("search"))->hasFocus(), "the keyboard goes back where it was");
        desk.settle();
    }

    void theKeysOfThePageRestBehindASheet()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(desk.window().findChildren<QLineEdit*>(text("palette-field")).size(), 1);
        desk.press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.view().place(), Place::Dashboard);
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.view().place(), Place::Contacts);
        desk.settle();
    }

    void signingOutFromThePaletteLeadsToTheSignIn()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.type(text("sign out"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(!desk.window().deskView());
        QVERIFY(desk.shows(text("sign-in")));
    }

    void aSheetEndsWithTheDeskItBelongsTo()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.view().signOut();
        QTRY_VERIFY(!desk.window().deskView());
        QVERIFY(!desk.shows(text("palette-field")));
        QVERIFY(desk.window().findChildren<QLineEdit*>(text("palette-field")).isEmpty());
    }

    void undoTakesBackTheNewest()
    {
        WindowDesk desk;
        desk.openSignedIn();
        QStringList undone;
        desk.view().toast(text("First"), [&] { undone += text("first"); });
        desk.view().toast(text("Second"), [&] { undone += text("second"); });
        desk.view().toast(text("Just so you know"), {});
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, QStringList{text("second")});
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, (QStringList{text("second"), text("first")}));
        QVERIFY(desk.says(text("Just so you know")));
    }

    void theUndoOfAToastIsItsOwn()
    {
        WindowDesk desk;
        desk.openSignedIn();
        QStringList undone;
        desk.view().toast(text("First"), [&] { undone += text("first"); });
        desk.view().toast(text("Second"), [&] { undone += text("second"); });
        const auto buttons = desk.view().findChildren<QPushButton*>(text("undo"));
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(undone, QStringList{text("first")});
        QVERIFY(!desk.says(text("First")));
        QTRY_VERIFY(desk.says(text("Second")));
    }

    void aRefreshShowsWhatOthersHaveDone()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Contacts);
        QVERIFY(desk.says(text("No contacts yet")));
        desk.addContact(text("Louise Pellerin"), text("louise@example.com"));
        desk.press(Qt::Key_F5);
        desk.settle();
        QVERIFY(!desk.says(text("No contacts yet")));
        QCOMPARE(desk.find<QTableView>(text("contacts"))->model()->rowCount(), 1);
    }

    void theImportLeadsBackToWhereItWasOpened()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Contacts);
        desk.click(text("import"));
        QCOMPARE(desk.view().place(), Place::Import);
        QVERIFY(desk.find<QPushButton>(text("nav-contacts"))->isChecked());
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.view().place(), Place::Contacts);
        desk.settle();
    }

    void aFileDroppedAnywhereOpensTheImport()
    {
        WindowDesk desk;
        desk.openSignedIn();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(desk.folder().path() + text("/people.csv"))});
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        // Not through the application, which would ask where the drag came from.
        static_cast<QObject&>(desk.view()).event(&drop);
        QCOMPARE(desk.view().place(), Place::Import);
        desk.settle();
    }

    void theStatusLineSaysHowThingsStand()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        QVERIFY(desk.says(text("Nothing to send")));
        QVERIFY(desk.says(text("All accounts work")));
        desk.work([](const Work& work) {
            QVERIFY(work.database.runText(text("UPDATE accounts SET state = 'down', reason = '535 no such user'"), {}));
        });
        desk.press(Qt::Key_F5);
        desk.settle();
        QVERIFY(!desk.says(text("All accounts work")));
        QVERIFY(!desk.find<QPushButton>(text("nav-accounts"))->accessibleDescription().isEmpty());
    }

    void whatIsBeingTypedIsSavedWhenTheWindowCloses()
    {
        WindowDesk desk;
        desk.addContact(text("Louise Pellerin"), text("louise@example.com"));
        desk.openSignedIn();
        desk.go(Place::Contacts);
        desk.find<QTableView>(text("contacts"))->selectRow(0);
        desk.settle();
        desk.fill(text("field-company"), text("Pellerin Traiteur"));
        QSignalSpy ended(&desk.window().engine(), &EngineThread::ended);
        desk.window().QWidget::close();
        QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), kSoon);
        desk.close();
        const auto company = desk.ask<QString>([](const Work& work) {
            return ContactRepository(work.database, work.session, work.clock).list({})->items.first().data.company;
        });
        QCOMPARE(company, text("Pellerin Traiteur"));
    }
};

QTEST_MAIN(DeskViewTest)
#include "tst_desk_view.moc"
