// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of conversations, messages and sequences when two contacts turn out to be one person.
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_store.h"
#include "services/conversations/conversation_thread.h"
#include "services/conversations/sequences.h"
#include "tests/conversations/door_scene.h"

#include <QTest>

using namespace relais;
using namespace relais::test;
using enum MessageStatus;

namespace {

constexpr ContactId kKept(6);
constexpr ContactId kOther(5); // who got Message 1 of campaign 3
constexpr auto kEverything =
    "SELECT group_concat(x, ' | ') FROM ("
    "SELECT 'v' || id || ':' || contact_id || ':' || address || ':' || last_text || ':' || unread || ':' || coalesce(window_until, 0) AS x FROM conversations UNION ALL "
    "SELECT 'i' || id || ':' || conversation_id FROM interactions UNION ALL "
    "SELECT 't' || tag || ':' || conversation_id FROM conversation_tags UNION ALL "
    "SELECT 'm' || id || ':' || contact_id || ':' || step FROM messages UNION ALL "
    "SELECT 'r' || contact_id || ':' || campaign_id FROM sequence_resets UNION ALL "
    "SELECT 'k' || id || ':' || coalesce(merged_into, 0) || ':' || coalesce(deleted_at, 0) FROM contacts)";

struct TwoOfOne : Scene
{
    TwoOfOne()
    {
        run("INSERT INTO contacts (id, workspace_id, name, phone, created_at, updated_at) VALUES (6, 1, 'Camille Blanc', '+33700000000', 0, 0)",
            {});
        index(kKept);
        run("INSERT INTO contact_counts VALUES (1, 1) ON CONFLICT DO UPDATE SET live = live + 1", {});
        agency.clock().advance(std::chrono::minutes(1));
    }
    IncomingMessage fromKept(const QString& words, const QString& id)
    {
        auto message = said(words, id);
        message.from = {.phone = text("+33700000000")};
        return message;
    }
    /// As whoever adds contacts leaves them.
    void index(ContactId id)
    {
        const auto contact = ContactStore(agency.database(), agency.session().workspace).byId(id);
        run("INSERT INTO contacts_search (rowid, words) VALUES (?, ?)", {id.value(), (*contact)->data.searchWords()});
        run("INSERT INTO contact_counts VALUES (1, 1) ON CONFLICT DO UPDATE SET live = live + 1", {});
    }
    ContactMerger merger() { return {agency.database(), agency.session(), agency.clock()}; }
    ContactMerge merge()
    {
        auto done = merger().merge(kKept, {kOther});
        if (!done) qFatal("%s %s", qPrintable(done.error().subject), qPrintable(done.error().detail));
        return *done;
    }
    QString all()
    {
        auto rows = agency.database().queryText(QString::fromLatin1(kEverything), {});
        if (!rows || !rows->next()) qFatal("no rows");
        return rows->text(0);
    }
    void alsoGotMessage1()
    {
        const auto now = toMs(start);
        run("INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, vals, status, queued_at, sent_at, finished_at, provider_id) "
            "VALUES (12, 1, 3, 1, 6, 1, '+33700000000', '{}', 2, 0, ?, ?, 'wamid.TWO')",
            {now, now});
        run("INSERT INTO provider_ids VALUES ('wamid.TWO', 1, 12)", {});
        run("UPDATE daily_figures SET n = n + 1", {});
    }
};

} // namespace

class MergedThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aConversationAndItsCampaignGoAlong()
    {
        TwoOfOne scene;
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        scene.run("UPDATE messages SET status = 2, sent_at = ?, finished_at = ? WHERE step = 2",
                  {toMs(scene.start), toMs(scene.start)});
        const auto talk = ConversationId(scene.number("SELECT id FROM conversations"));
        Sequences sequences(scene.agency.database(), scene.agency.session(), scene.agency.clock());
        QVERIFY(sequences.reset(talk, CampaignId(3)));
        const auto before = scene.all();
        const auto merge = scene.merge();
        QCOMPARE(scene.number("SELECT contact_id FROM conversations"), 6);
        QCOMPARE(scene.number("SELECT count(*) FROM messages WHERE contact_id = 6 AND campaign_id = 3"), 2);
        QCOMPARE(scene.number("SELECT contact_id FROM sequence_resets"), 6);
        QCOMPARE(sequences.of(talk)->first().resets, 1);
        QVERIFY(scene.merger().undo(merge));
        QCOMPARE(scene.all(), before);
    }

    void aWordFromTheOldNumberIsTheKeptOnes()
    {
        TwoOfOne scene;
        scene.merge();
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        QCOMPARE(scene.number("SELECT count(*) FROM contacts"), 2);
        QCOMPARE(scene.number("SELECT contact_id FROM conversations"), 6);
        QCOMPARE(scene.number("SELECT count(*) FROM conversations WHERE address = '+33612345678'"), 1);
        QCOMPARE(
            scene.number(
                "SELECT count(*) FROM messages WHERE campaign_id = 3 AND step = 2 AND contact_id = 6 AND address = '+33612345678'"),
            1);
        // Their STOP holds for the person, at every number.
        scene.enter(scene.said(text("STOP"), text("wamid.B")));
        QCOMPARE(scene.number("SELECT count(*) FROM suppressions WHERE address IN ('+33612345678', '+33700000000')"),
                 2);
    }

    void twoConversationsAtOneAccountAreJoined()
    {
        TwoOfOne scene;
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        scene.enter(scene.fromKept(text("Et moi ?"), text("wamid.K")));
        scene.run("INSERT INTO conversation_tags SELECT 1, 'devis', id FROM conversations WHERE contact_id = 5", {});
        const auto before = scene.all();
        const auto merge = scene.merge();
        QCOMPARE(scene.number("SELECT count(*) FROM conversations"), 1);
        QCOMPARE(scene.number("SELECT unread FROM conversations"), 2);
        QCOMPARE(
            scene.number(
                "SELECT count(*) FROM interactions WHERE direction = 0 AND conversation_id = (SELECT id FROM conversations WHERE contact_id = 6)"),
            2);
        QCOMPARE(scene.number("SELECT count(*) FROM conversation_tags"), 1);
        QVERIFY(scene.merger().undo(merge));
        QCOMPARE(scene.all(), before);
    }

    void whatWasSaidSinceAJoinStaysWithTheKeptOne()
    {
        TwoOfOne scene;
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        scene.enter(scene.fromKept(text("Et moi ?"), text("wamid.K")));
        const auto merge = scene.merge();
        scene.enter(scene.said(text("Encore"), text("wamid.C")));
        QCOMPARE(scene.number("SELECT count(*) FROM conversations"), 1);
        QVERIFY(scene.merger().undo(merge));
        QCOMPARE(
            scene.number(
                "SELECT count(*) FROM interactions i JOIN conversations v ON v.id = i.conversation_id WHERE i.direction = 0 AND v.contact_id = 5"),
            1);
        QCOMPARE(
            scene.number(
                "SELECT count(*) FROM interactions i JOIN conversations v ON v.id = i.conversation_id WHERE i.direction = 0 AND v.contact_id = 6"),
            2);
        QCOMPARE(scene.number("SELECT unread FROM conversations WHERE contact_id = 6"), 3);
    }

    void aCampaignThatWroteToBothBringsOneMessage2()
    {
        TwoOfOne scene;
        scene.alsoGotMessage1();
        const auto before = scene.all();
        const auto merge = scene.merge();
        QVERIFY(scene.merger().undo(merge));
        QCOMPARE(scene.all(), before);
        scene.merge();
        for (const auto* quoted : {"wamid.ONE", "wamid.TWO", "wamid.ONE"}) {
            auto message = scene.said(
                text("Oui"),
                QStringLiteral("wamid.%1%2").arg(text(quoted)).arg(scene.number("SELECT count(*) FROM interactions")));
            message.repliesTo = text(quoted);
            scene.enter(message);
        }
        QCOMPARE(scene.number("SELECT count(*) FROM messages WHERE campaign_id = 3 AND step = 2"), 1);
        QCOMPARE(scene.number("SELECT count(*) FROM conversations"), 1);
        QCOMPARE(scene.number("SELECT contact_id FROM conversations"), 6);
        // The thread shows what either got.
        const auto thread = readWholeThread(scene.agency.database(), scene.agency.session(),
                                            ConversationId(scene.number("SELECT id FROM conversations")));
        QVERIFY(thread);
        const auto ofCampaign = std::count_if(thread->begin(), thread->end(),
                                              [](const ThreadEntry& entry) { return entry.campaign.has_value(); });
        QCOMPARE(ofCampaign, 3);
    }

    void whatIsFreshStillLeaves()
    {
        TwoOfOne scene;
        scene.run("UPDATE campaigns SET status = 2, fresh_after = 6", {});
        scene.run("UPDATE messages SET status = 0, due_at = 0, sent_at = NULL, finished_at = NULL", {});
        scene.merge();
        QCOMPARE(scene.number("SELECT due_at FROM messages"), toMs(scene.agency.clock().now()));
    }

    void aChainOfMergesEndsAtTheLast()
    {
        TwoOfOne scene;
        scene.run(
            "INSERT INTO contacts (id, workspace_id, name, phone, created_at, updated_at) VALUES (7, 1, 'C. Blanc', '+33700000007', 0, 0)",
            {});
        scene.index(ContactId(7));
        scene.merge();
        const auto before = scene.all();
        const auto second = scene.merger().merge(ContactId(7), {kKept});
        QVERIFY(second);
        scene.enter(scene.said(text("Oui"), text("wamid.A")));
        QCOMPARE(scene.number("SELECT contact_id FROM conversations"), 7);
        scene.run("DELETE FROM interactions", {});
        scene.run("DELETE FROM messages WHERE step = 2", {});
        scene.run("DELETE FROM conversations", {});
        QVERIFY(scene.merger().undo(*second));
        QCOMPARE(scene.all(), before);
    }
};

QTEST_GUILESS_MAIN(MergedThreadsTest)
#include "tst_merged_threads.moc"
