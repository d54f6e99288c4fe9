// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/html_text.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace relais {

namespace {

const QHash<QString, QString>& namedEntities()
{
    static const QHash<QString, QString> entities{{QStringLiteral("amp"), QStringLiteral("&")},
                                                  {QStringLiteral("lt"), QStringLiteral("<")},
                                                  {QStringLiteral("gt"), QStringLiteral(">")},
                                                  {QStringLiteral("quot"), QStringLiteral("\"")},
                                                  {QStringLiteral("apos"), QStringLiteral("'")},
                                                  {QStringLiteral("nbsp"), QStringLiteral(" ")},
                                                  {QStringLiteral("copy"), QStringLiteral("©")},
                                                  {QStringLiteral("reg"), QStringLiteral("®")},
                                                  {QStringLiteral("euro"), QStringLiteral("€")},
                                                  {QStringLiteral("hellip"), QStringLiteral("…")},
                                                  {QStringLiteral("ndash"), QStringLiteral("–")},
                                                  {QStringLiteral("mdash"), QStringLiteral("—")},
                                                  {QStringLiteral("lsquo"), QStringLiteral("‘")},
                                                  {QStringLiteral("rsquo"), QStringLiteral("’")},
                                                  {QStringLiteral("ldquo"), QStringLiteral("“")},
                                                  {QStringLiteral("rdquo"), QStringLiteral("”")},
                                                  {QStringLiteral("laquo"), QStringLiteral("«")},
                                                  {QStringLiteral("raquo"), QStringLiteral("»")},
                                                  {QStringLiteral("bull"), QStringLiteral("•")},
                                                  {QStringLiteral("eacute"), QStringLiteral("é")},
                                                  {QStringLiteral("egrave"), QStringLiteral("è")},
                                                  {QStringLiteral("ecirc"), QStringLiteral("ê")},
                                                  {QStringLiteral("agrave"), QStringLiteral("à")},
                                                  {QStringLiteral("acirc"), QStringLiteral("â")},
                                                  {QStringLiteral("ccedil"), QStringLiteral("ç")},
                                                  {QStringLiteral("ocirc"), QStringLiteral("ô")},
                                                  {QStringLiteral("icirc"), QStringLiteral("î")},
                                                  {QStringLiteral("ugrave"), QStringLiteral("ù")},
                                                  {QStringLiteral("ucirc"), QStringLiteral("û")},
                                                  {QStringLiteral("Eacute"), QStringLiteral("É")},
                                                  {QStringLiteral("Agrave"), QStringLiteral("À")},
                                                  {QStringLiteral("oelig"), QStringLiteral("œ")},
                                                  {QStringLiteral("zwnj"), QString()},
                                                  {QStringLiteral("shy"), QString()}};
    return entities;
}

std::optional<QString> entity(const QString& name)
{
    if (!name.startsWith(QLatin1Char('#'))) {
        const auto found = namedEntities().constFind(name);
        return found == namedEntities().cend() ? std::nullopt : std::optional(*found);
    }
    bool ok = false;
    const bool hex = name.mid(1, 1).toLower() == QLatin1String("x");
    const auto code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
    if (!ok || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return std::nullopt;
    const auto letter = static_cast<char32_t>(code);
    return QString::fromUcs4(&letter, 1);
}

/// Reads HTML as a person does. Not a validating parser: what is no tag is text.
class Reader
{
public:
    /// `apart`: where addresses and pictures go, instead of into the text; null: nowhere else.
    Reader(const QString& html, HtmlBraces braces, HtmlParts* apart = nullptr)
        : m_html(html)
        , m_braces(braces)
        , m_apart(apart)
    {
    }

    QString read()
    {
        while (m_at < m_html.size()) {
            const auto letter = m_html[m_at];
            if (letter == QLatin1Char('<') && tag()) continue;
            if (letter == QLatin1Char('&') && entityHere()) continue;
            word(letter);
            ++m_at;
        }
        return tidied();
    }

private:
    void word(QChar letter)
    {
        const bool space = letter.isSpace() && !m_preformatted;
        if (!space)
            m_text.append(letter);
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text.append(QLatin1Char(' '));
    }

    void lines(int count)
    {
        while (m_text.endsWith(QLatin1Char(' '))) m_text.chop(1);
        int have = 0;
        while (have < m_text.size() && m_text[m_text.size() - 1 - have] == QLatin1Char('\n')) ++have;
        if (!m_text.isEmpty())
            for (; have < count; ++have) m_text.append(QLatin1Char('\n'));
    }

    bool entityHere()
    {
        const auto end = m_html.indexOf(QLatin1Char(';'), m_at);
        if (end < 0 || end - m_at > 10) return false;
        auto text = entity(m_html.mid(m_at + 1, end - m_at - 1));
        if (!text) return false;
        if (m_braces == HtmlBraces::Variables && (*text == QLatin1String("{") || *text == QLatin1String("}")))
            *text += *text;
        m_text.append(*text);
        m_at = end + 1;
        return true;
    }

    /// The end of the tag that begins here: a > outside of quotes.
    qsizetype tagEnd() const
    {
        QChar quote;
        for (auto i = m_at + 1; i < m_html.size(); ++i) {
            const auto letter = m_html[i];
            if (!quote.isNull()) {
                if (letter == quote) quote = QChar();
            } else if (letter == QLatin1Char('"') || letter == QLatin1Char('\'')) {
                quote = letter;
            } else if (letter == QLatin1Char('>')) {
                return i;
            }
        }
        return -1;
    }

    void skipPast(QLatin1String end)
    {
        const auto found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    bool tag()
    {
        if (QStringView(m_html).mid(m_at).startsWith(QLatin1String("<!--"))) {
            skipPast(QLatin1String("-->"));
            return true;
        }
        const auto next = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
        if (!next.isLetter() && next != QLatin1Char('/') && next != QLatin1Char('!')) return false;
        const auto end = tagEnd();
        if (end < 0) return false;
        const auto inner = m_html.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        const bool closing = inner.startsWith(QLatin1Char('/'));
        QString name;
        for (auto i = closing ? 1 : 0; i < inner.size() && inner[i].isLetterOrNumber(); ++i)
            name.append(inner[i].toLower());
        apply(name, closing, inner);
        return true;
    }

    void apply(const QString& name, bool closing, const QString& inner)
    {
        static const QStringList paragraphs{QStringLiteral("p"),  QStringLiteral("h1"),    QStringLiteral("h2"),
                                            QStringLiteral("h3"), QStringLiteral("h4"),    QStringLiteral("ul"),
                                            QStringLiteral("ol"), QStringLiteral("table"), QStringLiteral("blockquote"),
                                            QStringLiteral("pre")};
        static const QStringList blocks{QStringLiteral("div"),    QStringLiteral("tr"),     QStringLiteral("section"),
                                        QStringLiteral("header"), QStringLiteral("footer"), QStringLiteral("article")};
        if (!closing
            && (name == QLatin1String("style") || name == QLatin1String("script") || name == QLatin1String("title"))) {
            skipPast(QLatin1String(QByteArray("</" + name.toLatin1() + ">")));
        } else if (name == QLatin1String("br")) {
            while (m_text.endsWith(QLatin1Char(' '))) m_text.chop(1);
            m_text.append(QLatin1Char('\n'));
        } else if (name == QLatin1String("hr")) {
            lines(1);
            m_text.append(QStringLiteral("---\n"));
        } else if (name == QLatin1String("li")) {
            if (!closing) lines(1), m_text.append(QStringLiteral("- "));
        } else if ((name == QLatin1String("td") || name == QLatin1String("th")) && closing) {
            word(QLatin1Char(' '));
        } else if (name == QLatin1String("img")) {
            picture(attribute(inner, QLatin1String("alt")));
        } else if (name == QLatin1String("area") && m_apart) {
            m_apart->links.append(attribute(inner, QLatin1String("href")));
        } else if (name == QLatin1String("a")) {
            link(closing, inner);
        } else if (paragraphs.contains(name)) {
            m_preformatted = name == QLatin1String("pre") && !closing;
            lines(2);
        } else if (blocks.contains(name)) {
            lines(1);
        }
    }

    void picture(const QString& words)
    {
        if (m_apart)
            m_apart->pictures.append(words);
        else
            m_text.append(words);
    }

    void link(bool closing, const QString& inner)
    {
        if (m_apart) {
            if (!closing) m_apart->links.append(attribute(inner, QLatin1String("href")));
            return;
        }
        if (!closing) {
            m_link = attribute(inner, QLatin1String("href"));
            m_linkText = m_text.size();
            return;
        }
        auto shown = m_link;
        if (shown.startsWith(QLatin1String("mailto:")) && !shown.contains(QLatin1Char('?'))) shown = shown.mid(7);
        const auto words = QStringView(m_text).mid(m_linkText).trimmed();
        if (!shown.isEmpty() && !shown.startsWith(QLatin1Char('#')) && words != shown) {
            if (!words.isEmpty()) shown = QStringLiteral(" (%1)").arg(shown);
            m_text.append(shown);
        }
        m_link.clear();
    }

    static QString attribute(const QString& inner, QLatin1String name)
    {
        qsizetype at = 0;
        while ((at = inner.indexOf(name, at, Qt::CaseInsensitive)) >= 0) {
            const bool whole = at > 0 && inner[at - 1].isSpace();
            at += name.size();
            auto rest = inner.mid(at).trimmed();
            if (!whole || !rest.startsWith(QLatin1Char('='))) continue;
            rest = rest.mid(1).trimmed();
            if (rest.isEmpty()) return {};
            const auto quote = rest[0];
            if (quote == QLatin1Char('"') || quote == QLatin1Char('\''))
                return Reader(rest.mid(1, rest.indexOf(quote, 1) - 1), HtmlBraces::Variables).plain();
            return rest.section(QLatin1Char(' '), 0, 0);
        }
        return {};
    }

    /// Entities only: the value of an attribute.
    QString plain()
    {
        while (m_at < m_html.size())
            if (m_html[m_at] != QLatin1Char('&') || !entityHere()) m_text.append(m_html[m_at++]);
        return m_text;
    }

    QString tidied()
    {
        auto all = m_text.split(QLatin1Char('\n'));
        for (auto& line : all)
            while (line.endsWith(QLatin1Char(' '))) line.chop(1);
        auto text = all.join(QLatin1Char('\n'));
        while (text.contains(QLatin1String("\n\n\n"))) text.replace(QLatin1String("\n\n\n"), QLatin1String("\n\n"));
        return text.trimmed();
    }

    const QString m_html;
    HtmlBraces m_braces;
    HtmlParts* m_apart;
    QString m_text;
    QString m_link;
    qsizetype m_linkText = 0;
    qsizetype m_at = 0;
    bool m_preformatted = false;
};

} // namespace

QString textFromHtml(const QString& html, HtmlBraces braces)
{
    return Reader(html, braces).read();
}

HtmlParts htmlParts(const QString& html)
{
    HtmlParts parts;
    parts.words = Reader(html, HtmlBraces::Variables, &parts).read();
    parts.pictures.removeAll(QString());
    parts.links.removeAll(QString());
    return parts;
}

} // namespace relais
