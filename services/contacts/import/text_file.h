// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>
#include <QString>

#include <memory>

namespace relais {

/// A text file as UTF-8, whatever it was written in: UTF-8 with or without a mark, UTF-16 with or without,
/// else Windows-1252. UTF-8 files are mapped, not read into memory.
class TextFile
{
public:
    /// FileUnreadable: missing, a folder, a pipe, no rights. Unsupported: it is no text. Invalid: it is empty.
    static Result<TextFile> open(const QString& path);

    QByteArrayView text() const { return m_text; }
    /// "UTF-8", "UTF-16", "Windows-1252"
    const QString& encoding() const { return m_encoding; }

private:
    TextFile() = default;
    Result<void> decode(QByteArrayView bytes, const QString& path);

    std::unique_ptr<QFile> m_file;
    QByteArray m_converted;
    QByteArrayView m_text;
    QString m_encoding;
};

} // namespace relais
