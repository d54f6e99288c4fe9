// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/interaction_words.h"

#include "services/storage/database.h"
#include "sql/conversations.h"

namespace relais {

namespace {

/// As searchQuery() (services/contacts/audience_sql.h) takes what is typed apart: letters and digits are words of their own.
QString wordsOf(const QString& text)
{
    QString words;
    words.reserve(text.size() + 8);
    for (const auto sign : text) {
        if (!words.isEmpty() && sign.isLetterOrNumber() && words.back().isLetterOrNumber()
            && sign.isDigit() != words.back().isDigit())
            words += QLatin1Char(' ');
        words += sign;
    }
    return words;
}

} // namespace

Result<void> indexInteraction(Database& database, qint64 interaction, const QString& text)
{
    if (text.trimmed().isEmpty()) return {};
    if (auto done = database.run(sql::conversations::index_words, {interaction, wordsOf(text)}); !done)
        return done.failure();
    return {};
}

Result<void> forgetInteraction(Database& database, qint64 interaction, const QString& text)
{
    if (text.trimmed().isEmpty()) return {};
    if (auto done = database.run(sql::conversations::forget_words, {interaction, wordsOf(text)}); !done)
        return done.failure();
    return {};
}

} // namespace relais
