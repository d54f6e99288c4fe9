// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/campaigns/campaign_problem.h"
#include "services/access/session.h"
#include "services/moderation/moderator.h"

#include <QList>

namespace relais {

class Clock;
class Database;

/// What the workspace has against the words of a draft: subject, texts, links, pictures, fallbacks, the template with what stands in it, Message 2. What is
/// blocked is an error, the rest a warning; that a model which was to look could not is a warning too. Asks for campaigns.read. Without `judge` no model
/// is asked; with it, never on the window's thread.
Result<QList<Problem>> moderateCampaign(Database& database, const Session& session, const Clock& clock,
                                        const CampaignDraft& draft, const TextJudge& judge = {});

} // namespace relais
