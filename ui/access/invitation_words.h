// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/invitations.h"
#include "ui/widgets/status_look.h"

namespace relais::ui {

/// "Expires in 12 min", "3 of 5 tries used", "Not sent: ...".
StatusLook lookOf(const Invitation& invitation, Instant now);

} // namespace relais::ui
