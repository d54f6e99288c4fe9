// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_failures.h"

#include "services/storage/database.h"
#include "sql/messages.h"

namespace relais {

Result<QList<FailureCause>> failureCauses(Database& database, const Session& session, CampaignId campaign)
{
    if (auto may = session.require(database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = database.query(sql::messages::failure_causes, {session.workspace.value(), campaign.value()});
    if (!rows) return rows.failure();
    QList<FailureCause> causes;
    while (rows->next())
        causes.append({static_cast<MessageStatus>(rows->integer(0)), rows->text(1), rows->text(2), rows->integer(3)});
    return causes;
}

} // namespace relais
