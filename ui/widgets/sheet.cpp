// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace relais::ui {

Sheet::Sheet(const Theme& theme, QWidget* over, int width, int top)
    : QWidget(over->window())
    , m_theme(theme)
    , m_over(over)
    , m_width(width)
    , m_frame(new QFrame)
    , m_content(new QVBoxLayout(m_frame))
{
    m_frame->setProperty("raised", true);
    m_content->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    m_content->setSpacing(space::kLarge);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, top < 0 ? space::kWide : top, 0, space::kWide);
    if (top < 0) column->addStretch();
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_frame);
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
    window()->installEventFilter(this);
    over->installEventFilter(this);
    connect(over, &QObject::destroyed, this, [this] { delete this; });
    fit();
    setFocusPolicy(Qt::StrongFocus);
}

void Sheet::fit()
{
    setGeometry(parentWidget()->rect());
    m_frame->setFixedWidth(qMin(m_width, width() - 2 * space::kWide));
}

void Sheet::addFoot(QPushButton* leave, QPushButton* act)
{
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kSmall);
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(act);
    m_content->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &Sheet::close);
}

void Sheet::open(QWidget* focus)
{
    m_focusBefore = QApplication::focusWidget();
    nameScrollAreas(*this, accessibleName());
    fit();
    show();
    raise();
    (focus ? focus : this)->setFocus();
}

void Sheet::close()
{
    m_over->removeEventFilter(this);
    hide();
    if (m_focusBefore) m_focusBefore->setFocus();
    Q_EMIT closed();
    deleteLater();
}

void Sheet::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.color(Token::Overlay));
}

void Sheet::mousePressEvent(QMouseEvent* event)
{
    if (!m_frame->geometry().contains(event->pos())) close();
}

void Sheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool Sheet::event(QEvent* event)
{
    // A key that is claimed here comes as a plain key press instead of as a shortcut of what lies behind.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->keyCombination() != kLockKeys)
        event->accept();
    return QWidget::event(event);
}

void Sheet::comeBack()
{
    show();
    raise();
    // Later: who shows the window behind gives it the keyboard.
    QMetaObject::invokeMethod(
        this, [this] { (focusWidget() ? focusWidget() : this)->setFocus(); }, Qt::QueuedConnection);
}

bool Sheet::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) fit();
    if (watched == m_over && !event->spontaneous()) {
        if (event->type() == QEvent::Hide) hide();
        if (event->type() == QEvent::Show) comeBack();
    }
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    auto* at = QApplication::focusWidget();
    if (!at) return false;
    for (int i = 0; i < 500; ++i) {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (at != this && isAncestorOf(at) && at->isVisible() && at->isEnabled()
            && (at->focusPolicy() & Qt::TabFocus)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace relais::ui
