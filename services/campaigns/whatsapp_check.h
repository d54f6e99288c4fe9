// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/campaigns/campaign_problem.h"
#include "models/channels/whatsapp_template.h"
#include "models/core/result.h"
#include "models/costs/money.h"
#include "models/sending/tier_budget.h"
#include "services/access/session.h"
#include "services/channels/account.h"

#include <QList>

#include <optional>

namespace relais {

class Clock;
class Database;

/// What a WhatsApp campaign would take and cost.
struct WhatsappWeight
{
    QList<Problem> problems;
    QList<TierDay> tierDays; ///< empty: all may leave at once
    qint64 tierSeconds = 0;  ///< until the last of them may leave
    std::optional<Money> cost;
};

/// `recipients` people who count as new: as if nobody of them had an open window or had been written to today, so it takes no
/// longer than said. `form`: the template, where it is known. Asks for campaigns.read.
Result<WhatsappWeight> weighWhatsapp(Database& database, const Session& session, const Clock& clock,
                                     const CampaignDraft& draft, const Account& account,
                                     const std::optional<WhatsappTemplate>& form, qint64 recipients);

/// What keeps a campaign from using the template as it is kept, since Meta has it otherwise now; nothing: it is the same.
std::optional<Problem> changeOf(const WhatsappTemplate& kept, const QList<WhatsappTemplate>& now);

} // namespace relais
