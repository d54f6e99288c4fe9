// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/marked_text.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace relais::ui {

namespace {

struct Range
{
    int from = 0;
    int until = 0;
};

Range rangeOf(const QTextCursor& chosen)
{
    if (chosen.hasSelection()) return {chosen.selectionStart(), chosen.selectionEnd()};
    return {0, chosen.document()->characterCount() - 1};
}

/// Each line apart, for what is marked ends with its line. The mark stands at the words: spaces around them stay outside.
QString around(const QString& words, const QString& before, const QString& after)
{
    auto lines = words.split(QLatin1Char('\n'));
    for (auto& line : lines) {
        const auto core = line.trimmed();
        if (core.isEmpty()) continue;
        const auto at = line.indexOf(core);
        line = line.left(at) + before + core + after + line.mid(at + core.size());
    }
    return lines.join(QLatin1Char('\n'));
}

/// Words that stand between brackets.
QString bracketed(QString words)
{
    for (const auto sign : {QLatin1Char('\\'), QLatin1Char('['), QLatin1Char(']')})
        words.replace(sign, QLatin1String("\\") + sign);
    return words;
}

QString marked(const QTextFragment& fragment, const Range& range)
{
    const auto format = fragment.charFormat();
    if (format.isImageFormat()) {
        const auto image = format.toImageFormat();
        return QStringLiteral("![%1](%2)")
            .arg(bracketed(image.property(QTextFormat::ImageAltText).toString()), image.name());
    }
    const int from = qMax(0, range.from - fragment.position());
    const int until = qMin(fragment.length(), range.until - fragment.position());
    auto words = fragment.text().mid(from, until - from);
    words.replace(QChar::LineSeparator, QLatin1Char('\n'));
    const bool isLink = format.isAnchor() && !format.anchorHref().isEmpty();
    if (isLink) words = bracketed(words);
    if (format.fontItalic()) words = around(words, QStringLiteral("*"), QStringLiteral("*"));
    if (format.fontWeight() >= QFont::DemiBold) words = around(words, QStringLiteral("**"), QStringLiteral("**"));
    if (!isLink) return words;
    // An address with parentheses would end at its first one.
    auto address = format.anchorHref();
    address.replace(QLatin1Char('('), QLatin1String("%28")).replace(QLatin1Char(')'), QLatin1String("%29"));
    return around(words, QStringLiteral("["), QStringLiteral("](%1)").arg(address));
}

QString marked(const QTextBlock& block, const Range& range)
{
    QString line;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const auto fragment = it.fragment();
        if (fragment.position() < range.until && fragment.position() + fragment.length() > range.from)
            line += marked(fragment, range);
    }
    const auto* list = block.textList();
    if (!list || line.isEmpty()) return line;
    // A second line of an item is set in.
    line.replace(QLatin1Char('\n'), QLatin1String("\n  "));
    const bool isNumbered = list->format().style() <= QTextListFormat::ListDecimal;
    return (isNumbered ? QStringLiteral("%1. ").arg(list->itemNumber(block) + 1) : QStringLiteral("- ")) + line;
}

QString emphasised(const QString& words)
{
    static const QRegularExpression bold(QStringLiteral("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*"));
    static const QRegularExpression italic(QStringLiteral("(?<![\\w*])\\*(?=[^\\s*])([^*]+?)(?<=\\S)\\*(?![\\w*])"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    auto html = words.toHtmlEscaped();
    // Quotes are no danger in text, and a fallback of a variable may hold one.
    html.replace(QLatin1String("&quot;"), QLatin1String("\""));
    html.replace(bold, QStringLiteral("<b>\\1</b>"));
    return html.replace(italic, QStringLiteral("<i>\\1</i>"));
}

QString htmlOfLine(const QString& line)
{
    static const QRegularExpression thing(QStringLiteral("(!?)\\[((?:\\\\.|[^\\[\\]\\\\])*)\\]\\(([^()\\s]*)\\)"));
    static const QRegularExpression escaped(QStringLiteral("\\\\(.)"));
    QString html;
    qsizetype from = 0;
    for (auto found = thing.globalMatch(line); found.hasNext();) {
        const auto one = found.next();
        html += emphasised(line.mid(from, one.capturedStart() - from));
        auto words = one.captured(2);
        words.replace(escaped, QStringLiteral("\\1"));
        const auto address = one.captured(3).toHtmlEscaped();
        html += one.captured(1).isEmpty()
                    ? QStringLiteral("<a href=\"%1\">%2</a>").arg(address, emphasised(words))
                    : QStringLiteral("<img src=\"%1\" alt=\"%2\">").arg(address, words.toHtmlEscaped());
        from = one.capturedEnd();
    }
    return html + emphasised(line.mid(from));
}

constexpr QLatin1String kItemEnd("</li>");

/// The second line of a list's item.
bool isSetIn(const QString& line)
{
    static const QRegularExpression item(QStringLiteral("^\\s*(?:[-*•]|\\d{1,3}[.)])\\s"));
    return line.startsWith(QLatin1String("  ")) && !line.trimmed().isEmpty() && !item.match(line).hasMatch();
}

/// "ul", "ol" or "p", and what stands in it.
struct Line
{
    QString tag;
    QString text;
};

Line lineFrom(const QString& text)
{
    static const QRegularExpression bullet(QStringLiteral("^\\s*[-*•]\\s+(.*)$"));
    static const QRegularExpression number(QStringLiteral("^\\s*\\d{1,3}[.)]\\s+(.*)$"));
    if (const auto found = bullet.match(text); found.hasMatch()) return {QStringLiteral("ul"), found.captured(1)};
    if (const auto found = number.match(text); found.hasMatch()) return {QStringLiteral("ol"), found.captured(1)};
    return {QStringLiteral("p"), text};
}

} // namespace

QString markedText(const QTextCursor& chosen)
{
    const auto range = rangeOf(chosen);
    QString text;
    bool wasInList = false;
    for (auto block = chosen.document()->findBlock(range.from); block.isValid() && block.position() <= range.until;
         block = block.next()) {
        const auto line = marked(block, range);
        if (line.isEmpty()) continue;
        const bool isInList = block.textList() != nullptr;
        if (!text.isEmpty()) text += isInList && wasInList ? QStringLiteral("\n") : QStringLiteral("\n\n");
        text += line;
        wasInList = isInList;
    }
    return text;
}

QString htmlOfMarked(const QString& text)
{
    QStringList pieces;
    QString open; // the list or paragraph that stands open
    const auto shut = [&] {
        if (!open.isEmpty()) pieces.append(QStringLiteral("</%1>").arg(open));
        open.clear();
    };
    for (const auto& given : text.split(QLatin1Char('\n'))) {
        if (isSetIn(given) && open.endsWith(QLatin1Char('l'))) {
            pieces.last().chop(kItemEnd.size());
            pieces.last() += QStringLiteral("<br>") + htmlOfLine(given.trimmed()) + kItemEnd;
            continue;
        }
        const auto line = lineFrom(given.trimmed());
        const bool isItem = line.tag != QLatin1String("p");
        if (line.text.isEmpty() || (open != line.tag)) shut();
        if (line.text.isEmpty()) continue;
        if (open.isEmpty())
            pieces.append(QStringLiteral("<%1>").arg(open = line.tag));
        else if (!isItem)
            pieces.append(QStringLiteral("<br>"));
        pieces.append(isItem ? QStringLiteral("<li>") + htmlOfLine(line.text) + kItemEnd : htmlOfLine(line.text));
    }
    shut();
    return pieces.join(QString());
}

} // namespace relais::ui
