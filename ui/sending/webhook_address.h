// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/webhook_listener.h"

namespace relais::ui {

/// "127.0.0.1:8080": where the window may receive webhooks. Practice answers come the same way, so it is this computer alone, or all of its
/// addresses (0.0.0.0). Invalid: anything else, with what is wanted.
Result<ListenAt> receivableAt(const QString& text);

} // namespace relais::ui
