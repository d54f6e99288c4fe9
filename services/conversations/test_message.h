// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/sending/message_status.h"
#include "services/access/session.h"

#include <QString>

namespace relais {

class Clock;
class Database;

/// A test to oneself over WhatsApp: Message 1 of a draft as `contact` would get it, but to a number of one's own. It rides in the account's lasting outbox,
/// so the engine sends it with all its limits, no campaign counts it and no conversation shows it; what Meta charges for it is noted as for any message.
struct WhatsappTest
{
    CampaignDraft draft;
    ContactId contact;
    QString number;
};

/// Asks for campaigns.send. Invalid: the number, or the contact lacks a value that the template needs. Rejected: the template is not approved, or the number is
/// on the suppression list. NotFound: account, template, contact. Disarmed: practice accounts may always send.
Result<MessageId> queueWhatsappTest(Database& database, const Session& session, const Clock& clock,
                                    const WhatsappTest& test);

struct TestState
{
    MessageStatus status = MessageStatus::Queued;
    QString trouble; ///< the provider's words
};
/// NotFound. Asks for campaigns.read.
Result<TestState> whatsappTestState(Database& database, const Session& session, MessageId test);

} // namespace relais
