// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QByteArray>

namespace relais {

/// One thing that a relay took in, as it came. What a box holds.
struct RelayEvent
{
    QByteArray source;    ///< "whatsapp", "unsubscribe"; a newer relay may have others
    Instant at;           ///< by the relay's clock
    QByteArray signature; ///< X-Hub-Signature-256, for the desk to check again
    QByteArray body;      ///< the raw bytes of the webhook, or the unsubscribe token

    bool operator==(const RelayEvent&) const = default;

    QByteArray toBytes() const;
    /// Invalid: these are not the bytes of one.
    static Result<RelayEvent> fromBytes(const QByteArray& bytes);

    static constexpr auto kWhatsapp = "whatsapp";
    static constexpr auto kUnsubscribe = "unsubscribe";
};

} // namespace relais
