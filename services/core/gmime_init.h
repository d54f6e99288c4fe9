// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relais {

/// GMime wants to be started once per process before its first use. Any thread.
void ensureGMime();

} // namespace relais
