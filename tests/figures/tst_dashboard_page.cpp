// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_repository.h"
#include "services/core/clock.h"
#include "services/costs/cost_place.h"
#include "services/storage/database.h"
#include "tests/support/window.h"
#include "ui/figures/month_costs_model.h"
#include "ui/text/money_text.h"

#include <QImage>
#include <QPixmap>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

CampaignSummary campaign(WindowDesk& desk, CampaignId id)
{
    return desk.ask<CampaignSummary>([id](const Work& work) {
        return CampaignRepository(work.database, work.session, work.clock).byId(id)->summary;
    });
}

/// A campaign over that channel, with figures: days ago, status, how many.
struct Figure
{
    int ago;
    MessageStatus status;
    int n;
};
void addFigures(WindowDesk& desk, Channel channel, const QList<Figure>& figures)
{
    desk.work([&](const Work& work) {
        const auto id = CampaignRepository(work.database, work.session, work.clock)
                            .create({.name = channelName(channel), .account = text("Newsletter")});
        QVERIFY(id);
        const auto today = utcDay(work.clock.now());
        for (const auto& [ago, status, n] : figures)
            QVERIFY(work.database.runText(
                text(
                    "INSERT INTO daily_figures (workspace_id, campaign_id, day, status, channel, n) VALUES (?, ?, ?, ?, ?, ?)"),
                {work.session.workspace.value(), id->value(), today - ago, static_cast<int>(status),
                 channelName(channel), n}));
    });
}

QWidget* called(WindowDesk& desk, const QString& name)
{
    const auto all = desk.window().findChildren<QWidget*>();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&](const QWidget* one) { return one->accessibleName() == name; });
    return found == all.cend() ? nullptr : *found;
}

bool holds(const QImage& image, const QColor& color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == color.rgb()) return true;
    return false;
}

void apply(WindowDesk& desk, const char* statement)
{
    desk.work([&](const Work& work) { QVERIFY(work.database.runText(text(statement), {})); });
}

