// SPDX-License-Identifier: GPL-3.0-or-later
// A model answers by itself where an Admin lets it: once, marked, never two in a row, and whatever hinders it stands in the conversation.
#include "tests/reading/reading_scene.h"

#include "models/conversations/automatic_mark.h"
#include "services/moderation/moderation_list.h"

#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr auto kByItself = "[{'name':'By itself','when':{'keywords':['prix']},'then':{'model_answer':true}}]";
constexpr auto kFailed = "SELECT body FROM interactions WHERE kind = 'rule_failed'";

} // namespace

class AutomaticAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anAnswerIsMarkedAndLeavesOnce()
    {
        ReadingScene scene;
        scene.set(kByItself);
        scene.hear("Bonjour, quel est votre prix s’il vous plaît ?", "wamid.A");
        QCOMPARE(scene.automaticAnswers(), 0);
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 1);
        const auto said = scene.last("SELECT body FROM interactions WHERE direction = 1");
        QVERIFY2(said.startsWith(text("Bonjour, merci pour votre question"))
                     && said.endsWith(text("\n\n(Réponse automatique)")),
                 qPrintable(said));
        QCOMPARE(scene.last("SELECT body FROM interactions WHERE kind = 'rule_model_answered'"),
                 text("By itself\nmistral-nemo:latest"));
        QCOMPARE(scene.number("SELECT not_after FROM messages WHERE step > 2"),
                 scene.number("SELECT window_until FROM conversations"));
        QVERIFY(!scene.write());
        // The same again within the hour is a conversation of machines.
        scene.hear("Et le prix du grand ?", "wamid.B");
        QVERIFY(!scene.write());
        scene.pass(minutes(61));
        scene.hear("Et le prix ?", "wamid.C");
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 2);
    }

    void neverTwoInARow()
    {
        ReadingScene scene;
        scene.set(
            "[{'name':'One','when':{'keywords':['prix']},'then':{'model_answer':true}},{'name':'Words','when':{'keywords':['prix']},'then':{'answer':'Voici nos prix.'}}]");
        scene.hear("Quel prix ?", "wamid.A");
        // The second rule has answered at once: the model finds our word behind the contact's.
        QCOMPARE(scene.automaticAnswers(), 1);
        scene.pass(seconds(2));
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 1);
        QCOMPARE(scene.asked(), 0);
        QVERIFY(!scene.write());
    }

    void aPersonIsFaster()
    {
        ReadingScene scene;
        scene.set(kByItself);
        scene.hear("Quel prix ?", "wamid.A");
        scene.pass(seconds(2));
        scene.answerByAPerson();
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM automatic_answers"), 0);
    }

    void aPersonIsFasterThanTheModelWrites()
    {
        ReadingScene scene({{.reaction = {.firstWord = Milliseconds(300)}}});
        scene.set(kByItself);
        scene.hear("Quel prix ?", "wamid.A");
        scene.pass(seconds(2));
        auto other = scene.agency.connect();
        std::jthread person([&] {
            while (scene.asked() == 0) std::this_thread::yield();
            const auto done = ConversationReplies(*other, scene.agency.session(), scene.agency.clock())
                                  .text(ConversationId(1), text("Bonjour"));
            if (!done) qFatal("%s", qPrintable(done.error().detail));
        });
        QVERIFY(scene.write());
        person.join();
        QCOMPARE(scene.automaticAnswers(), 0);
    }

    void theNewestMessageIsAnswered()
    {
        ReadingScene scene;
        scene.set(kByItself);
        scene.hear("Quel prix ?", "wamid.A");
        scene.pass(seconds(2));
        scene.hear("Je veux dire : le prix du grand ?", "wamid.B");
        QVERIFY(scene.write());
        QVERIFY(!scene.write());
        QCOMPARE(scene.automaticAnswers(), 1);
    }

    void nobodyIsAnsweredWhoMayNotBe()
    {
        ReadingScene scene;
        scene.set(kByItself);
        scene.hear("Quel prix ?", "wamid.A");
        scene.run(
            "INSERT INTO suppressions (workspace_id, address, reason, source, created_at) VALUES (1, '+33612345678', 'manual', '', 0)",
            {});
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 0);
        scene.run("DELETE FROM suppressions", {});
        scene.pass(minutes(61));
        scene.hear("Quel prix ?", "wamid.B");
        scene.pass(std::chrono::hours(25));
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 0);
    }

    void whoeverLetsItHasToBeAllowedStill()
    {
        ReadingScene scene;
        const auto admin = scene.sessionOf(Role::Admin);
        QVERIFY(RuleRepository(scene.agency.database(), admin, scene.agency.clock())
                    .save({{RuleId(0), *AutomationRule::fromJson(
                                           QJsonDocument::fromJson(jsonText(kByItself)).array().first().toObject())}}));
        scene.hear("Quel prix ?", "wamid.A");
        QVERIFY(People(scene.agency.database(), scene.agency.session(), scene.agency.clock()).deactivate(admin.user));
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 0);
        QCOMPARE(scene.last(kFailed),
                 text("By itself\nwhoever let a model answer by this rule may not do so any more"));
    }

    void notMoreThanSoManyInAnHour()
    {
        ReadingScene scene;
        const auto rules = scene.set(kByItself);
        scene.hear("Quel prix ?", "wamid.A");
        scene.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) "
            "INSERT INTO rule_runs (workspace_id, conversation_id, rule_id, interaction_id, at, answered) SELECT 1, 1, ?, 10000 + i, ?, 2 FROM n",
            {rules.constFirst().id.value(), toMs(scene.agency.clock().now())});
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 0);
        QCOMPARE(scene.last(kFailed), text("By itself\na model has written as many answers in this hour as it may"));
        QCOMPARE(scene.asked(), 0);
    }

    void aModelThatFailsIsAskedAgainAndThenSaidSo()
    {
        ReadingScene scene({{.reaction = {.says = text("https://evil.example")}}});
        scene.set(kByItself);
        scene.hear("Quel prix ?", "wamid.A");
        for (int round = 0; round < 3; ++round) {
            QVERIFY(scene.write());
            QVERIFY(!scene.write());
            scene.pass(minutes(3));
        }
        QCOMPARE(scene.automaticAnswers(), 0);
        QVERIFY(scene.last(kFailed).startsWith(text("By itself\n")));
        QCOMPARE(scene.number("SELECT count(*) FROM automatic_answers"), 0);
    }

    void bracesAreWordsHere()
    {
        ReadingScene scene({{.reaction = {.says = text("Le code est ⟦1⟧ETE⟦2⟧.")}}});
        scene.set(kByItself);
        scene.hear("Bonjour", "wamid.A");
        scene.pass(seconds(5));
        QVERIFY(ConversationReplies(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                    .text(scene.conversation(), text("Le code : {{ETE}}")));
        scene.pass(minutes(5));
        scene.hear("Quel prix avec le code ?", "wamid.B");
        QVERIFY(scene.write());
        QCOMPARE(scene.last("SELECT body FROM interactions WHERE direction = 1 AND author IS NULL"),
                 text("Le code est {{ETE}}.\n\n(Réponse automatique)"));
        QVERIFY(!scene.write());
    }

    void twoMachinesDoNotSpeakInTurn()
    {
        ReadingScene scene;
        scene.switchOn();
        scene.set(
            "[{'name':'One','when':{'keywords':['prix']},'then':{'model_answer':true}},{'name':'Two','when':{'keywords':['tarif']},'then':{'model_answer':true}},"
            "{'name':'Sorry','when':{'sentiment':['negative']},'then':{'answer':'Pardon.'}}]");
        scene.hear("Quel prix ? Je suis déçu.", "wamid.A");
        QVERIFY(scene.write());
        QVERIFY(scene.read());
        QCOMPARE(scene.automaticAnswers(), 1);
        scene.pass(minutes(5));
        scene.hear("Et quel tarif ?", "wamid.B");
        QVERIFY(!scene.write());
        QCOMPARE(scene.automaticAnswers(), 1);
    }

    void aModelThatIsGoneIsSaid()
    {
        ReadingScene scene;
        scene.set(kByItself);
        QVERIFY(WritingSettingsStore(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                    .save({.baseUrl = scene.server->baseUrl(), .model = text("gone")}));
        scene.hear("Quel prix ?", "wamid.A");
        for (int round = 0; round < 3; ++round) {
            QVERIFY(scene.write());
            scene.pass(minutes(3));
        }
        QVERIFY2(scene.last(kFailed).contains(text("not on the computer")), qPrintable(scene.last(kFailed)));
    }

    void aPictureAloneIsSaid()
    {
        ReadingScene scene;
        scene.set(
            "[{'name':'By itself','when':{'hours':{'between':{'from':'00:00','to':'23:59'},'time_zone':'UTC'}},'then':{'model_answer':true}}]");
        auto picture = scene.said({}, text("wamid.A"));
        picture.kind = IncomingMessage::Kind::Image;
        scene.enter(picture);
        QVERIFY(scene.write());
        QCOMPARE(scene.last(kFailed), text("By itself\nthere is nothing to answer"));
    }

    void whatMustNotGoOutLeavesByNoMachine()
    {
        ReadingScene scene;
        scene.set(kByItself);
        // What only warns a person has nobody to ask here.
        QVERIFY(ModerationList(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                    .save({{.sought = text("très vite"),
                            .verdict = ModerationVerdict::Warn,
                            .reason = text("nobody promises that")}}));
        scene.hear("Quel prix ?", "wamid.A");
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 0);
        QVERIFY2(scene.last(kFailed).contains(text("nobody promises that")), qPrintable(scene.last(kFailed)));
        QCOMPARE(scene.number("SELECT count(*) FROM automatic_answers"), 0);
    }

    void aRuleThatWasSwitchedOffAnswersNobody()
    {
        ReadingScene scene;
        scene.set(kByItself);
        scene.hear("Quel prix ?", "wamid.A");
        scene.set("[]");
        QVERIFY(scene.write());
        QCOMPARE(scene.automaticAnswers(), 0);
        QCOMPARE(scene.asked(), 0);
    }

    void theMarkSpeaksTheLanguage()
    {
        QCOMPARE(markedAutomatic(text("Hola"), text("es")), text("Hola\n\n(Respuesta automática)"));
        QCOMPARE(markedAutomatic(text("Hallo"), text("de")), text("Hallo\n\n(Automatic answer)"));
    }
};

QTEST_GUILESS_MAIN(AutomaticAnswersTest)
#include "tst_automatic_answers.moc"
