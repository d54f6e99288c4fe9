// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/csv/csv_reader.h"
#include "services/contacts/import/column_mapping.h"

#include <QSaveFile>
#include <QString>

#include <functional>
#include <memory>

namespace relais {

/// Gives a reason in a person's language. Called on the thread that imports.
using ReasonWords = std::function<QString(const QString&)>;

/// The rows that were refused, as a person can mend and import them again: line, reason, then the cells as
/// they were. Without a path it takes everything and writes nothing.
class RejectsFile
{
public:
    /// FileUnwritable.
    static Result<std::unique_ptr<RejectsFile>> create(const QString& path, const CsvFacts& facts, ReasonWords words = {});

    void add(const CsvRow& row, const QStringList& reasons);
    Result<void> close();

private:
    void writeLine(const std::vector<QByteArray>& cells);

    std::unique_ptr<QSaveFile> m_file;
    ReasonWords m_words;
    char m_delimiter = ',';
};

} // namespace relais
