// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/writer.h"
#include "ui/shell/desk.h"

class QPlainTextEdit;

namespace relais::ui {

/// Opens the sheet that writes with the model on what is chosen in a plain text, or on all of it. What a person takes over is one step of that
/// text's own undo.
void writeInto(Desk& desk, QPlainTextEdit& edit, WritingChannel channel);

} // namespace relais::ui
