// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QString>

class QUrl;

namespace relais {

/// The largest file that WhatsApp carries, in bytes.
inline constexpr qint64 kLargestWhatsappMedia = 100LL * 1024 * 1024;
/// How long Meta keeps a file, from the moment at which it was sent or uploaded.
inline constexpr Milliseconds kWhatsappMediaLife = std::chrono::hours(24 * 30);
/// The longest words under a file.
inline constexpr int kLongestWhatsappCaption = 1024;

/// As which kind of message a file of that MIME type is sent: "image", "video", "audio", "document". Invalid: WhatsApp does not take
/// the type, the file is empty, or it is larger than its kind may be (image 5 MB, video and audio 16 MB, document 100 MB).
Result<QString> sendableMediaKind(const QString& mediaType, qint64 bytes);

/// Whether the account's token may be sent to `address`, under which Meta says that a file lies: over TLS to a host of Meta's, or to the
/// very server that the account calls anyway.
bool mayTakeToken(const QUrl& address, const QUrl& api);

/// Whether these are the bytes that were announced. Meta writes the SHA-256 in hexadecimal or in Base64; what is neither says nothing.
bool fitsAnnouncedSha256(const QByteArray& data, const QString& announced);

} // namespace relais
