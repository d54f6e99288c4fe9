// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/import_source.h"

#include "models/contacts/consent.h"
#include "models/contacts/contact_field.h"
#include "models/contacts/suppression_column.h"
#include "models/csv/csv_reader.h"
#include "models/vcard/vcard_reader.h"

#include <QStringList>

#include <algorithm>

namespace relais {

namespace {

/// Further addresses and numbers of one card. A card with more is no person's.
constexpr qsizetype kMostFurther = 50;
constexpr qsizetype kMostFields = 300;

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

/// The columns that the cards of a file need besides the fixed ones.
struct Width
{
    qsizetype emails = 0;
    qsizetype phones = 0;
    bool hasOwn = false; ///< country, WhatsApp id and consents
    bool hasSuppressed = false;
    QStringList fields = {};
};

/// Addresses or numbers without those that are fields of an own card besides (ContactExport).
QStringList withoutFields(const QStringList& values, const VCard& card, QLatin1String prefix)
{
    QStringList kept = values.mid(0, 1);
    for (const auto& value : values.mid(1)) {
        const bool isField = std::any_of(card.fields.begin(), card.fields.end(), [&](const auto& field) {
            return field.first.startsWith(prefix) && field.second == value;
        });
        if (!isField) kept += value;
    }
    return kept;
}

QStringList emailsOf(const VCard& card)
{
    return withoutFields(card.emails, card, QLatin1String("email_"));
}

QStringList phonesOf(const VCard& card)
{
    return withoutFields(card.phones, card, QLatin1String("phone_"));
}

QString valueOf(const QList<std::pair<QString, QString>>& pairs, const QString& key)
{
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == key; });
    return found == pairs.end() ? QString() : found->second;
}

void widen(Width& width, const VCard& card)
{
    width.emails = std::clamp<qsizetype>(emailsOf(card).size() - 1, width.emails, kMostFurther);
    width.phones = std::clamp<qsizetype>(phonesOf(card).size() - 1, width.phones, kMostFurther);
    width.hasOwn = width.hasOwn || !card.country.isEmpty() || !card.whatsappId.isEmpty() || !card.consents.isEmpty();
    width.hasSuppressed =
        width.hasSuppressed || !(card.suppressed + card.emailSuppressed + card.phoneSuppressed).isEmpty();
    for (const auto& [key, value] : card.fields) {
        const bool isUsable = !key.isEmpty() && foldedName(key) == key && !isReservedFieldName(key);
        if (isUsable && width.fields.size() < kMostFields && !width.fields.contains(key)) width.fields += key;
    }
}

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
    for (const auto* name : {"name", "first_name", "last_name", "email", "phone", "company", "categories", "tags",
                             "language", "time_zone", "external_id", "notes"})
        head += QString::fromLatin1(name);
    for (qsizetype i = 0; i < width.emails; ++i) head += QStringLiteral("email_%1").arg(i + 2);
    for (qsizetype i = 0; i < width.phones; ++i) head += QStringLiteral("phone_%1").arg(i + 2);
    if (width.hasOwn) {
        head << fieldKey(ContactField::Country) << fieldKey(ContactField::WhatsappId);
        for (const auto channel : kAllConsentChannels) head += consentColumnName(channel);
    }
    if (width.hasSuppressed)
        for (const auto column : kAllSuppressionColumns) head += suppressionColumnName(column);
    return lineOf(head + width.fields);
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
    const auto emails = emailsOf(card);
    const auto phones = phonesOf(card);
    for (qsizetype i = 1; i <= width.emails; ++i) cells += emails.value(i);
    for (qsizetype i = 1; i <= width.phones; ++i) cells += phones.value(i);
    if (width.hasOwn) {
        cells << card.country << card.whatsappId;
        for (const auto channel : kAllConsentChannels) cells += valueOf(card.consents, consentChannelName(channel));
    }
    if (width.hasSuppressed) cells << card.suppressed << card.emailSuppressed << card.phoneSuppressed;
    for (const auto& key : width.fields) cells += valueOf(card.fields, key);
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
    for (VCardReader reader(m_file.text()); reader.next(card);) widen(width, card);
    m_rows = headOf(width);
    for (VCardReader reader(m_file.text()); reader.next(card);) {
        m_rows += rowOf(card, width);
        m_lines.push_back(card.line);
    }
}

} // namespace relais
