// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QTableView;

namespace relais::ui {

/// Keeps `least` pixels for the one column that takes what the others leave: where there is less, those of `givesWay` are hidden, the
/// first one first, and they come back with the room. The caller may hide others itself. Lives as long as the table.
void keepColumnRoom(QTableView& table, int column, int least, const QList<int>& givesWay);

} // namespace relais::ui
