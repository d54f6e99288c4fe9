// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/core/ids.h"
#include "models/core/result.h"
#include "services/access/session.h"
#include "services/channels/account_endpoint.h"

#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;

/// A test to oneself: the mail of a draft as `contact` would get it, but to `address`.
struct TestSend
{
    CampaignDraft draft;
    std::optional<CampaignId> stored; ///< whose attachments go with it
    ContactId contact;
    QString address;
};

/// Hands the mail to the draft's account, over a connection of its own, and returns the server's words. No message
/// is recorded and no limit counts it; the audit trail has that there was a test. Asks for campaigns.send. Blocks up to three minutes: never on the window's thread.
/// Failures: Invalid (a template, the address, or it is suppressed), NotFound (account, contact), Disarmed (practice accounts
/// may always send), SecretsLocked, and those of sendMail() in services/channels/smtp/smtp_test.h.
Result<QString> sendTest(Database& database, const Session& session, const Clock& clock, const TestSend& test,
                         const SecretReader& readSecret, const PracticePort& practicePort);

} // namespace relais
