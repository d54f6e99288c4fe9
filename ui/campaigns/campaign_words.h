// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/campaigns/campaign_repository.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/status_look.h"

#include <QList>
#include <QString>

namespace relais::ui {

/// The bar of a campaign: what went out, what did not; muted while it stands still.
QList<Bar::Part> barOf(const CampaignSummary& campaign);
/// "1,204 of 3,000"
QString progressWords(const CampaignSummary& campaign);
/// Its status, with why it stands still or when it starts.
QString stateWords(const CampaignSummary& campaign);
/// Its status in a word.
StatusLook stateLook(const CampaignSummary& campaign);
/// Its start passed while the computer was off: a person says how it goes on.
bool missedItsStart(const CampaignSummary& campaign);
/// When it was to start, and what can be done now; empty where no start was missed.
QString missedWords(const CampaignSummary& campaign);
/// A moment of this computer's time zone, as short as its language writes it.
QString shortMoment(Instant at);
qint64 wentOut(const StatusCounts& counts);
qint64 wentWrong(const StatusCounts& counts);

} // namespace relais::ui
