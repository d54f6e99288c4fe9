// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/line_splitter.h"

#include <utility>

namespace relais {

namespace {

void addLine(QList<QByteArray>& lines, QByteArray line)
{
    if (line.endsWith('\r')) line.chop(1);
    if (!line.isEmpty()) lines.append(std::move(line));
}

} // namespace

QList<QByteArray> LineSplitter::feed(QByteArrayView bytes)
{
    QList<QByteArray> lines;
    if (m_isTooLong) return lines;
    qsizetype from = 0;
    while (from < bytes.size()) {
        const auto end = bytes.indexOf('\n', from);
        const auto piece = bytes.sliced(from, (end < 0 ? bytes.size() : end) - from);
        if (m_rest.size() + piece.size() > m_longest) {
            m_isTooLong = true;
            m_rest.clear();
            return lines;
        }
        m_rest.append(piece.data(), piece.size());
        if (end < 0) break;
        addLine(lines, std::exchange(m_rest, {}));
        from = end + 1;
    }
    return lines;
}

QByteArray LineSplitter::takeRest()
{
    return std::exchange(m_rest, {});
}

} // namespace relais
