// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/gate.h"

#include "ui/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace relais::ui {

Gate::Gate(const Theme& theme, int width)
    : m_theme(theme)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(QStringLiteral("Relais"));
    scroll->setFrameShape(QFrame::NoFrame);
    auto* ground = new QWidget;
    ground->setProperty("scrolled", true);
    auto* column = new QVBoxLayout(ground);
    column->setSpacing(space::kWide);
    column->addStretch(2);
    auto* mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/logo.svg")).pixmap(QSize(48, 48), devicePixelRatioF()));
    mark->setAlignment(Qt::AlignCenter);
    column->addWidget(mark);
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    frame->setFixedWidth(width);
    m_card = new QVBoxLayout(frame);
    m_card->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kHuge);
    m_card->setSpacing(space::kLarge);
    // Not by alignment: a layout item with one forgets that its height depends on its width.
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(frame);
    row->addStretch();
    column->addLayout(row);
    column->addStretch(3);
    scroll->setWidget(ground);
    outer->addWidget(scroll);
}

} // namespace relais::ui
