// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_repository.h"
#include "services/storage/database.h"
#include "tests/support/window.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

CampaignSummary campaign(WindowDesk& desk, CampaignId id)
{
    return desk.ask<CampaignSummary>([id](const Work& work) { return CampaignRepository(work.database, work.session, work.clock).byId(id)->summary; });
}

} // namespace

class DashboardPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void anEmptyAgencyIsLedToItsFirstMessage()
    {
        WindowDesk desk;
        desk.openSignedIn();
        QVERIFY(desk.says(text("Welcome, Camille Aubrac")));
        QVERIFY(desk.shows(text("step-import")) && desk.shows(text("step-accounts")) && desk.shows(text("step-campaigns")));
        desk.click(text("step-import"));
        QCOMPARE(desk.view().place(), Place::Import);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.view().place(), Place::Dashboard);
        desk.click(text("step-accounts"));
        QCOMPARE(desk.view().place(), Place::Accounts);
        desk.press(Qt::Key_1, Qt::ControlModifier);
        desk.click(text("step-campaigns"));
        QCOMPARE(desk.view().place(), Place::CampaignEditor);
        desk.settle();
    }

    void whatIsDoneIsTicked()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        QVERIFY(!desk.shows(text("step-import")));
        QVERIFY(!desk.shows(text("step-accounts")));
        QVERIFY(desk.shows(text("step-campaigns")));
        QVERIFY(desk.says(text("Done")));
    }

    /// The window's own engine sends a practice campaign to its end, and the figures follow without a key.
    void aCampaignIsSentAndTheFiguresFollow()
    {
        WindowDesk desk(Holding::Practice);
        // Without those who show what can go wrong: a greylisted one alone would take ten seconds more.
        desk.work([](const Work& work) { QVERIFY(work.database.runText(text("UPDATE contacts SET deleted_at = 1 WHERE email LIKE '%@example.com' AND email NOT LIKE '%.%@%'"), {})); });
        desk.openSignedIn();
        const auto id = desk.launch(text("Rentrée"));
        desk.view().wakeEngine();
        QTRY_VERIFY_WITH_TIMEOUT(campaign(desk, id).status == CampaignStatus::Done, kLong);
        const auto sent = campaign(desk, id).counts.value(MessageStatus::Sent);
        QCOMPARE(sent, campaign(desk, id).recipients);
        QVERIFY(sent > 30);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(QLocale().toString(sent)) && desk.says(text("100.0%")), kLong);
        desk.press(Qt::Key_F5);
        desk.settle();
        QCOMPARE(desk.find<QTableView>(text("messages"))->model()->rowCount(), static_cast<int>(sent));
        QVERIFY(desk.says(text("Nothing to send")));
    }
};

QTEST_MAIN(DashboardPageTest)
#include "tst_dashboard_page.moc"
