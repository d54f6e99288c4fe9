// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/costs/money.h"

#include <tl/expected.hpp>

#include <QByteArrayView>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace relais {

/// What one delivered message costs, from a day on.
struct Rate
{
    QString country;  ///< ISO 3166-1 alpha-2; "*": every country that has no rate of its own
    QString category; ///< marketing, utility, authentication, service... as the webhook's `pricing` says it
    Money price;
    qint64 freeUnitsMonth = 0; ///< that many of the country and category cost nothing, each month and number
    QDate effectiveFrom;       ///< invalid: always

    bool operator==(const Rate&) const = default;
};

enum class RateCardFault {
    Empty,         ///< no rates at all
    MissingColumn, ///< cell: its name
    UnknownColumn,
    DoubleColumn,
    OpenQuote,
    CellTooLong,
    CellCount,     ///< more or fewer cells than columns; cell: how many
    Country,       ///< neither two letters nor *
    Category,      ///< none of Meta's
    Currency,      ///< not three letters
    Price,         ///< not a number such as 0.0568
    FreeUnits,     ///< not a whole number
    EffectiveFrom, ///< not a day such as 2026-10-01
    DoubleRate,    ///< the same country, category and day again
};

/// One thing that is wrong with a card. A line has one at most.
struct RateCardProblem
{
    int line = 0; ///< the first is 1
    RateCardFault fault = RateCardFault::Empty;
    QString cell = {}; ///< what stands there

    bool operator==(const RateCardProblem&) const = default;
};

/// What WhatsApp charges, by the user's own card: Meta changes prices and rules too often to be built in.
///
///     country,category,currency,rate,free_units_month,effective_from
///     FR,marketing,EUR,0.1186,,2026-10-01
///     *,service,EUR,0.0300,1000,2026-10-01
///
/// UTF-8 with comma, semicolon, tab or bar; columns in any order, the last two may be missing; `price` is the same as
/// `rate`; a decimal comma will do.
class RateCard
{
public:
    /// A card with one wrong line is no card: all of them are told, at most kMostProblems.
    static tl::expected<RateCard, QList<RateCardProblem>> parse(QByteArrayView csv);
    static constexpr qsizetype kMostProblems = 100;

    /// The rate of that day: the country's own, else the one of "*"; of several the latest that has begun. Nothing when
    /// the card has none.
    std::optional<Rate> rate(const QString& country, const QString& category, QDate day) const;
    std::optional<Money> price(const QString& country, const QString& category, QDate day) const;

    const QList<Rate>& rates() const { return m_rates; }
    bool operator==(const RateCard&) const = default;

private:
    QList<Rate> m_rates;
};

/// What `count` more messages cost when `usedThisMonth` of them have gone already: the free ones go first.
Money costOf(const Rate& rate, qint64 count, qint64 usedThisMonth);

} // namespace relais
