// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/contact.h"

namespace relais {

namespace {

QString joined(const QString& first, const QString& last)
{
    if (first.isEmpty() || last.isEmpty()) return first + last;
    return first + QLatin1Char(' ') + last;
}

/// Every word once, letters and digits apart ("dupont123" is "dupont" and "123"): the index has one entry for a word
/// of a contact anyway, and the many numbered addresses of one name share its word.
QString distinctWords(const QString& text)
{
    const auto folded = text.toLower();
    QList<QStringView> words;
    const auto add = [&](QStringView word) {
        if (!word.isEmpty() && !words.contains(word)) words.append(word);
    };
    const QStringView whole(folded);
    qsizetype from = 0;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const bool isPart = whole[i].isLetterOrNumber() || whole[i].isMark() || whole[i].isSurrogate();
        if (!isPart || (i > from && whole[i].isDigit() != whole[i - 1].isDigit())) {
            add(whole.sliced(from, i - from));
            from = isPart ? i : i + 1;
        }
    }
    add(whole.sliced(from));
    QString joined;
    joined.reserve(folded.size());
    for (const auto word : words) {
        if (!joined.isEmpty()) joined += QLatin1Char(' ');
        joined += word;
    }
    return joined;
}

const QString& orElse(const QString& wanted, const QString& otherwise)
{
    return wanted.isEmpty() ? otherwise : wanted;
}

} // namespace

QString ContactData::displayName() const
{
    if (!name.isEmpty()) return name;
    if (const auto both = joined(firstName, lastName); !both.isEmpty()) return both;
    if (!company.isEmpty()) return company;
    if (email) return email->text();
    return phone ? phone->text() : externalId;
}

QString ContactData::searchWords() const
{
    QString words = displayName();
    for (const auto* text : {&firstName, &lastName, &company})
        if (!text->isEmpty() && !words.contains(*text)) words += QLatin1Char(' ') + *text;
    if (email) words += QLatin1Char(' ') + email->text();
    if (phone) words += QLatin1Char(' ') + phone->text();
    return distinctWords(words);
}

ContactData merged(const ContactData& older, const ContactData& newer)
{
    auto result = older;
    result.name = orElse(newer.name, older.name);
    result.firstName = orElse(newer.firstName, older.firstName);
    result.lastName = orElse(newer.lastName, older.lastName);
    result.company = orElse(newer.company, older.company);
    if (newer.email) result.email = newer.email;
    if (newer.phone) result.phone = newer.phone;
    result.country = orElse(newer.country, older.country);
    result.whatsappId = orElse(newer.whatsappId, older.whatsappId);
    result.externalId = orElse(newer.externalId, older.externalId);
    result.language = orElse(newer.language, older.language);
    result.timeZone = orElse(newer.timeZone, older.timeZone);
    result.notes = orElse(newer.notes, older.notes);
    for (auto field = newer.fields.begin(); field != newer.fields.end(); ++field)
        if (!field.value().isEmpty()) result.fields.insert(field.key(), field.value());
    for (const auto& tag : newer.tags)
        if (!result.tags.contains(tag)) result.tags.append(tag);
    return result;
}

} // namespace relais
