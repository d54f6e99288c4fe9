// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace relais::ui {

/// Whether the HTML holds nothing that the text editor would lose: paragraphs, line breaks, bold, italic, links,
/// lists and pictures. Anything else is edited as HTML.
bool isPlainRichText(const QString& html);

/// What a person wrote, as small and clean HTML: <p>, <br>, <b>, <i>, <a>, <ul>, <ol>, <img>. What
/// isPlainRichText() accepts comes back with the same meaning.
QString cleanHtml(const QTextDocument& document);

} // namespace relais::ui
