// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/costs/rate_card.h"

#include "models/csv/csv_reader.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace relais {

namespace {

using Fault = RateCardFault;

enum Column { Country, Category, Currency, Price, FreeUnits, EffectiveFrom, kColumns };
constexpr std::array<const char*, kColumns> kNames = {"country", "category",         "currency",
                                                      "rate",    "free_units_month", "effective_from"};
constexpr bool isOptional(int column)
{
    return column == FreeUnits || column == EffectiveFrom;
}
constexpr std::array kCategories = {"marketing",      "utility", "authentication",     "authentication_international",
                                    "marketing_lite", "service", "referral_conversion"};

constexpr QLatin1String kEverywhere("*");

bool isLetters(const QString& text, qsizetype count)
{
    return text.size() == count && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
           });
}

/// Where each column stands in a row; -1: nowhere.
struct Columns
{
    std::array<qsizetype, kColumns> at;
    qsizetype width = 0;
};

tl::expected<Columns, RateCardProblem> columnsFrom(const CsvRow& row)
{
    Columns columns;
    columns.at.fill(-1);
    columns.width = static_cast<qsizetype>(row.cells.size());
    for (qsizetype i = 0; i < columns.width; ++i) {
        const auto shown = QString::fromUtf8(row.cells[static_cast<size_t>(i)]).trimmed();
        const auto name = shown.toLower() == QLatin1String("price") ? QStringLiteral("rate") : shown.toLower();
        const auto known = std::find_if(kNames.begin(), kNames.end(),
                                        [&](const char* column) { return name == QLatin1String(column); });
        if (known == kNames.end()) return tl::unexpected(RateCardProblem{row.line, Fault::UnknownColumn, shown});
        auto& at = columns.at[static_cast<size_t>(known - kNames.begin())];
        if (at >= 0) return tl::unexpected(RateCardProblem{row.line, Fault::DoubleColumn, shown});
        at = i;
    }
    for (int column = 0; column < kColumns; ++column)
        if (columns.at[static_cast<size_t>(column)] < 0 && !isOptional(column))
            return tl::unexpected(RateCardProblem{row.line, Fault::MissingColumn,
                                                  QString::fromLatin1(kNames[static_cast<size_t>(column)])});
    return columns;
}

std::optional<RateCardProblem> formFault(const CsvRow& row)
{
    switch (row.fault) {
    case CsvFault::None: return std::nullopt;
    case CsvFault::OpenQuote: return RateCardProblem{row.line, Fault::OpenQuote, {}};
    case CsvFault::TooLong: return RateCardProblem{row.line, Fault::CellTooLong, {}};
    }
    return std::nullopt;
}

tl::expected<Rate, RateCardProblem> rateFrom(const CsvRow& row, const Columns& columns)
{
    const auto wrong = [&](Fault fault, const QString& cell) {
        return tl::unexpected(RateCardProblem{row.line, fault, cell.left(80)});
    };
    if (static_cast<qsizetype>(row.cells.size()) != columns.width)
        return wrong(Fault::CellCount, QString::number(row.cells.size()));
    const auto cell = [&](Column column) {
        const auto at = columns.at[column];
        return at < 0 ? QString() : QString::fromUtf8(row.cells[static_cast<size_t>(at)]).trimmed();
    };
    Rate rate{cell(Country).toUpper(), cell(Category).toLower(), {0, cell(Currency).toUpper()}, 0, {}};
    if (rate.country != kEverywhere && !isLetters(rate.country, 2)) return wrong(Fault::Country, cell(Country));
    const bool isKnown = std::any_of(kCategories.begin(), kCategories.end(),
                                     [&](const char* known) { return rate.category == QLatin1String(known); });
    if (!isKnown) return wrong(Fault::Category, cell(Category));
    if (!isCurrency(rate.price.currency)) return wrong(Fault::Currency, cell(Currency));
    const auto millionths = millionthsFrom(cell(Price));
    if (!millionths) return wrong(Fault::Price, cell(Price));
    rate.price.millionths = *millionths;
    if (const auto units = cell(FreeUnits); !units.isEmpty()) {
        bool ok = false;
        rate.freeUnitsMonth = units.toLongLong(&ok);
        if (!ok || rate.freeUnitsMonth < 0) return wrong(Fault::FreeUnits, units);
    }
    if (const auto from = cell(EffectiveFrom); !from.isEmpty()) {
        rate.effectiveFrom = QDate::fromString(from, Qt::ISODate);
        if (!rate.effectiveFrom.isValid()) return wrong(Fault::EffectiveFrom, from);
    }
    return rate;
}

bool hasBegun(const Rate& rate, QDate day)
{
    return !rate.effectiveFrom.isValid() || rate.effectiveFrom <= day;
}

bool isLater(const Rate& a, const Rate& b)
{
    return a.effectiveFrom.isValid() && (!b.effectiveFrom.isValid() || a.effectiveFrom > b.effectiveFrom);
}

} // namespace

tl::expected<RateCard, QList<RateCardProblem>> RateCard::parse(QByteArrayView csv)
{
    if (csv.startsWith("\xef\xbb\xbf")) csv = csv.sliced(3);
    CsvReader reader(csv, guessDelimiter(csv));
    CsvRow row;
    QList<RateCardProblem> problems;
    RateCard card;
    QSet<QString> seen;
    if (!reader.next(row)) return tl::unexpected(QList<RateCardProblem>{{1, Fault::Empty, {}}});
    if (const auto fault = formFault(row)) return tl::unexpected(QList<RateCardProblem>{*fault});
    const auto columns = columnsFrom(row);
    if (!columns) return tl::unexpected(QList<RateCardProblem>{columns.error()});
    while (problems.size() < kMostProblems && reader.next(row)) {
        if (const auto fault = formFault(row)) {
            problems.append(*fault);
            continue;
        }
        const auto rate = rateFrom(row, *columns);
        if (!rate) {
            problems.append(rate.error());
            continue;
        }
        const auto name = QStringLiteral("%1 %2").arg(rate->country, rate->category);
        const auto known = seen.size();
        seen.insert(name + rate->effectiveFrom.toString(Qt::ISODate));
        if (seen.size() == known)
            problems.append({row.line, Fault::DoubleRate, name});
        else
            card.m_rates.append(*rate);
    }
    if (problems.isEmpty() && card.m_rates.isEmpty()) problems.append({row.line, Fault::Empty, {}});
    if (!problems.isEmpty()) return tl::unexpected(problems);
    return card;
}

std::optional<Rate> RateCard::rate(const QString& country, const QString& category, QDate day) const
{
    const auto latestOf = [&](const QString& where) {
        const Rate* latest = nullptr;
        for (const auto& rate : m_rates) {
            const bool fits = rate.country == where && rate.category == category && hasBegun(rate, day);
            if (fits && (!latest || isLater(rate, *latest))) latest = &rate;
        }
        return latest;
    };
    const auto* found = latestOf(country);
    if (!found) found = latestOf(QString(kEverywhere));
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Money> RateCard::price(const QString& country, const QString& category, QDate day) const
{
    const auto found = rate(country, category, day);
    return found ? std::optional(found->price) : std::nullopt;
}

Money costOf(const Rate& rate, qint64 count, qint64 usedThisMonth)
{
    const auto freeLeft = std::max<qint64>(0, rate.freeUnitsMonth - std::max<qint64>(0, usedThisMonth));
    return times(rate.price, std::max<qint64>(0, count - freeLeft));
}

} // namespace relais
