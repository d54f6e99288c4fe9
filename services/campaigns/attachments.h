// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "services/campaigns/campaign_repository.h"

namespace relais {

/// The largest attachment that is taken at all, in bytes; what servers accept is mostly less (the check says so).
inline constexpr qint64 kLargestAttachment = 25 * 1024 * 1024;

/// Reads the files that are still paths, stores them and forgets those of the campaign that the list does not
/// name any more. Stands inside the caller's transaction. FileUnreadable names the path; Invalid: too big;
/// NotFound: an id that is not this campaign's.
Result<QList<AttachmentRef>> storeAttachments(Database& database, const Session& session, CampaignId campaign,
                                              const QList<AttachmentRef>& wanted);

} // namespace relais
