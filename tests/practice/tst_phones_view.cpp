// SPDX-License-Identifier: GPL-3.0-or-later
// The phones of practice contacts, through the real window: from the launch to the answer in the inbox.
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_launch.h"
#include "services/campaigns/campaign_repository.h"
#include "services/channels/account_repository.h"
#include "services/channels/template_sync.h"
#include "services/conversations/conversation_repository.h"
#include "services/practice/practice_host.h"
#include "tests/support/window.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

/// A WhatsApp campaign to everybody who has a number, by a practice account, launched.
void launchWhatsapp(WindowDesk& desk)
{
    desk.work([&](const Work& work) {
        AccountRepository accounts(work.database, work.session, work.clock);
        auto account = AccountDraft::forWhatsapp(text("Boutique"), {});
        account.practice = true;
        QVERIFY(accounts.add(account, {}, nullptr));
        PracticeHost host(desk.folder(), work.clock);
        QVERIFY(syncTemplates(work.database, work.session, work.clock, *accounts.byName(account.name), {},
                              [&] { return host.whatsappPort(); }));
        CampaignDraft draft{.name = text("Bienvenue"), .channel = Channel::Whatsapp, .account = account.name};
        draft.whatsapp.first = {.name = text("bienvenue"),
                                .language = text("fr"),
                                .variables = {text("{first_name|vous}")},
                                .header = text("à vous"),
                                .buttons = {}};
        const auto id = CampaignRepository(work.database, work.session, work.clock).create(draft);
        QVERIFY(id);
        const auto launched = launchCampaign(work.database, work.session, work.clock, *id);
        QVERIFY2(launched, launched ? "" : qPrintable(launched.error().subject + launched.error().detail));
    });
}

/// How many conversations hold these words.
qsizetype heard(WindowDesk& desk, const QString& words)
{
    return desk.ask<qsizetype>([&](const Work& work) {
        ConversationQuery query;
        query.search = words;
        query.state = ConversationQuery::State::Any;
        const auto page = ConversationRepository(work.database, work.session, work.clock).list(query);
        return page ? page->items.size() : qsizetype(-1);
    });
}

/// The row of a phone whose owner reads and does nothing by themselves.
int readerIn(const QTableView& phones)
{
    for (int row = 0; row < phones.model()->rowCount(); ++row)
        if (QStringLiteral("045689").contains(phones.model()->index(row, 0).data().toString().back())) return row;
    return -1;
}

} // namespace

class PhonesViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void withoutAMessageItSaysWhatItIsFor()
    {
        WindowDesk desk(Holding::Practice);
        desk.openSignedIn();
        desk.go(Place::Practice);
        desk.clickButton(text("Phones"));
        desk.settle();
        QVERIFY(desk.says(text("No phone has rung yet")));
        QVERIFY(!desk.shows(text("empty-mailbox")));
    }

    void fromTheLaunchToTheAnswerInTheInbox()
    {
        WindowDesk desk(Holding::Practice);
        launchWhatsapp(desk);
        desk.openSignedIn();
        desk.go(Place::Practice);
        desk.clickButton(text("Phones"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("phones")) && readerIn(*desk.find<QTableView>(text("phones"))) >= 0,
                                 kSoon);
        auto* phones = desk.find<QTableView>(text("phones"));
        phones->selectRow(readerIn(*phones));
        desk.settle();
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("bubble")), kSoon);
        QVERIFY(desk.says(text("Merci de votre confiance")));

        desk.fill(text("phone-text"), text("Est-ce encore ouvert dimanche ?"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(heard(desk, text("dimanche")), 1, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLineEdit>(text("phone-text"))->text().isEmpty(), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Est-ce encore ouvert dimanche ?")), kSoon);

        desk.click(text("bubble-button-0"));
        QTRY_VERIFY_WITH_TIMEOUT(heard(desk, text("réponds")) > 0, kSoon);
        desk.click(text("phone-stop"));
        QTRY_VERIFY_WITH_TIMEOUT(heard(desk, text("STOP")) > 0, kSoon);
        desk.click(text("phone-block"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.find<QLineEdit>(text("phone-text"))->isEnabled(), kSoon);
        QVERIFY(desk.says(text("Unblock the number")));

        desk.go(Place::Inbox);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QListView>(text("conversations"))->model()->rowCount() > 0, kSoon);
    }

    void anotherWorkspaceSeesNoneOfThem()
    {
        WindowDesk desk(Holding::Practice);
        launchWhatsapp(desk);
        desk.work([](const Work& work) {
            QVERIFY(Workspaces(work.database, personOf(work.session), work.clock).add(text("Atelier")));
        });
        desk.openSignedIn();
        desk.go(Place::Practice);
        desk.clickButton(text("Phones"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("phones")), kSoon);
        QSignalSpy opened(&desk.window(), &MainWindow::deskOpened);
        desk.view().openWorkspace(text("atelier"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        desk.go(Place::Practice);
        desk.clickButton(text("Phones"));
        desk.settle();
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("No phone has rung yet")), kSoon);
        QVERIFY(!desk.shows(text("phones")));
    }

    void whoHasNotReadReadsWhenAsked()
    {
        WindowDesk desk(Holding::Practice);
        launchWhatsapp(desk);
        desk.openSignedIn();
        desk.go(Place::Practice);
        desk.clickButton(text("Phones"));
        const auto unread = [&] {
            if (!desk.shows(text("phones"))) return -1;
            auto* phones = desk.find<QTableView>(text("phones"));
            for (int row = 0; row < phones->model()->rowCount(); ++row)
                if (phones->model()->index(row, 0).data().toString().endsWith(QLatin1Char('3'))
                    && phones->model()->index(row, 1).data().toString().startsWith(text("Not read")))
                    return row;
            return -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(unread() >= 0, kSoon);
        desk.find<QTableView>(text("phones"))->selectRow(unread());
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("not read yet")), kSoon);
        desk.click(text("phone-read"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("· read")) && !desk.says(text("not read yet")), kSoon);
    }
};

QTEST_MAIN(PhonesViewTest)
#include "tst_phones_view.moc"
