// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/timed_queue.h"

namespace relais::practice {

TimedQueue::TimedQueue()
    : m_thread([this] { run(); })
{
}

TimedQueue::~TimedQueue()
{
    end();
}

void TimedQueue::add(Milliseconds after, std::function<void()> act)
{
    const std::lock_guard guard(m_mutex);
    m_acts.emplace(std::chrono::steady_clock::now() + after, std::move(act));
    m_change.notify_all();
}

void TimedQueue::end()
{
    {
        const std::lock_guard guard(m_mutex);
        m_ending = true;
        m_change.notify_all();
    }
    if (m_thread.joinable()) m_thread.join();
}

void TimedQueue::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (m_acts.empty()) {
            m_change.wait(lock);
        } else if (const auto first = m_acts.begin(); first->first > std::chrono::steady_clock::now()) {
            // A copy: the act may be gone by the time the wait ends.
            const auto until = first->first;
            m_change.wait_until(lock, until);
        } else {
            const auto act = std::move(first->second);
            m_acts.erase(first);
            lock.unlock();
            act();
            lock.lock();
        }
    }
}

} // namespace relais::practice
