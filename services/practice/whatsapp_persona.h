// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_message.h"
#include "services/practice/whatsapp_script.h"

namespace relais::practice {

/// How a practice contact takes a template. The number decides, so that everybody sees the same:
///
///     ends in  does
///     1        reads, answers "Oui, dites-m’en plus" ("Yes, tell me more" to a template that is not French)
///     2        reads, presses the first quick-reply button (answers as 1 where there is none)
///     3        gets it and never reads it
///     07       reads, sends STOP
///     17       reads, presses the button that says stop (sends STOP where there is none)
///     27       has blocked the business: fails with 131026
///     37       reads, then changes the number
///     47       has had enough marketing from everybody: fails with 131049
///     57       has stopped marketing: fails with 131050, and the preference is told
///     67       hides the number behind a username and answers: only a user id comes
///     77       reads at once: "read" comes without "delivered"
///     87       reads, reacts with a thumb
///     97       reads, takes a while, and asks what it costs
///     others   read, nothing more
///
/// Other messages than templates are read and not answered, so that two machines never talk to each other for ever.
/// All of it is over within two seconds at pace 1.
enum class WhatsappPersona {
    Reader,
    Answers,
    Presses,
    Unread,
    Stops,
    PressesStop,
    Blocks,
    ChangesNumber,
    Capped,
    OptedOut,
    HidesNumber,
    ReadsAtOnce,
    Reacts,
    Asks,
};

/// `id` is a wa_id or a user id.
WhatsappPersona whatsappPersonaOf(const QString& id);

/// One thing a person's phone does, so long after the message was accepted (at pace 1).
struct WhatsappStep
{
    enum class Act { Sent, Delivered, Read, Fail, Say, Press, React, ChangeNumber, StopMarketing };
    Act act = Act::Sent;
    Milliseconds after{0};
    QString text = {}; ///< of Say and React
    int number = 0;    ///< error of Fail, button of Press

    bool operator==(const WhatsappStep&) const = default;
};

/// What happens after a message was accepted, statuses in the order in which they are told.
QList<WhatsappStep> whatsappStepsAfter(const ReceivedWhatsapp& message, WhatsappPersona persona,
                                       const WhatsappWebhookManner& manner);

} // namespace relais::practice
