// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// An account where one chooses it or reads of it: its name, and that it is for practice, "Newsletter (practice)".
QString accountText(const QString& name, bool practice);

/// What becomes of the messages of a practice account.
QString practiceText();

} // namespace relais
