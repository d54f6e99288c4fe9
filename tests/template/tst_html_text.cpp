// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/html_text.h"

#include <QTest>

using namespace relais;

class HtmlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void reads_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << "<p>Bonjour</p>\n  <p>Ça\n va ?</p>"
                                    << "Bonjour\n\nÇa va ?";
        QTest::newRow("break") << "a<br>b<BR/>c"
                               << "a\nb\nc";
        QTest::newRow("entities") << "R&amp;D &lt;3 &eacute;&#233;&#xE9; &inconnu; &"
                                  << "R&D <3 ééé &inconnu; &";
        QTest::newRow("link") << "<a href=\"https://x.fr/?a=1&amp;b=2\">ici</a>"
                              << "ici (https://x.fr/?a=1&b=2)";
        QTest::newRow("link is its text") << "<a href='https://x.fr'>https://x.fr</a>"
                                          << "https://x.fr";
        QTest::newRow("mailto") << "<a href='mailto:a@b.fr'>a@b.fr</a>"
                                << "a@b.fr";
        QTest::newRow("list") << "<ul><li>un</li><li>deux</li></ul>fin"
                              << "- un\n- deux\n\nfin";
        QTest::newRow("style, script, comment") << "<style>p{a}</style>a<script>if(a<b){}</script>b<!-- c -->"
                                                << "ab";
        QTest::newRow("picture") << "<img src=\"cid:a\" alt=\"Le logo\">"
                                 << "Le logo";
        QTest::newRow("no tag") << "1 < 2 and 3 > 2"
                                << "1 < 2 and 3 > 2";
        QTest::newRow("quoted >") << "<p title=\"a>b\">c</p>"
                                  << "c";
        QTest::newRow("table") << "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
                               << "a b\nc";
        QTest::newRow("not closed") << "a <b"
                                    << "a <b";
        QTest::newRow("empty") << ""
                               << "";
    }
    void reads()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(textFromHtml(html), text);
    }

    void keepsVariables()
    {
        const auto html = QStringLiteral("<p>{nom|l&#39;ami} &#123;x&#125; {{y}}</p>");
        QCOMPARE(textFromHtml(html, HtmlBraces::Variables), QStringLiteral("{nom|l'ami} {{x}} {{y}}"));
    }
};

QTEST_GUILESS_MAIN(HtmlTextTest)
#include "tst_html_text.moc"
