// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/template/template.h"

using namespace relais;

namespace {

std::optional<QString> resolve(const QString& name)
{
    if (name == QLatin1String("nom") || name == QLatin1String("name")) return QStringLiteral("name");
    if (name == QLatin1String("prenom")) return QStringLiteral("first_name");
    if (name == QLatin1String("entreprise")) return QStringLiteral("company");
    return std::nullopt;
}

QByteArray render(const QString& source, TemplateSyntax syntax, const QString& value)
{
    const auto made = Template::compile(source, syntax, resolve);
    if (!made) return "ERROR " + made.error().detail.toUtf8();
    return made->render([&](const QString&) { return value; });
}

} // namespace

class TemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void renders_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("html");
        const auto row = [](const char* name, const char* source, const char* value, const char* text,
                            const char* html) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(value) << QByteArray(text)
                                << QByteArray(html);
        };
        row("words only", "Bonjour", "x", "Bonjour", "Bonjour");
        row("value", "Bonjour {nom} !", "Zoé", "Bonjour Zoé !", "Bonjour Zoé !");
        row("accents and case", "{ Prénom }{PRENOM}", "A", "AA", "AA");
        row("fallback", "Bonjour {nom|cher client}", "", "Bonjour cher client", "Bonjour cher client");
        row("spaces are empty", "{nom|x}", "  ", "x", "x");
        row("empty fallback", "a{nom|}b", "", "ab", "ab");
        row("fallback unused", "{nom|x}", "Zoé", "Zoé", "Zoé");
        row("doubled braces", "{{nom}} {nom}", "Z", "{nom} Z", "{nom} Z");
        row("escaped in HTML only", "{nom}", "<b>\"R&D\"</b>", "<b>\"R&D\"</b>",
            "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;");
        row("fallback is the author's", "{nom|R&amp;D}", "", "R&amp;D", "R&amp;D");
        row("a value is never compiled", "{nom}", "{entreprise}", "{entreprise}", "{entreprise}");
    }
    void renders()
    {
        QFETCH(QString, source);
        QFETCH(QString, value);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, html);
        QCOMPARE(render(source, TemplateSyntax::Text, value), text);
        QCOMPARE(render(source, TemplateSyntax::Html, value), html);
    }

    void styleHoldsNoVariable()
    {
        const auto source = QStringLiteral("<STYLE type='a'>p { color: red } {nom}</style><p>{nom}</p>");
        QCOMPARE(render(source, TemplateSyntax::Html, QStringLiteral("Z")),
                 "<STYLE type='a'>p { color: red } {nom}</style><p>Z</p>");
        QVERIFY(render(source, TemplateSyntax::Text, QStringLiteral("Z")).startsWith("ERROR"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown") << "Bonjour\n{nmo}"
                                 << "nmo"
                                 << "line 2, column 1: ";
        QTest::newRow("empty") << "a {}"
                               << ""
                               << "line 1, column 3: ";
        QTest::newRow("not closed") << "ab\ncd {nom"
                                    << "{"
                                    << "line 2, column 4: ";
        QTest::newRow("nested") << "{nom{"
                                << "{"
                                << "line 1, column 1: ";
        QTest::newRow("closes nothing") << "ab }"
                                        << "}"
                                        << "line 1, column 4: ";
    }
    void refuses()
    {
        QFETCH(QString, source);
        QFETCH(QString, subject);
        QFETCH(QString, place);
        const auto made = Template::compile(source, TemplateSyntax::Text, resolve);
        QVERIFY(!made);
        QCOMPARE(made.error().subject, subject);
        QVERIFY2(made.error().detail.startsWith(place), qPrintable(made.error().detail));
    }

    void tellsWhatItNeeds()
    {
        const auto made =
            Template::compile(QStringLiteral("{nom|x} {entreprise} {prenom|} {nom}"), TemplateSyntax::Text, resolve);
        QVERIFY(made);
        QCOMPARE(made->variables(),
                 (QStringList{QStringLiteral("name"), QStringLiteral("company"), QStringLiteral("first_name")}));
        QCOMPARE(made->required(), (QStringList{QStringLiteral("company"), QStringLiteral("name")}));
    }

    void anyTextWithDoubledBracesIsItself()
    {
        test::check("doubling the braces of any text gives the text", [](const std::string& raw) {
            auto source = QString::fromLatin1(raw.c_str());
            const auto wanted = source.toUtf8();
            source.replace(QLatin1Char('{'), QLatin1String("{{")).replace(QLatin1Char('}'), QLatin1String("}}"));
            RC_ASSERT(render(source, TemplateSyntax::Text, {}) == wanted);
        });
    }

    void noValueBecomesMarkup()
    {
        test::check("an escaped value holds no markup", [](const std::string& raw) {
            const auto html = render(QStringLiteral("{nom|}"), TemplateSyntax::Html, QString::fromLatin1(raw.c_str()));
            for (const char letter : {'<', '>', '"', '\''}) RC_ASSERT(!html.contains(letter));
        });
    }
};

QTEST_GUILESS_MAIN(TemplateTest)
#include "tst_template.moc"
