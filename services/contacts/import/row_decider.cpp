// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/row_decider.h"

#include "services/contacts/import/phone_reader.h"
#include "services/contacts/suppression_list.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace relais {

namespace {

constexpr int kLongestText = 500;
constexpr int kLongestNotes = 20'000;

/// Google puts several values into one cell; the first is the one people use.
QString firstOfMany(const QString& cell)
{
    auto value = cell.section(QStringLiteral(" ::: "), 0, 0).trimmed();
    if (value.startsWith(QLatin1String("* "))) value = value.mid(2).trimmed();
    return value;
}

QStringList listFrom(const QString& cell)
{
    static const QRegularExpression separators(QStringLiteral(" ::: |[|,;]"));
    QStringList items;
    for (auto item : cell.split(separators)) {
        item = item.trimmed();
        if (item.startsWith(QLatin1String("* "))) item = item.mid(2).trimmed();
        if (item.size() > 1 && item.startsWith(QLatin1Char('"')) && item.endsWith(QLatin1Char('"')))
            item = item.mid(1, item.size() - 2);
        if (!item.isEmpty() && !items.contains(item)) items.append(item);
    }
    return items;
}

QString countryFrom(const QString& cell)
{
    if (cell.size() == 2 && isPhoneCountry(cell)) return cell.toUpper();
    static const auto names = [] {
        QHash<QString, QString> table;
        for (const auto& locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            const auto code = QLocale::territoryToCode(locale.territory());
            if (code.size() != 2) continue;
            table.insert(QLocale::territoryToString(locale.territory()).toCaseFolded(), code);
            table.insert(locale.nativeTerritoryName().toCaseFolded(), code);
        }
        // How French and English address books write the neighbours.
        for (const auto& [name, code] : {std::pair("allemagne", "DE"),
                                         {"belgique", "BE"},
                                         {"suisse", "CH"},
                                         {"espagne", "ES"},
                                         {"italie", "IT"},
                                         {"royaume-uni", "GB"},
                                         {"états-unis", "US"},
                                         {"usa", "US"},
                                         {"uk", "GB"},
                                         {"pays-bas", "NL"},
                                         {"maroc", "MA"},
                                         {"algérie", "DZ"},
                                         {"tunisie", "TN"},
                                         {"sénégal", "SN"},
                                         {"luxembourg", "LU"}})
            table.insert(QString::fromUtf8(name), QString::fromLatin1(code));
        return table;
    }();
    return names.value(cell.toCaseFolded());
}

QString languageFrom(const QString& cell)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"));
    static const QHash<QString, QString> names{
        {QStringLiteral("français"), QStringLiteral("fr")}, {QStringLiteral("francais"), QStringLiteral("fr")},
        {QStringLiteral("french"), QStringLiteral("fr")},   {QStringLiteral("anglais"), QStringLiteral("en")},
        {QStringLiteral("english"), QStringLiteral("en")},  {QStringLiteral("deutsch"), QStringLiteral("de")},
        {QStringLiteral("español"), QStringLiteral("es")},  {QStringLiteral("italiano"), QStringLiteral("it")}};
    if (names.contains(cell.toLower())) return names.value(cell.toLower());
    if (!tag.match(cell).hasMatch()) return {};
    return QString(cell).replace(QLatin1Char('_'), QLatin1Char('-'));
}

bool hasControlSigns(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\r') && c != QLatin1Char('\t');
    });
}

std::optional<QString> setText(QString& into, const QString& cell)
{
    if (into.isEmpty()) into = cell.simplified().left(kLongestText);
    return std::nullopt;
}

QString reason(const QString& field, const Error& error)
{
    return QStringLiteral("%1: %2 (%3)").arg(field, error.detail, error.subject);
}

/// The reasons of one row, by the column they stand in.
class Suppressions
{
public:
    std::optional<QString> take(SuppressionColumn column, const QString& cell)
    {
        const auto why = foldedName(cell);
        if (!SuppressionList::isReason(why))
            return QStringLiteral("%1: one of unsubscribed, bounced, complained, opted_out, erased, manual (%2)")
                .arg(suppressionColumnName(column), cell.left(40));
        m_reasons.append({column, why});
        return std::nullopt;
    }

    /// What was said of one address counts for it; what was said of the contact only where nothing is said of an address.
    std::optional<QString> spread(const ContactData& data, QList<SuppressedAddress>& into) const
    {
        const bool isExact = std::any_of(m_reasons.begin(), m_reasons.end(),
                                         [](const auto& one) { return one.first != SuppressionColumn::Contact; });
        for (const auto& [column, why] : m_reasons) {
            if (isExact && column == SuppressionColumn::Contact) continue;
            const auto before = into.size();
            if (column != SuppressionColumn::Phone && data.email) into.append({data.email->key(), why});
            if (column != SuppressionColumn::Email && data.phone) into.append({data.phone->text(), why});
            if (into.size() == before)
                return QStringLiteral("%1: the row has no address to put on the suppression list")
                    .arg(suppressionColumnName(column));
        }
        return std::nullopt;
    }

private:
    QList<std::pair<SuppressionColumn, QString>> m_reasons;
};

} // namespace

