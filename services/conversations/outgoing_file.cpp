// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/outgoing_file.h"

#include "models/channels/whatsapp_media.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

#include <array>

namespace relais {

namespace {

/// What Meta calls some types otherwise than the system does.
QString metaType(const QMimeType& type)
{
    constexpr std::array kOthers = {std::pair{"audio/x-opus+ogg", "audio/ogg"},
                                    std::pair{"audio/x-vorbis+ogg", "audio/ogg"}, std::pair{"audio/AMR", "audio/amr"},
                                    std::pair{"audio/x-m4a", "audio/mp4"}, std::pair{"audio/x-aac", "audio/aac"}};
    for (const auto& [system, meta] : kOthers)
        if (type.name() == QLatin1String(system)) return QString::fromLatin1(meta);
    if (type.name() != QLatin1String("text/plain") && type.inherits(QStringLiteral("text/plain")))
        return QStringLiteral("text/plain");
    return type.name();
}

Result<OutgoingFileLook> lookAt(QFile& file)
{
    const QFileInfo info(file.fileName());
    if (info.isDir()) return fail(ErrorCode::FileUnreadable, file.fileName(), QStringLiteral("Is a directory"));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, file.fileName(), file.errorString());
    OutgoingFileLook look{.name = info.fileName(),
                          .mediaType = metaType(QMimeDatabase().mimeTypeForFileNameAndData(info.fileName(), &file)),
                          .kind = {},
                          .bytes = file.size()};
    auto kind = sendableMediaKind(look.mediaType, look.bytes);
    if (!kind) return fail(ErrorCode::Invalid, look.name, kind.error().detail);
    look.kind = std::move(*kind);
    return look;
}

} // namespace

Result<OutgoingFileLook> lookAtOutgoingFile(const QString& path)
{
    QFile file(path);
    return lookAt(file);
}

Result<OutgoingFile> readOutgoingFile(const QString& path)
{
    QFile file(path);
    auto look = lookAt(file);
    if (!look) return look.failure();
    file.seek(0);
    // It may grow while it is read.
    auto data = file.read(look->bytes);
    if (data.size() != look->bytes) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    return OutgoingFile{std::move(*look), std::move(data)};
}

} // namespace relais
