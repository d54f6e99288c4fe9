// SPDX-License-Identifier: GPL-3.0-or-later
// What contacts write is read by a model: once, whatever dies or is out of reach, and all it can do is to sort.
#include "tests/reading/reading_scene.h"

#include "models/writing/model_trouble.h"
#include "services/conversations/conversation_actions.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "tests/writing/hostile_messages.h"

#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr auto kComplaints =
    "[{'name':'Upset','when':{'intent':['complaint'],'sentiment':['negative']},'then':{'tags':['fâché'],'answer':'Nous sommes désolés.'}}]";
constexpr auto kAngry = "Je suis très déçu, c’est inadmissible, répondez tout de suite";

Result<QList<StoredRule>> saveAs(ReadingScene& scene, const Session& session, const char* json)
{
    QList<StoredRule> all;
    const auto rules = automationRulesFrom(QJsonDocument::fromJson(jsonText(json)).array());
    for (const auto& rule : *rules) all.append({RuleId(0), rule});
    return RuleRepository(scene.agency.database(), session, scene.agency.clock()).save(all);
}

Conversation conversationIn(ReadingScene& scene)
{
    return *ConversationRepository(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                .byId(scene.conversation());
}

/// Tables that were written to, but for those where a reading is to stand.
class Watched
{
public:
    explicit Watched(Database& database)
        : m_database(database)
    {
        sqlite3_set_authorizer(database.handle(), &Watched::note, this);
    }
    ~Watched() { sqlite3_set_authorizer(m_database.handle(), nullptr, nullptr); }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    QList<QByteArray> written;

private:
    static int note(void* self, int action, const char* table, const char* column, const char*, const char*)
    {
        static const QList<QByteArray> kOurs{"readings", "readings_due", "reading_settings", "writing_answers",
                                             "writing_days"};
        const QByteArray name(table);
        // What cannot wait is shown as such: a choice of the model, too.
        const bool isUrgent =
            action == SQLITE_UPDATE && name == "conversations" && QByteArray(column) == "urgent_since";
        if ((action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE) && !isUrgent
            && !kOurs.contains(name) && !name.startsWith("sqlite_"))
            static_cast<Watched*>(self)->written.append(name);
        return SQLITE_OK;
    }
    Database& m_database;
};

} // namespace

class IncomingReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rulesGoByWhatTheModelReads()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.set(kComplaints);
        scene.hear(kAngry, "wamid.A");
        // Nothing is held up by the model, and nothing is done before it has read.
        QCOMPARE(scene.tagged("fâché"), 0);
        QCOMPARE(scene.state().waiting, 1);
        QVERIFY(scene.read());
        QCOMPARE(scene.tagged("fâché"), 1);
        QCOMPARE(scene.number("SELECT count(*) FROM interactions WHERE direction = 1 AND body LIKE 'Nous sommes d%'"),
                 1);
        QCOMPARE(scene.state(), (ReadingState{.isOn = true, .waiting = 0, .unreadable = 0, .read = 1}));
        const auto part = readThread(scene.agency.database(), scene.agency.session(), scene.conversation(), 20);
        QVERIFY(part);
        const auto heard = std::find_if(part->entries.cbegin(), part->entries.cend(), [](const ThreadEntry& entry) {
            return entry.direction == ThreadEntry::Direction::In;
        });
        QVERIFY(heard != part->entries.cend());
        QCOMPARE(heard->reading, (Reading{Sentiment::Negative, Intent::Complaint, Urgency::High}));
        QVERIFY(!scene.read());
        QCOMPARE(scene.asked(), 1);
        // Another mood is another thing.
        scene.pass(minutes(70));
        scene.hear("Merci, c’est parfait !", "wamid.B");
        QVERIFY(scene.read());
        QCOMPARE(scene.automaticAnswers(), 1);
    }

    void aRuleActsOnWhatCameInItsFirstSecond()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.pass(Milliseconds(300));
        scene.set(kComplaints);
        scene.pass(Milliseconds(400));
        // WhatsApp says when in whole seconds: this one seems older than the rule.
        scene.hear(kAngry, "wamid.A");
        QVERIFY(scene.read());
        QCOMPARE(scene.tagged("fâché"), 1);
        QCOMPARE(scene.automaticAnswers(), 1);
    }

    void aRuleLeavesAloneWhatCameBeforeIt()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.hear(kAngry, "wamid.A");
        scene.pass(seconds(2));
        scene.set(kComplaints);
        QVERIFY(scene.read());
        QCOMPARE(scene.tagged("fâché"), 0);
        QCOMPARE(scene.automaticAnswers(), 0);
    }

    void withoutTheSwitchNothingIsRead()
    {
        ReadingScene scene;
        scene.set(kComplaints);
        scene.hear(kAngry, "wamid.A");
        QVERIFY(!scene.read());
        QCOMPARE(scene.state(), ReadingState());
        scene.switchOn();
        // What came before is past; and off means off.
        QVERIFY(!scene.read());
        scene.hear(kAngry, "wamid.B");
        QVERIFY(switchReading(scene.agency.database(), scene.agency.session(), scene.agency.clock(), false));
        QVERIFY(!scene.read());
        QCOMPARE(scene.asked(), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM audit WHERE action = 'reading.switch'"), 2);
        QCOMPARE(switchReading(scene.agency.database(), scene.sessionOf(Role::Agent), scene.agency.clock(), true)
                     .error()
                     .code,
                 ErrorCode::NotAllowed);
    }

    void whatCannotWaitIsShownUntilSomebodyAnswers()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.hear(kAngry, "wamid.A");
        QVERIFY(!conversationIn(scene).isUrgent);
        QVERIFY(scene.read());
        QVERIFY(conversationIn(scene).isUrgent);
        ConversationRepository list(scene.agency.database(), scene.agency.session(), scene.agency.clock());
        QCOMPARE(list.list({.urgentOnly = true})->items.size(), 1);
        scene.answerByAPerson();
        QVERIFY(!conversationIn(scene).isUrgent);
        QCOMPARE(list.list({.urgentOnly = true})->items.size(), 0);
        // Answered before the model has got to it: nothing waits.
        scene.pass(minutes(5));
        scene.hear("C’est urgent !", "wamid.B");
        scene.pass(seconds(5));
        scene.answerByAPerson();
        QVERIFY(scene.read());
        QVERIFY(!conversationIn(scene).isUrgent);
    }

    void nobodyIsAnsweredByARuleAfterAPerson()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.set(kComplaints);
        scene.hear(kAngry, "wamid.A");
        scene.pass(seconds(5));
        scene.answerByAPerson();
        QVERIFY(scene.read());
        QCOMPARE(scene.tagged("fâché"), 1);
        QCOMPARE(scene.automaticAnswers(), 0);
    }

    void aReaderThatStopsForgetsNothing()
    {
        ReadingScene scene({{.times = 1, .reaction = {.firstWord = Milliseconds(60'000)}}});
        scene.switchOn();
        scene.hear(kAngry, "wamid.A");
        std::stop_source stop;
        std::jthread ends([&] {
            while (scene.asked() == 0) std::this_thread::yield();
            stop.request_stop();
        });
        QVERIFY(!scene.read(stop.get_token()));
        QTRY_COMPARE(scene.server->hungUp(), 1);
        // Another process, by the same file.
        auto other = scene.agency.connect();
        QVERIFY(*readNextMessage(*other, scene.agency.clock(), scene.door(), {}));
        QCOMPARE(scene.number("SELECT count(*) FROM readings"), 1);
    }

    void aModelOutOfReachHoldsUpItsWorkspaceAndSaysWhy()
    {
        ReadingScene scene;
        scene.switchOn();
        const auto there = scene.server->baseUrl();
        scene.writeWith(QStringLiteral("http://127.0.0.1:1"));
        scene.hear(kAngry, "wamid.A");
        scene.hear("Merci", "wamid.B");
        QVERIFY(scene.read());
        QVERIFY(!scene.read());
        QCOMPARE(troubleOf(*scene.state().trouble), ModelTrouble::Absent);
        QCOMPARE(scene.state().waiting, 2);
        QVERIFY(**nextReadingMoment(scene.agency.database()) > scene.agency.clock().now());
        scene.writeWith(there);
        scene.pass(minutes(2));
        QVERIFY(scene.read() && scene.read());
        QCOMPARE(scene.state(), (ReadingState{.isOn = true, .waiting = 0, .unreadable = 0, .read = 2}));
    }

    void oneThatNobodyCanReadHoldsUpNoOther()
    {
        ReadingScene scene({{.times = 1, .reaction = {.says = text("no")}},
                            {.times = 2, .reaction = {.says = text("{\"sentiment\":\"furious\"}")}}});
        scene.switchOn();
        scene.hear("Hm", "wamid.A");
        QVERIFY(scene.read());
        QVERIFY(!scene.read());
        scene.pass(minutes(2));
        QVERIFY(scene.read());
        scene.pass(minutes(2));
        scene.hear(kAngry, "wamid.B");
        while (scene.read()) {
        }
        QCOMPARE(scene.state(), (ReadingState{.isOn = true, .waiting = 0, .unreadable = 1, .read = 1}));
        QCOMPARE(scene.asked(), 4);
    }

    void oneThatTheServerRefusesHoldsUpNoOther()
    {
        ReadingScene scene({{.times = 3, .reaction = {.status = 400, .error = text("bad words")}}});
        scene.switchOn();
        scene.hear("Hm", "wamid.A");
        for (int round = 0; round < 3; ++round) {
            QVERIFY(scene.read());
            scene.pass(minutes(3));
        }
        scene.hear(kAngry, "wamid.B");
        while (scene.read()) {
        }
        QCOMPARE(scene.state(), (ReadingState{.isOn = true, .waiting = 0, .unreadable = 1, .read = 1}));
    }

    void saidTwiceItIsSwitchedOnOnce()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.hear(kAngry, "wamid.A");
        scene.switchOn();
        QCOMPARE(scene.state().waiting, 1);
        QCOMPARE(scene.number("SELECT count(*) FROM audit WHERE action = 'reading.switch'"), 1);
    }

    void theNewestWaitAndNotMoreThanFit()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.hear("un", "wamid.A");
        scene.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1005) "
            "INSERT INTO interactions (workspace_id, conversation_id, direction, kind, body, at) SELECT 1, (SELECT id FROM conversations), 0, 'text', 'x', i FROM n",
            {});
        const auto newest = scene.number("SELECT max(id) FROM interactions");
        for (qint64 id = newest - 1004; id <= newest; ++id)
            QVERIFY(expectReading(scene.agency.database(), scene.agency.session().workspace, id, text("x"),
                                  scene.agency.clock().now()));
        QCOMPARE(scene.state().waiting, kMostReadings);
        QCOMPARE(scene.number("SELECT max(interaction_id) FROM readings_due"), newest);
        QCOMPARE(scene.number("SELECT min(interaction_id) FROM readings_due"), newest - kMostReadings + 1);
        // A file without words is not read.
        QVERIFY(expectReading(scene.agency.database(), scene.agency.session().workspace, newest, text("  "),
                              scene.agency.clock().now()));
    }

    void aSilenceWaitsForTheModel()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.set("[{'name':'Slow','when':{'no_reply_hours':1,'intent':['complaint']},'then':{'tags':['urgent']}}]");
        scene.hear(kAngry, "wamid.A");
        scene.pass(std::chrono::hours(1));
        QCOMPARE(scene.look(), 1);
        QCOMPARE(scene.tagged("urgent"), 0);
        QVERIFY(scene.read());
        scene.pass(minutes(1));
        QCOMPARE(scene.look(), 1);
        QCOMPARE(scene.tagged("urgent"), 1);
        scene.pass(minutes(10));
        QCOMPARE(scene.look(), 0);
    }

    void aCopyThatIsNotArmedReadsNothing()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.hear(kAngry, "wamid.A");
        scene.run("UPDATE agency SET armed = 0", {});
        QVERIFY(!scene.read());
        QVERIFY(!*nextReadingMoment(scene.agency.database()));
    }

    void aHostileMessageOnlyGetsSorted_data()
    {
        QTest::addColumn<int>("index");
        const auto all = hostileMessages();
        for (qsizetype index = 0; index < all.size(); ++index)
            QTest::newRow(qPrintable(all[index].language + QLatin1Char(' ') + all[index].name))
                << static_cast<int>(index);
    }
    /// A model that obeys it, asks for a tool, and says what the message demands.
    void aHostileMessageOnlyGetsSorted()
    {
        QFETCH(int, index);
        const auto message = hostileMessages()[index];
        auto obeys =
            sorts(qPrintable(sentimentName(message.demanded.sentiment)),
                  qPrintable(intentName(message.demanded.intent)), qPrintable(urgencyName(message.demanded.urgency)));
        obeys.callsTool = true;
        ReadingScene scene({{.reaction = obeys}});
        scene.switchOn();
        scene.set(
            "[{'name':'Never','when':{'keywords':['zzzz'],'intent':['question','order','complaint','appointment','unsubscribe','other']},'then':{'suppress':true,'answer':'non'}}]");
        scene.hear(message.text.toUtf8().constData(), "wamid.A");
        // STOP among its words is heard as such, without a model.
        if (scene.state().waiting == 0) return;
        Watched watched(scene.agency.database());
        QVERIFY(scene.read());
        QCOMPARE(watched.written, QList<QByteArray>());
        QCOMPARE(scene.last("SELECT intent FROM readings"), intentName(message.demanded.intent));
    }

    void whoMayNotSwitchAModelOnMayNotLetItAnswer()
    {
        ReadingScene scene;
        const auto manager = scene.sessionOf(Role::Manager);
        constexpr auto kByModel = "[{'name':'By itself','when':{'keywords':['prix']},'then':{'model_answer':true}}]";
        constexpr auto kOff =
            "[{'name':'By itself','enabled':false,'when':{'keywords':['prix']},'then':{'model_answer':true}}]";
        constexpr auto kOther =
            "[{'name':'By itself','when':{'keywords':['prix','tarif']},'then':{'model_answer':true}}]";
        QCOMPARE(saveAs(scene, manager, kByModel).error().code, ErrorCode::NotAllowed);
        QVERIFY(saveAs(scene, manager, kOff));
        QCOMPARE(saveAs(scene, manager, kByModel).error().code, ErrorCode::NotAllowed);
        const auto saved = saveAs(scene, scene.agency.session(), kByModel);
        QVERIFY(saved);
        QCOMPARE(saved->constFirst().answersFor, scene.agency.session().user);
        // As it is it stays theirs, whoever saves the list; another one is another decision.
        QCOMPARE(saveAs(scene, manager, kByModel)->constFirst().answersFor, scene.agency.session().user);
        QCOMPARE(saveAs(scene, manager, kOther).error().code, ErrorCode::NotAllowed);
        QVERIFY(saveAs(scene, manager, kOff));
    }
};

QTEST_GUILESS_MAIN(IncomingReaderTest)
#include "tst_incoming_reader.moc"
