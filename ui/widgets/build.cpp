// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/build.h"

#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariant>

namespace relais::ui {

namespace {

QString roleName(Role role)
{
    switch (role) {
    case Role::Body: return {};
    case Role::Title: return QStringLiteral("title");
    case Role::Figure: return QStringLiteral("figure");
    case Role::Heading: return QStringLiteral("heading");
    case Role::Muted: return QStringLiteral("muted");
    case Role::Small: return QStringLiteral("small");
    case Role::Count: return QStringLiteral("count");
    case Role::Bad: return QStringLiteral("bad");
    case Role::Good: return QStringLiteral("good");
    case Role::Warn: return QStringLiteral("warn");
    case Role::Reading: return QStringLiteral("reading");
    case Role::Badge: return QStringLiteral("badge");
    case Role::Mark: return QStringLiteral("mark");
    case Role::Whatsapp: return QStringLiteral("whatsapp");
    }
    return {};
}

} // namespace

void setLook(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value) return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel* makeLabel(const QString& text, Role role)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", roleName(role));
    return label;
}

QLabel* makeText(const QString& text, Role role)
{
    auto* label = makeLabel(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* makeSpokenLabel(const QString& text, QWidget* field)
{
    auto* label = makeLabel(text);
    label->setBuddy(field);
    label->hide();
    field->setAccessibleName(text);
    return label;
}

void setRole(QLabel* label, Role role)
{
    setLook(label, "role", roleName(role));
}

QPushButton* makeButton(const QString& text, Look look)
{
    auto* button = new QPushButton(text);
    // Enter presses it, in a page as in a dialog.
    button->setAutoDefault(true);
    button->setCursor(Qt::PointingHandCursor);
    switch (look) {
    case Look::Plain: break;
    case Look::Primary: button->setProperty("primary", true); break;
    case Look::Quiet: button->setProperty("quiet", true); break;
    case Look::Danger: button->setProperty("danger", true); break;
    case Look::Outlined: button->setProperty("outlined", true); break;
    case Look::SmallDanger: button->setProperty("danger", true); [[fallthrough]];
    case Look::Small: button->setProperty("small", true); break;
    }
    return button;
}

QToolButton* makeIconButton(const Theme& theme, const QString& icon, const QString& name)
{
    auto* button = new QToolButton;
    button->setIcon(theme.icon(icon, Token::Muted));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setProperty("quiet", true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QFrame* makeRule()
{
    auto* rule = new QFrame;
    rule->setProperty("rule", true);
    return rule;
}

ScrollColumn makeScrollColumn()
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* ground = new QWidget;
    ground->setProperty("scrolled", true);
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kLarge);
    column->setSpacing(space::kLarge);
    area->setWidget(ground);
    return {area, column};
}

void nameScrollAreas(const QWidget& in, const QString& name)
{
    for (auto* area : in.findChildren<QScrollArea*>()) {
        if (area->accessibleName().isEmpty()) area->setAccessibleName(name);
    }
}

void clearLayout(QLayout* layout)
{
    while (auto* item = layout->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (auto* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace relais::ui
