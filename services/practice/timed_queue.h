// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace relais::practice {

/// A thread that does things one after the other when their time has come, those of one moment in the order in
/// which they were added. What is not yet due when it ends is forgotten.
class TimedQueue
{
public:
    TimedQueue();
    ~TimedQueue();
    TimedQueue(const TimedQueue&) = delete;
    TimedQueue& operator=(const TimedQueue&) = delete;

    /// Any thread, the queue's own as well.
    void add(Milliseconds after, std::function<void()> act);
    /// Waits for what is being done now; nothing is done afterwards. Not from the queue's thread.
    void end();

private:
    void run();

    using Moment = std::chrono::steady_clock::time_point;
    std::mutex m_mutex;
    std::condition_variable m_change;
    std::multimap<Moment, std::function<void()>> m_acts;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace relais::practice
