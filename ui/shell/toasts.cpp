// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toasts.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {
constexpr int kShownMs = 6000;
constexpr int kShownWithUndoMs = 12000;
constexpr int kMost = 3;
constexpr int kWidth = 360;
constexpr int kAboveStatusLine = 44;
} // namespace

Toasts::Toasts(const Theme& theme, QWidget* over)
    : QWidget(over)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kSmall);
    over->installEventFilter(this);
    hide();
}

void Toasts::add(const QString& text, std::function<void()> undo)
{
    auto* frame = new QFrame;
    frame->setProperty("raised", true);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(space::kLarge, space::kMedium, space::kMedium, space::kMedium);
    auto* label = makeText(text);
    label->setObjectName(QStringLiteral("toast"));
    row->addWidget(label, 1);
    if (undo) {
        auto* button = makeButton(tr("Undo"), Look::Quiet);
        button->setObjectName(QStringLiteral("undo"));
        connect(button, &QPushButton::clicked, this, [this, frame] { takeBack(frame); });
        row->addWidget(button);
    }
    frame->setAccessibleName(text);
    m_column->addWidget(frame);
    const bool canUndo = undo != nullptr;
    m_shown.append({frame, std::move(undo)});
    if (m_shown.size() > kMost) drop(m_shown.front().widget);
    QTimer::singleShot(canUndo ? kShownWithUndoMs : kShownMs, frame, [this, frame] { drop(frame); });
    place();
}

bool Toasts::undoNewest()
{
    const auto newest =
        std::find_if(m_shown.crbegin(), m_shown.crend(), [](const Shown& shown) { return shown.undo != nullptr; });
    if (newest == m_shown.crend()) return false;
    takeBack(newest->widget);
    return true;
}

void Toasts::takeBack(QWidget* toast)
{
    const auto shown =
        std::find_if(m_shown.begin(), m_shown.end(), [toast](const Shown& one) { return one.widget == toast; });
    if (shown == m_shown.end()) return;
    const auto undo = std::move(shown->undo);
    drop(toast);
    undo();
}

void Toasts::drop(QWidget* toast)
{
    m_shown.removeIf([toast](const Shown& shown) { return shown.widget == toast; });
    toast->hide();
    toast->deleteLater();
    m_column->removeWidget(toast);
    place();
}

void Toasts::place()
{
    setVisible(!m_shown.isEmpty());
    if (m_shown.isEmpty()) return;
    setFixedWidth(kWidth);
    m_column->activate();
    resize(kWidth, m_column->totalHeightForWidth(kWidth));
    move(parentWidget()->width() - kWidth - space::kWide, parentWidget()->height() - this->height() - kAboveStatusLine);
    raise();
}

bool Toasts::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

} // namespace relais::ui
