// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moderation/model_opinion.h"
#include "models/moderation/moderation_policy.h"
#include "models/writing/model_trouble.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace relais;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

QJsonObject rule(const char* key, const char* sought, const char* verdict = "block", const char* reason = "because")
{
    return {{text(key), text(sought)}, {text("verdict"), text(verdict)}, {text("reason"), text(reason)}};
}

} // namespace

class ModerationRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsWrittenIsReadBack()
    {
        const QList<ModerationRule> rules{{.kind = ModerationRule::Kind::Words,
                                           .sought = text("satisfait ou remboursé"),
                                           .verdict = ModerationVerdict::Block,
                                           .reason = text("we take nothing back")},
                                          {.kind = ModerationRule::Kind::Pattern,
                                           .sought = text("\\b\\d{16}\\b"),
                                           .verdict = ModerationVerdict::Warn,
                                           .reason = text("a card?")}};
        const auto again = moderationRulesFrom(moderationRulesJson(rules));
        QVERIFY(again);
        QCOMPARE(*again, rules);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing to look for") << rule("words", "") << text("rules[0].words") << text("no letter");
        QTest::newRow("no letter") << rule("words", "!?") << text("rules[0].words") << text("no letter");
        QTest::newRow("no pattern") << rule("pattern", "(a") << text("rules[0].pattern")
                                    << text("no regular expression");
        QTest::newRow("finds every text")
            << rule("pattern", "a*") << text("rules[0].pattern") << text("it finds every text");
        QTest::newRow("too long") << rule("pattern", QByteArray(501, 'a').constData()) << text("rules[0].pattern")
                                  << text("at most 500");
        QTest::newRow("verdict") << rule("words", "a", "pass") << text("rules[0].verdict")
                                 << text("choose one of: block, warn");
        QTest::newRow("reason") << rule("words", "a", "warn", " ") << text("rules[0].reason") << text("missing");
        auto both = rule("words", "a");
        both.insert(text("pattern"), text("b"));
        QTest::newRow("both") << both << text("rules[0].pattern") << text("not both");
        auto more = rule("words", "a");
        more.insert(text("colour"), text("red"));
        QTest::newRow("an unknown key") << more << text("rules[0].colour") << QString();
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, place);
        QFETCH(QString, why);
        const auto rules = moderationRulesFrom({json});
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, ErrorCode::Invalid);
        QCOMPARE(rules.error().subject, place);
        QVERIFY2(rules.error().detail.contains(why), qPrintable(rules.error().detail));
    }

    void thereAreNotTooMany()
    {
        QJsonArray all;
        for (int i = 0; i < kMostModerationRules; ++i) all.append(rule("words", "a"));
        QVERIFY(moderationRulesFrom(all));
        all.append(rule("words", "a"));
        QVERIFY(!moderationRulesFrom(all));
    }

    /// Without a bound each of these takes longer than the universe has lasted.
    void noPatternTakesLong_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("nested") << text("(a+)+$");
        QTest::newRow("alternatives") << text("(a|aa|a?a)+$");
        QTest::newRow("a limit of its own") << text("(*LIMIT_MATCH=4000000000)(a+)+$");
        QTest::newRow("without the compiler") << text("(*NO_JIT)(a+)+$");
        QTest::newRow("backwards") << text("^(([a-z])+.)+[A-Z]([a-z])+\\d$");
    }
    void noPatternTakesLong()
    {
        QFETCH(QString, pattern);
        const auto expression = boundedPattern(pattern);
        QVERIFY(expression.isValid());
        QElapsedTimer clock;
        clock.start();
        const auto match = expression.match(QString(5000, QLatin1Char('a')) + QLatin1Char('!'));
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!match.isValid());
    }

    void anOrdinaryPatternReadsALongText()
    {
        const auto match =
            boundedPattern(text("\\b\\d{16}\\b")).match(QString(200'000, QLatin1Char('x')) + text(" 1234567812345678"));
        QVERIFY(match.isValid());
        QVERIFY(match.hasMatch());
    }

    void namesAreReadBack()
    {
        for (const auto verdict : {ModerationVerdict::Pass, ModerationVerdict::Warn, ModerationVerdict::Block})
            QCOMPARE(verdictFrom(verdictName(verdict)), std::optional(verdict));
        for (const auto part : {ModelPart::Off, ModelPart::Warns, ModelPart::Blocks})
            QCOMPARE(modelPartFrom(modelPartName(part)), std::optional(part));
        QVERIFY(!verdictFrom(text("maybe")));
        QVERIFY(!modelPartFrom(text("on")));
    }

    void anOpinionIsAChoiceAmongOurs()
    {
        QCOMPARE(*opinionFrom(text("{\"verdict\":\"warn\",\"reason\":\" a\\n promise \"}"), text("m")),
                 (ModelOpinion{ModerationVerdict::Warn, text("a promise")}));
        QCOMPARE(*opinionFrom(text("```json\n{\"verdict\": \"pass\", \"reason\": \"fine\"}\n```"), text("m")),
                 ModelOpinion());
        QCOMPARE(opinionFrom(text("{\"verdict\":\"block\",\"reason\":\"%1\"}").arg(QString(1000, QLatin1Char('x'))),
                             text("m"))
                     ->reason.size(),
                 300);
        for (const auto* wrong : {"", "pass", "{\"verdict\":\"send\"}", "{\"reason\":\"x\"}"})
            QCOMPARE(troubleOf(opinionFrom(text(wrong), text("m")).error()), std::optional(ModelTrouble::NotAsAsked));
    }
};

QTEST_GUILESS_MAIN(ModerationRuleTest)
#include "tst_moderation_rule.moc"
