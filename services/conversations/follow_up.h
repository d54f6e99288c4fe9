// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/incoming_messages.h"

namespace relais {

struct Answer
{
    Instant at;
    bool quotes = false; ///< it names the message that it answers, so it came after it whatever the clocks say
};

/// Message 2 of the campaign whose message was answered `at` that moment, once for each contact and campaign, whatever is repeated, and
/// once more after each time that a person has started the sequence again (sequences.h): then it counts from there. None where there is no Message 2, where the answer came later than the campaign says, or after the campaign was cancelled. It leaves
/// within the same time from the answer, or not at all: the engine looks again when it leaves. Within the caller's transaction.
Result<void> queueFollowUp(Database& database, const FoundMessage& answered, const QString& address,
                           const Answer& answer, Instant now);

/// What is said to somebody who has stopped or resumed messages, in their language, else in that of the number's country, else in English.
QString confirmationText(const QString& language, const QString& phone, bool stopped);

} // namespace relais
