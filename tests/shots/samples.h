// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"

namespace relais {
class Clock;
class DataFolder;
} // namespace relais

namespace relais::shots {

/// What people have written, rules and a template, unless something stands there already.
void fillInbox(const DataFolder& folder, const Clock& clock);

/// Two more workspaces, and an Agent of the first: agent@example.com with the Owner's password.
void addColleagues(const DataFolder& folder, const Clock& clock);

/// A WhatsApp campaign that somebody is writing, on a practice number of its own. Id 0: it cannot be made.
CampaignId whatsappDraft(const DataFolder& folder, const Clock& clock);

/// Campaigns with a start of their own. Id 0: there is none.
struct Starts
{
    CampaignId planned{0}; ///< in some days
    CampaignId missed{0};
};

/// Those, and a segment, unless they are there already.
Starts fillStarts(const DataFolder& folder, const Clock& clock);

} // namespace relais::shots
