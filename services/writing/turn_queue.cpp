// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/turn_queue.h"

#include "models/writing/model_trouble.h"

#include <algorithm>

namespace relais {

TurnQueue::Turn::~Turn()
{
    if (m_queue) m_queue->release();
}

Result<TurnQueue::Turn> TurnQueue::take(const QString& subject, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    if (static_cast<int>(m_line.size()) >= kMostWaiting) return fail(errorOf(ModelTrouble::Busy, subject));
    const auto mine = m_next++;
    m_line.push_back(mine);
    const bool isMyTurn = m_changed.wait(lock, stop, [&] { return !m_isTaken && m_line.front() == mine; });
    m_line.erase(std::find(m_line.begin(), m_line.end(), mine));
    if (!isMyTurn || stop.stop_requested()) {
        m_changed.notify_all();
        return fail(ErrorCode::Cancelled, subject);
    }
    m_isTaken = true;
    return Turn(*this);
}

void TurnQueue::release()
{
    const std::lock_guard lock(m_mutex);
    m_isTaken = false;
    m_changed.notify_all();
}

int TurnQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_line.size());
}

bool TurnQueue::isTaken() const
{
    const std::lock_guard lock(m_mutex);
    return m_isTaken;
}

} // namespace relais
