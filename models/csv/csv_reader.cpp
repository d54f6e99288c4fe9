// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/csv/csv_reader.h"

#include <algorithm>
#include <array>

namespace relais {

namespace {

bool isFormulaStart(char c)
{
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
}

/// A formula's beginning, or one behind apostrophes: that gets one more, so that taking it away is exact.
bool isGuardable(const QByteArray& text)
{
    qsizetype first = 0;
    while (first < text.size() && text[first] == '\'') ++first;
    return first < text.size() && isFormulaStart(text[first]);
}

} // namespace

bool CsvReader::skipBlankLines()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c != '\r' && c != '\n') return true;
        takeLineEnd();
    }
    return false;
}

void CsvReader::takeLineEnd()
{
    const bool isPair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += isPair ? 2 : 1;
    ++m_line;
}

bool CsvReader::next(CsvRow& row)
{
    row.cells.clear();
    row.fault = CsvFault::None;
    if (!skipBlankLines()) return false;
    row.line = m_line;
    const auto start = m_at;
    while (true) {
        switch (readCell(row)) {
        case CellEnd::Delimiter: continue;
        case CellEnd::Line: return true;
        case CellEnd::Fault: resumeBehind(start, row.line); return true;
        }
    }
}

CsvReader::CellEnd CsvReader::readCell(CsvRow& row)
{
    auto& cell = row.cells.emplace_back();
    const bool quoted = m_at < m_text.size() && m_text[m_at] == '"';
    return quoted ? readQuoted(cell, row) : readPlain(cell, row);
}

CsvReader::CellEnd CsvReader::readQuoted(QByteArray& cell, CsvRow& row)
{
    ++m_at;
    while (true) {
        const auto quote = m_text.indexOf('"', m_at);
        const auto end = quote < 0 ? m_text.size() : quote;
        if (cell.size() + end - m_at > kLongestCell) {
            row.fault = CsvFault::TooLong;
            return CellEnd::Fault;
        }
        if (quote < 0) {
            row.fault = CsvFault::OpenQuote;
            return CellEnd::Fault;
        }
        const auto piece = m_text.sliced(m_at, quote - m_at);
        // A CR of a pair is counted with its LF.
        m_line += static_cast<int>(std::count(piece.begin(), piece.end(), '\n'));
        for (qsizetype i = piece.indexOf('\r'); i >= 0; i = piece.indexOf('\r', i + 1))
            if (i + 1 >= piece.size() || piece[i + 1] != '\n') ++m_line;
        cell.append(piece.data(), piece.size());
        m_at = quote + 1;
        const bool doubled = m_at < m_text.size() && m_text[m_at] == '"';
        if (!doubled) break;
        cell.append('"');
        ++m_at;
    }
    // What stands behind the closing quote belongs to the cell, as spreadsheets take it.
    return readPlain(cell, row);
}

CsvReader::CellEnd CsvReader::readPlain(QByteArray& cell, CsvRow& row)
{
    const auto start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n' && m_text[m_at] != '\r') ++m_at;
    if (cell.size() + m_at - start > kLongestCell) {
        row.fault = CsvFault::TooLong;
        return CellEnd::Fault;
    }
    cell.append(m_text.data() + start, m_at - start);
    if (m_at >= m_text.size()) return CellEnd::Line;
    if (m_text[m_at] == m_delimiter) {
        ++m_at;
        return CellEnd::Delimiter;
    }
    takeLineEnd();
    return CellEnd::Line;
}

/// One broken row costs its first line, not the rest of the file.
void CsvReader::resumeBehind(qsizetype rowStart, int rowLine)
{
    m_at = rowStart;
    m_line = rowLine;
    while (m_at < m_text.size() && m_text[m_at] != '\n' && m_text[m_at] != '\r') ++m_at;
    if (m_at < m_text.size()) takeLineEnd();
}

char guessDelimiter(QByteArrayView text)
{
    constexpr std::array kCandidates = {',', ';', '\t', '|'};
    constexpr int kRows = 20;
    const auto sample = text.first(std::min<qsizetype>(text.size(), 256 * 1024));
    char best = ',';
    int bestScore = 0;
    for (const char candidate : kCandidates) {
        CsvReader reader(sample, candidate);
        CsvRow row;
        int rows = 0;
        int even = 0;
        size_t width = 0;
        while (rows < kRows && reader.next(row)) {
            if (rows++ == 0) width = row.cells.size();
            even += row.cells.size() == width;
        }
        // Evenness first, width second: a comma inside names makes uneven rows.
        const int score =
            width < 2 ? 0 : even * 1000 / std::max(1, rows) + static_cast<int>(std::min<size_t>(width, 100));
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

QByteArray csvCell(const QByteArray& text, char delimiter)
{
    const bool plain = !text.contains('"') && !text.contains('\n') && !text.contains('\r') && !text.contains(delimiter)
                       && !text.startsWith(' ') && !text.endsWith(' ');
    if (plain) return text;
    auto quoted = text;
    quoted.replace("\"", "\"\"");
    return '"' + quoted + '"';
}

QByteArray guardedCell(const QByteArray& text)
{
    return isGuardable(text) ? '\'' + text : text;
}

QByteArray withoutGuard(const QByteArray& text)
{
    return text.startsWith('\'') && isGuardable(text) ? text.mid(1) : text;
}

QByteArray csvLine(const QStringList& cells)
{
    QByteArray line;
    for (const auto& cell : cells) line += csvCell(guardedCell(cell.toUtf8()), ',') + ',';
    line.chop(1);
    return line + "\r\n";
}

} // namespace relais
