// SPDX-License-Identifier: GPL-3.0-or-later
// The list, the editor and the page of a campaign, through the real window of a practice agency.
#include "services/campaigns/campaign_repository.h"
#include "services/practice/practice_mailbox.h"
#include "services/storage/database.h"
#include "tests/support/window.h"
#include "ui/campaigns/campaign_list_model.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

using namespace relais;
using namespace relais::ui;
using test::columnOf;
using test::Holding;
using test::WindowDesk;

namespace {

const auto kSoon = 10'000;
const auto kLong = 60'000;

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

class CampaignDesk : public WindowDesk
{
public:
    enum class People { Easy, All };

    explicit CampaignDesk(People people = People::Easy)
        : WindowDesk(Holding::Practice)
    {
        // Those who show what can go wrong take their time: a greylisted one is tried again after ten seconds.
        const auto hard = people == People::Easy ? text("email LIKE '%@example.com' AND email NOT LIKE '%.%@%'") : text("email LIKE 'greylist@%' OR email LIKE 'slow@%'");
        sql(text("UPDATE contacts SET deleted_at = 1 WHERE ") + hard);
    }
    void sql(const QString& statement)
    {
        work([&](const Work& work) { QVERIFY(work.database.runText(statement, {})); });
    }
    QList<CampaignSummary> stored()
    {
        return ask<QList<CampaignSummary>>([](const Work& work) { return CampaignRepository(work.database, work.session, work.clock).list({})->items; });
    }
    CampaignRecord record(CampaignId id)
    {
        return ask<CampaignRecord>([id](const Work& work) { return *CampaignRepository(work.database, work.session, work.clock).byId(id); });
    }
    CampaignId draft(const QString& name, const QString& subject = text("Bonjour"))
    {
        return ask<CampaignId>([&](const Work& work) {
            CampaignDraft draft{.name = name, .account = text("Newsletter")};
            draft.steps[0].subject = subject;
            draft.steps[0].html = text("<p>Bonjour</p>");
            return *CampaignRepository(work.database, work.session, work.clock).create(draft);
        });
    }
    QString label(const char* name) { return find<QLabel>(text(name))->text(); }
    /// Continue, or launch.
    void goOn()
    {
        click(text("primary"));
        settle();
    }
    void write(const QString& words)
    {
        find<QTextEdit>(text("message-text"))->setFocus();
        type(words);
    }
};

} // namespace

class CampaignPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void theListGrowsByTheLawsOfAModel()
    {
        CampaignListModel model;
        QAbstractItemModelTester laws(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        CampaignListModel::Answer answer;
        QList<qint64> asked;
        model.setFetch([&](const std::optional<CampaignCursor>& after, CampaignListModel::Answer later) {
            asked += after->id.value();
            answer = std::move(later);
        });
        const auto one = [](int number, CampaignStatus status) { return CampaignSummary{.id = CampaignId(number), .name = text("Campaign %1").arg(number), .status = status, .recipients = 10}; };
        model.setFirst({{one(3, CampaignStatus::Draft), one(2, CampaignStatus::Done)}, CampaignCursor{Instant(), CampaignId(2)}});
        model.fetchMore({});
        QCOMPARE(asked, QList<qint64>{2});
        answer({{one(1, CampaignStatus::Paused)}, std::nullopt});
        QCOMPARE(model.rowCount(), 3);
        for (int row = 0; row < 3; ++row) QVERIFY(!model.index(row, CampaignListModel::Status).data().toString().isEmpty());
        QVERIFY(model.index(0, CampaignListModel::Progress).data(kBarRole).isNull());
        QVERIFY(!model.index(1, CampaignListModel::Progress).data(kBarRole).isNull());
    }

    void anEmptyListSaysWhatACampaignIs()
    {
        CampaignDesk desk;
        desk.openSignedIn();
        desk.go(Place::Campaigns);
        QVERIFY(desk.says(text("No campaigns yet")));
        desk.click(text("empty-action"));
        QCOMPARE(desk.view().place(), Place::CampaignEditor);
        desk.settle();
    }

    void theListNarrowsAsOneTypes()
    {
        CampaignDesk desk;
        desk.draft(text("Rentrée"));
        desk.draft(text("Hiver"));
        desk.openSignedIn();
        desk.go(Place::Campaigns);
        auto* table = desk.find<QTableView>(text("campaigns"));
        QCOMPARE(columnOf(*table, 0), (QStringList{text("Hiver"), text("Rentrée")}));
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(text("ren"));
        QTRY_COMPARE_WITH_TIMEOUT(columnOf(*table, 0), QStringList{text("Rentrée")}, kSoon);
        desk.type(text("zz"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("No campaign fits")), kSoon);
    }

    void fromTheFirstWordToTheMailbox()
    {
        CampaignDesk desk;
        desk.openSignedIn();
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.view().place(), Place::CampaignEditor);
        desk.fill(text("campaign-name"), text("Rentrée"));
        const auto everybody = desk.label("recipients").toInt();
        QVERIFY(everybody > 30);
        desk.find<QCheckBox>(text("to-Presse"))->click();
        desk.settle();
        const auto press = desk.label("recipients").toInt();
        QVERIFY(press > 0 && press < everybody);
        desk.goOn();
        QVERIFY(desk.find<QLineEdit>(text("message-subject"))->hasFocus());
        desk.type(text("Bonjour {first_name|vous}"));
        desk.write(text("La rentrée approche. {unsubscribe}"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("draft saved at")), kSoon);
        desk.goOn();
        QVERIFY(desk.says(text("Nothing is wrong.")));
        QVERIFY(desk.stored().first().status == CampaignStatus::Draft);
        desk.goOn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("launch"))->isEnabled(), kLong);
        QCOMPARE(desk.find<QPushButton>(text("launch"))->text(), text("Launch to %1 contact(s)").arg(press));
        desk.click(text("launch"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().place(), Place::Campaign, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored().first().status, CampaignStatus::Done, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(desk.label("went-out"), QString::number(press), kSoon);
        desk.settle();
        QCOMPARE(desk.find<QTableView>(text("messages"))->model()->rowCount(), press);
        const auto mails = PracticeMailbox(desk.folder().practiceMail()).list(100);
        QCOMPARE(mails.size(), press);
        QVERIFY2(mails.first().subject.startsWith(text("Bonjour ")) && !mails.first().subject.contains(QLatin1Char('{')), qPrintable(mails.first().subject));
        desk.go(Place::Practice);
        QCOMPARE(desk.find<QTableView>(text("practice-mails"))->model()->rowCount(), press);
        QVERIFY(desk.says(mails.first().subject));
    }

    void whatIsWrittenIsSavedWhenOneLeaves()
    {
        CampaignDesk desk;
        desk.openSignedIn();
        desk.go(Place::Campaigns);
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.settle();
        desk.fill(text("campaign-name"), text("Rentrée"));
        desk.goOn();
        desk.type(text("Bonjour"));
        // At once, before the pause after which it saves by itself.
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.view().place(), Place::Campaigns);
        desk.settle();
        // Without a key: the list may have been read before the draft was written.
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("campaigns")), kSoon);
        auto* table = desk.find<QTableView>(text("campaigns"));
        QTRY_COMPARE_WITH_TIMEOUT(columnOf(*table, 0), QStringList{text("Rentrée")}, kSoon);
        table->setFocus();
        table->selectRow(0);
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.view().place(), Place::CampaignEditor);
        QCOMPARE(desk.find<QLineEdit>(text("campaign-name"))->text(), text("Rentrée"));
        desk.goOn();
        QCOMPARE(desk.find<QLineEdit>(text("message-subject"))->text(), text("Bonjour"));
        QVERIFY2(desk.find<QComboBox>(text("message-account"))->currentText().startsWith(text("Newsletter")), "the only account is chosen");
    }

    void htmlOutlivesAChangeOfView()
    {
        CampaignDesk desk;
        const auto id = desk.draft(text("Rentrée"));
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        desk.goOn();
        auto* mode = desk.find<QComboBox>(text("message-mode"));
        const auto look = [&](int index) {
            mode->setCurrentIndex(index);
            Q_EMIT mode->activated(index);
        };
        look(1);
        desk.find<QPlainTextEdit>(text("message-html"))->setPlainText(text("<p>Written as HTML</p>"));
        // To the plain part, where neither editor of the HTML is seen.
        look(2);
        QTRY_COMPARE_WITH_TIMEOUT(desk.record(id).draft.steps[0].html, text("<p>Written as HTML</p>"), kSoon);
        look(0);
        QCOMPARE(desk.find<QTextEdit>(text("message-text"))->toPlainText(), text("Written as HTML"));
    }

    void aDraftChangedElsewhereIsNotOverwritten()
    {
        CampaignDesk desk;
        const auto id = desk.draft(text("Rentrée"));
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        desk.work([id](const Work& work) {
            CampaignRepository campaigns(work.database, work.session, work.clock);
            auto record = *campaigns.byId(id);
            record.draft.steps[0].subject = text("Theirs");
            QVERIFY(campaigns.save(id, record.revision, record.draft));
        });
        desk.goOn();
        desk.fill(text("message-subject"), text("Mine"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Somebody else has changed this campaign")), kSoon);
        QCOMPARE(desk.record(id).draft.steps[0].subject, text("Theirs"));
        const auto buttons = desk.window().findChildren<QPushButton*>();
        const auto keep = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton* button) { return button->isVisible() && button->text() == text("Keep mine as a copy"); });
        QVERIFY(keep != buttons.cend());
        QTest::mouseClick(*keep, Qt::LeftButton);
        desk.settle();
        const auto all = desk.stored();
        QCOMPARE(all.size(), 2);
        QStringList subjects;
        for (const auto& one : all) subjects += desk.record(one.id).draft.steps[0].subject;
        subjects.sort();
        QCOMPARE(subjects, (QStringList{text("Mine"), text("Theirs")}));
    }

    void anUnknownVariableBlocksTheLaunch()
    {
        CampaignDesk desk;
        const auto id = desk.draft(text("Rentrée"));
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        desk.goOn();
        desk.fill(text("message-subject"), text("Bonjour {nope}"));
        desk.goOn();
        QVERIFY(!desk.says(text("Nothing is wrong.")));
        QVERIFY(desk.says(text("nope")));
        desk.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QPushButton>(text("launch"))->text(), text("Correct what is marked first"), kLong);
        QVERIFY(!desk.find<QPushButton>(text("launch"))->isEnabled());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows(text("launch")));
        QCOMPARE(desk.view().place(), Place::CampaignEditor);
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Draft);
    }

    void aCampaignIsPausedResumedAndCancelled()
    {
        CampaignDesk desk;
        // One an hour: it is still going when the test looks.
        desk.sql(text("UPDATE accounts SET limits = '[[1, 3600]]'"));
        const auto id = desk.launch(text("Rentrée"));
        desk.openSignedIn();
        desk.view().openCampaign(id);
        desk.settle();
        QTRY_COMPARE_WITH_TIMEOUT(desk.label("went-out"), text("1"), kLong);
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Pause"));
        desk.goOn();
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Paused);
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Resume"));
        desk.goOn();
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Sending);
        desk.click(text("cancel-campaign"));
        desk.settle();
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Cancelled);
        QVERIFY(!desk.shows(text("cancel-campaign")));
        QCOMPARE(desk.find<QPushButton>(text("primary"))->text(), text("Use it again"));
    }

    void whatFailedStandsByItsCauseAndIsTriedAgain()
    {
        CampaignDesk desk(CampaignDesk::People::All);
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

    void aDraftIsDeletedAndBroughtBackAsItWas()
    {
        CampaignDesk desk;
        const auto id = desk.draft(text("Rentrée"));
        // Half written: the variable does not exist (yet).
        desk.work([id](const Work& work) {
            CampaignRepository campaigns(work.database, work.session, work.clock);
            auto record = *campaigns.byId(id);
            record.draft.steps[0].subject = text("Bonjour {nope}");
            QVERIFY(campaigns.save(id, record.revision, record.draft, CampaignRepository::Strictness::Lenient));
        });
        desk.openSignedIn();
        desk.go(Place::Campaigns);
        auto* table = desk.find<QTableView>(text("campaigns"));
        desk.chooseFromNextMenu(text("Delete"));
        Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(0, 0)).center());
        desk.settle();
        QVERIFY(desk.stored().isEmpty());
        desk.click(text("undo"));
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
        QCOMPARE(desk.record(desk.stored().first().id).draft.steps[0].subject, text("Bonjour {nope}"));
    }
};

QTEST_MAIN(CampaignPagesTest)
#include "tst_campaign_pages.moc"
