// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sending/message_status.h"

namespace relais {

QString statusName(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Queued: return QStringLiteral("queued");
    case MessageStatus::Sending: return QStringLiteral("sending");
    case MessageStatus::Sent: return QStringLiteral("sent");
    case MessageStatus::Delivered: return QStringLiteral("delivered");
    case MessageStatus::Read: return QStringLiteral("read");
    case MessageStatus::Replied: return QStringLiteral("replied");
    case MessageStatus::Failed: return QStringLiteral("failed");
    case MessageStatus::Bounced: return QStringLiteral("bounced");
    case MessageStatus::Cancelled: return QStringLiteral("cancelled");
    case MessageStatus::Suppressed: return QStringLiteral("suppressed");
    case MessageStatus::Unsure: return QStringLiteral("unsure");
    }
    return {};
}

std::optional<MessageStatus> messageStatusFromName(const QString& name)
{
    for (const auto status : kAllMessageStatuses)
        if (statusName(status) == name) return status;
    return std::nullopt;
}

} // namespace relais