RowDecider::RowDecider(std::vector<ColumnTarget> mapping, QString defaultCountry, bool keepValid)
    : m_mapping(std::move(mapping))
    , m_defaultCountry(std::move(defaultCountry))
    , m_keepValid(keepValid)
{
    for (size_t i = 0; i < m_mapping.size(); ++i)
        if (!m_mapping[i].isIgnored()) m_order.push_back(i);
    std::stable_partition(m_order.begin(), m_order.end(),
                          [&](size_t i) { return m_mapping[i].field == ContactField::Country; });
}

DecidedRow RowDecider::decide(CsvRow row) const
{
    DecidedRow decided{.source = std::move(row)};
    if (decided.source.fault != CsvFault::None) {
        decided.refusals = {decided.source.fault == CsvFault::OpenQuote ? QStringLiteral("a quote is not closed")
                                                                        : QStringLiteral("a cell is longer than 1 MB")};
        return decided;
    }
    QStringList refusals;
    Suppressions suppressions;
    for (const auto i : m_order) {
        if (i >= decided.source.cells.size()) continue;
        const auto cell = QString::fromUtf8(withoutGuard(decided.source.cells[i])).trimmed();
        if (cell.isEmpty()) continue;
        const auto& target = m_mapping[i];
        if (auto why = target.suppression ? suppressions.take(*target.suppression, cell) : take(target, cell, decided))
            refusals.append(*why);
    }
    auto& data = decided.data;
    if (auto why = suppressions.spread(data, decided.suppressed)) refusals.append(*why);
    if (data.name.isEmpty() && !(data.firstName + data.lastName).isEmpty())
        data.name = (data.firstName + QLatin1Char(' ') + data.lastName).trimmed();
    if (!refusals.isEmpty() && !m_keepValid)
        decided.refusals = refusals;
    else if (!data.email && !data.phone && data.externalId.isEmpty() && data.whatsappId.isEmpty())
        decided.refusals = refusals + QStringList{QStringLiteral("neither e-mail, phone number nor external id")};
    if (decided.refusals.isEmpty()) decided.texts.emplace(data);
    return decided;
}

std::optional<QString> RowDecider::take(const ColumnTarget& target, const QString& cell, DecidedRow& into) const
{
    const auto name = target.field     ? fieldKey(*target.field)
                      : target.consent ? consentColumnName(*target.consent)
                                       : target.customKey;
    if (hasControlSigns(cell)) return QStringLiteral("%1: a control character").arg(name);
    if (target.field) return takeField(*target.field, cell, into);
    if (target.consent) return takeConsent(*target.consent, cell, into);
    if (into.data.fields.contains(target.customKey)) return std::nullopt;
    const auto value = parseFieldValue(target.customType, cell.left(kLongestNotes));
    if (!value) return reason(target.customKey, value.error());
    into.data.fields.insert(target.customKey, *value);
    return std::nullopt;
}

std::optional<QString> RowDecider::takeConsent(ConsentChannel channel, const QString& cell, DecidedRow& into) const
{
    if (std::any_of(into.consents.begin(), into.consents.end(),
                    [&](const Consent& known) { return known.channel == channel; }))
        return std::nullopt;
    const auto consent = Consent::parse(channel, cell);
    if (!consent) return reason(consentColumnName(channel), consent.error());
    into.consents.append(*consent);
    return std::nullopt;
}

std::optional<QString> RowDecider::takeField(ContactField field, const QString& cell, DecidedRow& into) const
{
    auto& data = into.data;
    const auto unknown = [&] { return QStringLiteral("%1: not known (%2)").arg(fieldKey(field), cell.left(40)); };
    switch (field) {
    case ContactField::Name: return setText(data.name, cell);
    case ContactField::FirstName: return setText(data.firstName, cell);
    case ContactField::LastName: return setText(data.lastName, cell);
    case ContactField::Company: return setText(data.company, cell);
    case ContactField::WhatsappId: return setText(data.whatsappId, cell);
    case ContactField::ExternalId: return setText(data.externalId, cell);
    case ContactField::Email: {
        if (data.email) return std::nullopt;
        auto email = EmailAddress::parse(firstOfMany(cell));
        if (!email) return reason(fieldKey(field), email.error());
        data.email = *email;
        return std::nullopt;
    }
    case ContactField::Phone: {
        if (data.phone) return std::nullopt;
        auto phone = readPhone(firstOfMany(cell), data.country.isEmpty() ? m_defaultCountry : data.country);
        if (!phone) return reason(fieldKey(field), phone.error());
        data.phone = phone->number;
        if (data.country.isEmpty()) data.country = phone->country;
        return std::nullopt;
    }
    case ContactField::Country: {
        const auto country = countryFrom(cell);
        if (country.isEmpty()) return unknown();
        data.country = country;
        return std::nullopt;
    }
    case ContactField::Language:
        data.language = languageFrom(cell);
        return data.language.isEmpty() ? std::optional(unknown()) : std::nullopt;
    case ContactField::TimeZone:
        if (!QTimeZone::isTimeZoneIdAvailable(cell.toUtf8())) return unknown();
        data.timeZone = cell;
        return std::nullopt;
    case ContactField::Categories: into.categories += listFrom(cell); return std::nullopt;
    case ContactField::Tags: data.tags += listFrom(cell); return std::nullopt;
    case ContactField::Notes:
        if (data.notes.isEmpty()) data.notes = cell.left(kLongestNotes);
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace relais
