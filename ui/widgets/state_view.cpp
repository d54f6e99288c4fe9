// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/empty_state.h"

#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kLateMs = 150;
constexpr int kSkeletonRows = 6;
constexpr int kSkeletonHeight = 14;
} // namespace

StateView::StateView(const Theme& theme, QWidget* content)
    : m_content(content)
    , m_message(new EmptyState(theme))
    , m_loading(new QWidget)
    , m_late(new QTimer(this))
{
    auto* skeleton = new QVBoxLayout(m_loading);
    skeleton->setContentsMargins(space::kWide, space::kLarge, space::kWide, space::kLarge);
    skeleton->setSpacing(space::kWide);
    for (int i = 0; i < kSkeletonRows; ++i) skeleton->addWidget(new Bar(theme, kSkeletonHeight));
    skeleton->addStretch();
    m_loading->setAccessibleName(tr("Loading"));
    addWidget(m_content);
    addWidget(m_message);
    addWidget(m_loading);
    m_late->setSingleShot(true);
    m_late->setInterval(kLateMs);
    connect(m_late, &QTimer::timeout, this, [this] { setCurrentWidget(m_loading); });
    connect(m_message, &EmptyState::acted, this, [this] {
        if (m_isError)
            Q_EMIT retried();
        else
            Q_EMIT acted();
    });
}

void StateView::showLoading()
{
    m_late->start();
}

void StateView::showContent()
{
    m_late->stop();
    setCurrentWidget(m_content);
}

void StateView::showEmpty(const QString& icon, const QString& title, const QString& text, const QString& action)
{
    m_late->stop();
    m_isError = false;
    m_message->show(icon, title, text, action);
    setCurrentWidget(m_message);
}

void StateView::showError(const QString& text)
{
    m_late->stop();
    m_isError = true;
    m_message->showError(text, tr("Try again"));
    setCurrentWidget(m_message);
}

bool StateView::isContent() const
{
    return currentWidget() == m_content;
}

} // namespace relais::ui
