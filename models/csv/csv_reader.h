// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <vector>

namespace relais {

/// Why a row could not be read.
enum class CsvFault {
    None,
    OpenQuote, ///< a quote is never closed; reading goes on with the next physical line
    TooLong,   ///< a cell is longer than CsvReader::kLongestCell; the same
};

struct CsvRow
{
    int line = 0; ///< physical line where the row starts, the first of the file is 1
    std::vector<QByteArray> cells;
    CsvFault fault = CsvFault::None;

    bool operator==(const CsvRow&) const = default;
};

/// Reads UTF-8 text in the format of RFC 4180, with any one-byte delimiter and CRLF, LF or CR line ends mixed
/// as they come. Blank lines are no rows. The text must outlive the reader.
class CsvReader
{
public:
    static constexpr qsizetype kLongestCell = 1024 * 1024;

    CsvReader(QByteArrayView text, char delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    /// False at the end. `row` is reused: its cells are replaced.
    bool next(CsvRow& row);
    /// Bytes that are behind us, for a progress bar.
    qsizetype position() const { return m_at; }

private:
    enum class CellEnd { Delimiter, Line, Fault };

    CellEnd readCell(CsvRow& row);
    CellEnd readQuoted(QByteArray& cell, CsvRow& row);
    CellEnd readPlain(QByteArray& cell, CsvRow& row);
    bool skipBlankLines();
    void takeLineEnd();
    void resumeBehind(qsizetype rowStart, int rowLine);

    QByteArrayView m_text;
    char m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// The delimiter that cuts the first lines into the most even rows: comma, semicolon, tab or bar.
char guessDelimiter(QByteArrayView text);

/// One cell as RFC 4180 writes it: quoted where it must be.
QByteArray csvCell(const QByteArray& text, char delimiter);

/// The same, with a ' before what a spreadsheet would take for a formula (= + - @ tab CR); withoutGuard()
/// takes it away again.
QByteArray guardedCell(const QByteArray& text);
QByteArray withoutGuard(const QByteArray& text);

/// A line of an export: comma, each cell guarded, CRLF.
QByteArray csvLine(const QStringList& cells);

} // namespace relais
