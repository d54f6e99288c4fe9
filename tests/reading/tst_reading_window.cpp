// SPDX-License-Identifier: GPL-3.0-or-later
// What a model reads, in the window: switched on, shown at the message and in the list, as a rule's condition, summed up.
#include "services/conversations/rule_repository.h"
#include "services/practice/ollama_server.h"
#include "services/reading/reading_queue.h"
#include "services/storage/database.h"
#include "services/writing/writing_settings.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/window.h"
#include "ui/widgets/choice_menu.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace relais;
using namespace relais::practice;
using namespace relais::ui;
using namespace relais::test;

namespace {

class ReadingDesk : public WindowDesk
{
public:
    ReadingDesk()
    {
        auto started = OllamaServer::start({});
        if (!started) qFatal("no port");
        server = std::move(*started);
        work([&](const Work& work) {
            if (!WritingSettingsStore(work.database, work.session, work.clock).save({.baseUrl = server->baseUrl()}))
                qFatal("no settings");
            SampleInbox inbox(work.database, work.session.workspace);
            anna = inbox.converse(text("Anna Bell"), 3);
            bruno = inbox.converse(text("Bruno Cal"), 2);
            said = inbox.hear(anna, text("Je suis très déçue, c’est inadmissible, répondez tout de suite"), 5);
        });
        openSignedIn({1400, 1000});
    }
    /// As the door lets a message in.
    void expect()
    {
        work([&](const Work& work) {
            if (!expectReading(work.database, work.session.workspace, said, text("déçue"), work.clock.now()))
                qFatal("not expected");
        });
    }
    bool isOn()
    {
        return ask<bool>([](const Work& work) { return readingState(work.database, work.session, work.clock)->isOn; });
    }
    int listed() { return find<QListView>(text("conversations"))->model()->rowCount(); }

    std::unique_ptr<OllamaServer> server;
    ConversationId anna{0};
    ConversationId bruno{0};
    qint64 said = 0;
};

} // namespace

class ReadingWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void itIsSwitchedOnAndShown()
    {
        ReadingDesk desk;
        desk.go(Place::Settings);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("reads")), kSoon);
        QVERIFY(!desk.shows(text("read-state")));
        desk.click(text("reads"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("read-state")), kSoon);
        QVERIFY(desk.isOn());
        desk.expect();
        desk.go(Place::Inbox);
        auto* list = desk.find<QListView>(text("conversations"));
        const auto spoken = [&] { return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(spoken().contains(text("Urgent")), kSoon);
        auto* only = desk.find<QComboBox>(text("tag-filter"));
        QTRY_COMPARE_WITH_TIMEOUT(only->count(), 2, kSoon);
        only->setCurrentIndex(1);
        Q_EMIT only->activated(1);
        QTRY_COMPARE_WITH_TIMEOUT(desk.listed(), 1, kSoon);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("thread")), kSoon);
        auto* thread = desk.find<QListView>(text("thread"));
        const auto last =
            thread->model()->index(thread->model()->rowCount() - 1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(last.contains(text("the model reads: complaint, negative, cannot wait")), qPrintable(last));
        desk.go(Place::Settings);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(
                                     text("In the last 24 hours: 1 read, 0 waiting, 0 that no model could read.")),
                                 kSoon);
        desk.click(text("reads"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.isOn(), kSoon);
    }

    void aConversationIsSummedUp()
    {
        ReadingDesk desk;
        desk.go(Place::Inbox);
        auto* list = desk.find<QListView>(text("conversations"));
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("summarize"))->isEnabled(), kSoon);
        desk.click(text("summarize"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("summary-text")), kSoon);
        QCOMPARE(desk.find<QLabel>(text("summary-text"))->text(),
                 text("The contact wrote last: “Je suis très déçue, c’est inadmissible, répondez tout de suite”"));
        // Another conversation has none yet, and one without a word cannot be summed up.
        list->setCurrentIndex(list->model()->index(1, 0));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("summary-text")), kSoon);
    }

    void itIsSaidFirstWhereAConversationGoes()
    {
        ReadingDesk desk;
        const auto slow =
            OllamaServer::start({.script = OllamaScript({{.reaction = {.firstWord = Milliseconds(60'000)}}})});
        QVERIFY(slow);
        desk.work([&](const Work& work) {
            QVERIFY(WritingSettingsStore(work.database, work.session, work.clock)
                        .save({.baseUrl = (*slow)->baseUrl(), .model = text("gpt-oss:120b-cloud")}));
        });
        desk.go(Place::Inbox);
        auto* list = desk.find<QListView>(text("conversations"));
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("summarize"))->isEnabled(), kSoon);
        desk.click(text("summarize"));
        // Nothing has been answered: this stands there before.
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.says(text("gpt-oss:120b-cloud runs somewhere else: what it is asked leaves this computer.")), kSoon);
        QVERIFY(!desk.shows(text("summary-text")));
        const auto isAsked = [&] {
            const auto all = (*slow)->asked();
            return std::any_of(all.begin(), all.end(),
                               [](const OllamaAsked& one) { return one.endpoint == OllamaEndpoint::Chat; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAsked(), kSoon);
        // Whoever goes on to another conversation waits for it no longer.
        list->setCurrentIndex(list->model()->index(1, 0));
        QTRY_COMPARE_WITH_TIMEOUT((*slow)->hungUp(), 1, kSoon);
    }

    void aRuleGoesByIt()
    {
        ReadingDesk desk;
        desk.go(Place::Inbox);
        desk.click(text("open-automation"));
        desk.settle();
        desk.click(text("new-rule"));
        desk.settle();
        desk.fill(text("rule-name"), text("Upset"));
        desk.find<ChoiceMenu>(text("rule-intents"))->choose({2});
        Q_EMIT desk.find<ChoiceMenu>(text("rule-intents"))->changed();
        desk.find<ChoiceMenu>(text("rule-sentiments"))->choose({2});
        Q_EMIT desk.find<ChoiceMenu>(text("rule-sentiments"))->changed();
        desk.find<QCheckBox>(text("rule-by-model"))->setChecked(true);
        QVERIFY(!desk.find<QPlainTextEdit>(text("rule-answer"))->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.find<QLabel>(text("rule-sentence"))->text(),
            text(
                "When somebody writes and the model reads %1 in it: let the model answer, without a person reading it. "
                "Nothing is read by itself at the moment: Settings, Writing switches it on.")
                .arg(QLocale().createSeparatedList({text("“complaint”"), text("“negative”")})),
            kSoon);
        desk.click(text("save-rule"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("save-rule")), kSoon);
        const auto stored = desk.ask<QList<StoredRule>>(
            [](const Work& work) { return *RuleRepository(work.database, work.session, work.clock).list(); });
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().rule.intents, QList<Intent>{Intent::Complaint});
        QCOMPARE(stored.first().rule.sentiments, QList<Sentiment>{Sentiment::Negative});
        QVERIFY(stored.first().rule.answersWithModel && stored.first().answersFor);
    }

    void severalAreTicked()
    {
        ChoiceMenu menu(text("Any"), {text("one"), text("two"), text("three")});
        QCOMPARE(menu.text(), text("Any ▾"));
        QSignalSpy changed(&menu, &ChoiceMenu::changed);
        menu.choose({0, 2});
        QCOMPARE(changed.size(), 0);
        QCOMPARE(menu.text(), text("one, three ▾"));
        QCOMPARE(menu.chosen(), (QList<int>{0, 2}));
    }
};

QTEST_MAIN(ReadingWindowTest)
#include "tst_reading_window.moc"
