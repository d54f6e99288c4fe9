// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/stream_pieces.h"

namespace relais::practice {

QStringList wordsOf(const QString& text)
{
    QStringList words;
    qsizetype from = 0;
    while (from < text.size()) {
        const auto space = text.indexOf(QLatin1Char(' '), from);
        const auto until = space < 0 ? text.size() : space + 1;
        words.append(text.mid(from, until - from));
        from = until;
    }
    return words;
}

QList<HttpPiece> cutInCharacters(const QList<HttpPiece>& pieces)
{
    QList<HttpPiece> cut;
    for (const auto& piece : pieces)
        for (qsizetype from = 0; from < piece.bytes.size(); from += 1) {
            // Every byte behind the first of a character begins a piece of its own.
            auto until = from + 1;
            while (until < piece.bytes.size() && (static_cast<uchar>(piece.bytes[until]) & 0xC0) != 0x80) ++until;
            cut.append({piece.bytes.mid(from, until - from), from == 0 ? piece.before : Milliseconds(1)});
            from = until - 1;
        }
    return cut;
}

} // namespace relais::practice
