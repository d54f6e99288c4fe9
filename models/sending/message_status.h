// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace relais {

/// Where a message stands. The numbers are stored: never renumber, only append.
enum class MessageStatus {
    Queued = 0,  ///< waits for its turn
    Sending = 1, ///< claimed: bytes may be under way
    Sent = 2,    ///< the provider took it
    Delivered = 3,
    Read = 4,
    Replied = 5,
    Failed = 6,  ///< refused, or out of attempts
    Bounced = 7, ///< was taken first and came back
    Cancelled = 8,
    Suppressed = 9, ///< never written to: its address was suppressed
    Unsure = 10,    ///< the program or the line died while it was under way: a person decides
};

inline constexpr std::array kAllMessageStatuses = {MessageStatus::Queued,    MessageStatus::Sending,
                                                   MessageStatus::Sent,      MessageStatus::Delivered,
                                                   MessageStatus::Read,      MessageStatus::Replied,
                                                   MessageStatus::Failed,    MessageStatus::Bounced,
                                                   MessageStatus::Cancelled, MessageStatus::Suppressed,
                                                   MessageStatus::Unsure};

/// The word of the contract: "queued", "sending", ...
QString statusName(MessageStatus status);
std::optional<MessageStatus> messageStatusFromName(const QString& name);

/// The provider took it: sent, delivered, read or replied.
constexpr bool isAccepted(MessageStatus status)
{
    return status == MessageStatus::Sent || status == MessageStatus::Delivered || status == MessageStatus::Read
           || status == MessageStatus::Replied;
}

/// Nothing more will happen to it by the engine's doing.
constexpr bool isFinal(MessageStatus status)
{
    return status != MessageStatus::Queued && status != MessageStatus::Sending;
}

} // namespace relais
