// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace relais::ui {

enum class InitialsShape { Round, Square };

/// "Louise Pellerin" -> "LP".
QString initialsOf(const QString& name);
/// One of a fixed set of colours, always the same for a name; white text on it is readable.
QColor colorOfName(const QString& name);
/// The initials of a name on its colour.
QIcon initialsIcon(const QString& name, InitialsShape shape);
void paintInitials(QPainter& painter, const QRectF& rect, const QString& name, InitialsShape shape);

} // namespace relais::ui
