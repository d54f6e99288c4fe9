// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"

#include <QString>

namespace relais {
class Clock;
class DataFolder;
}
namespace relais::ui {
class DeskView;
}

namespace relais::shots {

class Photographer;

/// Every page of an agency that has worked. Id 0: no WhatsApp campaign.
void photographDesk(Photographer& photographer, ui::DeskView& desk, const QString& importFile, CampaignId whatsapp, const DataFolder& folder, const Clock& clock);

/// The places of an agency that has nothing yet.
void photographPlaces(Photographer& photographer, ui::DeskView& desk);

} // namespace relais::shots
