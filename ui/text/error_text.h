// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QString>

namespace relais {

/// One line for a person, in their language: what failed, why, what to do. Used by the window and relaisctl.
QString errorText(const Error& error);

} // namespace relais