/// That message was delivered so many months ago. An empty currency: without a price.
void charge(WindowDesk& desk, int message, int monthsAgo, const char* category, int millionths, const char* currency)
{
    desk.work([&](const Work& work) {
        const auto day = dayOf(work.clock.now()).addMonths(-monthsAgo);
        QVERIFY(work.database.runText(
            text(
                "INSERT INTO message_costs (message_id, workspace_id, campaign_id, account_id, day, month, country, category, billable, amount, currency)"
                " SELECT id, workspace_id, campaign_id, 1, ?, ?, 'FR', ?, 1, ?, ? FROM messages WHERE id = ?"),
            {QDate(1970, 1, 1).daysTo(day), day.year() * 100 + day.month(), text(category), millionths, text(currency),
             message}));
    });
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
        QVERIFY(desk.shows(text("step-import")) && desk.shows(text("step-accounts"))
                && desk.shows(text("step-campaigns")));
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

    void eachChannelHasItsColourAndEachStatusItsPart()
    {
        WindowDesk desk(Holding::Practice);
        addFigures(desk, Channel::Email,
                   {{3, MessageStatus::Sent, 4},
                    {2, MessageStatus::Sent, 4},
                    {1, MessageStatus::Failed, 5},
                    {1, MessageStatus::Bounced, 6}});
        addFigures(desk, Channel::Whatsapp,
                   {{3, MessageStatus::Delivered, 8},
                    {2, MessageStatus::Delivered, 8},
                    {1, MessageStatus::Read, 1},
                    {1, MessageStatus::Suppressed, 2},
                    {1, MessageStatus::Cancelled, 3}});
        desk.openSignedIn();
        auto* lines = called(desk, text("Messages sent by day"));
        QVERIFY(lines);
        QCOMPARE(lines->accessibleDescription(), text("E-mail: 0, 0, 0, 4, 4, 0, 0\nWhatsApp: 0, 0, 0, 8, 8, 1, 0"));
        QVERIFY(desk.says(text("E-mail: 8")) && desk.says(text("WhatsApp: 17")));
        const auto picture = lines->grab().toImage();
        for (const auto token : {Token::Accent, Token::Whatsapp})
            QVERIFY2(holds(picture, desk.theme().color(token)), qPrintable(desk.theme().color(token).name()));
        auto* parts = called(desk, text("Messages by status"));
        QVERIFY(parts);
        QCOMPARE(parts->accessibleDescription(),
                 text("Sent: 8\nDelivered: 16\nRead: 1\nFailed: 5\nBounced: 6\nSuppressed: 2\nCancelled: 3"));
    }

    void theMonthsSayWhatMessagesHaveCost()
    {
        WindowDesk desk(Holding::Practice);
        // One an hour: what is looked at stays as it is.
        apply(desk, "UPDATE accounts SET limits = '[[1, 3600]]'");
        desk.launch(text("Rentrée"));
        desk.openSignedIn();
        desk.click(text("costs-by-month"));
        desk.settle();
        QVERIFY(desk.says(text("No costs yet")));
        desk.click(text("month-costs-close"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("month-costs-sheet")), kSoon);

        charge(desk, 1, 0, "marketing", 100'000, "EUR");
        charge(desk, 2, 0, "marketing", 56'800, "EUR");
        charge(desk, 3, 0, "service", 0, "");
        charge(desk, 4, 1, "marketing", 70'000, "EUR");
        charge(desk, 5, 12, "marketing", 990'000, "EUR");
        desk.click(text("costs-by-month"));
        desk.settle();
        const auto* table = desk.find<QTableView>(text("month-costs"));
        QCOMPARE(columnOf(*table, MonthCostsModel::Category),
                 (QStringList{text("All"), text("Marketing"), text("Service"), text("All"), text("Marketing")}));
        QCOMPARE(columnOf(*table, MonthCostsModel::Messages),
                 (QStringList{text("3"), text("2"), text("1"), text("1"), text("1")}));
        const auto costs = columnOf(*table, MonthCostsModel::Cost);
        QCOMPARE(costs.at(1), moneyText({156'800, text("EUR")}));
        QCOMPARE(costs.at(3), moneyText({70'000, text("EUR")}));
        QVERIFY2(costs.at(0).contains(costs.at(1)) && costs.at(0).contains(text("without a price")),
                 qPrintable(costs.at(0)));
        const auto months = columnOf(*table, MonthCostsModel::Month);
        QVERIFY(!months.at(0).isEmpty() && months.at(1).isEmpty() && !months.at(3).isEmpty()
                && months.at(0) != months.at(3));
    }

    void costsThatCannotBeReadAreAskedForAgain()
    {
        WindowDesk desk(Holding::Practice);
        apply(desk, "UPDATE accounts SET limits = '[[1, 3600]]'");
        desk.launch(text("Rentrée"));
        charge(desk, 1, 0, "marketing", 100'000, "EUR");
        desk.openSignedIn();
        apply(desk, "ALTER TABLE message_costs RENAME TO away");
        desk.click(text("costs-by-month"));
        desk.settle();
        QVERIFY(desk.says(text("That did not work")));
        QVERIFY(!desk.shows(text("month-costs")));
        apply(desk, "ALTER TABLE away RENAME TO message_costs");
        desk.click(text("empty-action"));
        desk.settle();
        QCOMPARE(desk.find<QTableView>(text("month-costs"))->model()->rowCount(), 2);
    }

    /// The window's own engine sends a practice campaign to its end, and the figures follow without a key.
    void aCampaignIsSentAndTheFiguresFollow()
    {
        WindowDesk desk(Holding::Practice);
        // Without those who show what can go wrong: a greylisted one alone would take ten seconds more.
        desk.work([](const Work& work) {
            QVERIFY(work.database.runText(
                text("UPDATE contacts SET deleted_at = 1 WHERE email LIKE '%@example.com' AND email NOT LIKE '%.%@%'"),
                {}));
        });
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
