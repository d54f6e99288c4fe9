// SPDX-License-Identifier: GPL-3.0-or-later
// The window as each role sees it: what is there, what is not, and that nothing of what is there is refused.
#include "services/access/people.h"
#include "services/campaigns/campaign_repository.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/window.h"
#include "ui/shell/command_palette.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <functional>
#include <optional>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

constexpr auto kPassword = "a long password";

/// A practice agency with people, a launched campaign, a draft and a conversation, and somebody of that role at its window.
class RoleDesk : public WindowDesk
{
public:
    explicit RoleDesk(relais::Role role)
        : WindowDesk(Holding::Practice)
        , m_role(role)
    {
        launched = launch(text("Soldes"));
        work([&](const Work& work) {
            const auto id =
                CampaignRepository(work.database, work.session, work.clock).create({.name = text("Brouillon")});
            QVERIFY(id);
            draft = *id;
            SampleInbox inbox(work.database, work.session.workspace, toMs(work.clock.now()));
            const auto conversation = inbox.converse(text("Zoé Martin"), 0);
            inbox.hear(conversation, text("Bonjour !"), 0);
            inbox.openWindow(conversation, work.clock.now() + std::chrono::hours(10));
            if (m_role == relais::Role::Owner) return;
            QVERIFY(People(work.database, work.session, work.clock)
                        .add({text("role@example.com"), text("Karim Touati"), m_role, Secret(kPassword)},
                             HashCost::ForTests));
        });
    }

    void openAs(const QSize& size = {1400, 900})
    {
        if (m_role == relais::Role::Owner) {
            openSignedIn(size);
            return;
        }
        open(size);
        QSignalSpy opened(&window(), &MainWindow::deskOpened);
        window().signInWith(text("role@example.com"), Secret(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        settle();
    }

    bool may(const std::optional<Scope>& scope) const { return !scope || hasScope(m_role, *scope); }
    bool isOwner() const { return m_role == relais::Role::Owner; }

    CampaignId launched{0};
    CampaignId draft{0};

private:
    relais::Role m_role;
};

/// What was refused, as the window says it; empty: nothing.
QString refusal(WindowDesk& desk)
{
    const auto labels = desk.window().findChildren<QLabel*>();
    for (const auto* label : labels)
        if (label->isVisible() && label->text().contains(text("Your role does not allow"))) return label->text();
    return {};
}

/// Closes whatever opens over the window: menus and dialogs have event loops of their own.
class Closer : public QTimer
{
public:
    Closer()
    {
        callOnTimeout([] {
            if (auto* popup = QApplication::activePopupWidget()) popup->close();
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) dialog->reject();
        });
        start(20);
    }
};

QString wordsOf(const QAbstractButton& button)
{
    return button.objectName() + QLatin1Char(' ') + button.text() + QLatin1Char(' ') + button.accessibleName();
}

/// Presses every button of the page that can be seen, and says which one was refused.
QString pressAll(WindowDesk& desk, const std::function<void()>& goBack)
{
    Closer closer;
    QStringList pressed;
    for (bool isNew = true; isNew;) {
        isNew = false;
        const auto buttons = desk.view().findChildren<QAbstractButton*>();
        for (auto* button : buttons) {
            const auto words = wordsOf(*button);
            const bool leaves = button->property("nav").toBool();
            if (leaves || !button->isVisible() || !button->isEnabled() || pressed.contains(words)) continue;
            pressed += words;
            isNew = true;
            button->click();
            desk.settle();
            if (const auto said = refusal(desk); !said.isEmpty()) return words + text(": ") + said;
            desk.press(Qt::Key_Escape);
            goBack();
            break;
        }
    }
    return {};
}

} // namespace

class RoleWindowTest : public QObject
{
    Q_OBJECT

private:
    static void everyRole()
    {
        QTest::addColumn<relais::Role>("role");
        for (const auto role : kAllRoles) QTest::addRow("%s", qPrintable(roleName(role))) << role;
    }

private Q_SLOTS:
    void init() { failOnOurWarnings(); }

    void placesAreThoseOfTheRole_data() { everyRole(); }
    void placesAreThoseOfTheRole()
    {
        QFETCH(relais::Role, role);
        RoleDesk desk(role);
        desk.openAs();
        const QList<std::pair<const char*, std::optional<Scope>>> places = {
            {"nav-dashboard", Scope::CampaignsRead}, {"nav-inbox", Scope::InboxRead},
            {"nav-contacts", Scope::ContactsRead},   {"nav-campaigns", Scope::CampaignsRead},
            {"nav-practice", Scope::ChannelsManage}, {"nav-accounts", Scope::ChannelsManage},
            {"nav-people", Scope::UsersManage},      {"nav-settings", std::nullopt}};
        int shown = 0;
        for (const auto& [name, scope] : places) {
            QVERIFY2(desk.shows(text(name)) == desk.may(scope), name);
            if (desk.may(scope)) ++shown;
        }
        // The palette and the keys have the same ones.
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QStringList found;
        const auto* list = desk.find<QListWidget>(text("palette-list"));
        for (int i = 0; i < list->count(); ++i) found += list->item(i)->text();
        QCOMPARE(!found.filter(text("Accounts")).isEmpty(), desk.may(Scope::ChannelsManage));
        QCOMPARE(!found.filter(text("Import contacts")).isEmpty(), desk.may(Scope::ContactsWrite));
        QCOMPARE(!found.filter(text("New campaign")).isEmpty(), desk.may(Scope::CampaignsWrite));
        desk.press(Qt::Key_Escape);
        desk.view().open(Place::Accounts);
        QCOMPARE(desk.view().place() == Place::Accounts, desk.may(Scope::ChannelsManage));
        desk.view().open(Place::Dashboard);
        desk.view().openImport({});
        QCOMPARE(desk.view().place() == Place::Import, desk.may(Scope::ContactsWrite));
        desk.settle();
    }

