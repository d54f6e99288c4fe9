// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/model_asker.h"

#include <QString>

class QLabel;

namespace relais::ui {

/// Who wrote, in a sentence, and whether the words have left this computer.
QString writtenByText(const WrittenBy& by);

/// Who will write, and who is asked when that one cannot. Empty: nobody.
struct WhoWrites
{
    QString text = {};
    bool leavesComputer = false; ///< what any of them is asked
};
WhoWrites whoWrites(const WritingStatus& status);

/// Says that at `label`, when what is asked may leave this computer: before it is asked.
void sayWhere(QLabel* label, const Result<WritingStatus>& status);

} // namespace relais::ui
