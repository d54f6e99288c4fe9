// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/whatsapp_media.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>
#include <array>

namespace relais {

namespace {

struct Kind
{
    const char* type; ///< what the MIME type begins with
    const char* kind;
    qint64 megabytes;
};

constexpr std::array kKinds = {
    Kind{"image/jpeg", "image", 5},
    Kind{"image/png", "image", 5},
    Kind{"video/mp4", "video", 16},
    Kind{"video/3gpp", "video", 16},
    Kind{"audio/aac", "audio", 16},
    Kind{"audio/mp4", "audio", 16},
    Kind{"audio/mpeg", "audio", 16},
    Kind{"audio/amr", "audio", 16},
    Kind{"audio/ogg", "audio", 16},
    Kind{"text/plain", "document", 100},
    Kind{"application/pdf", "document", 100},
    Kind{"application/msword", "document", 100},
    Kind{"application/vnd.ms-excel", "document", 100},
    Kind{"application/vnd.ms-powerpoint", "document", 100},
    Kind{"application/vnd.openxmlformats-officedocument.", "document", 100},
};

// Where Meta serves media from; the bytes themselves lie on lookaside.fbsbx.com.
constexpr std::array kHosts = {"fbsbx.com", "facebook.com", "fbcdn.net"};

constexpr qsizetype kShaSize = 32;

bool isOfMeta(const QString& host)
{
    return std::any_of(kHosts.begin(), kHosts.end(), [&](const char* one) {
        const auto name = QString::fromLatin1(one);
        return host == name || host.endsWith(QLatin1Char('.') + name);
    });
}

} // namespace

Result<QString> sendableMediaKind(const QString& mediaType, qint64 bytes)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&](const Kind& one) { return mediaType.startsWith(QLatin1String(one.type)); });
    if (found == kKinds.end())
        return fail(ErrorCode::Invalid, mediaType,
                    QStringLiteral("WhatsApp takes no files of the type %1").arg(mediaType));
    if (bytes <= 0) return fail(ErrorCode::Invalid, mediaType, QStringLiteral("the file is empty"));
    if (bytes > found->megabytes * 1024 * 1024)
        return fail(ErrorCode::Invalid, mediaType,
                    QStringLiteral("the file is too large: WhatsApp takes %1 MB of its type").arg(found->megabytes));
    return QString::fromLatin1(found->kind);
}

bool mayTakeToken(const QUrl& address, const QUrl& api)
{
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty()) return false;
    const auto portOf = [](const QUrl& url) { return url.port(url.scheme() == QLatin1String("http") ? 80 : 443); };
    if (address.scheme() == api.scheme() && address.host() == api.host() && portOf(address) == portOf(api)) return true;
    return address.scheme() == QLatin1String("https") && portOf(address) == 443 && isOfMeta(address.host());
}

bool fitsAnnouncedSha256(const QByteArray& data, const QString& announced)
{
    const auto text = announced.trimmed().toLatin1();
    auto wanted = text.size() == 2 * kShaSize ? QByteArray::fromHex(text) : QByteArray::fromBase64(text);
    if (wanted.size() != kShaSize) wanted = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
    if (wanted.size() != kShaSize) return true;
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256) == wanted;
}

} // namespace relais
