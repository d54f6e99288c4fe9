// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/import_source.h"

#include "models/csv/csv_reader.h"
#include "models/vcard/vcard_reader.h"

#include <QStringList>

#include <algorithm>

namespace relais {

namespace {

/// Further addresses and numbers of one card. A card with more is no person's.
constexpr qsizetype kMostFurther = 50;

/// The import reads lists as a|b: a bar in a name would cut it.
QString listCell(const QStringList& items)
{
    QStringList quoted;
    for (auto item : items) quoted += item.replace(QLatin1Char('|'), QLatin1Char('/'));
    return quoted.join(QLatin1Char('|'));
}

/// A tag stands among the categories too, for other programs; of the same name once as each.
QStringList categoriesOf(const VCard& card)
{
    auto categories = card.categories;
    for (const auto& tag : card.tags) categories.removeOne(tag);
    return categories;
}

struct Width
{
    qsizetype emails = 0;
    qsizetype phones = 0;
};

QByteArray lineOf(const QStringList& cells)
{
    QByteArray line;
    for (const auto& cell : cells) line += csvCell(guardedCell(cell.toUtf8()), ',') + ',';
    line.chop(1);
    return line + '\n';
}

QByteArray headOf(const Width& width)
{
    QStringList head;
    for (const auto* name : {"name", "first_name", "last_name", "email", "phone", "company", "categories", "tags", "language", "time_zone", "external_id", "notes"})
        head += QString::fromLatin1(name);
    for (qsizetype i = 0; i < width.emails; ++i) head += QStringLiteral("email_%1").arg(i + 2);
    for (qsizetype i = 0; i < width.phones; ++i) head += QStringLiteral("phone_%1").arg(i + 2);
    return lineOf(head);
}

QByteArray rowOf(const VCard& card, const Width& width)
{
    // An id of another program is none of ours, and other programs write zones as offsets.
    const auto zone = card.timeZone.contains(QLatin1Char('/')) || card.isOwn ? card.timeZone : QString();
    QStringList cells{card.name,
                      card.firstName,
                      card.lastName,
                      card.emails.value(0),
                      card.phones.value(0),
                      card.company,
                      listCell(categoriesOf(card)),
                      listCell(card.tags),
                      card.language,
                      zone,
                      card.isOwn ? card.uid : QString(),
                      card.notes};
    for (qsizetype i = 1; i <= width.emails; ++i) cells += card.emails.value(i);
    for (qsizetype i = 1; i <= width.phones; ++i) cells += card.phones.value(i);
    return lineOf(cells);
}

} // namespace

Result<ImportSource> ImportSource::open(const QString& path)
{
    auto file = TextFile::open(path);
    if (!file) return file.failure();
    ImportSource source(std::move(*file));
    if (looksLikeVCards(source.m_file.text())) source.readCards();
    return source;
}

void ImportSource::readCards()
{
    // Twice: what columns there are is known when all cards are.
    Width width;
    VCard card;
    for (VCardReader reader(m_file.text()); reader.next(card);) {
        width.emails = std::clamp<qsizetype>(card.emails.size() - 1, width.emails, kMostFurther);
        width.phones = std::clamp<qsizetype>(card.phones.size() - 1, width.phones, kMostFurther);
    }
    m_rows = headOf(width);
    for (VCardReader reader(m_file.text()); reader.next(card);) {
        m_rows += rowOf(card, width);
        m_lines.push_back(card.line);
    }
}

} // namespace relais
