// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace relais {

/// A received mail taken apart for reading.
struct ReadMail
{
    QString from;
    QString to;
    QString subject;
    QString html;            ///< the first text/html part, decoded; empty: none
    QString text;            ///< the first text/plain part, decoded; empty: none
    QStringList attachments; ///< names of the parts that are files
};

/// Parses with GMime. Whatever is damaged in it stays empty. Any thread.
ReadMail readMail(const QByteArray& source);

} // namespace relais
