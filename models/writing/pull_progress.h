// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace relais {

/// How far the download of a model is: a sum over its parts, which come several at once and in any order.
class PullProgress
{
public:
    explicit PullProgress(QString model)
        : m_model(std::move(model))
    {
    }

    /// One line of the stream. Rejected: the server gave up, or the line is no such line.
    Result<void> take(const QByteArray& line);

    bool isDone() const { return m_isDone; }
    const QString& status() const { return m_status; } ///< in the server's words
    qint64 total() const;                              ///< bytes of the parts that are known so far
    qint64 completed() const;                          ///< of these

private:
    struct Part
    {
        qint64 total = 0;
        qint64 completed = 0;
    };
    QString m_model;
    QString m_status;
    QHash<QString, Part> m_parts;
    bool m_isDone = false;
};

} // namespace relais
