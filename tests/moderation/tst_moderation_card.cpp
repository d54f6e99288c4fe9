// SPDX-License-Identifier: GPL-3.0-or-later
// What must not go out, in the window: the card of the settings, an answer, a rule's answer, a launch.
#include "services/campaigns/campaign_repository.h"
#include "services/conversations/rule_repository.h"
#include "services/moderation/moderation_list.h"
#include "services/practice/ollama_server.h"
#include "services/storage/database.h"
#include "services/writing/writing_settings.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/window.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <functional>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

ModerationPolicy stored(WindowDesk& desk)
{
    return desk.ask<ModerationPolicy>(
        [](const Work& work) { return *ModerationList(work.database, work.session, work.clock).read(); });
}

QStringList sought(WindowDesk& desk)
{
    QStringList all;
    for (const auto& rule : stored(desk).rules) all += rule.sought;
    return all;
}

void keepList(WindowDesk& desk)
{
    desk.work([](const Work& work) {
        const ModerationRule blocks{.sought = text("gratuit"),
                                    .verdict = ModerationVerdict::Block,
                                    .reason = text("nothing is free here")};
        const ModerationRule warns{.sought = text("promo"),
                                   .verdict = ModerationVerdict::Warn,
                                   .reason = text("only in January")};
        QVERIFY(ModerationList(work.database, work.session, work.clock).save({blocks, warns}));
    });
}

/// The inbox of an agency that has a list, with Anna's conversation open.
class AnswerDesk : public WindowDesk
{
public:
    /// With what else is done before the window opens.
    explicit AnswerDesk(const std::function<void(const Work&)>& prepare = {})
    {
        work([&](const Work& work) {
            SampleInbox inbox(work.database, work.session.workspace);
            const auto bob = inbox.converse(text("Bob Carr"), 2);
            const auto anna = inbox.converse(text("Anna Bell"), 3);
            inbox.hear(bob, text("Hello"), 2);
            inbox.hear(anna, text("How much is it?"), 4);
            for (const auto one : {anna, bob}) inbox.openWindow(one, work.clock.now() + std::chrono::hours(5));
            if (prepare) prepare(work);
        });
        keepList(*this);
        openSignedIn({1400, 860});
        go(Place::Inbox);
        choose(0);
        settle();
    }

    /// Does not wait until all is done: a model may be looking.
    void choose(int row)
    {
        auto* list = find<QListView>(text("conversations"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(row, 0)).center());
    }

    QPlainTextEdit* field() { return find<QPlainTextEdit>(text("reply-text")); }
    void write(const char* words)
    {
        field()->setPlainText(text(words));
        click(text("send-reply"));
        settle();
    }
    int queued()
    {
        return ask<int>([](const Work& work) {
            auto rows = work.database.queryText(text("SELECT count(*) FROM messages"), {});
            return rows && rows->next() ? static_cast<int>(rows->integer(0)) : -1;
        });
    }
};

} // namespace

class ModerationCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void aRuleComesChangesGoesAndComesBack()
    {
        WindowDesk desk;
        desk.openSignedIn({1280, 3600});
        desk.go(Place::Settings);
        QVERIFY(desk.says(text("There are no rules yet: everything goes out.")));
        desk.click(text("new-moderation"));
        desk.settle();
        desk.click(text("save-moderation"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.complaintAt(text("moderation-sought")).isEmpty(), kSoon);
        desk.fill(text("moderation-sought"), text("satisfait ou remboursé"));
        desk.click(text("save-moderation"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.complaintAt(text("moderation-reason")).isEmpty(), kSoon);
        desk.fill(text("moderation-reason"), text("we take nothing back"));
        desk.click(text("save-moderation"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("moderation-rule-0")), kSoon);
        desk.settle();
        QCOMPARE(desk.find<QLabel>(text("moderation-rule-0"))->text(),
                 text("Blocks “satisfait ou remboursé”: we take nothing back"));
        desk.click(text("moderation-edit-0"));
        desk.settle();
        auto* kind = desk.find<QComboBox>(text("moderation-kind"));
        kind->setCurrentIndex(1);
        desk.fill(text("moderation-sought"), text("(remb"));
        desk.click(text("save-moderation"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.complaintAt(text("moderation-sought")).contains(text("no regular expression")),
                                 kSoon);
        desk.fill(text("moderation-sought"), text("remb\\w+"));
        desk.click(text("save-moderation"));
        QTRY_COMPARE_WITH_TIMEOUT(sought(desk), QStringList{text("remb\\w+")}, kSoon);
        desk.settle();
        desk.click(text("moderation-remove-0"));
        QTRY_COMPARE_WITH_TIMEOUT(sought(desk), QStringList(), kSoon);
        desk.settle();
        desk.clickButton(text("Undo"));
        QTRY_COMPARE_WITH_TIMEOUT(sought(desk), QStringList{text("remb\\w+")}, kSoon);
        desk.settle();
        QCOMPARE(desk.find<QLabel>(text("moderation-rule-0"))->text(),
                 text("Blocks what fits remb\\w+: we take nothing back"));
    }

    void aTextIsTriedAtOnce()
    {
        WindowDesk desk;
        keepList(desk);
        desk.openSignedIn({1280, 3600});
        desk.go(Place::Settings);
        QVERIFY(!desk.shows(text("moderation-found")));
        auto* field = desk.find<QPlainTextEdit>(text("moderation-try"));
        field->setPlainText(text("C’est Gratuit, la promo !"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("moderation-found")), kSoon);
        desk.settle();
        QCOMPARE(desk.find<QLabel>(text("moderation-found"))->text(),
                 text("Blocked, “Gratuit”: nothing is free here\nWarning, “promo”: only in January"));
        field->setPlainText(text("Bonjour"));
        desk.settle();
        QCOMPARE(desk.find<QLabel>(text("moderation-found"))->text(), text("No rule finds anything in it."));
        field->clear();
        desk.settle();
        QVERIFY(!desk.shows(text("moderation-found")));
    }

    void theModelsPartIsKept()
    {
        WindowDesk desk;
        desk.openSignedIn({1280, 3600});
        desk.go(Place::Settings);
        auto* part = desk.find<QComboBox>(text("moderation-model"));
        QCOMPARE(part->currentIndex(), 0);
        part->setCurrentIndex(2);
        Q_EMIT part->activated(2);
        QTRY_COMPARE_WITH_TIMEOUT(stored(desk).model, ModelPart::Blocks, kSoon);
    }

    void anAnswerIsRefusedAndKept()
    {
        AnswerDesk desk;
        desk.write("C’est gratuit");
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("“gratuit” must not go out")), kSoon);
        QVERIFY(desk.says(text("nothing is free here")));
        QVERIFY(!desk.shows(text("send-anyway")));
        QCOMPARE(desk.field()->toPlainText(), text("C’est gratuit"));
        QCOMPARE(desk.queued(), 0);
    }

    void aWarningIsAskedOnce()
    {
        AnswerDesk desk;
        desk.write("Voici la promo");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("send-anyway")), kSoon);
        QVERIFY(desk.says(text("only in January")));
        QCOMPARE(desk.queued(), 0);
        // Other words are another question.
        desk.field()->setPlainText(text("Voici la promo !"));
        QVERIFY(!desk.shows(text("send-anyway")));
        desk.click(text("send-reply"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("send-anyway")), kSoon);
        desk.settle();
        desk.click(text("send-anyway"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.queued(), 1, kSoon);
        desk.settle();
        QCOMPARE(desk.field()->toPlainText(), QString());
        QVERIFY(!desk.shows(text("send-anyway")));
    }

    void anAnswerStandsStillWhileTheModelLooks()
    {
        // Slow enough to look at the window meanwhile; its first answer warns.
        const auto warns = text("{\"verdict\":\"warn\",\"reason\":\"a promise\"}");
        const auto server = practice::OllamaServer::start(
            {.script =
                 practice::OllamaScript({{.times = 1, .reaction = {.firstWord = Milliseconds(3000), .says = warns}},
                                         {.reaction = {.firstWord = Milliseconds(3000),
                                                       .says = text("{\"verdict\":\"pass\",\"reason\":\"\"}")}}})});
        QVERIFY(server);
        AnswerDesk desk([&](const Work& work) {
            QVERIFY(
                WritingSettingsStore(work.database, work.session, work.clock).save({.baseUrl = (*server)->baseUrl()}));
            QVERIFY(ModerationList(work.database, work.session, work.clock).setModel(ModelPart::Warns));
        });
        auto* field = desk.field();
        field->setPlainText(text("Guérit tout"));
        desk.click(text("send-reply"));
        QVERIFY(field->isReadOnly());
        field->setFocus();
        desk.type(text(" et plus"));
        QCOMPARE(field->toPlainText(), text("Guérit tout"));
        // A note, and another conversation, may be written meanwhile.
        desk.click(text("note-mode"));
        QVERIFY(!field->isReadOnly());
        field->setPlainText(text("Ask the doctor"));
        desk.click(text("note-mode"));
        QVERIFY(field->isReadOnly());
        desk.choose(1);
        QTRY_COMPARE_WITH_TIMEOUT(field->placeholderText(), text("Write to Bob Carr"), kSoon);
        QVERIFY(!field->isReadOnly());
        field->setPlainText(text("Bonjour Bob"));
        QVERIFY(desk.find<QPushButton>(text("send-reply"))->isEnabled());
        desk.settle();
        QCOMPARE(field->toPlainText(), text("Bonjour Bob"));
        QCOMPARE(desk.queued(), 0);
        desk.choose(0);
        desk.settle();
        QCOMPARE(field->toPlainText(), text("Guérit tout"));
        QVERIFY(!field->isReadOnly());
        // Another text is looked at; a note that is begun meanwhile stands when it has gone.
        field->setPlainText(text("Bonjour Anna"));
        desk.click(text("send-reply"));
        QVERIFY(field->isReadOnly());
        desk.click(text("note-mode"));
        field->setPlainText(text("Call her"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.queued(), 1, kSoon);
        desk.settle();
        QCOMPARE(field->toPlainText(), text("Call her"));
        desk.click(text("note-mode"));
        QCOMPARE(field->toPlainText(), QString());
        QVERIFY(!field->isReadOnly());
    }

    void aRulesAnswerIsRefusedOrAskedAbout()
    {
        AnswerDesk desk;
        desk.click(text("open-automation"));
        desk.settle();
        desk.click(text("new-rule"));
        desk.settle();
        desk.fill(text("rule-name"), text("Prices"));
        desk.fill(text("rule-keywords"), text("prix"));
        auto* answer = desk.find<QPlainTextEdit>(text("rule-answer"));
        answer->setPlainText(text("C’est gratuit"));
        desk.click(text("save-rule"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.complaintAt(text("rule-answer")).contains(text("nothing is free here")), kSoon);
        answer->setPlainText(text("Voici la promo"));
        desk.click(text("save-rule"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QPushButton>(text("save-rule"))->text(), text("Save anyway"), kSoon);
        desk.settle();
        desk.click(text("save-rule"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("save-rule")), kSoon);
        const auto rules = desk.ask<int>([](const Work& work) {
            return static_cast<int>(RuleRepository(work.database, work.session, work.clock).list()->size());
        });
        QCOMPARE(rules, 1);
    }

    void aWarnedRuleIsSwitchedOnOnceItWasAskedAbout()
    {
        AnswerDesk desk;
        desk.work([](const Work& work) {
            StoredRule one;
            one.rule.name = text("Prices");
            one.rule.keywords = QStringList{text("prix")};
            one.rule.answer = text("Voici la promo");
            one.rule.enabled = false;
            QVERIFY(RuleRepository(work.database, work.session, work.clock).save({one}, {}, Warned::Accepts));
        });
        const auto isOn = [&] {
            return desk.ask<bool>([](const Work& work) {
                return RuleRepository(work.database, work.session, work.clock).list()->value(0).rule.enabled;
            });
        };
        desk.click(text("open-automation"));
        desk.settle();
        desk.find<QCheckBox>(text("rule-on-0"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("question")), kSoon);
        desk.settle();
        QVERIFY(desk.find<QLabel>(text("question-text"))->text().contains(text("only in January")));
        QVERIFY(!isOn());
        desk.click(text("question-leave"));
        desk.settle();
        QVERIFY(!isOn());
        QVERIFY(!desk.find<QCheckBox>(text("rule-on-0"))->isChecked());
        desk.find<QCheckBox>(text("rule-on-0"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("question")), kSoon);
        desk.settle();
        desk.clickButton(text("Save anyway"));
        QTRY_VERIFY_WITH_TIMEOUT(isOn(), kSoon);
        desk.settle();
        QVERIFY(desk.find<QCheckBox>(text("rule-on-0"))->isChecked());
        // It was accepted: taken away, it comes back without a question.
        desk.click(text("rule-remove-0"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("rule-on-0")), kSoon);
        desk.settle();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("rule-on-0")), kSoon);
        desk.settle();
        QVERIFY(isOn());
        QVERIFY(!desk.shows(text("question")));
    }

    void aLaunchSaysWhatIsForbiddenAndWhy()
    {
        WindowDesk desk(Holding::Practice);
        keepList(desk);
        const auto id = desk.ask<CampaignId>([](const Work& work) {
            CampaignDraft draft{.name = text("Rentrée"), .account = text("Newsletter")};
            draft.steps[0].subject = text("Tout est gratuit");
            draft.steps[0].html = text("<p>Bonjour, la promo</p>");
            return *CampaignRepository(work.database, work.session, work.clock).create(draft);
        });
        desk.openSignedIn({1280, 900});
        desk.view().editCampaign(id);
        desk.settle();
        for (int step = 0; step < 3; ++step) {
            desk.click(text("primary"));
            desk.settle();
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Subject: “gratuit” stands there. nothing is free here")), kLong);
        QVERIFY(desk.says(text("Message text: “promo” stands there. only in January")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QPushButton>(text("launch"))->text(), text("Correct what is marked first"),
                                  kLong);
        QVERIFY(!desk.find<QPushButton>(text("launch"))->isEnabled());
        desk.settle();
    }
};

QTEST_MAIN(ModerationCardTest)
#include "tst_moderation_card.moc"
