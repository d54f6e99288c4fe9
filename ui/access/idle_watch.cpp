// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/idle_watch.h"

#include "ui/shell/preferences.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace relais::ui {

namespace {
constexpr int kMsPerMinute = 60'000;
} // namespace

IdleWatch::IdleWatch(const Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &IdleWatch::wentIdle);
    QCoreApplication::instance()->installEventFilter(this);
    startAnew();
}

void IdleWatch::startAnew()
{
    if (const int minutes = m_preferences.idleMinutes(); minutes > 0)
        m_timer->start(minutes * kMsPerMinute);
    else
        m_timer->stop();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel: startAnew(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace relais::ui
