// SPDX-License-Identifier: GPL-3.0-or-later
// The rules in the window, and a sequence that a person starts again.
#include "services/conversations/rule_repository.h"
#include "services/conversations/sequences.h"
#include "services/storage/database.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/window.h"
#include "ui/widgets/sheet.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

class RulesDesk : public WindowDesk
{
public:
    RulesDesk()
    {
        work([&](const Work& work) {
            SampleInbox inbox(work.database, work.session.workspace);
            anna = inbox.converse(text("Anna Bell"), 3);
            inbox.campaignMessage(anna, text("Dear {prenom}"), 1, MessageStatus::Replied);
            QVERIFY(work.database.runText(
                text(
                    "INSERT INTO campaign_contents (workspace_id, campaign_id, step, content) SELECT workspace_id, id, 2, '{\"text\":\"Thanks\",\"names\":{}}' FROM campaigns"),
                {}));
            QVERIFY(work.database.runText(
                text(
                    "INSERT INTO messages (workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at, sent_at) "
                    "SELECT workspace_id, campaign_id, 2, contact_id, account_id, address, 3, queued_at, sent_at FROM messages"),
                {}));
        });
        openSignedIn({1400, 900});
        go(Place::Inbox);
    }

    QList<StoredRule> stored()
    {
        return ask<QList<StoredRule>>(
            [](const Work& work) { return *RuleRepository(work.database, work.session, work.clock).list(); });
    }
    QStringList names()
    {
        QStringList names;
        for (const auto& one : stored()) names += one.rule.name;
        return names;
    }
    void add(const QString& name, const QString& keywords, const QString& tags)
    {
        click(text("new-rule"));
        settle();
        fill(text("rule-name"), name);
        fill(text("rule-keywords"), keywords);
        fill(text("rule-tags"), tags);
        click(text("save-rule"));
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(!shows(text("save-rule")), kSoon);
    }

    ConversationId anna{0};
};

} // namespace

class AutomationViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void aRuleIsWrittenAndReadInWords()
    {
        RulesDesk desk;
        desk.click(text("open-automation"));
        desk.settle();
        QVERIFY(desk.says(text("No rules yet")));
        desk.click(text("new-rule"));
        desk.settle();
        desk.fill(text("rule-name"), text("Prices at night"));
        desk.click(text("save-rule"));
        desk.settle();
        QVERIFY(desk.says(text("Say when: words, hours, a wait or what the model reads.")));
        desk.fill(text("rule-keywords"), text("prix, tarif"));
        desk.find<QCheckBox>(text("rule-has-hours"))->setChecked(true);
        auto* answer = desk.find<QPlainTextEdit>(text("rule-answer"));
        answer->setFocus();
        desk.type(text("Hello {nobody_knows}"));
        desk.settle();
        desk.click(text("save-rule"));
        desk.settle();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.complaintAt(text("rule-answer")).isEmpty(), kSoon);
        answer->setPlainText(text("Hello {first_name|there}"));
        const auto sentence = desk.find<QLabel>(text("rule-sentence"))->text();
        QVERIFY2(sentence.startsWith(text("When somebody writes “prix” or “tarif” between 20:00 and 08:00")),
                 qPrintable(sentence));
        QVERIFY2(sentence.endsWith(text("answer “Hello {first_name|there}”.")), qPrintable(sentence));
        desk.click(text("save-rule"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("rule-text-0")), kSoon);
        QCOMPARE(desk.find<QLabel>(text("rule-text-0"))->text(), sentence);
        QCOMPARE(desk.stored().value(0).rule.keywords, (QStringList{text("prix"), text("tarif")}));
        // Changed without a change it is the same rule.
        const auto before = desk.stored();
        desk.click(text("rule-edit-0"));
        desk.settle();
        desk.click(text("save-rule"));
        desk.settle();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("save-rule")), kSoon);
        QCOMPARE(desk.stored(), before);
    }

    void switchedMovedRemovedAndTakenBack()
    {
        RulesDesk desk;
        desk.click(text("open-automation"));
        desk.settle();
        desk.add(text("One"), text("a"), text("x"));
        desk.add(text("Two"), text("b"), text("y"));
        QCOMPARE(desk.names(), (QStringList{text("One"), text("Two")}));
        desk.click(text("rule-down-0"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), (QStringList{text("Two"), text("One")}), kSoon);
        desk.settle();
        desk.find<QCheckBox>(text("rule-on-0"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.stored().value(0).rule.enabled, kSoon);
        desk.settle();
        QVERIFY(desk.says(text("Two (off)")));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.stored().value(0).rule.enabled, kSoon);
        desk.settle();
        const auto before = desk.stored();
        desk.click(text("rule-remove-1"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), QStringList{text("Two")}, kSoon);
        desk.settle();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), (QStringList{text("Two"), text("One")}), kSoon);
        QCOMPARE(desk.stored(), before);
        desk.settle();
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.shows(text("conversations")));
        QVERIFY(!desk.shows(text("automation")));
    }

    void aSequenceIsStartedAgain()
    {
        RulesDesk desk;
        auto* list = desk.find<QListView>(text("conversations"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(0, 0)).center());
        desk.settle();
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("reset-sequence")), kSoon);
        desk.click(text("reset-sequence"));
        desk.settle();
        QVERIFY(desk.says(text("Message 2 again for Anna Bell?")));
        QVERIFY(desk.find<QLabel>(text("sequence-standing"))->text().contains(text("Delivered")));
        desk.click(text("sequence-reset"));
        const auto* thread = desk.find<QListView>(text("thread"))->model();
        QTRY_VERIFY_WITH_TIMEOUT(thread->index(thread->rowCount() - 1, 0)
                                     .data()
                                     .toString()
                                     .startsWith(text("Message 2 of “Christmas evening” may come again")),
                                 kSoon);
        const auto sequences = desk.ask<QList<Sequence>>(
            [&](const Work& work) { return *Sequences(work.database, work.session, work.clock).of(desk.anna); });
        QCOMPARE(sequences.value(0).resets, 1);
        QVERIFY(!sequences.value(0).second);
    }
};

QTEST_MAIN(AutomationViewTest)
#include "tst_automation_view.moc"
