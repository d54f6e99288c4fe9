// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace relais {

/// What braces mean in the HTML.
enum class HtmlBraces {
    Plain,     ///< letters like any other
    Variables, ///< {name|fallback} and {{ stay as they are; a brace that comes from an entity is doubled
};

/// A text that reads like the HTML: paragraphs and list items as lines, links followed by their address,
/// pictures by their alternative text; without scripts, styles and comments.
QString textFromHtml(const QString& html, HtmlBraces braces = HtmlBraces::Plain);

/// An HTML text taken apart.
struct HtmlParts
{
    QString words;        ///< as textFromHtml() reads them, without addresses and pictures
    QStringList pictures; ///< their alternative texts
    QStringList links;    ///< where they lead
};
/// Variables stay as they are; a brace that comes from an entity is doubled.
HtmlParts htmlParts(const QString& html);

} // namespace relais
