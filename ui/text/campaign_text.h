// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_problem.h"
#include "models/campaigns/campaign_status.h"
#include "models/channels/channel.h"
#include "models/sending/message_status.h"

#include <QString>

namespace relais {

/// One sentence for a person: what the pre-flight found and what to do.
QString problemText(const Problem& problem);

/// "E-mail", "WhatsApp".
QString channelText(Channel channel);

/// "Error", "Warning", "Note".
QString severityText(Severity severity);

/// "Sent", "Waiting": a status as a label.
QString statusText(MessageStatus status);
QString statusText(CampaignStatus status);

/// Why a campaign stands still, from what campaigns.reason holds: a word of ours or the provider's own words.
QString reasonText(const QString& reason);

} // namespace relais
