// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// From now on the calling thread must not wait for a database, a server, a resolver or a keychain. The window
/// says so once for its own thread, so that nothing can freeze it; it cannot be taken back.
void forbidWaitingOnThisThread();

/// Whatever waits asks this first. WrongThread, with `what` as its subject: it was called on a thread that must not.
Result<void> mayWait(const QString& what);

} // namespace relais
