// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/folded_text.h"

#include <QList>

namespace relais {

namespace {

/// Marks join the letter before them; a tatweel (U+0640) and invisible signs only stretch or direct a word.
bool isSilent(char32_t c)
{
    return QChar::isMark(c) || c == 0x0640 || QChar::category(c) == QChar::Other_Format;
}

char32_t oneLetter(char32_t c)
{
    switch (c) {
    case 0x0629: return 0x0647; // teh marbuta
    case 0x0649: return 0x064A; // alef maksura
    default: return c;
    }
}

} // namespace

QString foldedText(const QString& text)
{
    QList<char32_t> folded;
    bool apart = false;
    for (const char32_t c : text.normalized(QString::NormalizationForm_KD)
                                .toCaseFolded()
                                .normalized(QString::NormalizationForm_KD)
                                .toUcs4()) {
        if (isSilent(c)) continue;
        if (!QChar::isLetterOrNumber(c)) {
            apart = true;
            continue;
        }
        if (apart && !folded.isEmpty()) folded.append(U' ');
        apart = false;
        folded.append(oneLetter(c));
    }
    return QString::fromUcs4(folded.constData(), folded.size());
}

} // namespace relais
