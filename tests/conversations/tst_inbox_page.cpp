// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/conversation_export.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/practice/ollama_server.h"
#include "services/storage/database.h"
#include "services/writing/writing_settings.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/window.h"
#include "ui/conversations/conversation_list_model.h"
#include "ui/conversations/conversation_pdf.h"
#include "ui/conversations/thread_model.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sheet.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace relais;
using namespace relais::ui;
using namespace relais::test;

namespace {

/// The inbox of an agency to which Anna (an open window), Bob (a closed one) and Cléo have written.
class InboxDesk : public WindowDesk
{
public:
    explicit InboxDesk(const QSize& size = {1400, 860}, int more = 0)
    {
        work([&](const Work& work) {
            SampleInbox inbox(work.database, work.session.workspace);
            cleo = inbox.converse(text("Cléo Dard"), 1);
            bob = inbox.converse(text("Bob Carr"), 2);
            anna = inbox.converse(text("Anna Bell"), 3);
            inbox.campaignMessage(anna, text("Dear {prenom}, we would love to welcome you."), 1, MessageStatus::Read);
            inbox.hear(anna, text("Could I bring my sister?"), 4);
            inbox.hear(bob, text("Thank you"), 2);
            inbox.hear(cleo, {}, 1, text("image"), text("{\"mime_type\":\"image/jpeg\",\"file_name\":\"shop.jpg\"}"));
            inbox.openWindow(anna, work.clock.now() + std::chrono::hours(5));
            inbox.addTemplate(text("hello_again"), text("en"), text("Hello {{1}}, shall we talk again?"));
            inbox.addTemplate(text("paused_one"), text("en"), text("Never offered"), text("PAUSED"));
            for (int i = 0; i < more; ++i) inbox.converse(text("Person %1").arg(i), -i - 1);
        });
        openSignedIn(size);
        go(Place::Inbox);
    }

