// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace relais {

/// What a file would be sent as.
struct OutgoingFileLook
{
    QString name;
    QString mediaType; ///< by its name and its first bytes
    QString kind;      ///< image, video, audio, document
    qint64 bytes = 0;

    bool operator==(const OutgoingFileLook&) const = default;
};

struct OutgoingFile
{
    OutgoingFileLook look;
    QByteArray data;
};

/// Looks at a file without reading all of it. Not on the window's thread. FileUnreadable: it is not there, no file, or may not be read.
/// Invalid, with the name as subject: WhatsApp does not take its type or its size.
Result<OutgoingFileLook> lookAtOutgoingFile(const QString& path);
/// The same, and reads it: what it holds now is what is sent, whatever becomes of it later.
Result<OutgoingFile> readOutgoingFile(const QString& path);

} // namespace relais
