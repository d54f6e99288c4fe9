// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/http/http_message.h"
#include "services/sending/transport.h"

#include <tl/expected.hpp>

namespace relais {

/// What the wire asks the rest of the program for, of channels that speak HTTP. Called on the engine's thread.
class HttpSource
{
public:
    virtual ~HttpSource() = default;

    /// How many requests of the account may be under way at a time.
    virtual int connections(AccountId account) = 0;
    /// The request, at the moment it leaves; or why this message, or its whole account, cannot send.
    virtual tl::expected<HttpRequest, Outcome> prepare(const ClaimedMessage& message) = 0;
    /// What a whole answer means for the message.
    virtual Outcome interpret(const ClaimedMessage& message, const HttpReply& reply) = 0;
};

} // namespace relais
