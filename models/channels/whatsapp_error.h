// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/sending/outcome.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace relais {

/// What Meta's Cloud API says when it does not do what it was asked: in a reply, or later in a status webhook.
struct WhatsappError
{
    /// A reply that holds no error of the Cloud API at all: a proxy, a gateway, another server. 0 is a code of Meta's.
    static constexpr int kNoCode = -1;

    int code = kNoCode;
    int httpStatus = 0; ///< 0 in a webhook
    QString title = {}; ///< Meta's own, not to be decided on
    QString details = {};
    bool transient = false; ///< Meta says that it passes by itself
    std::optional<Seconds> retryAfter = std::nullopt;

    bool operator==(const WhatsappError&) const = default;
};

/// The error of an HTTP reply that is not 2xx. Whatever the body is, there is one: without an `error` object its code
/// is kNoCode. `retryAfter`: of its header Retry-After.
WhatsappError whatsappErrorFromReply(int httpStatus, const QByteArray& body,
                                     std::optional<Seconds> retryAfter = std::nullopt);

/// One element of `errors` in a webhook; nothing when it is no object.
std::optional<WhatsappError> whatsappErrorFromJson(const QJsonValue& value);

/// What an error means for the message, its campaign and its account. `attempt`, from 1, makes the waits grow; how
/// many attempts there are is the account's to say. A Retry-After counts where it is longer, up to 24 hours.
///
/// A code that is not in the table: Retry when Meta calls it transient or answers 5xx, Retry that slows the account for
/// 429, else Refused. No code: a 5xx other than 503 is Unknown, as a gateway may have handed the message on, 401 is
/// AccountDown, and anything else that is no limit is Refused and suspects the campaign.
Outcome classify(const WhatsappError& error, int attempt);

} // namespace relais
