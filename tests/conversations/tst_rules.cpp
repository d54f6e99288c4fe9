// SPDX-License-Identifier: GPL-3.0-or-later
// Rules at work: held against what comes in by the door, and against silences as time passes.
#include "tests/support/property.h"

#include "services/conversations/conversation_actions.h"
#include "services/conversations/rule_repository.h"
#include "services/conversations/rule_runner.h"
#include "tests/conversations/rule_scene.h"

#include <QJsonDocument>
#include <QTest>

using namespace relais;
using namespace relais::test;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr auto kPrices =
    "[{'name':'Prices','when':{'keywords':['prix','tarif']},'then':{'tags':['devis'],'answer':'Bonjour {nom|vous}, voici nos tarifs.'}}]";
constexpr auto kSlow =
    "[{'name':'Slow','when':{'no_reply_hours':4},'then':{'tags':['urgent'],'answer':'Nous arrivons.'}}]";

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aKeywordTagsAndAnswers()
    {
        RuleScene scene;
        scene.set(kPrices);
        scene.hear("Quel est le PRIX ?", "wamid.A");
        QCOMPARE(scene.tagged("devis"), 1);
        QCOMPARE(scene.automaticAnswers(), 1);
        QCOMPARE(
            scene.number(
                "SELECT count(*) FROM interactions WHERE direction = 1 AND body = 'Bonjour Camille, voici nos tarifs.'"),
            1);
        QCOMPARE(scene.number("SELECT not_after FROM messages WHERE step > 2"),
                 scene.number("SELECT window_until FROM conversations"));
        QCOMPARE(
            scene.number(
                "SELECT count(*) FROM interactions WHERE direction = 3 AND kind = 'rule_answered' AND body = 'Prices'"),
            1);
        QCOMPARE(scene.number("SELECT count(*) FROM interactions WHERE direction = 3 AND kind = 'rule_tagged'"), 1);
        scene.pass(minutes(90));
        scene.hear("Bonjour", "wamid.B");
        QCOMPARE(scene.automaticAnswers(), 1);
    }

    void aRuleGivesAConversationThatNobodyHas()
    {
        RuleScene scene;
        const auto owner = scene.agency.session().email;
        const auto rule = QStringLiteral("[{'name':'Prices','when':{'keywords':['prix']},'then':{'assign':'%1'}}]")
                              .arg(owner.toUpper())
                              .toUtf8();
        const auto saved = scene.set(rule.constData());
        QCOMPARE(saved.first().rule.assignTo, owner.toUpper());
        scene.hear("Quel prix ?", "wamid.A");
        QCOMPARE(scene.number("SELECT assigned_to FROM conversations"), scene.agency.session().user.value());
        QCOMPARE(scene.number("SELECT count(*) FROM interactions WHERE direction = 3 AND kind = 'rule_assigned'"), 1);
        // Whoever has it keeps it.
        scene.hear("Et le prix ?", "wamid.B");
        QCOMPARE(scene.number("SELECT count(*) FROM interactions WHERE direction = 3 AND kind = 'rule_assigned'"), 1);
        const auto nobody =
            scene.trySet("[{'name':'Prices','when':{'keywords':['prix']},'then':{'assign':'nobody@example.com'}}]");
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().subject, text("rules[0].then.assign"));
    }

    void theSameMessageAgainIsNotAnsweredAgain()
    {
        RuleScene scene;
        scene.set(kPrices);
        scene.hear("prix", "wamid.A");
        scene.pass(hours(2));
        scene.hear("prix", "wamid.A");
        QCOMPARE(scene.automaticAnswers(), 1);
        QCOMPARE(scene.number("SELECT count(*) FROM rule_runs"), 1);
    }

    void atMostOneAnswerOfARuleInAnHour()
    {
        RuleScene scene;
        scene.set(kPrices);
        scene.hear("prix", "wamid.A");
        scene.pass(minutes(59));
        scene.hear("prix", "wamid.B");
        QCOMPARE(scene.automaticAnswers(), 1);
        scene.pass(minutes(2));
        scene.hear("prix", "wamid.C");
        QCOMPARE(scene.automaticAnswers(), 2);
    }

    void stopWinsWhateverTheRulesSay()
    {
        RuleScene scene;
        scene.set("[{'name':'All','when':{'keywords':['stop']},'then':{'tags':['x'],'answer':'Pourquoi ?'}}]");
        scene.hear("Stop", "wamid.A");
        QCOMPARE(scene.number("SELECT count(*) FROM interactions WHERE body = 'Pourquoi ?'"), 0);
        QCOMPARE(scene.tagged("x"), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM conversations WHERE waiting_since IS NOT NULL"), 0);
    }

    void whoIsSuppressedIsNotAnswered()
    {
        RuleScene scene;
        scene.set(kPrices);
        scene.run("INSERT INTO suppressions VALUES (1, '+33612345678', 'manual', '', 0)", {});
        scene.hear("prix", "wamid.A");
        QCOMPARE(scene.automaticAnswers(), 0);
        QCOMPARE(scene.tagged("devis"), 1);
    }

    void aRuleThatSuppressesSaysSoAndThoseAfterItAreSilent()
    {
        RuleScene scene;
        scene.set("[{'name':'Leave','when':{'keywords':['laissez']},'then':{'suppress':true,'answer':'Entendu.'}},"
                  "{'name':'Any','when':{'keywords':['moi']},'then':{'answer':'Encore ?'}}]");
        scene.hear("laissez moi", "wamid.A");
        QCOMPARE(scene.number("SELECT count(*) FROM suppressions WHERE address = '+33612345678'"), 1);
        QCOMPARE(scene.automaticAnswers(), 1);
        QCOMPARE(scene.number("SELECT exempt FROM messages WHERE step > 2"), 1);
        QCOMPARE(scene.number("SELECT granted FROM consents WHERE contact_id = 5"), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM interactions WHERE kind = 'rule_suppressed'"), 1);
    }

    void outsideOfTheWindowNothingIsAnswered()
    {
        RuleScene scene;
        scene.set(kPrices);
        scene.pass(hours(30));
        scene.enter(scene.said(text("prix"), text("wamid.A"), minutes(1)));
        QCOMPARE(scene.automaticAnswers(), 0);
        QCOMPARE(scene.tagged("devis"), 1);
    }

    void anAnswerThatCannotBeMadeHoldsUpNothing()
    {
        RuleScene scene;
        scene.run("INSERT INTO custom_fields VALUES (1, 'ville', 'Ville', 'text')", {});
        scene.set("[{'name':'Town','when':{'keywords':['prix']},'then':{'answer':'À {ville|Paris}'}}]");
        scene.run("DELETE FROM custom_fields", {});
        scene.hear("prix", "wamid.A");
        QCOMPARE(scene.automaticAnswers(), 0);
        QCOMPARE(scene.number("SELECT count(*) FROM interactions WHERE kind = 'rule_failed'"), 1);
        QCOMPARE(scene.number("SELECT unread FROM conversations"), 1);
    }

    void aSilenceIsLookedAtWhenItIsLongEnough()
    {
        RuleScene scene;
        scene.set(kSlow);
        scene.hear("Bonjour", "wamid.A");
        scene.pass(hours(3));
        scene.hear("Vous êtes là ?", "wamid.B");
        QCOMPARE(scene.look(), 0);
        scene.pass(hours(1));
        QCOMPARE(scene.look(), 1);
        QCOMPARE(scene.automaticAnswers(), 1);
        QCOMPARE(scene.tagged("urgent"), 1);
        scene.pass(hours(5));
        QCOMPARE(scene.look(), 0);
        QCOMPARE(scene.automaticAnswers(), 1);
    }

    void anotherSilenceBeginsAfterTheWindow()
    {
        RuleScene scene;
        scene.set(kSlow);
        scene.hear("Bonjour", "wamid.A");
        scene.pass(hours(5));
        scene.look();
        scene.hear("Bonjour ?", "wamid.B");
        scene.pass(hours(5));
        scene.look();
        QCOMPARE(scene.automaticAnswers(), 1);
        scene.pass(hours(25));
        scene.hear("Autre chose", "wamid.C");
        scene.pass(hours(5));
        scene.look();
        QCOMPARE(scene.automaticAnswers(), 2);
    }

    void aPersonEndsTheWait_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("by an answer") << false;
        QTest::newRow("by closing") << true;
    }
    void aPersonEndsTheWait()
    {
        QFETCH(bool, closes);
        RuleScene scene;
        scene.set(kSlow);
        scene.hear("Bonjour", "wamid.A");
        scene.pass(hours(1));
        if (closes)
            QVERIFY(ConversationActions(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                        .close(scene.conversation()));
        else
            scene.answerByAPerson();
        scene.pass(hours(4));
        QCOMPARE(scene.look(), 0);
        QCOMPARE(scene.automaticAnswers(), 0);
        // What had been written before and comes late was answered.
        scene.enter(scene.said(text("Plus tôt"), text("wamid.Z"), minutes(30)));
        scene.pass(hours(4));
        QCOMPARE(scene.look(), 0);
        scene.hear("Merci", "wamid.B");
        scene.pass(hours(4));
        QCOMPARE(scene.look(), 1);
        QCOMPARE(scene.automaticAnswers(), 1);
    }

    void anAutomaticAnswerDoesNotEndTheWait()
    {
        RuleScene scene;
        scene.set("[{'name':'Prices','when':{'keywords':['prix']},'then':{'answer':'Voici.'}},"
                  "{'name':'Slow','when':{'no_reply_hours':4,'keywords':['prix']},'then':{'tags':['urgent']}}]");
        scene.hear("prix", "wamid.A");
        scene.hear("merci", "wamid.B");
        scene.pass(hours(4));
        QCOMPARE(scene.look(), 1);
        QCOMPARE(scene.tagged("urgent"), 1);
    }

    void aNewRuleLooksForwardOnly()
    {
        RuleScene scene;
        scene.hear("Bonjour", "wamid.A");
        scene.pass(hours(5));
        scene.set(kSlow);
        QCOMPARE(scene.look(), 0);
        scene.pass(hours(30));
        QCOMPARE(scene.look(), 0);
        scene.set("[]");
        scene.hear("Bonjour", "wamid.B");
        scene.pass(hours(3));
        scene.set(kSlow);
        scene.pass(hours(1));
        QCOMPARE(scene.look(), 1);
        QCOMPARE(scene.automaticAnswers(), 1);
    }

    void whatWasDueWhileNothingRanIsLookedAtOnce()
    {
        RuleScene scene;
        scene.set(kSlow);
        scene.hear("Bonjour", "wamid.A");
        scene.pass(hours(8));
        const auto other = scene.agency.connect();
        QCOMPARE(*lookAtSilences(*other, scene.agency.clock(), 100), 1);
        QCOMPARE(scene.look(), 0);
        QCOMPARE(scene.automaticAnswers(), 1);
        // The rule is changed and looks again at the same silence: it has acted in it.
        scene.set("[{'name':'Slow','when':{'no_reply_hours':10},'then':{'tags':['later']}}]");
        scene.pass(hours(3));
        QCOMPARE(scene.look(), 1);
        QCOMPARE(scene.tagged("later"), 0);
    }

    void aCopyThatIsNotArmedDoesNothingByItself()
    {
        RuleScene scene;
        scene.set(kSlow);
        scene.hear("Bonjour", "wamid.A");
        scene.run("UPDATE agency SET armed = 0", {});
        scene.pass(hours(5));
        QCOMPARE(scene.look(), 0);
        QVERIFY(!*nextSilence(scene.agency.database()));
    }

    void theListIsKeptAsItIsSaved()
    {
        RuleScene scene;
        const auto first = scene.set(
            "[{'name':'a','when':{'keywords':['x']},'then':{'tags':['1']}},{'name':'b','when':{'keywords':['y']},'then':{'tags':['2']}}]");
        QCOMPARE(first.size(), 2);
        scene.pass(minutes(5));
        // Another order is the same rules; what is changed holds from now on.
        const auto second = scene.set(
            "[{'name':'b','when':{'keywords':['y']},'then':{'tags':['2']}},{'name':'a','enabled':false,'when':{'keywords':['x']},'then':{'tags':['1']}}]");
        QCOMPARE(second[0], first[1]);
        QCOMPARE(second[1].id, first[0].id);
        QVERIFY(second[1].since > first[0].since);
        QCOMPARE(activeRules(scene.agency.database(), WorkspaceId(1))->size(), 1);
        // Removed, and brought back as it was.
        const auto third = scene.set("[]");
        QVERIFY(third.isEmpty());
        const auto undone = scene.rules().save(second, third);
        QVERIFY(undone);
        QCOMPARE(*undone, second);
        QCOMPARE(scene.rules().save({}, third).error().code, ErrorCode::Conflict);
    }

    void aBadListIsRefusedWhole_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown variable")
            << text("[{'name':'a','when':{'keywords':['x']},'then':{'answer':'{tarot}'}}]")
            << text("rules[0].then.answer");
        QTest::newRow("blank answer") << text("[{'name':'a','when':{'keywords':['x']},'then':{'answer':'  '}}]")
                                      << text("rules[0].then.answer");
        QTest::newRow("long tag") << text("[{'name':'a','when':{'keywords':['x']},'then':{'tags':['%1']}}]")
                                         .arg(QString(65, QLatin1Char('t')))
                                  << text("rules[0].then.tags[0]");
    }
    void aBadListIsRefusedWhole()
    {
        QFETCH(QString, json);
        QFETCH(QString, place);
        RuleScene scene;
        scene.set(kPrices);
        const auto refused = scene.trySet(json.toUtf8().constData());
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, place);
        QCOMPARE(scene.rules().list()->size(), 1);
    }

    void anotherWorkspacesRulesAreNotOurs()
    {
        RuleScene scene;
        auto other = scene.agency.addWorkspace(text("Autre"));
        const auto rule = AutomationRule::fromJson(
            QJsonDocument::fromJson(jsonText("{'name':'a','when':{'keywords':['prix']},'then':{'tags':['x']}}"))
                .object());
        QVERIFY(RuleRepository(scene.agency.database(), other, scene.agency.clock()).save({{RuleId(0), *rule}}));
        scene.hear("prix", "wamid.A");
        QCOMPARE(scene.tagged("x"), 0);
        QVERIFY(scene.rules().list()->isEmpty());
        const auto theirs = RuleRepository(scene.agency.database(), other, scene.agency.clock()).list();
        QCOMPARE(scene.rules().save(*theirs).error().code, ErrorCode::NotFound);
        other.role = Role::Agent;
        QCOMPARE(RuleRepository(scene.agency.database(), other, scene.agency.clock()).save({}).error().code,
                 ErrorCode::NotAllowed);
    }

    /// Messages repeated and out of order, looks, a process that dies before it commits, a person who answers.
    void atMostOnceWhateverHappens()
    {
        check("a rule acts at most once for a message, and at most once in a silence", [] {
            const auto order = *rc::gen::container<std::vector<int>>(14, rc::gen::inRange(0, 6));
            RuleScene scene;
            scene.set(
                "[{'name':'Prices','when':{'keywords':['prix']},'then':{'answer':'Voici.'}},{'name':'Slow','when':{'no_reply_hours':2},'then':{'answer':'Nous arrivons.'}}]");
            qint64 persons = 0;
            int minute = 1;
            const auto hearAgain = [&](int number) {
                scene.enter(scene.said(text("prix ?"), text("wamid.%1").arg(number), minutes(number)));
            };
            for (const int what : order) {
                switch (what) {
                case 0: hearAgain(minute); break;
                case 1: hearAgain(std::max(1, minute / 2)); break;
                case 2:
                    scene.pass(minutes(70));
                    minute += 70;
                    break;
                case 3: scene.look(); break;
                case 4: {
                    auto dies = Transaction::begin(scene.agency.database());
                    if (!scene.door.enter(scene.said(text("prix ?"), text("wamid.%1").arg(minute), minutes(minute))))
                        RC_FAIL("entered");
                    break;
                }
                default:
                    if (scene.number("SELECT count(*) FROM conversations WHERE window_until > 0") != 1) break;
                    if (ConversationReplies(scene.agency.database(), scene.agency.session(), scene.agency.clock())
                            .text(scene.conversation(), text("Oui")))
                        ++persons;
                }
            }
            scene.pass(hours(3));
            scene.look();
            scene.look();
            const auto messages = scene.number("SELECT count(*) FROM interactions WHERE direction = 0");
            RC_ASSERT(scene.number("SELECT count(*) FROM interactions WHERE body = 'Voici.'") <= messages);
            RC_ASSERT(scene.number("SELECT count(*) FROM interactions WHERE body = 'Voici.'")
                      >= (messages > 0 ? 1 : 0));
            // Every silence but the last was ended by a person; the window never closed here for a day.
            const auto silences = scene.number("SELECT count(*) FROM interactions WHERE body = 'Nous arrivons.'");
            RC_ASSERT(silences <= persons + 1);
            RC_ASSERT(scene.number("SELECT count(*) FROM rule_runs")
                      == scene.number("SELECT count(*) FROM (SELECT DISTINCT rule_id, interaction_id FROM rule_runs)"));
            RC_ASSERT(scene.number("SELECT count(*) FROM conversations WHERE look_at IS NOT NULL") == 0);
        });
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
