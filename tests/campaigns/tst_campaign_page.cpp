// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a launched campaign, through the real window of a practice agency.
#include "services/costs/campaign_budget.h"
#include "services/figures/dashboard.h"
#include "services/practice/practice_mailbox.h"
#include "tests/campaigns/campaign_window.h"
#include "tests/support/other_writer.h"
#include "ui/campaigns/campaign_list_model.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/text/campaign_text.h"
#include "ui/text/money_text.h"
#include "ui/widgets/table.h"

#include <QComboBox>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

class CampaignPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void aCampaignIsPausedResumedAndCancelled()
    {
        CampaignWindow desk;
        // One an hour: it is still going when the test looks.
        desk.sql(text("UPDATE accounts SET limits = '[[1, 3600]]'"));
        const auto id = desk.launch(text("Rentrée"));
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        QTRY_COMPARE_WITH_TIMEOUT(desk.label("went-out"), text("1"), kLong);
        QVERIFY(desk.says(text("Newsletter (practice)")));
        QVERIFY(desk.says(text("nobody gets it")));
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Pause"));
        desk.goOn();
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Paused);
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Resume"));
        desk.goOn();
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Sending);
        // The safe answer has the keyboard: Enter, Esc and a click beside it change nothing.
        for (const auto key : {Qt::Key_Return, Qt::Key_Escape}) {
            desk.click(text("cancel-campaign"));
            const auto waiting = desk.record(id).summary.counts.value(MessageStatus::Queued);
            QVERIFY(waiting > 1);
            QVERIFY2(desk.label("question-text").startsWith(text("%1 message(s) that still wait").arg(waiting)),
                     qPrintable(desk.label("question-text")));
            desk.press(key);
            QVERIFY(!desk.shows(text("question")));
            desk.settle();
            QCOMPARE(desk.record(id).summary.status, CampaignStatus::Sending);
        }
        desk.click(text("cancel-campaign"));
        desk.click(text("question-act"));
        desk.settle();
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Cancelled);
        QVERIFY(!desk.shows(text("cancel-campaign")));
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Use it again"));
    }

    void aPersonSaysWhatBecameOfTheUnsure()
    {
        CampaignWindow desk;
        const auto id = desk.launch(text("Rentrée"));
        desk.sql(text("UPDATE messages SET status = 10, finished_at = 1 WHERE id <= 3"));
        desk.work([](const Work& work) { QVERIFY(rebuildFigures(work.database, work.session)); });
        desk.openSignedIn();
        desk.view().openCampaign(id);
        const auto unsure = [&] { return desk.record(id).summary.counts.value(MessageStatus::Unsure); };
        QTRY_COMPARE_WITH_TIMEOUT(desk.record(id).summary.status, CampaignStatus::Done, kLong);
        desk.press(Qt::Key_F5);
        desk.settle();
        QVERIFY(desk.says(text("3 message(s) may or may not have arrived")));
        const auto mails = [&] { return PracticeMailbox(desk.folder().practiceMail()).list(100).size(); };
        const auto before = mails();
        QVERIFY(desk.says(text("0 failed · 0 waiting · 3 unsure")));
        auto* table = desk.find<QTableView>(text("messages"));
        const auto choose = [&] {
            table->selectRow(static_cast<int>(
                columnOf(*table, MessageTableModel::Status).indexOf(statusText(MessageStatus::Unsure))));
        };

        // The chosen one, and only when that is meant.
        choose();
        desk.clickButton(text("Send them again"));
        QVERIFY(desk.says(text("Send 1 message(s) again?")));
        desk.click(text("question-leave"));
        desk.settle();
        QCOMPARE(unsure(), 3);
        choose();
        desk.clickButton(text("Send them again"));
        desk.click(text("question-act"));
        QTRY_COMPARE_WITH_TIMEOUT(mails(), before + 1, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(desk.record(id).summary.status, CampaignStatus::Done, kLong);
        QCOMPARE(unsure(), 2);

        // They can be found among many.
        const auto show = [&](QVariant status) {
            auto* choice = desk.find<QComboBox>(text("messages-status"));
            choice->setCurrentIndex(choice->findData(status));
            desk.settle();
        };
        show(static_cast<int>(MessageStatus::Unsure));
        QCOMPARE(columnOf(*table, MessageTableModel::Status), QStringList(2, statusText(MessageStatus::Unsure)));
        show(static_cast<int>(MessageStatus::Bounced));
        QVERIFY(desk.says(text("None has this status.")));
        show(-1);
        QVERIFY(columnOf(*table, MessageTableModel::Status).size() > 2);

        // Nobody chosen: all that are left.
        desk.press(Qt::Key_F5);
        desk.settle();
        table->clearSelection();
        desk.clickButton(text("They arrived"));
        QVERIFY(desk.says(text("Count 2 message(s) as sent?")));
        desk.click(text("question-act"));
        desk.settle();
        const auto counts = desk.record(id).summary.counts;
        QCOMPARE(counts.value(MessageStatus::Unsure), 0);
        QCOMPARE(counts.value(MessageStatus::Sent), desk.record(id).summary.recipients);
        QCOMPARE(mails(), before + 1);
        QVERIFY(!desk.says(text("may or may not have arrived")));
    }

    void aMissedStartAsksAndAPersonAnswers()
    {
        CampaignWindow desk;
        // One an hour: it is still going when the test looks.
        desk.sql(text("UPDATE accounts SET limits = '[[1, 3600]]'"));
        const auto id = desk.launch(text("Rentrée"));
        const auto miss = text(
            "UPDATE campaigns SET status = 1, start_at = 1700000000000, reason = 'missed' WHERE kind = 'campaign'");
        desk.sql(miss);
        const auto why = text("Its start was missed while the computer was off.");
        desk.openSignedIn();
        QVERIFY(desk.says(why));
        desk.go(Place::Campaigns);
        const auto listed = desk.find<QTableView>(text("campaigns"))->model()->index(0, CampaignListModel::Status);
        QVERIFY2(listed.data().toString().startsWith(why), qPrintable(listed.data().toString()));
        QCOMPARE(listed.data(kStatusRole).value<StatusLook>().word, text("Start missed"));

        // Another start: the one that was missed is not offered, and none that has passed is taken.
        desk.view().openCampaign(id);
        desk.settle();
        QVERIFY(desk.says(text("It was to start ")) && desk.says(why));
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Send now"));
        desk.click(text("another-start"));
        auto* start = desk.find<QDateTimeEdit>(text("start-moment"));
        const auto offered = start->dateTime();
        QVERIFY(offered > QDateTime::currentDateTime());
        QCOMPARE(offered.time().minute(), 0);
        start->setDateTime(offered.addDays(-2));
        desk.click(text("start-go"));
        QVERIFY2(desk.complaintAt(text("start-moment")).startsWith(text("This moment has passed.")),
                 qPrintable(desk.complaintAt(text("start-moment"))));
        QCOMPARE(desk.record(id).summary.reason, text("missed"));
        start->setDateTime(offered.addDays(1));
        QCOMPARE(desk.complaintAt(text("start-moment")), QString());
        desk.click(text("start-go"));
        desk.settle();
        const auto moved = desk.record(id).summary;
        QCOMPARE(moved.status, CampaignStatus::Scheduled);
        QCOMPARE(moved.reason, QString());
        QVERIFY(moved.startAt);
        QCOMPARE(toMs(*moved.startAt), offered.addDays(1).toMSecsSinceEpoch());
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Change the start …"));
        QVERIFY(!desk.shows(text("another-start")));
        QVERIFY(!desk.says(why));

        // Now.
        desk.sql(miss);
        desk.press(Qt::Key_F5);
        desk.settle();
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Send now"));
        desk.goOn();
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Sending);
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Pause"));
    }

    void whatIsPutOffSaysUntilWhen()
    {
        CampaignWindow desk;
        desk.sql(text("UPDATE accounts SET limits = '[[1, 3600]]'"));
        const auto id = desk.launch(text("Rentrée"));
        const auto until = QDateTime::currentDateTime().addDays(2);
        const auto moment = QLocale().toString(until, QLocale::ShortFormat);
        desk.sql(text("UPDATE messages SET due_at = %1, held = 1 WHERE status = 0").arg(until.toMSecsSinceEpoch()));
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        const auto all = desk.record(id).summary.recipients;
        QCOMPARE(desk.label("campaign-pace"), text("goes on %1").arg(moment));
        QVERIFY(desk.says(text("limits for one person: %1, the next leaves %2").arg(all).arg(moment)));

        // Two of them may leave, one in an hour: what counts is the account's pace.
        desk.sql(
            text("UPDATE messages SET due_at = 1, held = 0 WHERE id IN (SELECT id FROM messages ORDER BY id LIMIT 2)"));
        desk.view().wakeEngine();
        QTRY_COMPARE_WITH_TIMEOUT(desk.label("went-out"), text("1"), kLong);
        QVERIFY2(!desk.label("campaign-pace").startsWith(text("goes on")), qPrintable(desk.label("campaign-pace")));
        QVERIFY(desk.says(text("limits for one person: %1, the next leaves %2").arg(all - 2).arg(moment)));
    }

    void aLaunchThatWasCutShortGoesOn_data()
    {
        QTest::addColumn<CampaignStatus>("status");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("primary");
        QTest::newRow("before its start") << CampaignStatus::Scheduled << text("Being launched") << text("Launch on");
        QTest::newRow("while it sends") << CampaignStatus::Sending << text("Being launched") << text("Pause");
        QTest::newRow("by a person") << CampaignStatus::Paused << text("Paused") << text("Launch on");
    }

    void aLaunchThatWasCutShortGoesOn()
    {
        QFETCH(const CampaignStatus, status);
        QFETCH(const QString, state);
        QFETCH(const QString, primary);
        CampaignWindow desk;
        // One an hour: it is still going when the test looks.
        desk.sql(text("UPDATE accounts SET limits = '[[1, 3600]]'"));
        const auto id = desk.launch(text("Rentrée"));
        const auto all = desk.record(id).summary.recipients;
        QVERIFY(all > 3);
        // As a program leaves it that ends behind the third of them.
        desk.sql(
            text(
                "UPDATE campaigns SET launch_after = (SELECT contact_id FROM messages ORDER BY contact_id LIMIT 1 OFFSET 2), status = %1, start_at = %2, reason = '%3' WHERE kind = 'campaign'")
                .arg(static_cast<int>(status))
                .arg(status == CampaignStatus::Scheduled
                         ? QString::number(QDateTime::currentMSecsSinceEpoch() + 86'400'000)
                         : text("NULL"))
                .arg(status == CampaignStatus::Paused ? text("launch-stopped") : QString()));
        desk.sql(text(
            "DELETE FROM messages WHERE contact_id > (SELECT launch_after FROM campaigns WHERE kind = 'campaign')"));
        desk.work([](const Work& work) { QVERIFY(rebuildFigures(work.database, work.session)); });
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        QCOMPARE(desk.record(id).summary.recipients, 3);
        QVERIFY2(desk.label("campaign-state").startsWith(state), qPrintable(desk.label("campaign-state")));
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), primary);
        QCOMPARE(desk.shows(text("launch-on")), status == CampaignStatus::Sending);
        QCOMPARE(desk.says(text("nobody is written to twice")), status != CampaignStatus::Paused);

        desk.click(status == CampaignStatus::Sending ? text("launch-on") : text("primary"));
        desk.settle();
        const bool waits = status == CampaignStatus::Scheduled;
        const auto launched = desk.record(id).summary;
        QVERIFY(!launched.launching);
        QCOMPARE(launched.status, waits ? CampaignStatus::Scheduled : CampaignStatus::Sending);
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), waits ? text("Change the start …") : text("Pause"));
        QVERIFY(!desk.shows(text("launch-on")) && !desk.says(text("nobody is written to twice")));
        if (waits)
            QVERIFY2(desk.label("campaign-state").startsWith(text("Starts ")),
                     qPrintable(desk.label("campaign-state")));
        else
            QTRY_COMPARE_WITH_TIMEOUT(desk.label("went-out"), text("1"), kLong);
        // Everybody, and nobody twice.
        QCOMPARE(launched.recipients, all);
        desk.work([&](const Work& work) {
            auto rows = work.database.queryText(
                text("SELECT count(*), count(DISTINCT contact_id) FROM messages WHERE campaign_id = ?"), {id.value()});
            QVERIFY(rows && rows->next());
            QCOMPARE(rows->integer(0), all);
            QCOMPARE(rows->integer(1), all);
        });
        desk.work([](const Work& work) { QCOMPARE(*verifyFigures(work.database, work.session), QStringList()); });
    }

    void aSpentBudgetIsRaisedAndTheCampaignGoesOn()
    {
        CampaignWindow desk;
        desk.sql(text("UPDATE accounts SET limits = '[[1, 3600]]'"));
        const auto id = desk.launch(text("Rentrée"));
        desk.sql(text(
            "UPDATE campaigns SET status = 3, reason = 'budget', budget = 2000000, budget_currency = 'EUR', spent = 2100000"));
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Raise the budget …"));
        QVERIFY(desk.says(text("Its budget is spent.")));
        desk.click(text("primary"));
        desk.find<QDoubleSpinBox>(text("budget-amount"))->setValue(2);
        desk.click(text("budget-go"));
        QVERIFY(desk.says(text("It must be more than")));
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Paused);
        desk.find<QDoubleSpinBox>(text("budget-amount"))->setValue(9.5);
        desk.click(text("budget-go"));
        desk.settle();
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Sending);
        desk.work([&](const Work& work) {
            QCOMPARE((*campaignBudget(work.database, work.session, id))->limit.millionths, 9'500'000);
        });
    }

    void eachMessageSaysWhatItCost()
    {
        CampaignWindow desk;
        desk.sql(text("UPDATE accounts SET limits = '[[1, 3600]]'"));
        const auto id = desk.launch(text("Rentrée"));
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        const auto* table = desk.find<QTableView>(text("messages"));
        QVERIFY2(table->isColumnHidden(MessageTableModel::Cost), "e-mail costs nothing");
        desk.sql(text(
            "INSERT INTO message_costs (message_id, workspace_id, campaign_id, account_id, day, month, country, category, billable, amount, currency)"
            " SELECT id, workspace_id, campaign_id, 1, 20000, 202410, 'FR', 'marketing', 1, 56800, 'EUR' FROM messages WHERE id = 2"));
        desk.press(Qt::Key_F5);
        desk.settle();
        QVERIFY(!table->isColumnHidden(MessageTableModel::Cost));
        QCOMPARE(columnOf(*table, MessageTableModel::Cost).count(priceText({56'800, text("EUR")})), 1);
    }

    void anExportThatTakesItsTimeCanBeStopped()
    {
        CampaignWindow desk;
        desk.sql(text("UPDATE accounts SET limits = '[[1, 3600]]'"));
        const auto id = desk.launch(text("Rentrée"));
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        const QTemporaryDir place;
        const auto path = place.filePath(text("messages.csv"));
        const auto start = [&] {
            desk.inNextDialog([&](QDialog& dialog) {
                static_cast<QFileDialog&>(dialog).selectFile(path);
                dialog.accept();
            });
            desk.click(text("export-messages"));
        };
        // It writes into the trail first, and waits for its turn.
        OtherWriter other(desk.folder().database());
        start();
        desk.find<QWidget>(text("export-sheet"));
        QVERIFY(desk.says(text("Writing “messages.csv” …")));
        desk.click(text("export-cancel"));
        QVERIFY(!desk.shows(text("export-sheet")));
        other.end();
        desk.settle();
        QVERIFY(desk.says(text("Cancelled.")));
        QVERIFY(!QFile::exists(path));

        start();
        desk.settle();
        QVERIFY(!desk.shows(text("export-sheet")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("id,contact,"));
    }

    void theHeadCountsRecipientsNotMessages()
    {
        CampaignWindow desk;
        desk.sql(text("UPDATE accounts SET limits = '[[1, 36000]]'"));
        const auto id = desk.launch(text("Rentrée"));
        desk.sql(text(
            "UPDATE campaigns SET status = 3, channel = 'whatsapp',"
            " draft = json_set(draft, '$.channel', 'whatsapp', '$.steps', json('[{\"template\":\"a\",\"language\":\"fr\",\"variables\":[]},{\"text\":\"Merci\",\"after\":\"reply\",\"within_hours\":24}]'))"));
        desk.sql(text("UPDATE messages SET status = 5, finished_at = 1 WHERE id <= 4"));
        desk.sql(text(
            "INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, status, due_at, queued_at, finished_at)"
            " SELECT workspace_id, campaign_id, 2, contact_id, account_id, address, iif(id < 4, 2, 0), 1, 1, 1 FROM messages WHERE id <= 4"));
        desk.work([](const Work& work) { QVERIFY(rebuildFigures(work.database, work.session)); });
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        const auto people = desk.record(id).summary.recipients - 4;
        QCOMPARE(desk.find<QLabel>(text("went-out"))->text(), text("4"));
        QVERIFY(desk.says(text("of %1").arg(people)));
        QVERIFY(desk.says(text("%1 waiting · Message 2: 3 went out, 1 waiting").arg(people - 4)));
    }

    void whatFailedStandsByItsCauseAndIsTriedAgain()
    {
        CampaignWindow desk(CampaignWindow::People::All);
        desk.openSignedIn();
        const auto id = desk.launch(text("Rentrée"));
        desk.view().openCampaign(id);
        desk.view().wakeEngine();
        QTRY_COMPARE_WITH_TIMEOUT(desk.record(id).summary.status, CampaignStatus::Done, kLong);
        desk.press(Qt::Key_F5);
        desk.settle();
        QVERIFY(desk.says(text("The address does not exist")));
        QVERIFY(desk.says(text("The mailbox is full")));
        QVERIFY(desk.says(text("No such user here")));
        QVERIFY(desk.shows(text("retry-failed")));
        desk.click(text("retry-failed"));
        desk.settle();
        // The full mailbox is tried again; an address that does not exist is on the suppression list.
        QTRY_COMPARE_WITH_TIMEOUT(desk.record(id).summary.status, CampaignStatus::Done, kLong);
    }
};

QTEST_MAIN(CampaignPageTest)
#include "tst_campaign_page.moc"
