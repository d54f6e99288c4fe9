// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "ui/sending/engine_thread.h"

namespace relais::ui {

SecretOpener Desk::secrets() const
{
    return secretsIn(folder, engine.passphraseSource());
}

} // namespace relais::ui
