// SPDX-License-Identifier: GPL-3.0-or-later
// The mailbox of the practice server, through the real window.
#include "services/access/people.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_repository.h"
#include "services/channels/practice_login.h"
#include "services/practice/practice_mailbox.h"
#include "services/practice/practice_mails.h"
#include "tests/support/window.h"
#include "ui/practice/practice_mail_model.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

class PracticePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void theMailboxIsEmptiedOnlyWhenThatIsMeant()
    {
        WindowDesk desk(Holding::Practice);
        PracticeMailbox mailbox(desk.folder().practiceMail());
        QVERIFY(mailbox.add({.data = "Subject: Bonjour\r\n\r\nBonjour\r\n"}, instantFromMs(0)));
        desk.openSignedIn();
        desk.go(Place::Practice);
        desk.click(text("empty-mailbox"));
        desk.click(text("question-leave"));
        desk.settle();
        QCOMPARE(mailbox.list(10).size(), 1);
        desk.click(text("empty-mailbox"));
        desk.click(text("question-act"));
        desk.settle();
        QVERIFY(mailbox.list(10).isEmpty());
        QVERIFY(desk.says(text("The mailbox is empty")));
    }

    /// Who manages accounts of one workspace sees nothing of the others'; what nobody knows the workspace of is an Owner's.
    void eachWorkspaceHasItsOwnMails()
    {
        WindowDesk desk;
        desk.work([&](const Work& work) {
            PracticeMailbox mailbox(desk.folder().practiceMail());
            const auto other = Workspaces(work.database, personOf(work.session), work.clock).add(text("Atelier"));
            QVERIFY(other);
            const auto add = [&](const char* subject, const QString& login, int at) {
                return mailbox.add({.from = {},
                                    .to = {},
                                    .data = QByteArray("Subject: ") + subject + "\r\n\r\nx\r\n",
                                    .login = login.toLatin1()},
                                   instantFromMs(at));
            };
            QVERIFY(add("of before", {}, 1) && add("of here", *practiceLogin(work.database, work.session.workspace), 2)
                    && add("of there", *practiceLogin(work.database, *other), 3));
            auto there = work.session;
            there.workspace = *other;
            QVERIFY(People(work.database, there, work.clock)
                        .add({text("mathis@example.com"), text("Mathis"), relais::Role::Manager, Secret("long enough")},
                             HashCost::ForTests));
        });
        const auto subjects = [&] {
            desk.go(Place::Practice);
            return columnOf(*desk.find<QTableView>(text("practice-mails")), PracticeMailModel::Subject);
        };
        desk.openSignedIn();
        QCOMPARE(subjects(), (QStringList{text("of here"), text("of before")}));
        desk.click(text("empty-mailbox"));
        desk.click(text("question-act"));
        desk.settle();
        QVERIFY(desk.says(text("The mailbox is empty")));
        QSignalSpy switched(&desk.window(), &MainWindow::deskOpened);
        desk.view().openWorkspace(text("atelier"));
        QVERIFY(!switched.isEmpty() || switched.wait(kSoon));
        desk.settle();
        QCOMPARE(subjects(), QStringList{text("of there")});
        desk.close();

        QVERIFY(PracticeMailbox(desk.folder().practiceMail())
                    .add({.from = {}, .to = {}, .data = "Subject: of before\r\n\r\nx\r\n"}, instantFromMs(4)));
        desk.open();
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.window().signInWith(text("mathis@example.com"), Secret("long enough"));
        QVERIFY(!opened.isEmpty() || opened.wait(kSoon));
        desk.settle();
        QCOMPARE(subjects(), QStringList{text("of there")});
    }

    /// What the engine and the stand-in make of it, from end to end.
    void whatIsSentIsKeptUnderItsWorkspace()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.launch(text("Rentrée"));
        const auto count = [&](bool unmarked) {
            return desk.ask<qsizetype>([&](const Work& work) {
                const PracticeMailbox mailbox(desk.folder().practiceMail());
                return unmarked ? mailbox.list(1000, {text("nobody"), true}).size()
                                : PracticeMails(work.database, work.session, desk.folder()).list(1000)->size();
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(count(false) > 30, kLong);
        QCOMPARE(count(true), 0);
        desk.work([&](const Work& work) {
            const auto other = Workspaces(work.database, personOf(work.session), work.clock).add(text("Atelier"));
            auto there = work.session;
            there.workspace = *other;
            PracticeMails theirs(work.database, there, desk.folder());
            QVERIFY(theirs.list(1000)->isEmpty());
            const auto ours = PracticeMails(work.database, work.session, desk.folder()).list(1);
            QCOMPARE(theirs.read(ours->first().id).error().code, ErrorCode::NotFound);
            QVERIFY(theirs.clear());
        });
        QVERIFY(count(false) > 30);
    }
};

QTEST_MAIN(PracticePageTest)
#include "tst_practice_page.moc"
