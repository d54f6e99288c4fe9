// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/csv/csv_reader.h"
#include "services/contacts/import/column_mapping.h"

#include <QList>
#include <QSaveFile>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace relais {

/// Gives a reason in a person's language. Called on the thread that imports.
using ReasonWords = std::function<QString(const QString&)>;

/// A row that was refused, as a person reads it: the physical line where it begins, why, and its cells.
struct RefusedRow
{
    qint64 line = 0;
    QString reason;
    QStringList cells;

    bool operator==(const RefusedRow&) const = default;
};

/// The rows that were refused, as a person can mend and import them again: line, reason, then the cells as
/// they were. Without a path it takes everything and writes nothing.
class RejectsFile
{
public:
    /// FileUnwritable.
    static Result<std::unique_ptr<RejectsFile>> create(const QString& path, const CsvFacts& facts,
                                                       ReasonWords words = {});

    void add(const CsvRow& row, const QStringList& reasons);
    /// The first of them, for a report; written to a file or not.
    const QList<RefusedRow>& first() const { return m_first; }
    Result<void> close();

private:
    void writeLine(const std::vector<QByteArray>& cells);

    std::unique_ptr<QSaveFile> m_file;
    ReasonWords m_words;
    QList<RefusedRow> m_first;
    char m_delimiter = ',';
};

} // namespace relais
