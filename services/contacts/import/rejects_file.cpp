// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/rejects_file.h"

namespace relais {

namespace {
constexpr qsizetype kShown = 20;
constexpr qsizetype kLongestShown = 400;
} // namespace

Result<std::unique_ptr<RejectsFile>> RejectsFile::create(const QString& path, const CsvFacts& facts, ReasonWords words)
{
    auto rejects = std::make_unique<RejectsFile>();
    rejects->m_words = std::move(words);
    if (path.isEmpty()) return rejects;
    rejects->m_delimiter = facts.delimiter;
    rejects->m_file = std::make_unique<QSaveFile>(path);
    if (!rejects->m_file->open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, path, rejects->m_file->errorString());
    std::vector<QByteArray> head{"line", "reason"};
    for (const auto& header : facts.headers) head.push_back(header.toUtf8());
    rejects->writeLine(head);
    return rejects;
}

void RejectsFile::writeLine(const std::vector<QByteArray>& cells)
{
    QByteArray line;
    for (const auto& cell : cells) line += csvCell(cell, m_delimiter) + m_delimiter;
    line.chop(1);
    m_file->write(line + "\r\n");
}

void RejectsFile::add(const CsvRow& row, const QStringList& reasons)
{
    if (!m_file && m_first.size() >= kShown) return;
    QStringList said;
    for (const auto& reason : reasons) said += m_words ? m_words(reason) : reason;
    const auto why = said.join(QStringLiteral("; "));
    if (m_first.size() < kShown) {
        RefusedRow refused{row.line, why, {}};
        for (const auto& cell : row.cells) refused.cells += QString::fromUtf8(cell.left(kLongestShown));
        m_first += refused;
    }
    if (!m_file) return;
    std::vector<QByteArray> cells{QByteArray::number(row.line), why.toUtf8()};
    cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    writeLine(cells);
}

Result<void> RejectsFile::close()
{
    if (!m_file) return {};
    const auto path = m_file->fileName();
    if (!m_file->commit()) return fail(ErrorCode::FileUnwritable, path, m_file->errorString());
    return {};
}

} // namespace relais
