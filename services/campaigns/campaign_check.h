// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/campaigns/campaign_problem.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/costs/money.h"
#include "models/sending/tier_budget.h"
#include "services/access/session.h"
#include "services/channels/account_endpoint.h"
#include "services/moderation/moderator.h"

#include <QList>
#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;
class DnsLookup;

/// Who a draft would go to, as far as the contacts stand now.
struct AudienceCount
{
    qint64 recipients = 0; ///< with an address of the channel and not suppressed
    qint64 suppressed = 0;
    qint64 duplicates = 0; ///< chosen by more than one category or segment, and written to once
    qint64 withoutAddress = 0;
    qint64 sameAddress = 0;     ///< WhatsApp: whose number another recipient has
    QList<qint64> lacking = {}; ///< for each of the asked values: recipients who have none
};
/// Asks for campaigns.read. NotFound names a category or segment. `values` are SQL of VariableCatalogue, counted in the
/// same pass.
Result<AudienceCount> countAudience(Database& database, const Session& session, const Audience& audience,
                                    const QStringList& values = {}, Channel channel = Channel::Email);

/// Of those whom the audience holds now, how many have been written to since then by the campaign that `copy` was copied
/// from, or by another copy of it. Asks for campaigns.read. NotFound as above.
Result<qint64> countRecentlySent(Database& database, const Session& session, const Audience& audience, CampaignId copy,
                                 Instant since);

struct CheckReport
{
    QList<Problem> problems;
    AudienceCount audience;
    qint64 durationSeconds = 0;   ///< at the account's limits, from a rested start
    QList<TierDay> tierDays = {}; ///< WhatsApp: how the portfolio's limit spreads it; empty when all may leave at once
    std::optional<Money> cost =
        {}; ///< WhatsApp: of Message 1, by the account's rate card; nothing: it has no price for all of them

    bool practice = false; ///< its account is for practice: nothing leaves the computer

    /// No problem is an error.
    bool ok() const;
};

/// The pre-flight. Reads only. `dns` may be null: the sender's domain is then not looked at; without `probe` the
/// account's server is not asked, and without `judge` no model. Slow with any of them: never on the window's thread. Asks for campaigns.read.
Result<CheckReport> checkCampaign(Database& database, const Session& session, const Clock& clock,
                                  const CampaignDraft& draft, std::optional<CampaignId> stored, DnsLookup* dns,
                                  const AccountProbe& probe = {}, const TextJudge& judge = {});

} // namespace relais
