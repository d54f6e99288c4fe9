// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"
#include "ui/campaigns/marked_text.h"
#include "ui/campaigns/rich_text.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace relais::ui;

namespace {

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

QString markedOf(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    return markedText(QTextCursor(&document));
}

} // namespace

class MarkedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatAMessageHoldsIsMarked()
    {
        const auto html = utf8(
            "<p>Bonjour {nom|client},</p><p>les <b>soldes</b> et <i>plus</i> : <a href=\"https://lemant.example/a(b)\">voir</a><br>à <a href=\"{unsubscribe}\">partir</a></p>"
            "<ul><li>un</li><li>deux</li></ul><ol><li>trois</li></ol><p><img src=\"cid:image1\" alt=\"Le port\"></p>");
        QCOMPARE(
            markedOf(html),
            utf8(
                "Bonjour {nom|client},\n\nles **soldes** et *plus* : [voir](https://lemant.example/a%28b%29)\nà [partir]({unsubscribe})\n\n- un\n- deux\n1. trois\n\n![Le port](cid:image1)"));
    }

    void whatIsMarkedIsAMessage()
    {
        QCOMPARE(
            htmlOfMarked(utf8(
                "Bonjour **vous**,\n\nles *soldes* : [voir](https://a.example)\nà lundi\n\n- un\n- deux\n1. trois\n\n![Le port](cid:image1)")),
            utf8(
                "<p>Bonjour <b>vous</b>,</p><p>les <i>soldes</i> : <a href=\"https://a.example\">voir</a><br>à lundi</p><ul><li>un</li><li>deux</li></ul><ol><li>trois</li></ol><p><img src=\"cid:image1\" alt=\"Le port\"></p>"));
        QCOMPARE(htmlOfMarked(utf8("2 * 3 * 4 et <b>rien</b> **seul [x] (y) {nom|\"vous\"}")),
                 utf8("<p>2 * 3 * 4 et &lt;b&gt;rien&lt;/b&gt; **seul [x] (y) {nom|\"vous\"}</p>"));
        QCOMPARE(htmlOfMarked(QStringLiteral(" \n\n ")), QString());
    }

    void onlyWhatIsChosenIsMarked()
    {
        QTextDocument document;
        document.setHtml(utf8("<p>Bonjour vous</p><p>les soldes</p>"));
        QTextCursor cursor(&document);
        cursor.setPosition(8);
        cursor.setPosition(16, QTextCursor::KeepAnchor);
        QCOMPARE(markedText(cursor), utf8("vous\n\nles"));
    }

    void thereAndBackIsTheSame()
    {
        relais::test::check(
            "a message that went to lines and back reads the same", [](const std::vector<unsigned>& choices) {
                static const char* pieces[] = {
                    "<p>Bonjour {nom|client}</p>",
                    "<p>un <b>mot</b> <i>doux</i></p>",
                    "<ul><li>a</li><li><a href=\"https://a.example/?x=1&amp;y=2\">b</a></li></ul>",
                    "<ol><li>c</li></ol>",
                    "<p>d<br>e</p>",
                    "<p><img src=\"cid:image1\" alt=\"Le port\"></p>",
                    "<p>5 &lt; 6 &amp; 7</p>",
                    "<p><b>deux<br>lignes</b> et <a href=\"https://a.example/?x=*&amp;y=*z\">un<br>lien [1]</a></p>",
                    "<ul><li>a<br>b</li></ul>",
                    "<p>10*20*30 cm</p>",
                    "<p><img src=\"cid:image2\" alt=\"Le [vieux] &quot;port&quot;\"></p>"};
                QString html;
                for (const auto choice : choices) html += QString::fromUtf8(pieces[choice % std::size(pieces)]);
                QTextDocument document;
                document.setHtml(html);
                const auto before = cleanHtml(document);
                const auto marked = markedText(QTextCursor(&document));
                QTextDocument back;
                back.setHtml(htmlOfMarked(marked));
                // Lists that touch become one: their items stay what and where they are.
                // And what goes over two lines is marked on each.
                const auto items = [](QString text) {
                    return text.remove(QRegularExpression(QStringLiteral("</?[uo]l>|\n")))
                        .replace(QStringLiteral("</b><br><b>"), QStringLiteral("<br>"))
                        .replace(QRegularExpression(QStringLiteral("</a><br><a href=\"[^\"]*\">")),
                                 QStringLiteral("<br>"));
                };
                RC_ASSERT(items(cleanHtml(back)) == items(before));
            });
    }
};

QTEST_MAIN(MarkedTextTest)
#include "tst_marked_text.moc"