    void controlsAreThoseOfTheRole_data() { everyRole(); }
    void controlsAreThoseOfTheRole()
    {
        QFETCH(relais::Role, role);
        RoleDesk desk(role);
        desk.openAs();
        const auto there = [&](const char* name, std::optional<Scope> scope) {
            QVERIFY2(desk.shows(text(name)) == desk.may(scope), name);
        };
        there("primary", Scope::CampaignsWrite);
        there("export-messages", Scope::ContactsExport);

        desk.go(Place::Inbox);
        auto* conversations = desk.find<QListView>(text("conversations"));
        conversations->setCurrentIndex(conversations->model()->index(0, 0));
        desk.settle();
        there("open-automation", Scope::AutomationManage);
        there("export-conversation", Scope::ContactsExport);
        there("send-reply", Scope::InboxReply);
        there("assignee", Scope::InboxReply);

        desk.go(Place::Contacts);
        auto* contacts = desk.find<QTableView>(text("contacts"));
        contacts->selectRow(0);
        desk.settle();
        for (const auto* name :
             {"primary", "import", "find-duplicates", "suppress-email", "delete-contact", "add-field", "consent-email"})
            there(name, Scope::ContactsWrite);
        there("export", Scope::ContactsExport);
        QCOMPARE(desk.find<QLineEdit>(text("field-email"))->isReadOnly(), !desk.may(Scope::ContactsWrite));
        QCOMPARE(desk.find<QPlainTextEdit>(text("field-notes"))->isReadOnly(), !desk.may(Scope::ContactsWrite));
        contacts->selectAll();
        there("selection-bar", Scope::ContactsWrite);

        desk.go(Place::Campaigns);
        there("primary", Scope::CampaignsWrite);
        there("campaign-menu", Scope::CampaignsWrite);
        desk.view().openCampaign(desk.launched);
        desk.settle();
        there("primary", Scope::CampaignsSend);
        there("export-messages", Scope::ContactsExport);
        desk.view().editCampaign(desk.draft);
        desk.settle();
        QCOMPARE(desk.view().place(), desk.may(Scope::CampaignsWrite) ? Place::CampaignEditor : Place::Campaign);

        desk.go(Place::Settings);
        there("language", std::nullopt);
        there("receive-webhooks", Scope::ChannelsManage);
        there("relay-card", Scope::ChannelsManage);
        there("new-category", Scope::ContactsWrite);
        there("suppress-add", Scope::ContactsWrite);
        there("suppress-export", Scope::ContactsExport);
        there("new-moderation", Scope::AutomationManage);
        QCOMPARE(desk.shows(text("backup-now")), desk.isOwner());
    }

    void nothingAnAgentSeesIsRefused()
    {
        RoleDesk desk(relais::Role::Agent);
        desk.openAs();
        for (const auto place : {Place::Dashboard, Place::Inbox, Place::Contacts, Place::Campaigns, Place::Settings}) {
            desk.go(place);
            if (place == Place::Inbox) {
                auto* list = desk.find<QListView>(text("conversations"));
                list->setCurrentIndex(list->model()->index(0, 0));
            }
            if (place == Place::Contacts) desk.find<QTableView>(text("contacts"))->selectRow(0);
            desk.settle();
            const auto refused = pressAll(desk, [&] {
                if (desk.view().place() != place) desk.go(place);
            });
            QVERIFY2(refused.isEmpty(), qPrintable(refused));
        }
        desk.view().openCampaign(desk.launched);
        desk.settle();
        const auto refused = pressAll(desk, [&] {
            if (desk.view().place() == Place::Campaign) return;
            desk.view().openCampaign(desk.launched);
            desk.settle();
        });
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
    }

    void keysAndDropsOfAnAgentChangeNothing()
    {
        RoleDesk desk(relais::Role::Agent);
        desk.openAs();
        desk.go(Place::Contacts);
        auto* contacts = desk.find<QTableView>(text("contacts"));
        const auto before = contacts->model()->rowCount();
        contacts->selectRow(0);
        contacts->setFocus();
        desk.press(Qt::Key_Delete);
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(contacts->model()->rowCount(), before);
        QVERIFY(!desk.shows(text("add-contact")));
        QCOMPARE(refusal(desk), QString());
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(text("/tmp/people.csv"))});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&desk.view(), &enter);
        QVERIFY(!enter.isAccepted());
        desk.go(Place::Campaigns);
        desk.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.view().place(), Place::Campaigns);
        desk.settle();
    }
};

QTEST_MAIN(RoleWindowTest)
#include "tst_role_window.moc"