    /// Also while the list has given way to what is said of it.
    QListView* list() { return window().findChild<QListView*>(text("conversations")); }
    QStringList names()
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names += list()->model()->index(row, 0).data().toString();
        return names;
    }
    void choose(int row)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list()->visualRect(list()->model()->index(row, 0)).center());
        settle();
    }
    QStringList thread()
    {
        QStringList texts;
        const auto* model = find<QListView>(text("thread"))->model();
        for (int row = 0; row < model->rowCount(); ++row) texts += model->index(row, 0).data().toString();
        return texts;
    }
    Conversation stored(ConversationId id)
    {
        return ask<Conversation>([id](const Work& work) {
            return *ConversationRepository(work.database, work.session, work.clock).byId(id);
        });
    }
    void hear(ConversationId id, const QString& words, int minute)
    {
        work([&](const Work& work) {
            const auto done = work.database.runText(
                text(
                    "INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, at) VALUES (?, ?, 0, 'text', ?, ?)"),
                {work.session.workspace.value(), id.value(), words, SampleInbox::kStart + minute * 60'000LL});
            QVERIFY(done);
            QVERIFY(work.database.runText(
                text("UPDATE conversations SET last_at = ?, last_text = ?, unread = unread + 1 WHERE id = ?"),
                {SampleInbox::kStart + minute * 60'000LL, words, id.value()}));
        });
    }

    ConversationId anna{0}, bob{0}, cleo{0};
};

} // namespace

class InboxPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnOurWarnings(); }

    void anEmptyInboxSaysWhatItIsFor()
    {
        WindowDesk desk;
        desk.openSignedIn();
        desk.go(Place::Inbox);
        QVERIFY(desk.says(text("No conversations yet")));
        desk.clickButton(text("Connect a WhatsApp number"));
        QCOMPARE(desk.view().place(), Place::Accounts);
    }

    void listThreadAndContact()
    {
        InboxDesk desk;
        QCOMPARE(desk.names(), (QStringList{text("Anna Bell"), text("Bob Carr"), text("Cléo Dard")}));
        QVERIFY(desk.says(text("No conversation chosen")));
        desk.choose(0);
        QCOMPARE(desk.thread(),
                 (QStringList{text("Dear Anna, we would love to welcome you."), text("Could I bring my sister?")}));
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QLabel>(text("conversation-name"))->text(), text("Anna Bell"), kSoon);
        QVERIFY(desk.says(text("+33612340003")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored(desk.anna).unread, 0, kSoon);
        QVERIFY(desk.find<QLabel>(text("window-left"))->toolTip().startsWith(text("4 h 5")));
        desk.choose(2);
        QCOMPARE(desk.thread(), QStringList{text("shop.jpg")});
        QCOMPARE(desk.find<QLabel>(text("window-left"))->text(), text("Templates only"));
    }

    void anAnswerInTheWindow()
    {
        InboxDesk desk;
        desk.choose(0);
        auto* field = desk.find<QPlainTextEdit>(text("reply-text"));
        field->setFocus();
        desk.type(text("Of course {Anna}!"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.thread().contains(text("Of course {Anna}!")), kSoon);
        QCOMPARE(field->toPlainText(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored(desk.anna).lastText, text("Of course {Anna}!"), kSoon);
    }

    void theModelHelpsWithAnAnswer()
    {
        InboxDesk desk;
        const auto server = practice::OllamaServer::start({});
        QVERIFY(server);
        desk.work([&](const Work& work) {
            QVERIFY(
                WritingSettingsStore(work.database, work.session, work.clock).save({.baseUrl = (*server)->baseUrl()}));
        });
        desk.choose(0);
        auto* field = desk.find<QPlainTextEdit>(text("reply-text"));
        field->setFocus();
        desk.type(text("Yes of course. Bring her along."));
        desk.chooseFromNextMenu(text("Write or change …"));
        desk.click(text("reply-model"));
        // There is no subject to propose for an answer.
        QVERIFY(!desk.says(text("Propose subjects")));
        desk.click(text("writing-go"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("writing-replace"))->isEnabled(), kSoon);
        desk.click(text("writing-replace"));
        QCOMPARE(field->toPlainText(), text("Yes of course."));
        field->undo();
        QCOMPARE(field->toPlainText(), text("Yes of course. Bring her along."));
        desk.click(text("note-mode"));
        QVERIFY(!desk.shows(text("reply-model")));
    }

    void anAnswerIsSuggested()
    {
        InboxDesk desk;
        const auto server = practice::OllamaServer::start({});
        QVERIFY(server);
        desk.work([&](const Work& work) {
            QVERIFY(
                WritingSettingsStore(work.database, work.session, work.clock).save({.baseUrl = (*server)->baseUrl()}));
        });
        desk.choose(0);
        auto* field = desk.find<QPlainTextEdit>(text("reply-text"));
        const auto suggestion =
            text("Hello, thank you for your question. We will have a look and come back to you soon.");
        desk.chooseFromNextMenu(text("Suggest an answer"));
        desk.click(text("reply-model"));
        // In grey, where one writes: nothing is written yet.
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("take-suggestion"))->isEnabled(), kSoon);
        QCOMPARE(field->placeholderText(), suggestion);
        QCOMPARE(field->toPlainText(), QString());
        field->setFocus();
        desk.press(Qt::Key_Tab);
        QCOMPARE(field->toPlainText(), suggestion);
        QCOMPARE(desk.window().focusWidget(), field);
        QVERIFY(!desk.shows(text("suggestion")));
        // Who writes needs none.
        QVERIFY(!desk.find<QToolButton>(text("reply-model"))->menu()->actions().constFirst()->isEnabled());
        field->clear();
        desk.chooseFromNextMenu(text("Suggest an answer"));
        desk.click(text("reply-model"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QPushButton>(text("take-suggestion"))->isEnabled(), kSoon);
        field->insertPlainText(text("No"));
        QCOMPARE(field->toPlainText(), text("No"));
        QVERIFY(!desk.shows(text("suggestion")));
        field->clear();
        QCOMPARE(field->placeholderText(), text("Write to Anna Bell"));
        // Nothing of it was sent.
        QCOMPARE(desk.thread(),
                 (QStringList{text("Dear Anna, we would love to welcome you."), text("Could I bring my sister?")}));
    }

    void anotherConversationDropsTheSuggestion()
    {
        InboxDesk desk;
        const auto server = practice::OllamaServer::start(
            {.script = practice::OllamaScript(
                 {{.reaction = {.perLine = Milliseconds(300),
                                .says = text("one two three four five six seven eight nine ten")}}})});
        QVERIFY(server);
        desk.work([&](const Work& work) {
            QVERIFY(
                WritingSettingsStore(work.database, work.session, work.clock).save({.baseUrl = (*server)->baseUrl()}));
        });
        desk.choose(0);
        desk.chooseFromNextMenu(text("Suggest an answer"));
        desk.click(text("reply-model"));
        auto* field = desk.find<QPlainTextEdit>(text("reply-text"));
        QTRY_VERIFY_WITH_TIMEOUT(field->placeholderText().startsWith(text("one")), kSoon);
        QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          desk.list()->visualRect(desk.list()->model()->index(1, 0)).center());
        QTRY_COMPARE_WITH_TIMEOUT((*server)->hungUp(), 1, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shows(text("suggestion")), kSoon);
        QVERIFY(!field->placeholderText().startsWith(text("one")));
    }

    void aClosedWindowOffersTemplates()
    {
        InboxDesk desk;
        desk.choose(1);
        QVERIFY(!desk.shows(text("reply-text")));
        desk.click(text("choose-template"));
        desk.settle();
        auto* choice = desk.find<QComboBox>(text("template-choice"));
        QCOMPARE(choice->count(), 1);
        desk.click(text("send-template"));
        QVERIFY(desk.says(text("Fill in “{{1}}” first.")));
        desk.fill(text("template-field-0"), text("Bob"));
        QCOMPARE(desk.find<QLabel>(text("template-preview"))->text(), text("Hello Bob, shall we talk again?"));
        desk.click(text("send-template"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.thread().contains(text("Hello Bob, shall we talk again?")), kSoon);
    }

    void notesAreForUs()
    {
        InboxDesk desk;
        desk.choose(1);
        desk.list()->setFocus();
        desk.press(Qt::Key_N);
        QVERIFY(desk.shows(text("reply-text")));
        desk.type(text("Calls on Mondays"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.thread().contains(text("Calls on Mondays")), kSoon);
        QVERIFY(!desk.shows(text("reply-text")));
        QCOMPARE(desk.stored(desk.bob).lastText, text("Thank you"));
    }

    void closingByKeyAndBack()
    {
        InboxDesk desk;
        desk.choose(1);
        desk.list()->setFocus();
        desk.press(Qt::Key_E);
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), (QStringList{text("Anna Bell"), text("Cléo Dard")}), kSoon);
        QVERIFY(desk.stored(desk.bob).closed);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.names().size(), 3, kSoon);
        // Typing is typing.
        desk.choose(0);
        desk.find<QPlainTextEdit>(text("reply-text"))->setFocus();
        desk.type(text("ene"));
        desk.settle();
        QCOMPARE(desk.find<QPlainTextEdit>(text("reply-text"))->toPlainText(), text("ene"));
        QVERIFY(!desk.stored(desk.anna).closed);
    }

    void searchAndFilters()
    {
        InboxDesk desk;
        desk.fill(text("inbox-search"), text("sister"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names(), QStringList{text("Anna Bell")}, kSoon);
        desk.fill(text("inbox-search"), text("nobody says this"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Nothing fits")), kSoon);
        desk.clickButton(text("Show all"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names().size(), 3, kSoon);
        desk.clickButton(text("Mine"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(text("Nothing fits")), kSoon);
        desk.clickButton(text("Unread"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.names().size(), 3, kSoon);
    }

    void whatArrivesShowsWithinASecond()
    {
        InboxDesk desk;
        desk.choose(0);
        QElapsedTimer timer;
        desk.hear(desk.anna, text("And my brother?"), 50);
        desk.hear(desk.cleo, text("Hello?"), 60);
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(desk.thread().contains(text("And my brother?")), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(desk.names().value(0), text("Cléo Dard"), kSoon);
        qInfo("shown after %lld ms", static_cast<long long>(timer.elapsed()));
        // The one that is read stays chosen though it stands elsewhere now.
        QCOMPARE(desk.list()->currentIndex().data().toString(), text("Anna Bell"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QWidget>(text("nav-inbox"))
                                     ->property("accessibleDescription")
                                     .toString()
                                     .contains(QLatin1Char('2')),
                                 kSoon);
    }

    void tagsAndWhoseItIs()
    {
        InboxDesk desk;
        desk.choose(0);
        desk.fill(text("conversation-tags"), text("quote, vip"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored(desk.anna).tags, (QStringList{text("quote"), text("vip")}), kSoon);
        auto* whose = desk.find<QComboBox>(text("assignee"));
        QCOMPARE(whose->count(), 2);
        whose->setCurrentIndex(1);
        Q_EMIT whose->activated(1);
        QTRY_VERIFY_WITH_TIMEOUT(desk.stored(desk.anna).assignedTo.has_value(), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(text("tag-filter")), kSoon);
    }

    void onePaneAtATimeWhenNarrow()
    {
        InboxDesk desk({880, 700});
        QVERIFY(desk.shows(text("conversations")));
        QVERIFY(!desk.shows(text("thread")));
        desk.choose(0);
        QVERIFY(!desk.shows(text("conversations")));
        QVERIFY(desk.shows(text("thread")));
        desk.click(text("show-contact"));
        QVERIFY(desk.shows(text("inbox-contact")));
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.shows(text("thread")));
        desk.click(text("back-to-list"));
        QVERIFY(desk.shows(text("conversations")));
    }

    void aLongListIsReadAsOneScrolls()
    {
        InboxDesk desk({1400, 860}, 450);
        QVERIFY(desk.list()->model()->rowCount() < 450);
        for (int i = 0; i < 10 && desk.list()->model()->rowCount() < 453; ++i) {
            desk.list()->scrollToBottom();
            desk.settle();
        }
        QCOMPARE(desk.list()->model()->rowCount(), 453);
    }

    void aPdfOfIt()
    {
        InboxDesk desk;
        const auto path = desk.folder().path() + text("/talk.pdf");
        const auto written = desk.ask<int>([&](const Work& work) {
            return exportConversation(work.database, work.session, work.clock, desk.anna, path,
                                      [](const ConversationDocument& document) -> Result<QByteArray> {
                                          return conversationPdf(document);
                                      })
                .value();
        });
        QCOMPARE(written, 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }

    void theModelsKeepTheRules()
    {
        const SystemClock clock;
        ThreadModel thread(clock, nullptr);
        const QAbstractItemModelTester tester(&thread, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto part = [](int from, int to) {
            ThreadPart made;
            for (int i = from; i < to; ++i)
                made.entries.append(
                    {.id = i, .kind = text("text"), .text = QString::number(i), .at = instantFromMs(i * 40'000'000LL)});
            if (from > 0) made.before = ThreadCursor{instantFromMs(from * 40'000'000LL), false, from};
            return made;
        };
        thread.restart(part(50, 60), text("Anna"));
        QVERIFY(!thread.follow(part(50, 60)));
        QVERIFY(thread.follow(part(52, 63)));
        QCOMPARE(thread.rowCount(), 13);
        thread.prepend(part(0, 50));
        QCOMPARE(thread.rowCount(), 63);
        QVERIFY(!thread.before());
        QCOMPARE(thread.index(0).data().toString(), text("0"));
        auto changed = part(53, 63);
        changed.entries.last().status = MessageStatus::Read;
        QVERIFY(thread.follow(changed));
        QCOMPARE(thread.rowCount(), 63);
        // So much came that the parts do not meet: the newest part alone, and the way back.
        QVERIFY(thread.follow(part(200, 210)));
        QCOMPARE(thread.rowCount(), 10);
        QVERIFY(thread.before());

        ConversationListModel list(clock, nullptr);
        const QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Conversation one{.id = ConversationId(1),
                         .name = text("Anna"),
                         .channel = text("whatsapp"),
                         .unread = 2,
                         .lastText = text("Hi")};
        list.setFirst({{one}, std::nullopt});
        QVERIFY(list.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(text("2 unread")));
        QCOMPARE(list.rowOf(ConversationId(1)), 0);
        QCOMPARE(list.rowOf(ConversationId(2)), -1);
    }
};

QTEST_MAIN(InboxPageTest)
#include "tst_inbox_page.moc"
