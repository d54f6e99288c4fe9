// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/relay/relay_server.h"

namespace relais::ctl {

/// The pages behind the way out of a mail, in the language of the program.
RelayPages relayPages();

} // namespace relais::ctl
