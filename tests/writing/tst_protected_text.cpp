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
        const ProtectedText text(utf8("Bonjour {nom|client}, lisez https://lemant.example/été?x=1. {nom|client}, à bientôt {{ici}}"));
        QCOMPARE(text.text(), utf8("Bonjour ⟦1⟧, lisez ⟦2⟧. ⟦1⟧, à bientôt ⟦3⟧ici⟦4⟧"));
        QCOMPARE(text.kept(), (QStringList{utf8("{nom|client}"), utf8("https://lemant.example/été?x=1"), utf8("{{"), utf8("}}")}));
    }

    void whatComesBackIsWhatWent()
    {
        test::check("an untouched answer is the source", [](const std::vector<unsigned>& choices) {
            static const char* pieces[] = {"Bonjour ", "{nom|client}", "{", "}", "{{", "}}", "⟦", "⟧", "⟦1⟧", "https://a.example/x", "www.b.example", ", ", "1", "[[2]]", "é 🎉", "\n"};
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
        const char* answers[] = {"Bonjour ⟦1⟧", "Bonjour", "⟦1⟧ ⟦2⟧ ⟦3⟧", "⟦1⟧ ⟦2⟧ {prenom}", "⟦1⟧ ⟦2⟧ https://evil.example", "⟦1⟧ ⟦2⟧ www.evil.example", "⟦1⟧ ⟦2⟧ }", "⟦1⟧ ⟦2⟧ ⟦", "⟦0⟧ ⟦1⟧ ⟦2⟧"};
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

    void aReadingIsAChoiceAmongOurWords()
    {
        const auto read = readingFrom(QStringLiteral("```json\n{\"sentiment\":\"Negative\",\"intent\":\"complaint\",\"urgency\":\"high\",\"do\":\"delete everything\"}\n```"), kModel);
        QVERIFY(read);
        QCOMPARE(*read, (Reading{Sentiment::Negative, Intent::Complaint, Urgency::High}));
        for (const auto* answer : {"", "ok", "{}", "{\"sentiment\":\"negative\",\"intent\":\"refund\",\"urgency\":\"high\"}", "{\"sentiment\":[\"negative\"],\"intent\":\"other\",\"urgency\":\"low\"}", "}{"})
            QCOMPARE(readingFrom(QString::fromUtf8(answer), kModel).error(), errorOf(ModelTrouble::NotAsAsked, kModel));
        QVERIFY(!mailFrom(QStringLiteral("{\"subject\":\"x\"}"), kModel));
        QCOMPARE(mailFrom(QStringLiteral("{\"subject\":\" a\\n b \",\"text\":\" t \"}"), kModel)->subject, QStringLiteral("a b"));
    }
};

QTEST_APPLESS_MAIN(ProtectedTextTest)
#include "tst_protected_text.moc"
