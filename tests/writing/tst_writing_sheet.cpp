// SPDX-License-Identifier: GPL-3.0-or-later
// The model helps with a message: in the campaign editor, in Message 2 and in an answer, through the real window.
#include "models/writing/proposals.h"
#include "services/campaigns/campaign_repository.h"
#include "services/moderation/moderation_list.h"
#include "services/practice/ollama_server.h"
#include "services/writing/writing_settings.h"
#include "tests/campaigns/campaign_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

using namespace relais;
using namespace relais::practice;
using namespace relais::ui;
using namespace relais::test;

namespace {

/// The message step of a draft, with models that say what the rules want.
class Room : public CampaignWindow
{
public:
    explicit Room(
        std::vector<OllamaRule> rules = {},
        const QString& html =
            text("<p>Bonjour {first_name|vous}, les <b>soldes</b> : <a href=\"https://lemant.example\">voir</a></p>"))
    {
        auto started = OllamaServer::start({.script = OllamaScript(std::move(rules))});
        if (!started) qFatal("no port");
        server = std::move(*started);
        work([&](const Work& work) {
            QVERIFY(WritingSettingsStore(work.database, work.session, work.clock).save({.baseUrl = server->baseUrl()}));
        });
        id = ask<CampaignId>([&](const Work& work) {
            CampaignDraft draft{.name = text("Rentrée"), .account = text("Newsletter")};
            draft.steps[0].subject = text("Ancien");
            draft.steps[0].html = html;
            return *CampaignRepository(work.database, work.session, work.clock).create(draft);
        });
        openSignedIn();
        view().editCampaign(id);
        settle();
        goOn();
    }
    void openSheet()
    {
        click(text("write-message"));
        QTRY_VERIFY_WITH_TIMEOUT(says(text("mistral-nemo:latest, on this computer.")), kSoon);
    }
    QString proposed() { return find<QPlainTextEdit>(text("writing-proposed"))->toPlainText(); }
    bool isWritten() { return shows(text("writing-go")) && find<QPushButton>(text("writing-insert"))->isEnabled(); }
    QString subject() { return find<QLineEdit>(text("message-subject"))->text(); }
    QString message() { return find<QTextEdit>(text("message-text"))->toPlainText(); }
    QString stored() { return record(id).draft.steps[0].html; }

    std::unique_ptr<OllamaServer> server;
    CampaignId id{0};
};

} // namespace

class WritingSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void aBriefBecomesTheMessage()
    {
        Room room({}, {});
        room.openSheet();
        QVERIFY(!room.shows(text("writing-replace")));
        room.click(text("writing-go"));
        QVERIFY(!room.complaintAt(text("writing-brief")).isEmpty());
        room.find<QPlainTextEdit>(text("writing-brief"))->setFocus();
        room.type(text("annoncer les soldes à {first_name|vous}, sur https://lemant.example"));
        room.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(room.isWritten(), kSoon);
        QVERIFY(room.proposed().contains(text("{first_name|vous}")));
        QVERIFY(!room.find<QLineEdit>(text("writing-subject"))->text().isEmpty());
        QCOMPARE(room.subject(), text("Ancien"));
        room.click(text("writing-insert"));
        // The message had its subject already.
        QCOMPARE(room.subject(), text("Ancien"));
        QTRY_VERIFY_WITH_TIMEOUT(room.stored().contains(text("{first_name|vous}"))
                                     && room.stored().contains(text("https://lemant.example")),
                                 kSoon);
    }

    void whatStandsThereIsChangedBesideIt()
    {
        Room room;
        room.openSheet();
        QCOMPARE(room.find<QPlainTextEdit>(text("writing-now"))->toPlainText(),
                 text("Bonjour {first_name|vous}, les **soldes** : [voir](https://lemant.example)"));
        room.find<QComboBox>(text("writing-how"))->setCurrentIndex(3);
        room.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(room.isWritten(), kSoon);
        QCOMPARE(room.message(),
                 text("Bonjour vous, les soldes : voir").replace(text("vous"), text("{first_name|vous}")));
        room.find<QPlainTextEdit>(text("writing-proposed"))->appendPlainText(text("Léa"));
        room.click(text("writing-replace"));
        QTRY_VERIFY_WITH_TIMEOUT(room.stored().contains(text("<a href=\"https://lemant.example\">voir</a>"))
                                     && room.stored().contains(text("<b>soldes</b>"))
                                     && room.stored().contains(text("Léa")),
                                 kSoon);
        QVERIFY(room.stored().contains(text("À très vite")));
        QCOMPARE(room.subject(), text("Ancien"));
        room.clickButton(text("Undo"));
        QTRY_COMPARE_WITH_TIMEOUT(
            room.stored(),
            text("<p>Bonjour {first_name|vous}, les <b>soldes</b> : <a href=\"https://lemant.example\">voir</a></p>"),
            kSoon);
    }

    void oneOfFiveSubjectsIsTaken()
    {
        Room room;
        room.openSheet();
        room.clickButton(text("Propose subjects"));
        room.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(room.shows(text("writing-choice")), kSoon);
        const auto choices = room.window().findChildren<QPushButton*>(text("writing-choice"));
        QCOMPARE(choices.size(), 5);
        const auto wanted = choices[2]->text();
        choices[2]->click();
        QCOMPARE(room.subject(), wanted);
        QVERIFY(room.stored().contains(text("<b>soldes</b>")));
    }

    void aPostIsCopied()
    {
        Room room;
        room.openSheet();
        room.clickButton(text("A post"));
        QCOMPARE(room.find<QPlainTextEdit>(text("writing-now"))->isVisible(), true);
        QVERIFY(!room.shows(text("writing-insert")) && !room.shows(text("writing-replace")));
        QVERIFY(!room.find<QPushButton>(text("writing-copy"))->isEnabled());
        room.find<QComboBox>(text("writing-platform"))->setCurrentIndex(static_cast<int>(Platform::Bluesky));
        room.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(room.find<QPushButton>(text("writing-copy"))->isEnabled(), kSoon);
        QVERIFY2(room.proposed().contains(QLatin1Char('#')) && !room.proposed().contains(QLatin1Char('{')),
                 qPrintable(room.proposed()));
        QVERIFY(room.says(text("Bluesky: %1 of 300 characters").arg(postLength(room.proposed(), Platform::Bluesky))));
        room.click(text("writing-copy"));
        QTRY_VERIFY_WITH_TIMEOUT(room.says(text("Copied. Paste it where you publish it.")), kSoon);
        QCOMPARE(QGuiApplication::clipboard()->text(), room.proposed());
        QVERIFY(room.stored().contains(text("{first_name|vous}")));
        // What is longer than the network takes is said, and a message is not mixed up with a post.
        room.find<QPlainTextEdit>(text("writing-proposed"))->setPlainText(QString(301, QLatin1Char('x')));
        QVERIFY(room.says(text("Bluesky: 301 of 300 characters")));
        room.clickButton(text("Change the text"));
        QCOMPARE(room.proposed(), QString());
        QVERIFY(!room.shows(text("writing-length")) && !room.find<QPushButton>(text("writing-insert"))->isEnabled());
        room.clickButton(text("A post"));
        QCOMPARE(room.proposed().size(), 301);
    }

    void aPostAboutABrief()
    {
        Room room({}, {});
        room.openSheet();
        room.clickButton(text("A post"));
        room.click(text("writing-go"));
        QVERIFY(!room.complaintAt(text("writing-brief")).isEmpty());
        room.find<QPlainTextEdit>(text("writing-brief"))->setFocus();
        room.type(text("les soldes à Nantes commencent lundi"));
        room.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(room.find<QPushButton>(text("writing-copy"))->isEnabled(), kSoon);
        QVERIFY2(room.proposed().contains(text("#soldes")), qPrintable(room.proposed()));
        QVERIFY(!room.shows(text("writing-now")));
    }

    void aPostWithABlockedWordStaysHere_data()
    {
        QTest::addColumn<ModerationVerdict>("verdict");
        QTest::newRow("blocked") << ModerationVerdict::Block;
        QTest::newRow("warned of") << ModerationVerdict::Warn;
    }
    void aPostWithABlockedWordStaysHere()
    {
        QFETCH(ModerationVerdict, verdict);
        Room room;
        room.work([&](const Work& work) {
            QVERIFY(ModerationList(work.database, work.session, work.clock)
                        .save({{.kind = ModerationRule::Kind::Words,
                                .sought = text("soldes"),
                                .verdict = verdict,
                                .reason = text("Pas avant lundi")}}));
        });
        QGuiApplication::clipboard()->setText(text("avant"));
        room.openSheet();
        room.clickButton(text("A post"));
        room.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(room.find<QPushButton>(text("writing-copy"))->isEnabled(), kSoon);
        room.click(text("writing-copy"));
        QTRY_VERIFY_WITH_TIMEOUT(room.says(text("Pas avant lundi")), kSoon);
        QCOMPARE(QGuiApplication::clipboard()->text(), text("avant"));
        room.click(text("writing-copy"));
        if (verdict == ModerationVerdict::Block) {
            room.settle();
            QCOMPARE(QGuiApplication::clipboard()->text(), text("avant"));
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text(), room.proposed(), kSoon);
        }
    }

    void itIsStoppedInTheMiddle()
    {
        Room room({{.reaction = {.perLine = Milliseconds(300),
                                 .says = text("un deux trois quatre cinq six sept huit neuf dix ⟦1⟧ ⟦2⟧")}}});
        room.openSheet();
        room.click(text("writing-go"));
        // Word by word, while the model is still writing.
        QTRY_VERIFY_WITH_TIMEOUT(room.proposed().startsWith(text("un")) && room.shows(text("writing-stop")), kSoon);
        QVERIFY(!room.find<QPushButton>(text("writing-replace"))->isEnabled());
        room.click(text("writing-stop"));
        QTRY_VERIFY_WITH_TIMEOUT(room.says(text("Stopped. Nothing was changed.")), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(room.server->hungUp(), 1, kSoon);
        QCOMPARE(room.proposed(), QString());
        QVERIFY(!room.find<QPushButton>(text("writing-replace"))->isEnabled());
    }

    void closingItStopsTheModel()
    {
        Room room({{.reaction = {.perLine = Milliseconds(300),
                                 .says = text("un deux trois quatre cinq six sept huit neuf dix")}}});
        room.openSheet();
        room.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(room.proposed().startsWith(text("un")), kSoon);
        room.click(text("writing-leave"));
        QTRY_COMPARE_WITH_TIMEOUT(room.server->hungUp(), 1, kSoon);
    }

    void whatLostAVariableIsNotTakenOver()
    {
        Room room({{.reaction = {.says = text("Un texte sans rien.")}}});
        room.openSheet();
        room.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(room.says(text("lost or invented a variable or a link")), kSoon);
        QCOMPARE(room.proposed(), QString());
        QVERIFY(!room.find<QPushButton>(text("writing-replace"))->isEnabled());
        QVERIFY(!room.find<QPushButton>(text("writing-insert"))->isEnabled());
    }

    void htmlOfItsOwnIsNotReplaced()
    {
        Room room({}, text("<table><tr><td>Bonjour {first_name|vous}</td></tr></table>"));
        room.openSheet();
        QCOMPARE(room.find<QPlainTextEdit>(text("writing-now"))->toPlainText().trimmed(),
                 text("Bonjour {first_name|vous}"));
        room.find<QComboBox>(text("writing-how"))->setCurrentIndex(3);
        room.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(room.isWritten(), kSoon);
        QVERIFY(!room.shows(text("writing-replace")));
        room.click(text("writing-insert"));
        QTRY_VERIFY_WITH_TIMEOUT(room.stored().contains(text("<table>")) && room.stored().contains(text("À très vite")),
                                 kSoon);
    }

    void withoutAModelTheRestWorks()
    {
        Room room;
        room.work([&](const Work& work) {
            QVERIFY(WritingSettingsStore(work.database, work.session, work.clock)
                        .save({.baseUrl = text("http://127.0.0.1:9")}));
        });
        room.click(text("write-message"));
        QTRY_VERIFY_WITH_TIMEOUT(room.says(text("No model answers. The rest of Relais works without one.")), kSoon);
        QVERIFY(room.says(text("no Ollama answers there")));
        room.press(Qt::Key_Escape);
        room.fill(text("message-subject"), text("Nouveau"));
        QTRY_COMPARE_WITH_TIMEOUT(room.record(room.id).draft.steps[0].subject, text("Nouveau"), kSoon);
    }
};

QTEST_MAIN(WritingSheetTest)
#include "tst_writing_sheet.moc"
