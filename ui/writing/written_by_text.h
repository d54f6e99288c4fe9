// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/model_asker.h"

#include <QString>

namespace relais::ui {

/// Who wrote, in a sentence, and whether the words have left this computer.
QString writtenByText(const WrittenBy& by);

} // namespace relais::ui
