// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/access/session.h"

#include <QDate>
#include <QList>
#include <QString>

#include <chrono>

namespace relais {

class Clock;
class Database;

/// What models did: sums, for a day, a model or all.
struct WritingSums
{
    qint64 asked = 0;                       ///< answers that a model was asked for
    qint64 known = 0;                       ///< answers that were known already, and that no model wrote again
    qint64 failed = 0;                      ///< asked, and no answer came that could be used
    qint64 answered = 0;                    ///< asked, and words came
    std::chrono::milliseconds firstWord{0}; ///< their waits for the first word, together
    qint64 tokens = 0;
    std::chrono::microseconds writing{0}; ///< what these tokens took

    WritingSums& operator+=(const WritingSums& other);
    /// Means; 0: nothing is known.
    std::chrono::milliseconds toFirstWord() const;
    double tokensPerSecond() const;
    /// Of all answers, how many were known; 0 to 1.
    double knownShare() const;

    bool operator==(const WritingSums&) const = default;
};

struct WritingDay
{
    QDate day; ///< UTC
    WritingSums sums;
};

struct ModelFigures
{
    QString provider; ///< empty: Ollama
    QString model;
    WritingSums sums;
    QList<WritingDay> days; ///< each day of the time, oldest first, also those without anything
};

/// Counts one thing that happened, for today; without a provider it was Ollama's. For whoever writes.
Result<void> countWriting(Database& database, const Session& session, const Clock& clock, const QString& model,
                          const WritingSums& sums, const QString& provider = {});

/// By provider and model, for the last `days` days, today among them. For whoever writes.
Result<QList<ModelFigures>> writingFigures(Database& database, const Session& session, const Clock& clock, int days);

} // namespace relais
