// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/rich_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace relais::ui {

namespace {

QString attribute(const QString& text)
{
    return text.toHtmlEscaped();
}

QString pieceHtml(const QTextFragment& fragment)
{
    const auto format = fragment.charFormat();
    if (format.isImageFormat()) {
        const auto image = format.toImageFormat();
        return QStringLiteral("<img src=\"%1\" alt=\"%2\">")
            .arg(attribute(image.name()), attribute(image.property(QTextFormat::ImageAltText).toString()));
    }
    auto text = fragment.text().toHtmlEscaped();
    // Quotes are no danger in text, and a fallback of a variable may hold one.
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QChar::LineSeparator, QLatin1String("<br>"));
    if (format.fontItalic()) text = QStringLiteral("<i>%1</i>").arg(text);
    if (format.fontWeight() >= QFont::DemiBold) text = QStringLiteral("<b>%1</b>").arg(text);
    if (format.isAnchor() && !format.anchorHref().isEmpty())
        text = QStringLiteral("<a href=\"%1\">%2</a>").arg(attribute(format.anchorHref()), text);
    return text;
}

QString blockHtml(const QTextBlock& block)
{
    QString html;
    for (auto it = block.begin(); !it.atEnd(); ++it) html += pieceHtml(it.fragment());
    return html;
}

QString listTag(const QTextList& list)
{
    switch (list.format().style()) {
    case QTextListFormat::ListDecimal:
    case QTextListFormat::ListLowerAlpha:
    case QTextListFormat::ListUpperAlpha: return QStringLiteral("ol");
    default: return QStringLiteral("ul");
    }
}

} // namespace

bool isPlainRichText(const QString& html)
{
    static const QSet<QString> kKnown{QStringLiteral("p"),      QStringLiteral("br"), QStringLiteral("b"),
                                      QStringLiteral("strong"), QStringLiteral("i"),  QStringLiteral("em"),
                                      QStringLiteral("a"),      QStringLiteral("ul"), QStringLiteral("ol"),
                                      QStringLiteral("li"),     QStringLiteral("img")};
    static const QSet<QString> kAttributes{QStringLiteral("href"), QStringLiteral("src"), QStringLiteral("alt")};
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>"));
    static const QRegularExpression name(QStringLiteral("([a-zA-Z-]+)\\s*="));
    for (auto it = tag.globalMatch(html); it.hasNext();) {
        const auto match = it.next();
        if (!kKnown.contains(match.captured(2).toLower())) return false;
        for (auto attributes =
                 name.globalMatch(match.captured(3).remove(QRegularExpression(QStringLiteral("\"[^\"]*\""))));
             attributes.hasNext();) {
            if (!kAttributes.contains(attributes.next().captured(1).toLower())) return false;
        }
    }
    return true;
}

QString cleanHtml(const QTextDocument& document)
{
    QStringList lines;
    QTextList* open = nullptr;
    const auto closeList = [&] {
        if (open) lines += QStringLiteral("</%1>").arg(listTag(*open));
        open = nullptr;
    };
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        auto* list = block.textList();
        if (list != open) {
            closeList();
            if (list) lines += QStringLiteral("<%1>").arg(listTag(*list));
            open = list;
        }
        const auto html = blockHtml(block);
        if (list)
            lines += QStringLiteral("<li>%1</li>").arg(html);
        else if (!html.isEmpty())
            lines += QStringLiteral("<p>%1</p>").arg(html);
    }
    closeList();
    return lines.join(QLatin1Char('\n'));
}

} // namespace relais::ui
