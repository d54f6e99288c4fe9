// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"

#include <QString>

namespace relais {
class Clock;
class DataFolder;
} // namespace relais
namespace relais::ui {
class DeskView;
}

namespace relais::shots {

class Photographer;

/// Every page of an agency that has worked. Id 0: no WhatsApp campaign.
void photographDesk(Photographer& photographer, ui::DeskView& desk, const QString& importFile, CampaignId whatsapp,
                    const DataFolder& folder, const Clock& clock);

/// What an Owner alone has: the overview of all workspaces.
void photographOverview(Photographer& photographer, ui::DeskView& desk);

/// The window as an Agent has it.
void photographAgent(Photographer& photographer, ui::DeskView& desk);

/// The places of an agency that has nothing yet, and the form of its first WhatsApp number.
void photographPlaces(Photographer& photographer, ui::DeskView& desk);

} // namespace relais::shots
