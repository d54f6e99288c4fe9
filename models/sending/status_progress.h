// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sending/message_status.h"

namespace relais {

/// Where a message stands once its provider has told a status of it. News come late, twice and in any order, so a
/// message only goes forward, and whatever the order, the same news end the same:
///
///     queued, sending, unsure, cancelled, suppressed  <  sent  <  failed  <  bounced  <  delivered  <  read  <  replied
///
/// - What is told of a message that we believe never left proves that it did: a cancelled or suppressed one too shows
///   what happened to the person, and a queued one is not sent a second time.
/// - Failed (and bounced) may follow sent, never delivered: the person has it. So delivered also follows failed, as when
///   we or a person gave it up and it arrived after all. Sent does not: after a failure it is old news.
/// - Told is what happens at the provider: sent, delivered, read, replied, failed, bounced. Anything else changes nothing.
MessageStatus progressed(MessageStatus now, MessageStatus told);

} // namespace relais
