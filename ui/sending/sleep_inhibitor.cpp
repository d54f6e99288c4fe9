// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/sleep_inhibitor.h"

namespace relais::ui {

SleepInhibitor::SleepInhibitor(QObject* parent)
    : SleepInhibitor(takeSleepLock, parent)
{
}

SleepInhibitor::SleepInhibitor(Ask ask, QObject* parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
}

SleepInhibitor::~SleepInhibitor() = default;

void SleepInhibitor::setBusy(bool busy)
{
    if (busy == m_busy) return;
    m_busy = busy;
    if (busy)
        m_lock = m_ask(tr("Messages are being sent"));
    else
        m_lock.reset();
}

} // namespace relais::ui
