// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sending/outcome.h"
#include "services/channels/http/http_message.h"
#include "services/channels/whatsapp/whatsapp_client.h"

#include <tl/expected.hpp>

#include <stop_token>

namespace relais {

/// Why a file that came in could not be had.
struct MediaTrouble
{
    enum class Kind {
        Again, ///< it may come by itself: the line, the token, an address that was too old
        Never, ///< trying again changes nothing by itself: too large, or another host
        Gone,  ///< Meta does not have it
    };
    Kind kind = Kind::Again;
    QString why = {}; ///< one English line
};

/// A file that came in: one request for its address, which lives for minutes, and one for the bytes. The token goes to Meta's hosts
/// only, and no redirection is followed. `sha256` is what the message announced. Waits up to ten minutes: on a thread of its own.
tl::expected<QByteArray, MediaTrouble> downloadMedia(const CloudEndpoint& endpoint, const QString& mediaId,
                                                     const QString& sha256, std::stop_token stop);

struct MediaUpload
{
    QByteArray data;
    QString name;
    QString mediaType;
};

/// Puts a file where messages can name it. May be repeated: an upload that nothing names is forgotten by Meta.
HttpRequest prepareUpload(const CloudEndpoint& endpoint, const MediaUpload& file);
/// The media's id, or what the answer means for the message that wants it. `attempt`: 1 for the first.
tl::expected<QString, Outcome> interpretUpload(const HttpReply& reply, int attempt);

} // namespace relais
