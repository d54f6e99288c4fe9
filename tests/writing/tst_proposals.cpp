// SPDX-License-Identifier: GPL-3.0-or-later
// What a model's answer is made into: a mail, subjects, a post.
#include "models/writing/model_trouble.h"
#include "models/writing/proposals.h"
#include "models/writing/written_mail.h"
#include "tests/support/property.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace relais;

namespace {

const auto kModel = QStringLiteral("m");

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

QString json(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

QString post(const QString& text, const QStringList& hashtags)
{
    return json(
        {{QStringLiteral("caption"), text}, {QStringLiteral("hashtags"), QJsonArray::fromStringList(hashtags)}});
}

} // namespace

class ProposalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theFirstLineIsTheSubject_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << utf8("Les soldes\n\nBonjour,\n\nvenez.") << utf8("Les soldes")
                               << utf8("Bonjour,\n\nvenez.");
        QTest::newRow("labelled") << utf8("Objet : Les soldes\n\nBonjour") << utf8("Les soldes") << utf8("Bonjour");
        QTest::newRow("bold") << utf8("\n**Subject: The sale**\nHello") << utf8("The sale") << utf8("Hello");
        QTest::newRow("quoted") << utf8("« Les soldes »\nBonjour") << utf8("Les soldes") << utf8("Bonjour");
        QTest::newRow("heading") << utf8("# Les soldes d’été : -20 %\r\n\r\nBonjour")
                                 << utf8("Les soldes d’été : -20 %") << utf8("Bonjour");
        QTest::newRow("a word that is none")
            << utf8("Objectif rentrée\nBonjour") << utf8("Objectif rentrée") << utf8("Bonjour");
    }
    void theFirstLineIsTheSubject()
    {
        QFETCH(QString, answer);
        QFETCH(QString, subject);
        QFETCH(QString, words);
        const auto mail = mailFrom(answer, kModel);
        QVERIFY(mail);
        QCOMPARE(mail->subject, subject);
        QCOMPARE(mail->text, words);
    }

    void withoutTextItIsNoMail()
    {
        for (const auto* answer : {"", " \n ", "Les soldes", "**\n\nBonjour"})
            QCOMPARE(mailFrom(utf8(answer), kModel).error(), errorOf(ModelTrouble::NotAsAsked, kModel));
        QCOMPARE(mailSoFar(QStringLiteral("Objet : Les so")), (WrittenMail{QStringLiteral("Les so"), {}}));
    }

    void fiveSubjectsDiffer()
    {
        const QJsonArray six{QStringLiteral(" a\n b "), QStringLiteral("c"), QStringLiteral("c"),
                             QStringLiteral("d"),       QString(),           QStringLiteral("e"),
                             QStringLiteral("f"),       QStringLiteral("g")};
        QCOMPARE(*subjectsFrom(utf8("Voici :\n```json\n") + json({{QStringLiteral("subjects"), six}})
                                   + QStringLiteral("```"),
                               kModel),
                 (QStringList{QStringLiteral("a b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e"),
                              QStringLiteral("f")}));
        for (const auto& answer :
             {QString(), QStringLiteral("1. a\n2. b"), json({{QStringLiteral("subjects"), QJsonArray{1, 2, 3, 4, 5}}}),
              json({{QStringLiteral("subjects"), QJsonArray{QStringLiteral("a"), QStringLiteral("b")}}})})
            QCOMPARE(subjectsFrom(answer, kModel).error(), errorOf(ModelTrouble::NotAsAsked, kModel));
    }

    void aPostFitsItsPlatform()
    {
        const auto caption =
            captionFrom(post(utf8("Les soldes, c’est lundi."),
                             {utf8("#Soldes d’été"), QStringLiteral("soldesdété"), QStringLiteral("2026"),
                              QStringLiteral("nantes"), QStringLiteral("mode"), QStringLiteral("quai")}),
                        Platform::X, kModel);
        QVERIFY(caption);
        QCOMPARE(caption->hashtags, (QStringList{utf8("#Soldesdété"), QStringLiteral("#nantes")}));
        QCOMPARE(caption->post(), utf8("Les soldes, c’est lundi.\n\n#Soldesdété #nantes"));
        QVERIFY(captionFrom(post(QStringLiteral("Titre"), {QStringLiteral("a")}), Platform::Reddit, kModel)
                    ->hashtags.isEmpty());
        QCOMPARE(captionFrom(post(QString(281, QLatin1Char('x')), {}), Platform::X, kModel).error(),
                 errorOf(ModelTrouble::NotAsAsked, kModel));
        QVERIFY(captionFrom(post(QString(281, QLatin1Char('x')), {}), Platform::Bluesky, kModel));
        QCOMPARE(captionFrom(post(QStringLiteral(" "), {}), Platform::X, kModel).error(),
                 errorOf(ModelTrouble::NotAsAsked, kModel));
        // A hashtag that has no room stays out.
        QVERIFY(captionFrom(post(QString(275, QLatin1Char('x')), {QStringLiteral("soldes")}), Platform::X, kModel)
                    ->hashtags.isEmpty());
    }

    void lengthsAreCountedAsThere()
    {
        const auto link = QStringLiteral("https://lemant.example/") + QString(100, QLatin1Char('a'));
        QCOMPARE(postLength(QStringLiteral("x ") + link, Platform::X), 25);
        QCOMPARE(postLength(link, Platform::Bluesky), static_cast<int>(link.size()));
        QCOMPARE(postLength(utf8("🎉é"), Platform::Mastodon), 2);
    }

    void everyPlatformHasItsName()
    {
        for (const auto platform : kPlatforms) QCOMPARE(platformFrom(platformName(platform)), platform);
        QVERIFY(!platformFrom(QStringLiteral("minitel")));
        QVERIFY(!platformFrom(QString()));
    }

    void noPostIsTooLong()
    {
        test::check("whatever a model says, a post has room", [](const std::string& words,
                                                                 const std::vector<std::string>& tags) {
            QStringList hashtags;
            for (const auto& tag : tags)
                hashtags.append(QString::fromLatin1(tag.data(), static_cast<qsizetype>(tag.size())));
            for (const auto platform : kPlatforms) {
                const auto caption =
                    captionFrom(post(QString::fromLatin1(words.data(), static_cast<qsizetype>(words.size())), hashtags),
                                platform, kModel);
                if (!caption) continue;
                RC_ASSERT(postLength(caption->post(), platform) <= longestPost(platform));
                RC_ASSERT(caption->hashtags.size() <= usualHashtags(platform));
            }
        });
    }
};

QTEST_APPLESS_MAIN(ProposalsTest)
#include "tst_proposals.moc"
