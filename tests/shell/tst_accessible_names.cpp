// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader says of every page: a name for all that takes the keyboard, and the right kind of thing.
#include "services/channels/account_repository.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/window.h"
#include "ui/widgets/sheet.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

QString spoken(QWidget* widget)
{
    auto* seen = QAccessible::queryAccessibleInterface(widget);
    QStringList words;
    // The name of a combo box is what is chosen; what it is for is said by its label.
    for (const auto& [other, relation] : seen->relations(QAccessible::Label)) words += other->text(QAccessible::Name);
    if (!qobject_cast<QComboBox*>(widget)) words += seen->text(QAccessible::Name);
    words.removeAll(QString());
    return words.value(0).trimmed();
}

/// What is wrong on what can be seen now, one line each.
QStringList faults(WindowDesk& desk)
{
    QStringList faults;
    QHash<QString, QWidget*> buttons;
    const auto* sheet = desk.window().findChild<Sheet*>();
    for (auto* widget : desk.window().findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) continue;
        if (sheet && sheet->isVisible() && !sheet->isAncestorOf(widget)) continue;
        // Inside of what has the name.
        if (widget->objectName() == text("qt_spinbox_lineedit") || qobject_cast<QComboBox*>(widget->parentWidget()))
            continue;
        const auto* seen = QAccessible::queryAccessibleInterface(widget);
        const auto what = text("%1 “%2” in %3")
                              .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                   QLatin1String(widget->parentWidget()->metaObject()->className()));
        const auto name = spoken(widget);
        if (name.isEmpty()) faults += what + text(" has no name");
        if (seen->role() == QAccessible::CheckBox && !qobject_cast<QCheckBox*>(widget))
            faults += what + text(" is no check box");
        // An empty list says again what the page is for.
        const bool again = QStringList{text("empty-action"), text("step-campaigns")}.contains(widget->objectName());
        if (seen->role() == QAccessible::Button && qobject_cast<QPushButton*>(widget) && widget->isEnabled()
            && !again) {
            if (buttons.contains(name)) faults += what + text(": there are two “%1”").arg(name);
            buttons.insert(name, widget);
        }
    }
    return faults;
}

} // namespace

#define VERIFY_SPOKEN(desk)                                                                                            \
    do {                                                                                                               \
        const auto found = faults(desk);                                                                               \
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));                                          \
    } while (false)

class AccessibleNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void theFirstRunAndTheSignIn()
    {
        WindowDesk fresh(Holding::Nothing);
        fresh.open();
        VERIFY_SPOKEN(fresh);
        WindowDesk desk;
        desk.open();
        VERIFY_SPOKEN(desk);
    }

    void everyPlace_data()
    {
        QTest::addColumn<Place>("place");
        QTest::newRow("dashboard") << Place::Dashboard;
        QTest::newRow("inbox") << Place::Inbox;
        QTest::newRow("contacts") << Place::Contacts;
        QTest::newRow("campaigns") << Place::Campaigns;
        QTest::newRow("practice") << Place::Practice;
        QTest::newRow("accounts") << Place::Accounts;
        QTest::newRow("people") << Place::People;
        QTest::newRow("settings") << Place::Settings;
    }
    void everyPlace()
    {
        QFETCH(Place, place);
        for (const auto holding : {Holding::Agency, Holding::Practice}) {
            WindowDesk desk(holding);
            if (holding == Holding::Practice) desk.launch(text("Rentrée"));
            desk.openSignedIn();
            desk.go(place);
            VERIFY_SPOKEN(desk);
        }
    }

    void theDetailsOfAContactAndTheBarOfTheChosen()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.go(Place::Contacts);
        auto* table = desk.find<QTableView>(text("contacts"));
        table->selectRow(0);
        desk.settle();
        VERIFY_SPOKEN(desk);
        table->selectAll();
        desk.settle();
        VERIFY_SPOKEN(desk);
    }

    void aConversationAndItsTemplates()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            SampleInbox inbox(work.database, work.session.workspace);
            inbox.hear(inbox.converse(text("Anna Bell"), 2), text("Hello"), 3);
            inbox.openWindow(inbox.converse(text("Bob Carr"), 1), work.clock.now() + std::chrono::hours(2));
            inbox.addTemplate(text("hello_again"), text("en"), text("Hello {{1}}, it is {{2}}"));
        });
        desk.openSignedIn({1400, 860});
        desk.go(Place::Inbox);
        auto* list = desk.find<QListView>(text("conversations"));
        list->setCurrentIndex(list->model()->index(1, 0));
        desk.settle();
        VERIFY_SPOKEN(desk);
        desk.click(text("note-mode"));
        VERIFY_SPOKEN(desk);
        list->setCurrentIndex(list->model()->index(0, 0));
        desk.settle();
        VERIFY_SPOKEN(desk);
        desk.click(text("choose-template"));
        desk.settle();
        VERIFY_SPOKEN(desk);
    }

    void everyStepOfAnImport()
    {
        WindowDesk desk;
        QFile file(desk.folder().path() + text("/people.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Nom,E-mail\nZoé,zoe@example.com\n");
        file.close();
        desk.openSignedIn();
        desk.view().openImport({});
        desk.settle();
        VERIFY_SPOKEN(desk);
        desk.view().openImport(file.fileName());
        for (int step = 0; step < 4; ++step) {
            desk.settle();
            VERIFY_SPOKEN(desk);
            desk.click(text("import-next"));
        }
    }

    void everyStepOfACampaign()
    {
        WindowDesk desk(Holding::Practice);
        const auto id = desk.launch(text("Rentrée"));
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        VERIFY_SPOKEN(desk);
        desk.view().editCampaign(CampaignId(0));
        desk.settle();
        VERIFY_SPOKEN(desk);
        for (int step = 0; step < 3; ++step) {
            // Step by step, then the launch sheet.
            desk.click(text("primary"));
            desk.settle();
            VERIFY_SPOKEN(desk);
        }
    }

    void everyStepOfAWhatsappCampaign()
    {
        WindowDesk desk(Holding::Practice);
        desk.work([](const Work& work) {
            auto account = AccountDraft::forWhatsapp(text("Boutique"), {});
            account.practice = true;
            QVERIFY(AccountRepository(work.database, work.session, work.clock).add(account, {}, nullptr));
        });
        desk.openSignedIn();
        desk.view().editCampaign(CampaignId(0));
        desk.settle();
        desk.clickButton(text("WhatsApp"));
        desk.click(text("primary"));
        desk.settle();
        VERIFY_SPOKEN(desk);
        desk.click(text("sync-templates"));
        desk.settle();
        desk.click(text("choose-template"));
        desk.fill(text("template-search"), text("rentree_promo"));
        VERIFY_SPOKEN(desk);
        desk.click(text("use-template"));
        desk.click(text("follow-up"));
        desk.settle();
        VERIFY_SPOKEN(desk);
        desk.click(text("primary"));
        desk.settle();
        VERIFY_SPOKEN(desk);
    }

    void theSheetOfAnAccountAndThePalette()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.go(Place::Accounts);
        desk.click(text("edit"));
        VERIFY_SPOKEN(desk);
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.settle();
        VERIFY_SPOKEN(desk);
    }

    void somebodyNewAndTheTrail()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.go(Place::People);
        desk.click(text("primary"));
        VERIFY_SPOKEN(desk);
        desk.clickButton(text("Create directly"));
        VERIFY_SPOKEN(desk);
        desk.clickButton(text("Invite by e-mail"));
        desk.fill(text("person-email"), text("nora@example.com"));
        desk.click(text("save-person"));
        desk.settle();
        VERIFY_SPOKEN(desk);
        desk.clickButton(text("Audit trail"));
        desk.settle();
        VERIFY_SPOKEN(desk);
    }

    void oneOfSeveralSaysSo()
    {
        WindowDesk desk(Holding::Practice);
        desk.launch(text("Rentrée"));
        desk.openSignedIn();
        auto* tab = QAccessible::queryAccessibleInterface(desk.find<QPushButton>(text("nav-practice")));
        QCOMPARE(tab->role(), QAccessible::PageTab);
        QCOMPARE(tab->text(QAccessible::Name), text("Practice mailbox"));
        QVERIFY(!tab->state().selected);
        tab->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        desk.settle();
        QCOMPARE(desk.view().place(), Place::Practice);
        QVERIFY(tab->state().selected);
        const auto buttons = desk.window().findChildren<QAbstractButton*>();
        const auto narrow = std::find_if(buttons.cbegin(), buttons.cend(), [](const QAbstractButton* button) {
            return button->isVisible() && button->accessibleName() == text("Narrow");
        });
        QVERIFY(narrow != buttons.cend());
        auto* radio = QAccessible::queryAccessibleInterface(*narrow);
        QCOMPARE(radio->role(), QAccessible::RadioButton);
        QVERIFY(radio->state().checkable && !radio->state().checked);
        radio->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(radio->state().checked);
    }
};

QTEST_MAIN(AccessibleNamesTest)
#include "tst_accessible_names.moc"
