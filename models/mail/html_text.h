// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// What braces mean in the HTML.
enum class HtmlBraces {
    Plain,      ///< letters like any other
    Variables,  ///< {name|fallback} and {{ stay as they are; a brace that comes from an entity is doubled
};

/// A text that reads like the HTML: paragraphs and list items as lines, links followed by their address,
/// pictures by their alternative text; without scripts, styles and comments.
QString textFromHtml(const QString& html, HtmlBraces braces = HtmlBraces::Plain);

} // namespace relais
