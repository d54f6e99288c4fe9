// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kIcon = 32;
constexpr int kTextWidth = 420;
} // namespace

EmptyState::EmptyState(const Theme& theme)
    : m_theme(theme)
    , m_icon(new QLabel)
    , m_title(makeLabel({}, Role::Heading))
    , m_text(makeText({}, Role::Muted))
    , m_action(makeButton({}, Look::Outlined))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kSmall);
    column->addStretch(2);
    for (auto* label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        // Not by alignment: a layout item with one forgets that its height depends on its width.
        auto* row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label);
        row->addStretch();
        column->addLayout(row);
    }
    m_text->setFixedWidth(kTextWidth);
    column->addSpacing(space::kSmall);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_text->setObjectName(QStringLiteral("empty-text"));
    m_action->setObjectName(QStringLiteral("empty-action"));
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    // In a narrow pane the lines break earlier.
    m_text->setFixedWidth(qBound(120, width() - 2 * space::kWide, kTextWidth));
    QWidget::resizeEvent(event);
}

void EmptyState::show(const QString& icon, const QString& title, const QString& text, const QString& action)
{
    m_icon->setPixmap(
        icon.isEmpty() ? QPixmap() : m_theme.icon(icon, Token::Muted).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::showError(const QString& text, const QString& action)
{
    show(QStringLiteral("warn"), tr("That did not work"), text, action);
}

} // namespace relais::ui
