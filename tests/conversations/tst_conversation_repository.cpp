// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "services/conversations/conversation_actions.h"
#include "services/conversations/conversation_export.h"
#include "services/conversations/conversation_json.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/conversations/interaction_words.h"
#include "tests/conversations/sample_inbox.h"
#include "tests/support/temp_agency.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace relais;
using test::SampleInbox;

namespace {

QStringList namesIn(const Result<ConversationPage>& page)
{
    QStringList names;
    if (!page) return {page.error().detail};
    for (const auto& one : page->items) names.append(one.name);
    return names;
}

QStringList textsIn(const QList<ThreadEntry>& entries)
{
    QStringList texts;
    for (const auto& entry : entries) texts.append(entry.text);
    return texts;
}

} // namespace

class ConversationRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void newestFirstAndPartByPart()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        for (int i = 0; i < 25; ++i) inbox.converse(QStringLiteral("Person %1").arg(i, 2, 10, QLatin1Char('0')), i / 3);
        ConversationRepository conversations(agency.database(), agency.session(), agency.clock());
        QStringList seen;
        ConversationQuery query;
        query.limit = 4;
        for (int parts = 0; parts < 10; ++parts) {
            const auto page = conversations.list(query);
            QVERIFY(page);
            QCOMPARE(page->total, 25);
            seen += namesIn(page);
            if (!page->next) break;
            query.after = conversationCursorFrom(toText(*page->next));
            QVERIFY(query.after);
        }
        QCOMPARE(seen.size(), 25);
        auto sorted = seen;
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        QCOMPARE(seen, sorted);
        QVERIFY(!conversationCursorFrom(QStringLiteral("17")));
        QVERIFY(!conversationCursorFrom(QStringLiteral("a-b")));
    }

    void filters()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        const auto anna = inbox.converse(QStringLiteral("Anna Bell"), 1);
        const auto bob = inbox.converse(QStringLiteral("Bob Carr"), 2);
        const auto cleo = inbox.converse(QStringLiteral("Cléo Dard"), 3);
        inbox.hear(anna, QStringLiteral("Could I bring my sister?"), 10);
        inbox.hear(bob, QStringLiteral("C'est l'été à Genève"), 9);
        ConversationRepository conversations(agency.database(), agency.session(), agency.clock());
        ConversationActions actions(agency.database(), agency.session(), agency.clock());
        QVERIFY(actions.markRead(cleo));
        QVERIFY(actions.assign(bob, QStringLiteral("OWNER@example.com")));
        QVERIFY(actions.close(cleo));
        QVERIFY(actions.changeTags(anna, {QStringLiteral(" vip "), QStringLiteral("devis")}, {}));
        QVERIFY(actions.changeTags(bob, {QStringLiteral("vip")}, {}));

        const auto found = [&](auto change) {
            ConversationQuery query;
            change(query);
            const auto page = conversations.list(query);
            if (page && page->total != page->items.size()) return QStringList{QStringLiteral("total")};
            return namesIn(page);
        };
        const QString a = QStringLiteral("Anna Bell"), b = QStringLiteral("Bob Carr"), c = QStringLiteral("Cléo Dard");
        QCOMPARE(found([](auto&) {}), (QStringList{a, b, c}));
        QCOMPARE(found([](auto& q) { q.unreadOnly = true; }), (QStringList{a, b}));
        QCOMPARE(found([](auto& q) { q.assigned = ConversationQuery::Who::Mine; }), QStringList{b});
        QCOMPARE(found([](auto& q) { q.assigned = ConversationQuery::Who::Nobody; }), (QStringList{a, c}));
        QCOMPARE(found([](auto& q) { q.state = ConversationQuery::State::Closed; }), QStringList{c});
        QCOMPARE(found([](auto& q) { q.state = ConversationQuery::State::Open; }), (QStringList{a, b}));
        QCOMPARE(found([](auto& q) { q.tag = QStringLiteral("vip"); }), (QStringList{a, b}));
        QCOMPARE(found([](auto& q) { q.tag = QStringLiteral("VIP"); }), QStringList());
        QCOMPARE(found([](auto& q) { q.search = QStringLiteral("sist"); }), QStringList{a});
        QCOMPARE(found([](auto& q) { q.search = QStringLiteral("GENEVE ete"); }), QStringList{b});
        QCOMPARE(found([](auto& q) { q.search = QStringLiteral("cleo"); }), QStringList{c});
        QCOMPARE(found([](auto& q) { q.search = QStringLiteral("!?"); }), QStringList());
        QCOMPARE(conversations.unread().value(), 2);
        QCOMPARE(conversations.tags().value(), (QStringList{QStringLiteral("devis"), QStringLiteral("vip")}));
        QCOMPARE(conversations.byId(anna)->tags, (QStringList{QStringLiteral("devis"), QStringLiteral("vip")}));
        QCOMPARE(conversations.byId(bob)->assignedTo->email, QStringLiteral("owner@example.com"));
    }

    void anotherWorkspaceDoesNotExist()
    {
        test::TempAgency agency;
        const auto other = agency.addWorkspace(QStringLiteral("Elsewhere"));
        SampleInbox theirs(agency.database(), other.workspace);
        const auto id = theirs.converse(QStringLiteral("Zoe Hidden"), 1);
        theirs.hear(id, QStringLiteral("secret words"), 2);
        ConversationRepository conversations(agency.database(), agency.session(), agency.clock());
        ConversationActions actions(agency.database(), agency.session(), agency.clock());
        const auto missing = [](const auto& result) { return !result && result.error().code == ErrorCode::NotFound; };
        QVERIFY(missing(conversations.byId(id)));
        QVERIFY(missing(readThread(agency.database(), agency.session(), id, 10)));
        QVERIFY(missing(actions.markRead(id)));
        QVERIFY(missing(actions.close(id)));
        QVERIFY(missing(actions.reopen(id)));
        QVERIFY(missing(actions.assign(id, QStringLiteral("owner@example.com"))));
        QVERIFY(missing(actions.changeTags(id, {QStringLiteral("x")}, {})));
        QVERIFY(missing(actions.addNote(id, QStringLiteral("x"))));
        QVERIFY(
            missing(exportConversation(agency.database(), agency.session(), agency.clock(), id,
                                       agency.folder().path() + QStringLiteral("/x.json"), ConversationFormat::Json)));
        QVERIFY(!QFile::exists(agency.folder().path() + QStringLiteral("/x.json")));
        for (const auto* words : {"secret", "Zoe"}) {
            ConversationQuery query;
            query.search = QString::fromLatin1(words);
            QCOMPARE(namesIn(conversations.list(query)), QStringList());
        }
    }

    void threadHasWhatWasSaidAndWhatCampaignsSent()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        const auto id = inbox.converse(QStringLiteral("Anna Bell"), 0);
        inbox.campaignMessage(id, QStringLiteral("Noël {prenom}"), 10, MessageStatus::Read);
        inbox.hear(id, QStringLiteral("Yes please"), 20);
        inbox.hear(id, QStringLiteral("And my sister"), 20);
        inbox.campaignMessage(id, QStringLiteral("never left"), 25, MessageStatus::Suppressed);
        ConversationActions actions(agency.database(), agency.session(), agency.clock());
        QVERIFY(actions.addNote(id, QStringLiteral("calls on Mondays")));
        const auto thread = readWholeThread(agency.database(), agency.session(), id);
        QVERIFY(thread);
        QCOMPARE(textsIn(*thread), (QStringList{QStringLiteral("Noël Anna"), QStringLiteral("Yes please"),
                                                QStringLiteral("And my sister"), QStringLiteral("calls on Mondays")}));
        QCOMPARE(thread->at(0).status, std::optional(MessageStatus::Read));
        QVERIFY(thread->at(0).campaign);
        QCOMPARE(thread->at(3).direction, ThreadEntry::Direction::Note);
        QCOMPARE(thread->at(3).author, QStringLiteral("Camille Aubrac"));
        // Read by parts of any size it is the same.
        for (int size = 1; size <= 5; ++size) {
            QStringList texts;
            std::optional<ThreadCursor> before;
            do {
                const auto part = readThread(agency.database(), agency.session(), id, size, before);
                QVERIFY(part);
                QVERIFY(part->entries.size() <= size);
                texts = textsIn(part->entries) + texts;
                before = part->before;
            } while (before);
            QCOMPARE(texts, textsIn(*thread));
        }
    }

    void partsMakeTheWholeWhateverTheMoments()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        int person = 0;
        test::check("a thread read in parts is the thread", [&](const std::vector<bool>& kinds) {
            const auto id = inbox.converse(QStringLiteral("P%1").arg(++person), 0);
            for (const bool isCampaign : kinds) {
                const auto at = *rc::gen::inRange(0, 4);
                if (isCampaign)
                    inbox.campaignMessage(id, QStringLiteral("c"), at, MessageStatus::Sent);
                else
                    inbox.hear(id, QStringLiteral("i"), at);
            }
            const auto size = *rc::gen::inRange(1, 6);
            qsizetype count = 0;
            Instant last = instantFromMs(std::numeric_limits<qint64>::max());
            std::optional<ThreadCursor> before;
            do {
                const auto part = readThread(agency.database(), agency.session(), id, size, before);
                RC_ASSERT(part.has_value());
                for (auto entry = part->entries.rbegin(); entry != part->entries.rend(); ++entry) {
                    RC_ASSERT(entry->at <= last);
                    last = entry->at;
                }
                count += part->entries.size();
                before = part->before;
            } while (before);
            RC_ASSERT(count == static_cast<qsizetype>(kinds.size()));
        });
    }

    void closingAndGivingStandInTheThread()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        const auto id = inbox.converse(QStringLiteral("Anna Bell"), 0);
        inbox.hear(id, QStringLiteral("hello"), 1);
        ConversationRepository conversations(agency.database(), agency.session(), agency.clock());
        ConversationActions actions(agency.database(), agency.session(), agency.clock());
        QVERIFY(actions.close(id));
        QVERIFY(actions.close(id));
        QVERIFY(conversations.byId(id)->closed);
        QCOMPARE(conversations.byId(id)->unread, 0);
        QVERIFY(actions.reopen(id));
        QVERIFY(actions.assign(id, QStringLiteral("owner@example.com")));
        QVERIFY(actions.assign(id, {}));
        QVERIFY(!actions.assign(id, QStringLiteral("nobody@example.com")));
        QStringList kinds;
        const auto thread = readWholeThread(agency.database(), agency.session(), id);
        for (const auto& entry : *thread) kinds.append(entry.kind);
        QCOMPARE(kinds, (QStringList{QStringLiteral("text"), QStringLiteral("closed"), QStringLiteral("opened"),
                                     QStringLiteral("assigned"), QStringLiteral("assigned")}));
        QVERIFY(!actions.changeTags(id, {QStringLiteral("  ")}, {}));
        QVERIFY(!actions.changeTags(id, {QString(65, QLatin1Char('x'))}, {}));
        QVERIFY(!actions.addNote(id, QStringLiteral(" \n ")));
    }

    void exports()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        const auto id = inbox.converse(QStringLiteral("Anna \"A\" Bell"), 0);
        inbox.hear(id, QStringLiteral("=HYPERLINK(\"http://x\")"), 1);
        inbox.campaignMessage(id, QStringLiteral("Hello {prenom}"), 0, MessageStatus::Sent);
        const auto path = agency.folder().path() + QStringLiteral("/export");
        QCOMPARE(exportConversation(agency.database(), agency.session(), agency.clock(), id, path,
                                    ConversationFormat::Csv)
                     .value(),
                 2);
        QFile csv(path);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const auto lines = csv.readAll().split('\n');
        QCOMPARE(lines.at(0).trimmed(), QByteArray("at,direction,author,kind,text,media,status,error,campaign"));
        QVERIFY2(lines.at(2).contains("\"'=HYPERLINK(\"\"http://x\"\")\""), lines.at(2).constData());
        QCOMPARE(exportConversation(agency.database(), agency.session(), agency.clock(), id, path,
                                    ConversationFormat::Json)
                     .value(),
                 2);
        QFile json(path);
        QVERIFY(json.open(QIODevice::ReadOnly));
        const auto document = QJsonDocument::fromJson(json.readAll()).object();
        QCOMPARE(document.value(QLatin1String("messages")).toArray().size(), 2);
        QCOMPARE(document.value(QLatin1String("messages"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("text"))
                     .toString(),
                 QStringLiteral("Hello Anna"));
        const auto nowhere = exportConversation(agency.database(), agency.session(), agency.clock(), id,
                                                QStringLiteral("/no/such/folder/x"), ConversationFormat::Csv);
        QVERIFY(!nowhere && nowhere.error().code == ErrorCode::FileUnwritable);
    }

    void anExportThatSomebodyElseLaysOut()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        const auto id = inbox.converse(QStringLiteral("Anna Bell"), 0);
        inbox.hear(id, QStringLiteral("Hello"), 1);
        const auto path = agency.folder().path() + QStringLiteral("/page");
        const auto laidOut = [&](const ConversationLayout& layOut) {
            return exportConversation(agency.database(), agency.session(), agency.clock(), id, path, layOut);
        };
        const auto content = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(laidOut([](const ConversationDocument& document) -> Result<QByteArray> {
                     return document.conversation.name.toUtf8();
                 }).value(),
                 1);
        QCOMPARE(content(), QByteArray("Anna Bell"));
        const auto failed =
            laidOut([](const ConversationDocument&) -> Result<QByteArray> { return fail(ErrorCode::Cancelled); });
        QVERIFY(!failed && failed.error().code == ErrorCode::Cancelled);
        QCOMPARE(content(), QByteArray("Anna Bell"));
        auto rows = agency.database().queryText(QStringLiteral(
                                                    "SELECT count(*) FROM audit WHERE action = 'conversation.export'"),
                                                {});
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->integer(0), 1);
    }

    void theDocumentComesBackAsItWas()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        const auto id = inbox.converse(QStringLiteral("Anna Bell"), 0);
        inbox.hearFile(id, QStringLiteral("document"), QStringLiteral("plan.pdf"), QStringLiteral("application/pdf"),
                       "%PDF", 1, QStringLiteral("the plan"));
        inbox.missFile(id, QStringLiteral("image"), QStringLiteral("gone.png"), QStringLiteral("image/png"),
                       MediaState::Gone, QStringLiteral("no longer there"), 2);
        inbox.answer(id, QStringLiteral("Merci <Zoë>"), 3);
        inbox.note(id, QStringLiteral("calls on Mondays"), 4);
        inbox.campaignMessage(id, QStringLiteral("Hello {prenom}"), 5, MessageStatus::Failed);
        QVERIFY(ConversationActions(agency.database(), agency.session(), agency.clock()).close(id));
        auto thread = readWholeThread(agency.database(), agency.session(), id).value();
        QCOMPARE(thread.size(), 6);
        // What the sample lacks.
        thread.append(ThreadEntry{.id = 8,
                                  .campaign = CampaignId(3),
                                  .campaignName = QStringLiteral("Soldes"),
                                  .step = 2,
                                  .direction = ThreadEntry::Direction::Out,
                                  .kind = QStringLiteral("template"),
                                  .headerFormat = QStringLiteral("TEXT"),
                                  .header = QStringLiteral("Head"),
                                  .text = QStringLiteral("a\nb"),
                                  .footer = QStringLiteral("Foot"),
                                  .buttons = {QStringLiteral("Yes"), QStringLiteral("No")},
                                  .status = MessageStatus::Unsure,
                                  .trouble = QStringLiteral("131000"),
                                  .at = instantFromMs(1'767'607'620'123)});
        const auto conversation =
            ConversationRepository(agency.database(), agency.session(), agency.clock()).byId(id).value();
        const auto bytes = QJsonDocument(toJson(ConversationDocument{conversation, thread})).toJson();
        const auto back = conversationDocument(QJsonDocument::fromJson(bytes).object());
        QCOMPARE(back.thread, thread);
        QCOMPARE((QStringList{back.conversation.name, back.conversation.address, back.conversation.channel,
                              back.conversation.accountName}),
                 (QStringList{conversation.name, conversation.address, conversation.channel,
                              conversation.accountName}));
        QVERIFY(conversationDocument({}).thread.isEmpty());
    }

    void wordsSplitBetweenLettersAndDigits()
    {
        test::TempAgency agency;
        SampleInbox inbox(agency.database(), agency.session().workspace);
        const auto id = inbox.converse(QStringLiteral("Anna"), 0);
        inbox.hear(id, QStringLiteral("room12b please"), 1);
        ConversationQuery query;
        for (const auto* words : {"room12b", "12", "room 12"}) {
            query.search = QString::fromLatin1(words);
            QCOMPARE(namesIn(ConversationRepository(agency.database(), agency.session(), agency.clock()).list(query)),
                     QStringList{QStringLiteral("Anna")});
        }
    }
};

QTEST_GUILESS_MAIN(ConversationRepositoryTest)
#include "tst_conversation_repository.moc"
