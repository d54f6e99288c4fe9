// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/folded_text.h"
#include "models/moderation/moderate.h"
#include "tests/support/property.h"

#include <QRegularExpression>

#include <algorithm>

using namespace relais;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

ModerationRule words(const char* sought, ModerationVerdict verdict = ModerationVerdict::Block)
{
    return {.sought = text(sought), .verdict = verdict, .reason = text("because")};
}

ModerationRule pattern(const char* sought, ModerationVerdict verdict = ModerationVerdict::Block)
{
    return {.kind = ModerationRule::Kind::Pattern,
            .sought = text(sought),
            .verdict = verdict,
            .reason = text("because")};
}

QStringList excerpts(const QList<ModerationRule>& rules, const char* said)
{
    QStringList all;
    for (const auto& one : moderate(rules, {{text("text"), text(said)}})) all.append(one.excerpt);
    return all;
}

/// Texts of a few words that meet each other often, in all the ways that people write them.
QString someText(const std::vector<unsigned>& choices)
{
    static const char* pieces[] = {"gratuit", "GRATUIT", "Remboursé", "rembourse", "l’été", " ",        "  ", "\n",
                                   "!",       "-",       "\u00a0",    "é",         "e",     "garantie", "👍",  "x"};
    QString all;
    for (const auto choice : choices) all += QString::fromUtf8(pieces[choice % std::size(pieces)]);
    return all;
}

QList<ModerationRule> someRules(const std::vector<unsigned>& choices)
{
    static const QList<ModerationRule> known{words("gratuit"),
                                             words("satisfait ou remboursé", ModerationVerdict::Warn),
                                             words("remboursé", ModerationVerdict::Warn),
                                             words("été"),
                                             pattern("\\bgar\\w+", ModerationVerdict::Warn),
                                             words("e x")};
    QList<ModerationRule> rules;
    for (const auto choice : choices) rules.append(known[static_cast<qsizetype>(choice) % known.size()]);
    return rules;
}

/// What was found, without an order.
QStringList sorted(const QList<ModerationFinding>& findings)
{
    QStringList all;
    for (const auto& one : findings)
        all.append(verdictName(one.verdict) + one.rule + one.place + one.excerpt + one.reason);
    all.sort();
    return all;
}

} // namespace

class ModerateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void wordsAreFoundWholeAndAsTheyAreMeant()
    {
        QCOMPARE(excerpts({words("gratuit")}, "C’est GRATUIT !"), QStringList{text("GRATUIT")});
        QCOMPARE(excerpts({words("gratuit")}, "gratuitement"), QStringList());
        QCOMPARE(excerpts({words("rembourse")}, "(Remboursé)"), QStringList{text("Remboursé")});
        QCOMPARE(excerpts({words("été")}, "Voici l’été, enfin"), QStringList{text("l’été")});
        QCOMPARE(excerpts({words("satisfait ou remboursé")}, "Satisfait,\n ou   remboursé."),
                 QStringList{text("Satisfait, ou remboursé")});
        QCOMPARE(excerpts({words("satisfait ou remboursé")}, "satisfait et remboursé"), QStringList());
        // What is hidden between letters hides nothing.
        QCOMPARE(excerpts({words("gratuit")}, "gra\u00ADtu\u200Bit").size(), 1);
        QCOMPARE(excerpts({words("gratuit")}, ""), QStringList());
    }

    void patternsAreHeldAgainstWhatIsWritten()
    {
        QCOMPARE(excerpts({pattern("\\b\\d{16}\\b")}, "carte 1234567812345678, merci"),
                 QStringList{text("1234567812345678")});
        QCOMPARE(excerpts({pattern("pro+mo")}, "PROOOMO"), QStringList{text("PROOOMO")});
        QCOMPARE(excerpts({pattern("\\bÉté\\b")}, "en été"), QStringList{text("été")});
    }

    void aPatternThatIsGivenUpHasFoundSomething()
    {
        const auto found =
            moderate({pattern("(a+)+$")}, {{text("text"), QString(5000, QLatin1Char('a')) + QLatin1Char('!')}});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].verdict, ModerationVerdict::Block);
        QCOMPARE(found[0].excerpt, text("(a+)+$"));
        QVERIFY(found[0].reason.contains(text("takes too long")));
    }

    void eachRuleSpeaksOnceInEachPlace()
    {
        const QList<PublishedText> texts{{text("subject"), text("gratuit, gratuit")},
                                         {text("text"), text("gratuit")},
                                         {text("text"), text("Gratuit")}};
        const auto found = moderate({words("gratuit", ModerationVerdict::Warn)}, texts);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0], (ModerationFinding{ModerationVerdict::Warn, text("gratuit"), text("subject"),
                                              text("gratuit"), text("because")}));
        QCOMPARE(found[1].place, text("text"));
    }

    void aLongExcerptIsShortened()
    {
        QCOMPARE(excerpts({pattern("x+")}, QByteArray(500, 'x').constData()).value(0).size(), 60);
    }

    void theWorstOutweighsTheOthers()
    {
        QCOMPARE(worstOf({}), ModerationVerdict::Pass);
        QCOMPARE(worstOf(moderate({words("a", ModerationVerdict::Warn), words("b")}, {{{}, text("a")}})),
                 ModerationVerdict::Warn);
        QCOMPARE(worstOf(moderate({words("b"), words("a", ModerationVerdict::Warn)}, {{{}, text("a b")}})),
                 ModerationVerdict::Block);
    }

    void wordsAreFoundExactlyWhereTheFoldedTextHasThem()
    {
        test::check(
            "a rule for words finds something where the folded text has the folded words, whole, and nowhere else",
            [](const std::vector<unsigned>& said, const std::vector<unsigned>& sought) {
                const ModerationRule rule{.sought = someText(sought),
                                          .verdict = ModerationVerdict::Block,
                                          .reason = text("because")};
                const auto phrase = foldedText(rule.sought);
                const auto whole = QLatin1Char(' ') + foldedText(someText(said)) + QLatin1Char(' ');
                const bool isThere = !phrase.isEmpty() && whole.contains(QLatin1Char(' ') + phrase + QLatin1Char(' '));
                const auto found = moderate({rule}, {{{}, someText(said)}});
                RC_ASSERT(found.isEmpty() != isThere);
                // What is shown is what stands there.
                if (isThere)
                    RC_ASSERT((QLatin1Char(' ') + foldedText(found[0].excerpt) + QLatin1Char(' '))
                                  .contains(QLatin1Char(' ') + phrase.left(20))
                              || found[0].excerpt.endsWith(QChar(0x2026)));
            });
    }

    void theOrderOfTheRulesDoesNotMatter()
    {
        test::check("rules in another order find the same", [](const std::vector<unsigned>& said,
                                                               const std::vector<unsigned>& choices) {
            const auto rules = someRules(choices);
            auto turned = rules;
            std::reverse(turned.begin(), turned.end());
            const QList<PublishedText> texts{{text("subject"), someText(said)}, {text("text"), text("gratuit")}};
            const auto one = moderate(rules, texts);
            const auto other = moderate(turned, texts);
            RC_ASSERT(sorted(one) == sorted(other));
            RC_ASSERT(worstOf(one) == worstOf(other));
        });
    }

    void moreRulesNeverFindLess()
    {
        test::check("the verdict of a list is the worst of its rules",
                    [](const std::vector<unsigned>& said, const std::vector<unsigned>& choices) {
                        const QList<PublishedText> texts{{{}, someText(said)}};
                        auto worst = ModerationVerdict::Pass;
                        for (const auto& rule : someRules(choices))
                            worst = std::max(worst, worstOf(moderate({rule}, texts)));
                        RC_ASSERT(worstOf(moderate(someRules(choices), texts)) == worst);
                    });
    }
};

QTEST_GUILESS_MAIN(ModerateTest)
#include "tst_moderate.moc"
