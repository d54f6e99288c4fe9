// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace relais {

/// Cuts what comes over a line into lines of NDJSON. Whatever the pieces are, the lines are the same: a piece may end in the middle
/// of a character, so only whole lines may be read as text.
class LineSplitter
{
public:
    static constexpr qsizetype kLongestLine = 4 * 1024 * 1024;
    explicit LineSplitter(qsizetype longest = kLongestLine)
        : m_longest(longest)
    {
    }

    /// The lines that these bytes complete, without their ends; an empty line is none.
    QList<QByteArray> feed(QByteArrayView bytes);
    /// What came after the end of the last line.
    QByteArray takeRest();
    /// A line grew beyond all measure: nothing is kept of it, and no line comes any more.
    bool isTooLong() const { return m_isTooLong; }

private:
    qsizetype m_longest;
    QByteArray m_rest;
    bool m_isTooLong = false;
};

} // namespace relais
