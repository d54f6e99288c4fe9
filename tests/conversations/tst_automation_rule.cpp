// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/conversations/automation_rule.h"
#include "tests/support/json_text.h"

#include <QJsonDocument>
#include <QTest>

using namespace relais;
using std::chrono::hours;
using std::chrono::minutes;
using test::jsonText;

namespace {

QJsonObject object(const char* json)
{
    const auto document = QJsonDocument::fromJson(jsonText(json));
    return document.object();
}

/// A rule that only tags, under `when`.
AutomationRule ruleWhen(const char* when)
{
    const auto rule = AutomationRule::fromJson(object(
        qPrintable(QStringLiteral("{'name':'r','when':{%1},'then':{'tags':['t']}}").arg(QString::fromUtf8(when)))));
    return rule ? *rule : AutomationRule();
}

Instant at(const char* iso)
{
    return *instantFromIso(QString::fromLatin1(iso));
}

} // namespace

class AutomationRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsReadAndWrittenBack()
    {
        const auto rule = AutomationRule::fromJson(
            object("{'name':' Prices ','enabled':false,'when':{'keywords':['prix','tarif'],'no_reply_hours':1.5,"
                   "'hours':{'between':{'from':'20:00','to':'08:00'},'time_zone':'Europe/Paris','match':'outside'}},"
                   "'then':{'tags':['devis'],'answer':'Bonjour {nom}','suppress':true}}"));
        QVERIFY(rule);
        QCOMPARE(rule->name, QStringLiteral("Prices"));
        QVERIFY(!rule->enabled);
        QCOMPARE(rule->keywords, (QStringList{QStringLiteral("prix"), QStringLiteral("tarif")}));
        QCOMPARE(rule->noReplyAfter, Seconds(5400));
        QCOMPARE(rule->hours->between.from, QTime(20, 0));
        QCOMPARE(rule->hours->timeZone, QByteArray("Europe/Paris"));
        QCOMPARE(rule->hours->match, RuleHours::Match::Outside);
        QCOMPARE(rule->answer, QStringLiteral("Bonjour {nom}"));
        QVERIFY(rule->suppresses);
        QVERIFY(*AutomationRule::fromJson(rule->toJson()) == *rule);
    }

    void whatIsLeftOutHasItsDefault()
    {
        const auto rule = AutomationRule::fromJson(
            object("{'name':'r','when':{'keywords':['a'],'hours':null,'no_reply_hours':null},'then':{'tags':['t']}}"));
        QVERIFY(rule);
        QVERIFY(rule->enabled);
        QVERIFY(!rule->hours);
        QVERIFY(!rule->noReplyAfter);
        QVERIFY(!rule->suppresses);
        QVERIFY(*AutomationRule::fromJson(rule->toJson()) == *rule);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* json, const char* place) {
            QTest::newRow(json) << jsonText(json) << QString::fromLatin1(place);
        };
        row("{'when':{'keywords':['a']},'then':{'tags':['t']}}", "name");
        row("{'name':' ','when':{'keywords':['a']},'then':{'tags':['t']}}", "name");
        row("{'name':'r','then':{'tags':['t']}}", "when");
        row("{'name':'r','when':{},'then':{'tags':['t']}}", "when");
        row("{'name':'r','when':{'keywords':['a']}}", "then");
        row("{'name':'r','when':{'keywords':['a']},'then':{'suppress':false}}", "then");
        row("{'name':'r','when':{'keywords':['a']},'then':{'tags':['t']},'colour':1}", "colour");
        row("{'name':'r','when':{'keywords':['a'],'mood':'bad'},'then':{'tags':['t']}}", "when.mood");
        row("{'name':'r','when':{'keywords':['a']},'then':{'tags':['t'],'transfer':'x'}}", "then.transfer");
        row("{'name':'r','when':{'keywords':'a'},'then':{'tags':['t']}}", "when.keywords");
        row("{'name':'r','when':{'keywords':['a',7]},'then':{'tags':['t']}}", "when.keywords[1]");
        row("{'name':'r','when':{'keywords':['a','?!']},'then':{'tags':['t']}}", "when.keywords[1]");
        row("{'name':'r','enabled':'yes','when':{'keywords':['a']},'then':{'tags':['t']}}", "enabled");
        row("{'name':'r','when':{'keywords':['a']},'then':{'tags':[' ']}}", "then.tags[0]");
        row("{'name':'r','when':{'no_reply_hours':0},'then':{'tags':['t']}}", "when.no_reply_hours");
        row("{'name':'r','when':{'no_reply_hours':-1},'then':{'tags':['t']}}", "when.no_reply_hours");
        row("{'name':'r','when':{'no_reply_hours':721},'then':{'tags':['t']}}", "when.no_reply_hours");
        row("{'name':'r','when':{'no_reply_hours':'4'},'then':{'tags':['t']}}", "when.no_reply_hours");
        row("{'name':'r','when':{'no_reply_hours':24},'then':{'answer':'too late'}}", "when.no_reply_hours");
        row("{'name':'r','when':{'no_reply_hours':24},'then':{'model_answer':true}}", "when.no_reply_hours");
        row("{'name':'r','when':{'sentiment':['furious']},'then':{'tags':['t']}}", "when.sentiment[0]");
        row("{'name':'r','when':{'intent':['order','theft']},'then':{'tags':['t']}}", "when.intent[1]");
        row("{'name':'r','when':{'urgency':'high'},'then':{'tags':['t']}}", "when.urgency");
        row("{'name':'r','when':{'sentiment':[]},'then':{'tags':['t']}}", "when");
        row("{'name':'r','when':{'keywords':['a']},'then':{'model_answer':true,'answer':'a'}}", "then.model_answer");
        row("{'name':'r','when':{'keywords':['a']},'then':{'model_answer':true,'suppress':true}}", "then.model_answer");
        row("{'name':'r','when':{'keywords':['a'],'hours':{}},'then':{'tags':['t']}}", "when.hours.between");
        row("{'name':'r','when':{'hours':{'time_zone':'UTC'}},'then':{'tags':['t']}}", "when.hours.between");
        row("{'name':'r','when':{'hours':{'between':{'from':'8','to':'9'},'time_zone':'UTC'}},'then':{'tags':['t']}}",
            "when.hours.between");
        row("{'name':'r','when':{'hours':{'between':{'from':'08:00','to':'09:00'}}},'then':{'tags':['t']}}",
            "when.hours.time_zone");
        row("{'name':'r','when':{'hours':{'between':{'from':'08:00','to':'09:00'},'time_zone':'Mars/Base'}},'then':{'tags':['t']}}",
            "when.hours.time_zone");
        row("{'name':'r','when':{'hours':{'between':{'from':'08:00','to':'09:00'},'time_zone':'UTC','match':'near'}},'then':{'tags':['t']}}",
            "when.hours.match");
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        const auto document = QJsonDocument::fromJson(json);
        QVERIFY(document.isObject());
        const auto rule = AutomationRule::fromJson(document.object());
        QVERIFY(!rule);
        QCOMPARE(rule.error().code, ErrorCode::Invalid);
        QTEST(rule.error().subject, "place");
        QVERIFY(!rule.error().detail.isEmpty());
    }

    void aListNamesWhichRuleIsWrong()
    {
        const auto good = object("{'name':'r','when':{'keywords':['a']},'then':{'tags':['t']}}");
        const auto bad = object("{'name':'s','when':{'keywords':['a']},'then':{'tag':'t'}}");
        QCOMPARE(automationRulesFrom({good})->size(), 1);
        QCOMPARE(automationRulesFrom({good, bad}).error().subject, QStringLiteral("rules[1].then.tag"));
        QCOMPARE(automationRulesFrom({good, good}).error().subject, QStringLiteral("rules[1].name"));
        QCOMPARE(automationRulesFrom({good, 7}).error().subject, QStringLiteral("rules[1]"));
    }

    void keywordsAreWholeWords()
    {
        const auto rule = ruleWhen("'keywords':['Prix','à bientôt','سعر']");
        const auto now = at("2026-11-21T12:00:00Z");
        const auto says = [&](const char* text) { return matches(rule, {QString::fromUtf8(text), now}, now); };
        QVERIFY(says("prix"));
        QVERIFY(says("Quel PRIX ?"));
        QVERIFY(says("le prix, svp"));
        QVERIFY(says("ok… A BIENTOT!"));
        QVERIFY(says("ما هو سعر المنتج؟"));
        QVERIFY(!says("hors de prixx"));
        QVERIFY(!says("Caprix"));
        QVERIFY(!says("à très bientôt"));
        QVERIFY(!says(""));
        auto off = rule;
        off.enabled = false;
        QVERIFY(!matches(off, {QStringLiteral("prix"), now}, now));
    }

    void hoursAreOfAPlace()
    {
        const auto inside = ruleWhen("'hours':{'between':{'from':'20:00','to':'08:00'},'time_zone':'Europe/Paris'}");
        const auto outside =
            ruleWhen("'hours':{'between':{'from':'20:00','to':'08:00'},'time_zone':'Europe/Paris','match':'outside'}");
        const auto holds = [](const AutomationRule& rule, const char* iso) {
            return matches(rule, {{}, at(iso)}, at(iso));
        };
        for (const auto* night :
             {"2026-11-21T19:00:00Z", "2026-11-21T23:30:00Z", "2026-11-22T06:59:59Z", "2026-07-21T18:00:00Z"}) {
            QVERIFY2(holds(inside, night), night);
            QVERIFY2(!holds(outside, night), night);
        }
        for (const auto* day : {"2026-11-21T18:59:59Z", "2026-11-22T07:00:00Z", "2026-07-22T06:00:00Z"}) {
            QVERIFY2(!holds(inside, day), day);
            QVERIFY2(holds(outside, day), day);
        }
    }

    void silence()
    {
        const auto rule = ruleWhen("'no_reply_hours':4");
        const auto wrote = at("2026-11-21T12:00:00Z");
        QVERIFY(!matches(rule, {{}, wrote}, wrote + hours(4) - Milliseconds(1)));
        QVERIFY(matches(rule, {{}, wrote}, wrote + hours(4)));
        QVERIFY(matches(rule, {{}, wrote, wrote - minutes(1)}, wrote + hours(5)));
        QVERIFY(!matches(rule, {{}, wrote, wrote + minutes(1)}, wrote + hours(5)));
        QCOMPARE(silenceEnds(rule, {{}, wrote}), wrote + hours(4));
        QVERIFY(!silenceEnds(rule, {{}, wrote, wrote + minutes(1)}));
        QVERIFY(!silenceEnds(ruleWhen("'keywords':['a']"), {{}, wrote}));
    }

    void whatAModelReads()
    {
        const auto rule = ruleWhen("'intent':['complaint','question'],'sentiment':['negative']");
        const auto wrote = at("2026-11-21T12:00:00Z");
        const auto holds = [&](const AutomationRule& one, std::optional<Reading> reading) {
            return matches(one, {.text = {}, .wroteAt = wrote, .reading = reading}, wrote);
        };
        QVERIFY(rule.asksForReading() && !ruleWhen("'keywords':['a']").asksForReading());
        // Nobody has read it: it does not hold.
        QVERIFY(!holds(rule, {}));
        QVERIFY(holds(rule, Reading{Sentiment::Negative, Intent::Question, Urgency::Low}));
        QVERIFY(!holds(rule, Reading{Sentiment::Neutral, Intent::Question, Urgency::Low}));
        QVERIFY(!holds(rule, Reading{Sentiment::Negative, Intent::Order, Urgency::Low}));
        QVERIFY(holds(ruleWhen("'urgency':['high']"), Reading{.urgency = Urgency::High}));
        QVERIFY(!holds(ruleWhen("'urgency':['high']"), Reading{}));
    }

    void allThatIsSetMustHold()
    {
        const auto rule = ruleWhen(
            "'keywords':['prix'],'no_reply_hours':1,'hours':{'between':{'from':'08:00','to':'20:00'},'time_zone':'UTC'}");
        const auto wrote = at("2026-11-21T12:00:00Z");
        QVERIFY(matches(rule, {QStringLiteral("prix"), wrote}, wrote + hours(2)));
        QVERIFY(!matches(rule, {QStringLiteral("bonjour"), wrote}, wrote + hours(2)));
        QVERIFY(!matches(rule, {QStringLiteral("prix"), wrote}, wrote + minutes(2)));
        QVERIFY(!matches(rule, {QStringLiteral("prix"), wrote}, wrote + hours(10)));
    }

    void anyRuleIsReadBack()
    {
        test::check("what toJson() writes is read back unchanged", [] {
            AutomationRule rule;
            rule.name = QStringLiteral("r%1").arg(*rc::gen::inRange(0, 100));
            rule.enabled = *rc::gen::arbitrary<bool>();
            for (int i = *rc::gen::inRange(0, 3); i > 0; --i) rule.keywords.append(QStringLiteral("k%1").arg(i));
            if (*rc::gen::arbitrary<bool>()) rule.noReplyAfter = Seconds(*rc::gen::inRange(1, 24 * 3600));
            if (*rc::gen::arbitrary<bool>() || (rule.keywords.isEmpty() && !rule.noReplyAfter))
                rule.hours = RuleHours{{QTime(*rc::gen::inRange(0, 12), 5), QTime(*rc::gen::inRange(12, 24), 30)},
                                       *rc::gen::element<QByteArray>("UTC", "Asia/Tokyo"),
                                       *rc::gen::element(RuleHours::Match::Inside, RuleHours::Match::Outside)};
            if (*rc::gen::arbitrary<bool>())
                rule.intents = {Intent::Order, *rc::gen::element(Intent::Question, Intent::Other)};
            if (*rc::gen::arbitrary<bool>())
                rule.sentiments = {*rc::gen::element(Sentiment::Positive, Sentiment::Negative)};
            if (*rc::gen::arbitrary<bool>()) rule.urgencies = {*rc::gen::element(Urgency::Low, Urgency::High)};
            rule.suppresses = *rc::gen::arbitrary<bool>();
            rule.answersWithModel = !rule.suppresses && *rc::gen::arbitrary<bool>();
            if (!rule.answersWithModel && (*rc::gen::arbitrary<bool>() || !rule.suppresses))
                rule.answer = QStringLiteral("a");
            const auto bytes = QJsonDocument(rule.toJson()).toJson();
            const auto again = AutomationRule::fromJson(QJsonDocument::fromJson(bytes).object());
            RC_ASSERT(again);
            RC_ASSERT(*again == rule);
        });
    }
};

QTEST_GUILESS_MAIN(AutomationRuleTest)
#include "tst_automation_rule.moc"
