// SPDX-License-Identifier: GPL-3.0-or-later
// The window while others change who may be where: another role, another workspace, an archive, an end; and what was begun.
#include "services/access/people.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_repository.h"
#include "services/contacts/contact_repository.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/brand_mark.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

constexpr auto kPassword = "a long password";
constexpr auto kEmail = "karim@example.com";

/// Somebody of that role in "Maison" of an agency with two workspaces.
class ColleagueDesk : public WindowDesk
{
public:
    explicit ColleagueDesk(relais::Role role, Holding holding = Holding::Agency)
        : WindowDesk(holding)
    {
        work([&](const Work& work) {
            const auto id = People(work.database, work.session, work.clock)
                                .add({text(kEmail), text("Karim Touati"), role, Secret(kPassword)}, HashCost::ForTests);
            QVERIFY(id);
            person = *id;
            const auto made = createWorkspace(work.database, work.clock, text("Atelier"));
            QVERIFY(made);
            atelier = *made;
        });
    }

    void openAsColleague()
    {
        open({1280, 800});
        QSignalSpy opened(&window(), &MainWindow::deskOpened);
        window().signInWith(text(kEmail), Secret(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        settle();
    }

    void give(relais::Role role)
    {
        work([&](const Work& work) {
            PersonChange change;
            change.role = role;
            QVERIFY(People(work.database, work.session, work.clock).update(person, change));
        });
    }

    UserId person{0};
    WorkspaceId atelier{0};
};

void archive(WindowDesk& desk, const QString& name)
{
    desk.work([&](const Work& work) {
        Workspaces workspaces(work.database, personOf(work.session), work.clock);
        const auto all = workspaces.overview();
        QVERIFY(all);
        for (const auto& one : *all)
            if (one.workspace.name == name) QVERIFY(workspaces.archive(one.workspace.id));
    });
}

/// Every text in every model and label of the window, shown or not.
QStringList everyText(const QWidget& in)
{
    QStringList texts;
    for (const auto* view : in.findChildren<QAbstractItemView*>()) {
        const auto* model = view->model();
        if (!model) continue;
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                texts += model->index(row, column).data().toString();
    }
    for (const auto* label : in.findChildren<QLabel*>()) texts += label->text();
    for (const auto* edit : in.findChildren<QLineEdit*>()) texts += edit->text();
    for (const auto* edit : in.findChildren<QPlainTextEdit*>()) texts += edit->toPlainText();
    return texts;
}

} // namespace

class StandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOurWarnings(); }

    void anotherRoleMakesAnotherWindow()
    {
        ColleagueDesk desk(relais::Role::Manager);
        desk.openAsColleague();
        desk.go(Place::Contacts);
        QVERIFY(desk.shows(text("nav-accounts")));
        QVERIFY(desk.shows(text("import")));
        desk.give(relais::Role::Agent);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("nav-accounts")), kSoon);
        desk.settle();
        QCOMPARE(desk.view().place(), Place::Contacts);
        QVERIFY(!desk.shows(text("import")));
        QVERIFY(desk.says(text("Your role in “Maison” was changed")));
        desk.click(text("notice-seen"));
        QVERIFY(!desk.shows(text("notice")));
        desk.give(relais::Role::Admin);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("nav-accounts")), kSoon);
        desk.settle();
    }

    void whoIsDeactivatedIsSignedOutAndTheirCampaignGoesOn()
    {
        ColleagueDesk desk(relais::Role::Manager, Holding::Practice);
        const auto id = desk.launch(text("Soldes"));
        desk.openAsColleague();
        desk.work([&](const Work& work) {
            QVERIFY(People(work.database, work.session, work.clock).deactivate(desk.person));
        });
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("sign-in")), kSoon);
        QVERIFY(desk.says(text("your account was deactivated")));
        QVERIFY(!desk.view().isVisible());
        desk.fill(text("password"), text(kPassword));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("The e-mail or the password is wrong")), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(desk.ask<int>([id](const Work& work) {
            return static_cast<int>(
                CampaignRepository(work.database, work.session, work.clock).byId(id)->summary.status);
        }),
                                  static_cast<int>(CampaignStatus::Done), kLong);
    }

    void aNewPasswordElsewhereLocksAndLosesNothing()
    {
        ColleagueDesk desk(relais::Role::Manager);
        desk.openAsColleague();
        desk.view().editCampaign(CampaignId(0));
        desk.settle();
        desk.fill(text("campaign-name"), text("Rentrée"));
        desk.work([&](const Work& work) {
            const auto karim = signIn(work.database, work.clock, text(kEmail), Secret(kPassword), HashCost::ForTests);
            QVERIFY(karim);
            QVERIFY(changePassword(work.database, work.clock, *karim, Secret(kPassword), Secret("another long one"),
                                   HashCost::ForTests));
        });
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("You were signed out")), kSoon);
        desk.fill(text("password"), text("another long one"));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view().isVisible(), kSoon);
        desk.settle();
        QCOMPARE(desk.find<QLineEdit>(text("campaign-name"))->text(), text("Rentrée"));
        desk.go(Place::Campaigns);
        desk.settle();
        const auto names = desk.ask<QStringList>([](const Work& work) {
            const auto page = CampaignRepository(work.database, work.session, work.clock).list({});
            QStringList all;
            for (const auto& one : page->items) all += one.name;
            return all;
        });
        QVERIFY(names.contains(text("Rentrée")));
    }

    void anArchivedWorkspaceLeadsToAnotherOne()
    {
        WindowDesk desk;
        desk.work([](const Work& work) { QVERIFY(createWorkspace(work.database, work.clock, text("Atelier"))); });
        desk.openSignedIn();
        archive(desk, text("Maison"));
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.says(text("“Maison” was archived, or you are not in it any more. You are in “Atelier” now.")), kSoon);
        desk.settle();
        QCOMPARE(desk.window().windowTitle(), text("Atelier – Relais"));
    }

    void whoIsInNoWorkspaceAnyMoreIsToldSo()
    {
        ColleagueDesk desk(relais::Role::Agent);
        desk.openAsColleague();
        archive(desk, text("Maison"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("You are in no workspace any more")), kSoon);
        QVERIFY(!desk.window().deskView());
        desk.settle();
    }

    void aSwitchTakesLessThanASecondAndLeavesNothing()
    {
        WindowDesk desk(Holding::Practice);
        const auto draft = desk.ask<CampaignId>([](const Work& work) {
            return *CampaignRepository(work.database, work.session, work.clock).create({.name = text("Brouillon")});
        });
        const auto campaign = desk.launch(text("Soldes"));
        desk.work([](const Work& work) {
            SampleInbox inbox(work.database, work.session.workspace, toMs(work.clock.now()));
            const auto conversation = inbox.converse(text("Margaret Ashdown"), 0);
            inbox.hear(conversation, text("Avec plaisir"), 0);
            inbox.openWindow(conversation, work.clock.now() + std::chrono::hours(9));
            QVERIFY(createWorkspace(work.database, work.clock, text("Atelier")));
        });
        desk.openSignedIn();
        // All that there is to see of the first, once.
        desk.go(Place::Inbox);
        auto* list = desk.find<QListView>(text("conversations"));
        list->setCurrentIndex(list->model()->index(0, 0));
        desk.settle();
        desk.find<QPlainTextEdit>(text("reply-text"))->setPlainText(text("Une réponse commencée"));
        desk.go(Place::Contacts);
        const auto someone = desk.find<QTableView>(text("contacts"))->model()->index(0, 0).data().toString();
        desk.find<QTableView>(text("contacts"))->selectRow(0);
        desk.settle();
        desk.view().openCampaign(campaign);
        desk.settle();
        desk.view().toast(text("“Soldes” is on its way."), [] { QFAIL("it belongs to another workspace"); });
        desk.view().editCampaign(draft);
        desk.settle();
        desk.fill(text("campaign-name"), text("Brouillon, plus loin"));
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        QElapsedTimer watch;
        watch.start();
        desk.view().openWorkspace(text("atelier"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        QVERIFY2(watch.elapsed() < 1000, qPrintable(QString::number(watch.elapsed())));
        for (const auto place :
             {Place::Dashboard, Place::Inbox, Place::Contacts, Place::Campaigns, Place::Settings, Place::Accounts})
            desk.go(place);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        const auto texts = everyText(desk.window());
        for (const auto* word : {"Soldes", "Margaret", "Avec plaisir", "Une réponse", "Brouillon", "Newsletter"}) {
            const auto left = texts.filter(text(word));
            QVERIFY2(left.isEmpty(), qPrintable(left.value(0)));
        }
        QVERIFY(!someone.isEmpty() && texts.filter(someone).isEmpty());
        QCOMPARE(desk.window().windowTitle(), text("Atelier – Relais"));
        // The draft was saved on the way, the answer waits, and the engine has gone on for both.
        QCOMPARE(desk.ask<QString>([draft](const Work& work) {
            return CampaignRepository(work.database, work.session, work.clock).byId(draft)->summary.name;
        }),
                 text("Brouillon, plus loin"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.ask<int>([campaign](const Work& work) {
            return static_cast<int>(
                CampaignRepository(work.database, work.session, work.clock).byId(campaign)->summary.status);
        }),
                                  static_cast<int>(CampaignStatus::Done), kLong);
        desk.view().openWorkspace(text("maison-lemant"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 2, kSoon);
        desk.go(Place::Inbox);
        list = desk.find<QListView>(text("conversations"));
        list->setCurrentIndex(list->model()->index(0, 0));
        desk.settle();
        QCOMPARE(desk.find<QPlainTextEdit>(text("reply-text"))->toPlainText(), text("Une réponse commencée"));
        QVERIFY(desk.find<QWidget>(text("composer"))->findChild<BrandMark*>());
    }

    void manyWorkspacesAreNarrowedByTyping()
    {
        WindowDesk desk;
        desk.work([](const Work& work) {
            for (const auto* name :
                 {"Atelier", "Brasserie", "Cave", "Domaine", "Épicerie", "Fournil", "Galerie", "Hôtel"})
                QVERIFY(createWorkspace(work.database, work.clock, text(name)));
        });
        desk.openSignedIn();
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.click(text("workspace"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("workspace-filter")), kSoon);
        auto* filter = desk.find<QLineEdit>(text("workspace-filter"));
        filter->setText(text("epi"));
        auto* menu = desk.window().findChild<QMenu*>(text("workspace-menu"));
        QStringList left;
        for (const auto* action : menu->actions())
            if (action->isVisible() && action->data().isValid()) left += action->text();
        QCOMPARE(left, QStringList{text("Épicerie")});
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        QCOMPARE(desk.window().windowTitle(), text("Épicerie – Relais"));
    }

    void theSquareStaysInANarrowWindow()
    {
        WindowDesk desk;
        desk.openSignedIn({900, 700});
        QVERIFY(desk.shows(text("workspace-square")));
        QVERIFY(desk.find<QLabel>(text("workspace-square"))->width() >= 28);
        // In its own colour, not one made of the name.
        desk.work([](const Work& work) {
            QVERIFY(Workspaces(work.database, personOf(work.session), work.clock)
                        .change(work.session.workspace, text("Hôtel"), text("#3F6B2A")));
        });
        const auto colour = [&] {
            return desk.find<QLabel>(text("workspace-square"))->pixmap(Qt::ReturnByValue).toImage().pixelColor(4, 14);
        };
        QTRY_COMPARE_WITH_TIMEOUT(colour(), QColor(text("#3F6B2A")), kSoon);
        QCOMPARE(desk.window().windowTitle(), text("Hôtel – Relais"));
    }

    void offeredColoursAreRead()
    {
        for (const auto& colour : workspaceColours()) {
            QVERIFY2(contrast(Qt::white, QColor(colour)) >= 4.5, qPrintable(colour));
            QCOMPARE(inkOn(QColor(colour)), QColor(Qt::white));
        }
        // What a script has chosen is read, too.
        for (const auto* any : {"#FFFF00", "#FFFFFF", "#000000", "#777777", "#FF0000"})
            QVERIFY2(contrast(inkOn(QColor(text(any))), QColor(text(any))) >= 4.2, any);
    }

    void anOwnerOverseesAll()
    {
        WindowDesk desk(Holding::Practice);
        desk.launch(text("Soldes"));
        desk.openSignedIn();
        desk.go(Place::Workspaces);
        auto* table = desk.find<QTableView>(text("workspaces"));
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 1).data().toString(), text("40"));
        QVERIFY2(!desk.shows(text("archive-workspace")), "the last one stays");

        desk.click(text("primary"));
        desk.clickButton(text("Add the workspace"));
        QCOMPARE(desk.complaintAt(text("workspace-name")), text("Type a name."));
        desk.fill(text("workspace-name"), text("Atelier"));
        desk.click(text("colour-4"));
        desk.click(text("workspace-save"));
        desk.settle();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kSoon);
        QCOMPARE(columnOf(*table, 0).last(), text("Atelier"));
        QCOMPARE(desk.ask<QString>([](const Work& work) {
            return Workspaces(work.database, personOf(work.session), work.clock).overview()->last().workspace.colour;
        }),
                 workspaceColours().at(3));

        table->selectRow(1);
        desk.click(text("edit-workspace"));
        desk.fill(text("workspace-name"), text("Atelier Nord"));
        desk.click(text("workspace-save"));
        desk.settle();
        QTRY_COMPARE_WITH_TIMEOUT(columnOf(*table, 0).last(), text("Atelier Nord"), kSoon);
        desk.click(text("archive-workspace"));
        QVERIFY(desk.says(text("Archive “Atelier Nord”?")));
        desk.click(text("question-act"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kSoon);
        desk.settle();
        desk.click(text("show-archived"));
        QCOMPARE(columnOf(*table, 0).last(), text("Atelier Nord (archived)"));
        table->selectRow(1);
        desk.click(text("bring-back"));
        QTRY_COMPARE_WITH_TIMEOUT(columnOf(*table, 0).last(), text("Atelier Nord"), kSoon);
        desk.settle();
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.click(text("open-workspace"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.settle();
        QCOMPARE(desk.window().windowTitle(), text("Atelier Nord – Relais"));
        desk.chooseFromNextMenu(text("All workspaces …"));
        desk.click(text("workspace"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().place(), Place::Workspaces, kSoon);
        desk.settle();
    }

    void onlyOwnersOversee()
    {
        ColleagueDesk desk(relais::Role::Admin);
        desk.openAsColleague();
        desk.view().open(Place::Workspaces);
        QCOMPARE(desk.view().place(), Place::Dashboard);
        desk.click(text("workspace"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("workspace-menu")), kSoon);
        QStringList lines;
        for (const auto* action : desk.window().findChild<QMenu*>(text("workspace-menu"))->actions())
            lines += action->text();
        QCOMPARE(lines, QStringList{text("Maison")});
        desk.settle();
    }

    void twoWhoWriteTheSameDraftKeepBoth()
    {
        WindowDesk desk;
        const auto id = desk.ask<CampaignId>([](const Work& work) {
            return *CampaignRepository(work.database, work.session, work.clock).create({.name = text("Rentrée")});
        });
        desk.work([](const Work& work) { QVERIFY(createWorkspace(work.database, work.clock, text("Atelier"))); });
        const auto saveTheirs = [&](const char* name) {
            desk.work([&](const Work& work) {
                CampaignRepository campaigns(work.database, work.session, work.clock);
                auto record = *campaigns.byId(id);
                record.draft.name = text(name);
                QVERIFY(campaigns.save(id, record.revision, record.draft));
            });
        };
        const auto names = [&] {
            auto all = desk.ask<QStringList>([](const Work& work) {
                const auto page = CampaignRepository(work.database, work.session, work.clock).list({});
                QStringList found;
                for (const auto& one : page->items) found += one.name;
                return found;
            });
            all.sort();
            return all;
        };
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        saveTheirs("Theirs");
        desk.fill(text("campaign-name"), text("Mine"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Somebody else has changed this campaign")), kSoon);
        desk.click(text("open-theirs"));
        desk.settle();
        QCOMPARE(desk.find<QLineEdit>(text("campaign-name"))->text(), text("Theirs"));
        QCOMPARE(names(), (QStringList{text("Mine (copy)"), text("Theirs")}));

        // Who goes away before anything was said loses nothing either.
        saveTheirs("Theirs again");
        desk.fill(text("campaign-name"), text("Also mine"));
        desk.view().openWorkspace(text("atelier"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().windowTitle(), text("Atelier – Relais"), kSoon);
        desk.settle();
        QCOMPARE(names(), (QStringList{text("Also mine (copy)"), text("Mine (copy)"), text("Theirs again")}));
    }
};

QTEST_MAIN(StandingTest)
#include "tst_standing.moc"
