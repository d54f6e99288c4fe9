// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/whatsapp_template.h"
#include "models/mail/html_text.h"
#include "models/moderation/published_text.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace relais;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

QStringList textsOf(const QList<PublishedText>& all)
{
    QStringList texts;
    for (const auto& one : all) texts.append(one.text);
    return texts;
}

} // namespace

class PublishedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fallbacksStandInTheWords()
    {
        QCOMPARE(textsOf(publishedWords(text("p"), text("Bonjour {nom|cher client}, ici"))),
                 QStringList{text("Bonjour cher client, ici")});
        QCOMPARE(publishedWords(text("p"), text("Bonjour")), (QList<PublishedText>{{text("p"), text("Bonjour")}}));
        // Nobody knows what stands in the gap: it parts the words.
        QCOMPARE(textsOf(publishedWords(text("p"), text("très {adjectif} cher"))),
                 (QStringList{text("très "), text(" cher")}));
        QCOMPARE(textsOf(publishedWords(text("p"), text("{nom}"))), QStringList());
        QCOMPARE(textsOf(publishedWords(text("p"), text("{{nom}}"))), QStringList{text("{nom}")});
        QCOMPARE(textsOf(publishedWords(text("p"), text("un { seul"))), QStringList{text("un { seul")});
        QCOMPARE(textsOf(publishedWords(text("p"), text("  "))), QStringList());
    }

    void htmlIsWordsPicturesAndLinks()
    {
        const auto parts = htmlParts(text(
            "<style>p{}</style><p>Un <a href=\"https://a.example/x?a=1&amp;b=2\">lien <b>gra</b>tuit</a> ici</p><img src='x' alt='une image'><!-- rien --><area href='https://b.example'>"));
        QCOMPARE(parts.words, text("Un lien gratuit ici"));
        QCOMPARE(parts.pictures, QStringList{text("une image")});
        QCOMPARE(parts.links, (QStringList{text("https://a.example/x?a=1&b=2"), text("https://b.example")}));
        QCOMPARE(
            textsOf(publishedHtml(
                text("p"),
                text(
                    "<p>Bonjour {nom|cher client}</p><img alt=\"{nom|une photo}\"><a href=\"https://x.example/mot%2Dinterdit/{id}?y\">z</a>"))),
            (QStringList{text("Bonjour cher client\n\nz"), text("une photo"), text("https://x.example/mot-interdit/"),
                         text("?y")}));
    }

    void whatIsReadOfHtmlIsAsBefore()
    {
        const auto html = text("<p>Un <a href=\"https://a.example\">lien</a></p><img alt=\"une image\">");
        QCOMPARE(textFromHtml(html), text("Un lien (https://a.example)\n\nune image"));
    }

    void aTemplateIsReadWithWhatStandsInIt()
    {
        const auto json =
            QJsonDocument::fromJson(
                "{\"name\":\"hello\",\"language\":\"fr\",\"components\":["
                "{\"type\":\"HEADER\",\"format\":\"TEXT\",\"text\":\"Pour {{1}}\"},{\"type\":\"BODY\",\"text\":\"Bonjour {{1}}, voici {{2}}\"},"
                "{\"type\":\"FOOTER\",\"text\":\"STOP pour arrêter\"},"
                "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"QUICK_REPLY\",\"text\":\"Oui\"},{\"type\":\"URL\",\"text\":\"Voir\",\"url\":\"https://a.example/{{1}}\"}]}]}")
                .object();
        const auto form = WhatsappTemplate::fromJson(json);
        QVERIFY(form);
        const auto all =
            publishedTemplate(*form, {text("{nom|vous}"), text("l’offre")}, text("Anna"), {text("soldes")});
        QCOMPARE(textsOf(all),
                 (QStringList{text("Bonjour vous, voici l’offre"), text("STOP pour arrêter"), text("Pour Anna"),
                              text("Oui"), text("Voir"), text("https://a.example/soldes")}));
        QCOMPARE(all[0].place, text("steps[0].template"));
        QCOMPARE(all[2].place, text("steps[0].header"));
        QCOMPARE(all[5].place, text("steps[0].buttons"));
    }
};

QTEST_GUILESS_MAIN(PublishedTextTest)
#include "tst_published_text.moc"
