// SPDX-License-Identifier: GPL-3.0-or-later
// The list of campaigns, through the real window of a practice agency.
#include "tests/campaigns/campaign_window.h"
#include "ui/campaigns/campaign_list_model.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

class CampaignsPageTest : public QObject
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
        const auto one = [](int number, CampaignStatus status) {
            return CampaignSummary{.id = CampaignId(number),
                                   .name = text("Campaign %1").arg(number),
                                   .status = status,
                                   .recipients = 10};
        };
        model.setFirst(
            {{one(3, CampaignStatus::Draft), one(2, CampaignStatus::Done)}, CampaignCursor{Instant(), CampaignId(2)}});
        model.fetchMore({});
        QCOMPARE(asked, QList<qint64>{2});
        answer({{one(1, CampaignStatus::Paused)}, std::nullopt});
        QCOMPARE(model.rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            QVERIFY(!model.index(row, CampaignListModel::Status).data().toString().isEmpty());
        QVERIFY(model.index(0, CampaignListModel::Progress).data(kBarRole).isNull());
        QVERIFY(!model.index(1, CampaignListModel::Progress).data(kBarRole).isNull());
    }

    void anEmptyListSaysWhatACampaignIs()
    {
        CampaignWindow desk;
        desk.openSignedIn();
        desk.go(Place::Campaigns);
        QVERIFY(desk.says(text("No campaigns yet")));
        desk.click(text("empty-action"));
        QCOMPARE(desk.view().place(), Place::CampaignEditor);
        desk.settle();
    }

    void aNarrowWindowKeepsTheNames()
    {
        CampaignWindow desk;
        desk.draft(text("Rentrée"));
        desk.openSignedIn();
        desk.go(Place::Campaigns);
        auto* table = desk.find<QTableView>(text("campaigns"));
        desk.window().resize(1280, 800);
        QVERIFY(!table->isColumnHidden(CampaignListModel::Account));
        const auto account = table->columnWidth(CampaignListModel::Account);
        desk.window().resize(900, 700);
        QTRY_VERIFY_WITH_TIMEOUT(table->isColumnHidden(CampaignListModel::Account), kSoon);
        QVERIFY2(table->columnWidth(CampaignListModel::Name) >= 220,
                 qPrintable(QString::number(table->columnWidth(CampaignListModel::Name))));
        QVERIFY(!table->isColumnHidden(CampaignListModel::Status));
        // The side bar gives way a moment after the window.
        QTRY_VERIFY_WITH_TIMEOUT(!table->isColumnHidden(CampaignListModel::Failed), kSoon);
        desk.window().resize(1280, 800);
        QTRY_VERIFY_WITH_TIMEOUT(!table->isColumnHidden(CampaignListModel::Account), kSoon);
        QCOMPARE(table->columnWidth(CampaignListModel::Account), account);
        QVERIFY(!table->isColumnHidden(CampaignListModel::Progress));
    }

    void theListNarrowsAsOneTypes()
    {
        CampaignWindow desk;
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

    void aDraftIsDeletedAndBroughtBackAsItWas()
    {
        CampaignWindow desk;
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

    void aDraftWithFilesIsDeletedOnlyWhenThatIsMeant()
    {
        CampaignWindow desk;
        QTemporaryDir folder;
        QFile file(folder.filePath(text("prices.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("12");
        file.close();
        desk.work([&](const Work& work) {
            CampaignDraft draft{.name = text("Rentrée"), .account = text("Newsletter")};
            draft.steps[0].subject = text("Bonjour");
            draft.steps[0].html = text("<p>Bonjour</p>");
            draft.steps[0].attachments = {{.path = file.fileName(), .name = text("prices.txt")}};
            QVERIFY(CampaignRepository(work.database, work.session, work.clock).create(draft));
        });
        desk.openSignedIn();
        desk.go(Place::Campaigns);
        auto* table = desk.find<QTableView>(text("campaigns"));
        for (const auto* answer : {"question-leave", "question-act"}) {
            QCOMPARE(desk.stored().size(), 1);
            desk.chooseFromNextMenu(text("Delete"));
            Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(0, 0)).center());
            desk.settle();
            QVERIFY(desk.label("question-text").startsWith(text("1 stored file(s) are deleted")));
            desk.click(text(answer));
            desk.settle();
        }
        QVERIFY(desk.stored().isEmpty());
        QVERIFY2(!desk.shows(text("undo")), "it was asked instead");
    }
};

QTEST_MAIN(CampaignsPageTest)
#include "tst_campaigns_page.moc"
