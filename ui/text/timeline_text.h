// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/timeline_entry.h"

#include <QString>

namespace relais {

/// One line for an entry of a contact's history.
QString timelineText(const TimelineEntry& entry);

} // namespace relais
