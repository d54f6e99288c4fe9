// SPDX-License-Identifier: GPL-3.0-or-later
// The mailbox of the practice server, through the real window.
#include "services/campaigns/campaign_repository.h"
#include "services/practice/practice_mailbox.h"
#include "tests/support/window.h"

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
};

QTEST_MAIN(PracticePageTest)
#include "tst_practice_page.moc"
