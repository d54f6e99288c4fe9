// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/journal_words.h"

#include <QFile>
#include <QList>

namespace relais {

bool forgetWordsInJournal(const QString& path, const QSet<qint64>& messages)
{
    QFile file(path);
    if (!file.exists()) return true;
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return false;
    const auto whole = file.readAll();
    for (qsizetype at = 0; at < whole.size();) {
        const auto end = whole.indexOf('\n', at);
        if (end < 0) break;
        const auto words = whole.mid(at, end - at).split(' ');
        if (words.size() == 10 && words[0] == "E" && messages.contains(words[1].toLongLong())) {
            auto offset = end;
            // The last two: base64, of nothing that means something from now on.
            for (const auto& word : {words[9], words[8]}) {
                offset -= word.size();
                if (word != "-" && (!file.seek(offset) || file.write(QByteArray(word.size(), 'A')) != word.size()))
                    return false;
                --offset;
            }
        }
        at = end + 1;
    }
    return true;
}

} // namespace relais
