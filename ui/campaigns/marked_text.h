// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextCursor;

namespace relais::ui {

/// What a cursor has chosen, or all of its document, as lines that a language model reads and writes: an empty line between paragraphs, "- " and "1. "
/// before what stands in a list, **bold**, *italic*, [words](address) and ![words](cid:picture).
QString markedText(const QTextCursor& chosen);

/// Such lines as the small HTML of cleanHtml(). Marks that do not fit together stay as they are.
QString htmlOfMarked(const QString& text);

} // namespace relais::ui
