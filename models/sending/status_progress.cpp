// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sending/status_progress.h"

namespace relais {

namespace {

int rank(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Queued:
    case MessageStatus::Sending:
    case MessageStatus::Unsure:
    case MessageStatus::Cancelled:
    case MessageStatus::Suppressed: return 0;
    case MessageStatus::Sent: return 1;
    case MessageStatus::Failed: return 2;
    case MessageStatus::Bounced: return 3;
    case MessageStatus::Delivered: return 4;
    case MessageStatus::Read: return 5;
    case MessageStatus::Replied: return 6;
    }
    return 0;
}

} // namespace

MessageStatus progressed(MessageStatus now, MessageStatus told)
{
    return rank(told) > rank(now) ? told : now;
}

} // namespace relais
