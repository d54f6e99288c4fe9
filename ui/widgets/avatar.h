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
/// A workspace's square: its initials on the colour that was chosen for it.
QIcon brandIcon(const QString& name, const QColor& ground);
/// White, or near black where that is read better.
QColor inkOn(const QColor& ground);
void paintInitials(QPainter& painter, const QRectF& rect, const QString& name, InitialsShape shape);
void paintInitials(QPainter& painter, const QRectF& rect, const QString& name, InitialsShape shape,
                   const QColor& ground);

} // namespace relais::ui
