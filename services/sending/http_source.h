// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/http/http_message.h"
#include "services/sending/transport.h"

#include <tl/expected.hpp>

#include <optional>

namespace relais {

/// What a prepared request is for.
enum class HttpStep {
    Message, ///< the message itself: it is never sent twice
    Upload,  ///< something that the message needs: it may be repeated, and the message is prepared again after it
};

struct PreparedHttp
{
    HttpRequest request;
    HttpStep step = HttpStep::Message;
};

/// What the wire asks the rest of the program for, of channels that speak HTTP. Called on the engine's thread.
class HttpSource
{
public:
    virtual ~HttpSource() = default;

    /// How many requests of the account may be under way at a time.
    virtual int connections(AccountId account) = 0;
    /// The next request for the message, at the moment it leaves; or why this message, or its whole account, cannot send.
    virtual tl::expected<PreparedHttp, Outcome> prepare(const ClaimedMessage& message) = 0;
    /// What a whole answer means for the message.
    virtual Outcome interpret(const ClaimedMessage& message, const HttpReply& reply) = 0;
    /// What a whole answer to an upload means for it. Nothing: it is prepared again.
    virtual std::optional<Outcome> interpretUpload(const ClaimedMessage& message, const HttpReply& reply) = 0;
};

} // namespace relais
