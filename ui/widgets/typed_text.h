// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPlainTextEdit;
class QTextCursor;

namespace relais::ui {

/// As it was typed: toPlainText() makes plain spaces of the unbreakable ones before French punctuation.
QString typedIn(const QPlainTextEdit& edit);
/// The same of what is chosen.
QString typedIn(const QTextCursor& chosen);

} // namespace relais::ui
