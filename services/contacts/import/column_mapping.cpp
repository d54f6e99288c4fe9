// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/column_mapping.h"

#include "models/contacts/email_address.h"
#include "models/csv/csv_reader.h"
#include "services/contacts/custom_fields.h"

#include <QSet>

#include <algorithm>

namespace relais {

namespace {

constexpr size_t kMostColumns = 500;
constexpr int kSampleRows = 20;

/// Columns of other programs' exports that say nothing about the person.
bool isHousekeeping(const QString& folded)
{
    static const QSet<QString> names{QStringLiteral("uuid"),           QStringLiteral("status"),
                                     QStringLiteral("member_rating"),  QStringLiteral("optin_time"),
                                     QStringLiteral("optin_ip"),       QStringLiteral("confirm_time"),
                                     QStringLiteral("confirm_ip"),     QStringLiteral("latitude"),
                                     QStringLiteral("longitude"),      QStringLiteral("gmtoff"),
                                     QStringLiteral("dstoff"),         QStringLiteral("region"),
                                     QStringLiteral("last_changed"),   QStringLiteral("leid"),
                                     QStringLiteral("euid"),           QStringLiteral("photo"),
                                     QStringLiteral("e_mail_1_label"), QStringLiteral("e_mail_1_type"),
                                     QStringLiteral("phone_1_label"),  QStringLiteral("phone_1_type")};
    return names.contains(folded);
}

bool looksLikePhone(const QString& cell)
{
    int digits = 0;
    for (const auto c : cell) {
        if (c.isDigit())
            ++digits;
        else if (!QStringLiteral("+-. ()/'").contains(c))
            return false;
    }
    return digits >= 7 && digits <= 15;
}

bool looksLikeData(const QStringList& cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const QString& cell) {
        return (cell.contains(QLatin1Char('@')) && EmailAddress::parse(cell)) || looksLikePhone(cell);
    });
}

/// An export of Relais, whose further columns are custom fields whatever they are called.
bool isOwnExport(const QStringList& headers)
{
    const auto hasAll = {"id", "external_id", "suppressed", "created_at", "updated_at", "email_consent"};
    return std::all_of(hasAll.begin(), hasAll.end(),
                       [&](const char* name) { return headers.contains(QLatin1String(name)); });
}

ColumnTarget targetFor(const QString& header, bool isOwn)
{
    if (const auto field = contactFieldFromName(header)) return {.field = field};
    if (const auto channel = consentColumn(header)) return {.consent = channel};
    if (const auto column = suppressionColumn(header)) return {.suppression = column};
    const auto key = foldedName(header);
    if (key.isEmpty() || isReservedFieldName(key) || (!isOwn && isHousekeeping(key))) return {};
    return {.customKey = key, .customLabel = header.trimmed()};
}

/// "Prénom, Nom": beside a first name and without a last name, the plain "nom" or "name" is the last name.
void nameBesideFirstName(const QStringList& headers, std::vector<ColumnTarget>& mapping)
{
    const auto has = [&](ContactField field) {
        return std::any_of(mapping.begin(), mapping.end(),
                           [&](const ColumnTarget& target) { return target.field == field; });
    };
    if (!has(ContactField::FirstName) || has(ContactField::LastName)) return;
    for (size_t i = 0; i < mapping.size(); ++i) {
        const auto name = foldedName(headers[static_cast<qsizetype>(i)]);
        if (name == QLatin1String("nom") || name == QLatin1String("name")) mapping[i].field = ContactField::LastName;
    }
}

/// Without a header the cells must tell: addresses, numbers, and the first other text is the name.
std::vector<ColumnTarget> mappingByContent(const QList<QStringList>& samples)
{
    std::vector<ColumnTarget> mapping(samples.isEmpty() ? 0 : static_cast<size_t>(samples.first().size()));
    bool named = false;
    for (size_t column = 0; column < mapping.size(); ++column) {
        int emails = 0;
        int phones = 0;
        for (const auto& row : samples) {
            const auto cell = row.value(static_cast<int>(column));
            emails += cell.contains(QLatin1Char('@'));
            phones += looksLikePhone(cell);
        }
        if (2 * emails > samples.size())
            mapping[column].field = ContactField::Email;
        else if (2 * phones > samples.size())
            mapping[column].field = ContactField::Phone;
        else if (!std::exchange(named, true))
            mapping[column].field = ContactField::Name;
    }
    return mapping;
}

