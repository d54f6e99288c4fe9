// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/writing/model_trouble.h"
#include "models/writing/protected_text.h"
#include "models/writing/reading.h"

#include <QRegularExpression>
#include <QTest>

using namespace relais;

namespace {

const auto kModel = QStringLiteral("m");

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class ProtectedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void variablesAndLinksAreMarks()
    {
        const ProtectedText text(
            utf8("Bonjour {nom|client}, lisez https://lemant.example/été?x=1. {nom|client}, à bientôt {{ici}}"));
        QCOMPARE(text.text(), utf8("Bonjour ⟦1⟧, lisez ⟦2⟧. ⟦1⟧, à bientôt ⟦3⟧ici⟦4⟧"));
        QCOMPARE(text.kept(),
                 (QStringList{utf8("{nom|client}"), utf8("https://lemant.example/été?x=1"), utf8("{{"), utf8("}}")}));
    }

    void whatComesBackIsWhatWent()
    {
        test::check("an untouched answer is the source", [](const std::vector<unsigned>& choices) {
            static const char* pieces[] = {
                "Bonjour ",      "{nom|client}", "{", "}",     "{{",  "}}", "⟦", "⟧", "⟦1⟧", "https://a.example/x",
                "www.b.example", ", ",           "1", "[[2]]", "é 🎉", "\n"};
            QString source;
            for (const auto choice : choices) source += QString::fromUtf8(pieces[choice % std::size(pieces)]);
            const ProtectedText text(source);
            // A model could not know "[[2]]" from a mark; nor does it come back as one.
            if (source.contains(QStringLiteral("[[2]]"))) return;
            const auto back = text.restored(text.text(), kModel);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == source);
        });
    }

    void aModelMayWriteAMarkALittleOtherwise()
    {
        const ProtectedText text(QStringLiteral("Bonjour {nom}, voyez https://a.example"));
        QCOMPARE(*text.restored(utf8("Voyez [[2]], ⟦ 1 ⟧ !"), kModel), utf8("Voyez https://a.example, {nom} !"));
        QCOMPARE(*text.restored(utf8("⟦1⟧ ⟦1⟧ ⟦2⟧"), kModel), QStringLiteral("{nom} {nom} https://a.example"));
    }

    void whatIsLostOrInventedIsRefused_data()
    {
        QTest::addColumn<QString>("answer");
        const char* answers[] = {"Bonjour ⟦1⟧",
                                 "Bonjour",
                                 "⟦1⟧ ⟦2⟧ ⟦3⟧",
                                 "⟦1⟧ ⟦2⟧ {prenom}",
                                 "⟦1⟧ ⟦2⟧ https://evil.example",
                                 "⟦1⟧ ⟦2⟧ www.evil.example",
                                 "⟦1⟧ ⟦2⟧ evil.example/pay",
                                 "⟦1⟧ ⟦2⟧ voyez Evil.example",
                                 "⟦1⟧ ⟦2⟧ bit.ly/x",
                                 "⟦1⟧ ⟦2⟧ wa.me/33612345678",
                                 "⟦1⟧ ⟦2⟧ pay@evil.example",
                                 "⟦1⟧ ⟦2⟧ ftp://x.y",
                                 "⟦1⟧ ⟦2⟧ //evil.example",
                                 "⟦1⟧ ⟦2⟧ [ici](rien)",
                                 "⟦1⟧ ⟦2⟧ tel:0612",
                                 "⟦1⟧ ⟦2⟧ }",
                                 "⟦1⟧ ⟦2⟧ ⟦",
                                 "⟦0⟧ ⟦1⟧ ⟦2⟧"};
        for (const auto* answer : answers) QTest::newRow(answer) << QString::fromUtf8(answer);
    }
    void whatIsLostOrInventedIsRefused()
    {
        QFETCH(QString, answer);
        const ProtectedText text(QStringLiteral("Bonjour {nom}, voyez https://a.example"));
        const auto back = text.restored(answer, kModel);
        QVERIFY(!back);
        QCOMPARE(back.error(), errorOf(ModelTrouble::NotFaithful, kModel));
    }

    void whatMayBeLostMayNotBeInvented()
    {
        const ProtectedText text(QStringLiteral("Bonjour {nom}, voyez https://a.example"));
        using Losing = ProtectedText::Losing;
        QCOMPARE(*text.restored(utf8("Pour ⟦1⟧"), kModel, Losing::Allowed), QStringLiteral("Pour {nom}"));
        QCOMPARE(*text.restored(utf8("Pour vous"), kModel, Losing::Allowed), QStringLiteral("Pour vous"));
        for (const auto* answer : {"⟦3⟧", "{prenom}", "https://evil.example", "⟦"})
            QVERIFY2(!text.restored(utf8(answer), kModel, Losing::Allowed), answer);
    }

    void picturesAndLettersAreKept()
    {
        const ProtectedText text(utf8("![Le port](cid:image1) et [écrivez](mailto:a@b.example) : placid: non"));
        QCOMPARE(text.kept(), (QStringList{QStringLiteral("cid:image1"), QStringLiteral("mailto:a@b.example")}));
        QCOMPARE(text.text(), utf8("![Le port](⟦1⟧) et [écrivez](⟦2⟧) : placid: non"));
    }

    void wordsAreNoLinks()
    {
        const auto words = utf8(
            "M. Dupont viendra à 10.30 h. C’est tout, etc. Le tarif : 12.50 €. Fin.Suite ; e.g. ceci (voir p. 3/4), 50 %/an.");
        QVERIFY2(ProtectedText(words).kept().isEmpty(), qPrintable(ProtectedText(words).kept().join(QLatin1Char('|'))));
        QCOMPARE(ProtectedText(utf8("Voyez lemant.fr, ou écrivez à bonjour@lemant.fr.")).kept(),
                 (QStringList{QStringLiteral("lemant.fr"), QStringLiteral("bonjour@lemant.fr")}));
    }

    void aPartIsShownWithoutHalfAMark()
    {
        const ProtectedText text(QStringLiteral("Bonjour {nom}, voyez https://a.example"));
        const auto whole = utf8("Chère ⟦1⟧ : [voyez](⟦2⟧) [[ 1 ]] 3 [non] ⟦9⟧.");
        QCOMPARE(text.shown(whole), utf8("Chère {nom} : [voyez](https://a.example) {nom} 3 [non] ."));
        for (int length = 0; length <= whole.size(); ++length) {
            const auto part = text.shown(whole.left(length));
            QVERIFY2(!part.contains(QChar(0x27E6)) && !part.contains(QStringLiteral("[[")), qPrintable(part));
        }
    }

    void aReadingIsAChoiceAmongOurWords()
    {
        const auto read = readingFrom(
            QStringLiteral(
                "```json\n{\"sentiment\":\"Negative\",\"intent\":\"complaint\",\"urgency\":\"high\",\"do\":\"delete everything\"}\n```"),
            kModel);
        QVERIFY(read);
        QCOMPARE(*read, (Reading{Sentiment::Negative, Intent::Complaint, Urgency::High}));
        for (const auto* answer :
             {"", "ok", "{}", "{\"sentiment\":\"negative\",\"intent\":\"refund\",\"urgency\":\"high\"}",
              "{\"sentiment\":[\"negative\"],\"intent\":\"other\",\"urgency\":\"low\"}", "}{"})
            QCOMPARE(readingFrom(QString::fromUtf8(answer), kModel).error(), errorOf(ModelTrouble::NotAsAsked, kModel));
    }
};

QTEST_APPLESS_MAIN(ProtectedTextTest)
#include "tst_protected_text.moc"
