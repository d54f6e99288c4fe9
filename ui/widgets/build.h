// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QString>

#include <functional>

class QFrame;
class QHBoxLayout;
class QLabel;
class QLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;
class QWidget;

namespace relais::ui {

class Theme;

/// How a text looks; the style sheet knows them.
enum class Role { Body, Title, Figure, Heading, Muted, Small, Count, Bad, Good, Warn, Reading, Badge, Mark, Whatsapp };
/// How a button looks. Small and Plain are edged, Quiet is text only.
enum class Look { Plain, Primary, Quiet, Danger, Outlined, Small, SmallDanger };

/// Ownership of all of these goes to the layout or parent they are put into.
QLabel* makeLabel(const QString& text, Role role = Role::Body);
/// Breaks lines, and can be selected with the mouse.
QLabel* makeText(const QString& text, Role role = Role::Body);
/// Seen by screen readers only: on Linux the name of a combo box is what stands in it, and what it is for comes
/// from a label. Belongs into the layout of `field`, which needs no label that can be seen.
QLabel* makeSpokenLabel(const QString& text, QWidget* field);
void setRole(QLabel* label, Role role);
QPushButton* makeButton(const QString& text, Look look = Look::Plain);
/// A button that is an icon only: its name is its tip and what a screen reader says.
QToolButton* makeIconButton(const Theme& theme, const QString& icon, const QString& name);
QFrame* makeRule();
/// A dynamic property the style sheet asks for, set and applied.
void setLook(QWidget* widget, const char* property, const QVariant& value);

/// A column that scrolls when it is higher than its place: things go into `column`, `area` into the page.
struct ScrollColumn
{
    QScrollArea* area;
    QVBoxLayout* column;
};
ScrollColumn makeScrollColumn();
/// What scrolls can be reached by Tab: it is called as what it stands in, unless it has a name.
void nameScrollAreas(const QWidget& in, const QString& name);

/// Takes all widgets and layouts out of a layout and deletes them.
void clearLayout(QLayout* layout);

} // namespace relais::ui
