// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign written and launched through the real window of a practice agency.
#include "services/campaigns/template_library.h"
#include "services/practice/mail_reader.h"
#include "services/practice/practice_mailbox.h"
#include "tests/campaigns/campaign_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryFile>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

class CampaignEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void fromTheFirstWordToTheMailbox()
    {
        CampaignWindow desk;
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
        QVERIFY2(desk.says(text("nobody gets it")), "who launches reads that it is for practice");
        desk.click(text("launch"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().place(), Place::Campaign, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored().first().status, CampaignStatus::Done, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(desk.label("went-out"), QString::number(press), kSoon);
        desk.settle();
        QCOMPARE(desk.find<QTableView>(text("messages"))->model()->rowCount(), press);
        const auto mails = PracticeMailbox(desk.folder().practiceMail()).list(100);
        QCOMPARE(mails.size(), press);
        QVERIFY2(mails.first().subject.startsWith(text("Bonjour "))
                     && !mails.first().subject.contains(QLatin1Char('{')),
                 qPrintable(mails.first().subject));
        desk.go(Place::Practice);
        QCOMPARE(desk.find<QTableView>(text("practice-mails"))->model()->rowCount(), press);
        QVERIFY(desk.says(mails.first().subject));
    }

    void whatIsWrittenIsSavedWhenOneLeaves()
    {
        CampaignWindow desk;
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
        QVERIFY2(desk.find<QComboBox>(text("message-account"))->currentText().startsWith(text("Newsletter (practice)")),
                 "the only account is chosen");
    }

    void htmlOutlivesAChangeOfView()
    {
        CampaignWindow desk;
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

    void aTestGoesToOneselfAndToNobodyElse()
    {
        CampaignWindow desk;
        const auto id = desk.draft(text("Rentrée"), text("Bonjour {first_name|vous}"));
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("test-send"))->isEnabled(), kSoon);
        const PracticeMailbox mailbox(desk.folder().practiceMail());
        // Who thinks better of it sends nothing.
        desk.click(text("test-send"));
        desk.press(Qt::Key_Escape);
        desk.settle();
        QVERIFY(mailbox.list(10).isEmpty());
        desk.click(text("test-send"));
        QCOMPARE(desk.find<QLineEdit>(text("test-address"))->text(), desk.email());
        desk.fill(text("test-address"), text("nobody"));
        desk.click(text("test-go"));
        QVERIFY(!desk.complaintAt(text("test-address")).isEmpty());
        desk.fill(text("test-address"), text("moi@agence.example"));
        desk.press(Qt::Key_Return);
        desk.settle();
        QVERIFY(desk.says(text("The test is with the server, for moi@agence.example.")));
        const auto mails = mailbox.list(10);
        QCOMPARE(mails.size(), 1);
        QVERIFY2(mails.first().to.contains(text("moi@agence.example")), qPrintable(mails.first().to));
        QVERIFY2(mails.first().subject.contains(text("Bonjour ")) && !mails.first().subject.contains(QLatin1Char('{')),
                 qPrintable(mails.first().subject));
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Draft);
    }

    void whoIsNobodyIsNotSeenBy()
    {
        CampaignWindow desk;
        const auto id = desk.draft(text("Rentrée"), text("Bonjour {first_name|vous}"));
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("test-send"))->isEnabled(), kSoon);
        auto* seenBy = desk.find<QComboBox>(text("preview-contact"));
        const auto before = seenBy->currentText();
        QVERIFY(!before.isEmpty());
        seenBy->lineEdit()->setFocus();
        seenBy->lineEdit()->selectAll();
        desk.type(text("qwxz vbnm"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("preview-nobody")), kSoon);
        QVERIFY2(desk.find<QPushButton>(text("test-send"))->isEnabled(), "the last good contact is still there");
        desk.find<QPushButton>(text("test-send"))->setFocus();
        desk.settle();
        QCOMPARE(seenBy->currentText(), before);
        QVERIFY(!desk.shows(text("preview-nobody")));
    }

    void aFileIsAttachedKeptSentAndTakenOff()
    {
        CampaignWindow desk;
        const auto id = desk.draft(text("Rentrée"));
        const auto path = desk.folder().path() + text("/prix d’été.txt");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("twelve");
        file.close();
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        desk.goOn();
        desk.inNextDialog([&](QDialog& dialog) {
            static_cast<QFileDialog&>(dialog).selectFile(path);
            dialog.accept();
        });
        desk.click(text("attach"));
        desk.settle();
        QVERIFY(desk.says(text("prix d’été.txt")));
        const auto kept = [&] { return desk.record(id).draft.steps[0].attachments; };
        QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, kSoon);
        desk.settle();
        // It is in the database: what becomes of the file is all the same.
        QVERIFY(file.remove());
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("test-send"))->isEnabled(), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("mail-files")), kSoon);
        QCOMPARE(desk.label("mail-files"), text("prix d’été.txt, 6 bytes"));
        desk.click(text("test-send"));
        desk.click(text("test-go"));
        desk.settle();
        const PracticeMailbox mailbox(desk.folder().practiceMail());
        const auto mails = mailbox.list(10);
        QCOMPARE(mails.size(), 1);
        const auto source = mailbox.read(mails.first().id);
        QVERIFY(source);
        QCOMPARE(readMail(*source).attachments, QStringList{text("prix d’été.txt")});
        QVERIFY(source->contains(QByteArray("twelve").toBase64()) || source->contains("twelve"));
        desk.clickButton(text("Remove prix d’été.txt"));
        desk.click(text("question-leave"));
        QVERIFY(desk.says(text("prix d’été.txt")));
        desk.clickButton(text("Remove prix d’été.txt"));
        desk.click(text("question-act"));
        QTRY_VERIFY_WITH_TIMEOUT(kept().isEmpty(), kSoon);
    }

    void aTemplateTakesThePlaceOfTheTextUntilUndo()
    {
        CampaignWindow desk;
        const auto id = desk.draft(text("Rentrée"));
        desk.work([](const Work& work) {
            const MailTemplate letter{.name = text("Lettre"),
                                      .subject = text("La lettre"),
                                      .html = text("<p>Chers amis</p>")};
            QVERIFY(TemplateLibrary(work.database, work.session, work.clock).save(letter));
        });
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        desk.goOn();
        desk.fill(text("message-subject"), text("Ce que j’ai écrit"));
        desk.chooseFromNextMenu(text("Lettre"));
        desk.click(text("templates"));
        QCOMPARE(desk.find<QLineEdit>(text("message-subject"))->text(), text("La lettre"));
        desk.clickButton(text("Undo"));
        QCOMPARE(desk.find<QLineEdit>(text("message-subject"))->text(), text("Ce que j’ai écrit"));
        const auto subject = [&] { return desk.record(id).draft.steps[0].subject; };
        QTRY_COMPARE_WITH_TIMEOUT(subject(), text("Ce que j’ai écrit"), kSoon);
    }

    void aStepIsNotMadeOfADraftThatIsOnItsWay()
    {
        CampaignWindow desk;
        const auto id = desk.draft(text("Rentrée"));
        const auto before = desk.record(id).draft.steps[0];
        desk.openSignedIn();
        desk.view().editCampaign(id);
        // Quicker than the database.
        desk.click(text("primary"));
        desk.click(text("primary"));
        desk.settle();
        desk.fill(text("campaign-name"), text("Rentrée d’automne"));
        const auto name = [&] { return desk.record(id).draft.name; };
        QTRY_COMPARE_WITH_TIMEOUT(name(), text("Rentrée d’automne"), kSoon);
        QCOMPARE(desk.record(id).draft.steps[0], before);
    }

    void aDraftChangedElsewhereIsNotOverwritten()
    {
        CampaignWindow desk;
        const auto id = desk.draft(text("Rentrée"));
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("douze euros") > 0 && file.flush());
        desk.work([id, path = file.fileName()](const Work& work) {
            CampaignRepository campaigns(work.database, work.session, work.clock);
            auto record = *campaigns.byId(id);
            record.draft.steps[0].attachments = {{.path = path, .name = text("prix.txt")}};
            QVERIFY(campaigns.save(id, record.revision, record.draft));
        });
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
        desk.clickButton(text("Keep mine as a copy"));
        desk.settle();
        const auto all = desk.stored();
        QCOMPARE(all.size(), 2);
        QStringList subjects;
        for (const auto& one : all) subjects += desk.record(one.id).draft.steps[0].subject;
        subjects.sort();
        QCOMPARE(subjects, (QStringList{text("Mine"), text("Theirs")}));
        for (const auto& one : all) QCOMPARE(desk.record(one.id).draft.steps[0].attachments.size(), 1);
    }

    void whoHasAnEmptyValueIsLeftOutByAPersonsWordOnly()
    {
        CampaignWindow desk;
        desk.sql(text("UPDATE contacts SET company = 'Atelier'"));
        desk.sql(text(
            "UPDATE contacts SET company = '' WHERE id IN (SELECT id FROM contacts WHERE email IS NOT NULL AND deleted_at IS NULL LIMIT 3)"));
        const auto id = desk.draft(text("Rentrée"), text("Bonjour {company}"));
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        const auto everybody = desk.label("recipients").toInt();
        for (int step = 0; step < 3; ++step) desk.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QPushButton>(text("launch"))->text(), text("Correct it, or leave them out"),
                                  kLong);
        QVERIFY(!desk.find<QPushButton>(text("launch"))->isEnabled());
        desk.find<QCheckBox>(text("launch-leave-out"))->click();
        QCOMPARE(desk.find<QPushButton>(text("launch"))->text(), text("Launch to %1 contact(s)").arg(everybody - 3));
        desk.click(text("launch"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view().place(), Place::Campaign, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored().first().status, CampaignStatus::Done, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(desk.label("went-out"), QString::number(everybody - 3), kSoon);
    }

    void theUnsubscribeLinkHasWords()
    {
        CampaignWindow desk;
        const auto id = desk.draft(text("Rentrée"));
        desk.openSignedIn();
        desk.view().editCampaign(id);
        desk.settle();
        desk.goOn();
        desk.find<QTextEdit>(text("message-text"))->setFocus();
        desk.chooseFromNextMenu(text("Unsubscribe link"));
        desk.click(text("variables"));
        const auto html = [&] { return desk.record(id).draft.steps[0].html; };
        QTRY_VERIFY_WITH_TIMEOUT(html().contains(text("<a href=\"{unsubscribe}\">Unsubscribe</a>")), kSoon);
    }

    void anUnknownVariableBlocksTheLaunch()
    {
        CampaignWindow desk;
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
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QPushButton>(text("launch"))->text(), text("Correct what is marked first"),
                                  kLong);
        QVERIFY(!desk.find<QPushButton>(text("launch"))->isEnabled());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows(text("launch")));
        QCOMPARE(desk.view().place(), Place::CampaignEditor);
        QCOMPARE(desk.record(id).summary.status, CampaignStatus::Draft);
    }
};

QTEST_MAIN(CampaignEditorTest)
#include "tst_campaign_editor.moc"
