// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/arming.h"
#include "services/contacts/suppression_list.h"
#include "services/conversations/conversation_media.h"
#include "services/conversations/conversation_replies.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/storage/database.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/temp_agency.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace relais;
using namespace std::chrono_literals;
using test::SampleInbox;

namespace {

/// One conversation whose window closes in an hour.
struct Desk
{
    Desk()
        : inbox(agency.database(), agency.session().workspace)
        , id(inbox.converse(QStringLiteral("Anna Bell"), 0))
        , replies(agency.database(), agency.session(), agency.clock())
    {
        inbox.openWindow(id, agency.clock().now() + 1h);
    }
    qint64 number(const char* sql)
    {
        auto rows = agency.database().queryText(QString::fromLatin1(sql), {});
        return rows && rows->next() ? rows->integer(0) : -1;
    }
    void change(const char* sql) { QVERIFY(agency.database().runText(QString::fromLatin1(sql), {})); }

    test::TempAgency agency;
    SampleInbox inbox;
    ConversationId id;
    ConversationReplies replies;
};

bool isRejected(const Result<MessageId>& result, const char* why)
{
    return !result && result.error().code == ErrorCode::Rejected && result.error().detail.contains(QLatin1String(why));
}

} // namespace

class ConversationRepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anAnswerWaitsInTheOutboxAndStandsInTheThread()
    {
        Desk desk;
        const auto message = desk.replies.text(desk.id, QStringLiteral("  With {pleasure}, see {{you}}  "));
        QVERIFY(message);
        const auto thread = readWholeThread(desk.agency.database(), desk.agency.session(), desk.id);
        QCOMPARE(thread->last().text, QStringLiteral("With {pleasure}, see {{you}}"));
        QCOMPARE(thread->last().status, std::optional(MessageStatus::Queued));
        QCOMPARE(thread->last().author, QStringLiteral("Camille Aubrac"));
        const auto conversation =
            ConversationRepository(desk.agency.database(), desk.agency.session(), desk.agency.clock()).byId(desk.id);
        QCOMPARE(conversation->unread, 0);
        QVERIFY(conversation->lastOut);
        // It leaves before the window closes, or never.
        QCOMPARE(desk.number("SELECT not_after FROM messages"), toMs(*conversation->windowUntil));
    }

    void theWindowClosesOnTheDot()
    {
        Desk desk;
        desk.agency.clock().advance(1h - 1ms);
        QVERIFY(desk.replies.state(desk.id)->windowOpen);
        QVERIFY(desk.replies.text(desk.id, QStringLiteral("just in time")));
        desk.agency.clock().advance(1ms);
        QVERIFY(!desk.replies.state(desk.id)->windowOpen);
        QVERIFY(isRejected(desk.replies.text(desk.id, QStringLiteral("too late")),
                           "the window is closed: send a template"));
        QCOMPARE(desk.number("SELECT count(*) FROM messages"), 1);
    }

    void whatCannotBeAnswered()
    {
        Desk desk;
        QVERIFY(!desk.replies.text(desk.id, QStringLiteral(" \n ")));
        QVERIFY(!desk.replies.text(desk.id, QString(ConversationReplies::kLongestText + 1, QLatin1Char('x'))));
        QVERIFY(!desk.replies.text(ConversationId(99), QStringLiteral("nobody")));
        const auto address = ConversationRepository(desk.agency.database(), desk.agency.session(), desk.agency.clock())
                                 .byId(desk.id)
                                 ->address;
        SuppressionList list(desk.agency.database(), desk.agency.session(), desk.agency.clock());
        QVERIFY(list.add(address, QStringLiteral("opted_out"), QStringLiteral("test")));
        QCOMPARE(desk.replies.state(desk.id)->suppressed, QStringLiteral("opted_out"));
        QVERIFY(isRejected(desk.replies.text(desk.id, QStringLiteral("hello")), "suppression list"));
        QVERIFY(list.remove(address));
        desk.change("UPDATE accounts SET removed_at = 1");
        QVERIFY(desk.replies.state(desk.id)->accountGone);
        QVERIFY(isRejected(desk.replies.text(desk.id, QStringLiteral("hello")), "removed"));
        QCOMPARE(desk.number("SELECT count(*) FROM messages"), 0);
    }

    void aFileWaitsWithItsBytes()
    {
        Desk desk;
        const OutgoingFile picture{{.name = QStringLiteral("plan.png"),
                                    .mediaType = QStringLiteral("image/png"),
                                    .kind = QStringLiteral("image"),
                                    .bytes = 4},
                                   "\x89PNG"};
        QVERIFY(desk.replies.file(desk.id, picture, QStringLiteral(" The {plan} ")));
        const auto entry = readWholeThread(desk.agency.database(), desk.agency.session(), desk.id)->last();
        QCOMPARE(entry.kind, QStringLiteral("image"));
        QCOMPARE(entry.text, QStringLiteral("The {plan}"));
        QCOMPARE(entry.mediaName, QStringLiteral("plan.png"));
        QCOMPARE(entry.mediaState, std::optional(MediaState::Here));
        QCOMPARE(entry.status, std::optional(MessageStatus::Queued));
        QCOMPARE(*ConversationMedia(desk.agency.database(), desk.agency.session(), desk.agency.clock())
                      .bytes(InteractionId(entry.id)),
                 picture.data);
        QVERIFY(desk.number("SELECT not_after FROM messages") > 0);
        // Without words it is called by its name in the list.
        QVERIFY(desk.replies.file(desk.id, picture, {}));
        QCOMPARE(ConversationRepository(desk.agency.database(), desk.agency.session(), desk.agency.clock())
                     .byId(desk.id)
                     ->lastText,
                 QStringLiteral("plan.png"));
    }

    void aFileThatCannotBeSent()
    {
        Desk desk;
        const OutgoingFile sound{{.name = QStringLiteral("a.ogg"),
                                  .mediaType = QStringLiteral("audio/ogg"),
                                  .kind = QStringLiteral("audio"),
                                  .bytes = 3},
                                 "Ogg"};
        const OutgoingFile picture{{.name = QStringLiteral("a.png"),
                                    .mediaType = QStringLiteral("image/png"),
                                    .kind = QStringLiteral("image"),
                                    .bytes = 4},
                                   "\x89PNG"};
        QCOMPARE(desk.replies.file(desk.id, sound, QStringLiteral("listen")).error().code, ErrorCode::Invalid);
        QCOMPARE(desk.replies.file(desk.id, picture, QString(1025, QLatin1Char('x'))).error().code, ErrorCode::Invalid);
        desk.agency.clock().advance(1h);
        QVERIFY(isRejected(desk.replies.file(desk.id, picture, {}), "the window is closed: send a template"));
        QCOMPARE(desk.number("SELECT count(*) FROM messages"), 0);
        QCOMPARE(desk.number("SELECT count(*) FROM media_files"), 0);
    }

    void filesOnTheDisk()
    {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& data) {
            QFile file(folder.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size()) qFatal("%s", name);
            return file.fileName();
        };
        const auto picture = readOutgoingFile(write("a.png", "\x89PNG\r\n\x1a\n..."));
        QVERIFY(picture);
        QCOMPARE(picture->look.kind, QStringLiteral("image"));
        QCOMPARE(picture->data.size(), picture->look.bytes);
        QCOMPARE(lookAtOutgoingFile(write("list.csv", "a,b\n1,2\n"))->mediaType, QStringLiteral("text/plain"));
        QCOMPARE(lookAtOutgoingFile(write("a.pdf", "%PDF-1.4"))->kind, QStringLiteral("document"));
        QCOMPARE(readOutgoingFile(write("a.gif", "GIF89a....")).error().code, ErrorCode::Invalid);
        QCOMPARE(readOutgoingFile(write("empty.png", {})).error().code, ErrorCode::Invalid);
        QCOMPARE(readOutgoingFile(folder.filePath(QStringLiteral("gone.png"))).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(readOutgoingFile(folder.path()).error().code, ErrorCode::FileUnreadable);
    }

    void whatWaits()
    {
        Desk desk;
        desk.change("UPDATE accounts SET state = 'down', reason = 'token expired', practice = 0");
        QVERIFY(disarm(desk.agency.database()));
        const auto state = desk.replies.state(desk.id);
        QVERIFY(state->accountDown && state->disarmed);
        QCOMPARE(state->accountReason, QStringLiteral("token expired"));
        QVERIFY(desk.replies.text(desk.id, QStringLiteral("later, then")));
        // A practice account leaves the computer for nobody: a copy may use it.
        desk.change("UPDATE accounts SET practice = 1");
        QVERIFY(!desk.replies.state(desk.id)->disarmed);
    }

    void templatesAlsoWhenTheWindowIsClosed()
    {
        Desk desk;
        desk.agency.clock().advance(30h);
        desk.inbox.addTemplate(QStringLiteral("hello"), QStringLiteral("en"), QStringLiteral("Hello {{1}}"));
        desk.inbox.addTemplate(QStringLiteral("hello"), QStringLiteral("fr"), QStringLiteral("Bonjour {{1}}"));
        desk.inbox.addTemplate(QStringLiteral("lame"), QStringLiteral("en"), QStringLiteral("Hello"),
                               QStringLiteral("PAUSED"));
        QCOMPARE(desk.replies.templates(desk.id)->size(), 2);
        const auto send = [&](const char* name, const char* language, const QStringList& variables) {
            return desk.replies.withTemplate(desk.id, {.name = QString::fromLatin1(name),
                                                       .language = QString::fromLatin1(language),
                                                       .variables = variables,
                                                       .header = {},
                                                       .buttons = {}});
        };
        QVERIFY(!send("none", "en", {}));
        QVERIFY(!send("hello", "", {QStringLiteral("Anna")}));
        QVERIFY(!send("hello", "en", {}));
        QVERIFY(isRejected(send("lame", "en", {}), "paused, not approved"));
        QCOMPARE(desk.number("SELECT count(*) FROM messages"), 0);
        QVERIFY(send("hello", "fr", {QStringLiteral("{Anna}")}));
        const auto last = readWholeThread(desk.agency.database(), desk.agency.session(), desk.id)->last();
        QCOMPARE(last.text, QStringLiteral("Bonjour {Anna}"));
        QCOMPARE(last.kind, QStringLiteral("template"));
    }

    void anotherWorkspaceDoesNotExist()
    {
        Desk desk;
        const auto other = desk.agency.addWorkspace(QStringLiteral("Elsewhere"));
        ConversationReplies theirs(desk.agency.database(), other, desk.agency.clock());
        const auto answered = theirs.text(desk.id, QStringLiteral("hello"));
        QVERIFY(!answered && answered.error().code == ErrorCode::NotFound);
        QVERIFY(!theirs.state(desk.id));
        QVERIFY(!theirs.templates(desk.id));
    }
};

QTEST_GUILESS_MAIN(ConversationRepliesTest)
#include "tst_conversation_replies.moc"
