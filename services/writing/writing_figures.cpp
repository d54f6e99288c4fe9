// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/writing_figures.h"

#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/writing/writing_settings.h"
#include "sql/writing.h"

namespace relais {

namespace {

constexpr qint64 kUnixEpoch = 2440588; // as a Julian day

QDate dateOf(qint64 day)
{
    return QDate::fromJulianDay(kUnixEpoch + day);
}

QList<WritingDay> emptyDays(qint64 first, int days)
{
    QList<WritingDay> all;
    for (int index = 0; index < days; ++index) all.append({dateOf(first + index), {}});
    return all;
}

} // namespace

WritingSums& WritingSums::operator+=(const WritingSums& other)
{
    asked += other.asked;
    known += other.known;
    failed += other.failed;
    answered += other.answered;
    firstWord += other.firstWord;
    tokens += other.tokens;
    writing += other.writing;
    return *this;
}

std::chrono::milliseconds WritingSums::toFirstWord() const
{
    return std::chrono::milliseconds(answered > 0 ? firstWord.count() / answered : 0);
}

double WritingSums::tokensPerSecond() const
{
    return writing.count() > 0 ? static_cast<double>(tokens) * 1e6 / static_cast<double>(writing.count()) : 0;
}

double WritingSums::knownShare() const
{
    return asked + known > 0 ? static_cast<double>(known) / static_cast<double>(asked + known) : 0;
}

Result<void> countWriting(Database& database, const Session& session, const Clock& clock, const QString& model,
                          const WritingSums& sums, const QString& provider)
{
    if (auto may = requireWriting(database, session); !may) return may;
    const auto done =
        database.run(sql::writing::count_answer,
                     {session.workspace.value(), utcDay(clock.now()), provider.isNull() ? QStringLiteral("") : provider,
                      model, sums.asked, sums.known, sums.failed, sums.answered, qint64{sums.firstWord.count()},
                      sums.tokens, qint64{sums.writing.count()}});
    if (!done) return done.failure();
    return {};
}

Result<QList<ModelFigures>> writingFigures(Database& database, const Session& session, const Clock& clock, int days)
{
    if (auto may = requireWriting(database, session); !may) return may.failure();
    const qint64 first = utcDay(clock.now()) - days + 1;
    auto rows = database.query(sql::writing::days, {session.workspace.value(), first});
    if (!rows) return rows.failure();
    QList<ModelFigures> all;
    while (rows->next()) {
        const auto provider = rows->text(0);
        const auto model = rows->text(1);
        if (all.isEmpty() || all.constLast().provider != provider || all.constLast().model != model)
            all.append({provider, model, {}, emptyDays(first, days)});
        const WritingSums sums{rows->integer(3),
                               rows->integer(4),
                               rows->integer(5),
                               rows->integer(6),
                               std::chrono::milliseconds(rows->integer(7)),
                               rows->integer(8),
                               std::chrono::microseconds(rows->integer(9))};
        all.last().sums += sums;
        // A clock that was set back has days after today.
        if (const auto index = rows->integer(2) - first; index < days) all.last().days[index].sums = sums;
    }
    return all;
}

} // namespace relais
