// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/sending/message_status.h"
#include "services/access/session.h"

#include <QList>
#include <QString>

namespace relais {

class Database;

/// Messages of a campaign that did not arrive for the same reason.
struct FailureCause
{
    MessageStatus status = MessageStatus::Failed;
    QString code;    ///< the reply code, "550 5.1.1"; empty when nobody replied
    QString example; ///< the provider's own words, of one of them
    qint64 count = 0;
};

/// Failed, bounced and unsure messages by cause, the largest group first. Asks for campaigns.read.
Result<QList<FailureCause>> failureCauses(Database& database, const Session& session, CampaignId campaign);

} // namespace relais