QStringList textsOf(const CsvRow& row)
{
    QStringList texts;
    for (const auto& cell : row.cells) texts.append(QString::fromUtf8(withoutGuard(cell)).trimmed());
    return texts;
}

} // namespace

Result<CsvFacts> inspectCsv(QByteArrayView text, const QString& encoding, std::optional<char> delimiter, RowsFrom from)
{
    CsvFacts facts{.encoding = encoding, .delimiter = delimiter ? *delimiter : guessDelimiter(text)};
    CsvReader reader(text, facts.delimiter);
    CsvRow row;
    if (!reader.next(row)) return fail(ErrorCode::Invalid, {}, QStringLiteral("the file has no rows"));
    if (row.cells.size() > kMostColumns)
        return fail(ErrorCode::Invalid, {},
                    QStringLiteral("%1 columns, at most %2 can be read").arg(row.cells.size()).arg(kMostColumns));
    const auto first = textsOf(row);
    const bool anyKnown = std::any_of(first.begin(), first.end(),
                                      [](const QString& cell) { return contactFieldFromName(cell).has_value(); });
    facts.hasHeader = anyKnown || !looksLikeData(first);
    if (!facts.hasHeader) facts.samples.append(first);
    while (facts.samples.size() < kSampleRows && reader.next(row))
        if (row.fault == CsvFault::None) facts.samples.append(textsOf(row));

    if (!facts.hasHeader) {
        for (int i = 1; i <= first.size(); ++i) facts.headers.append(QString::number(i));
        facts.mapping = mappingByContent(facts.samples);
        return facts;
    }
    facts.headers = first;
    const bool isOwn = from == RowsFrom::Cards || isOwnExport(first);
    for (const auto& header : first) facts.mapping.push_back(targetFor(header, isOwn));
    nameBesideFirstName(first, facts.mapping);
    return facts;
}

Result<void> applyMapping(CsvFacts& facts, const QString& rule)
{
    const auto equals = rule.lastIndexOf(QLatin1Char('='));
    if (equals < 1) return fail(ErrorCode::Invalid, rule, QStringLiteral("write HEADER=field"));
    const auto header = rule.left(equals).trimmed();
    auto name = rule.mid(equals + 1).trimmed();
    const auto column = std::find_if(facts.headers.begin(), facts.headers.end(),
                                     [&](const QString& known) { return foldedName(known) == foldedName(header); });
    if (column == facts.headers.end())
        return fail(ErrorCode::NotFound, header,
                    QStringLiteral("columns: %1").arg(facts.headers.join(QStringLiteral(", ")).left(300)));
    auto& target = facts.mapping[static_cast<size_t>(column - facts.headers.begin())];
    if (name.isEmpty() || name == QLatin1String("ignore")) {
        target = {};
        return {};
    }
    const auto field = contactFieldFromName(name);
    const bool forcedCustom = name.startsWith(QLatin1String("field:"));
    if (forcedCustom) name = name.mid(6);
    const auto consent = field || forcedCustom ? std::nullopt : consentColumn(name);
    const auto suppression = field || forcedCustom ? std::nullopt : suppressionColumn(name);
    target = field && !forcedCustom ? ColumnTarget{.field = field}
             : consent              ? ColumnTarget{.consent = consent}
             : suppression          ? ColumnTarget{.suppression = suppression}
                                    : ColumnTarget{.customKey = foldedName(name), .customLabel = name};
    if (target.isIgnored()) return fail(ErrorCode::Invalid, rule, QStringLiteral("the field's name is empty"));
    if (isReservedFieldName(target.customKey)) return fail(ErrorCode::Invalid, rule, reservedField(name).detail);
    return {};
}

void applyFields(std::vector<ColumnTarget>& mapping, const QList<CustomField>& fields)
{
    for (auto& target : mapping) {
        const auto known = target.customKey.isEmpty() ? std::nullopt : fieldNamed(fields, target.customKey);
        if (!known) continue;
        target.customKey = known->key;
        target.customType = known->type;
    }
}

} // namespace relais
