// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <utility>

namespace relais {

/// One generation at a time: the server's own queue for a loaded model has no end, sends nothing while it waits, and shows nobody who waits.
/// First come, first served. Any thread.
class TurnQueue
{
public:
    /// More than these wait for nothing that a person still remembers.
    static constexpr int kMostWaiting = 8;

    /// Whoever holds it writes; the next one's turn comes with its end.
    class Turn
    {
    public:
        explicit Turn(TurnQueue& queue)
            : m_queue(&queue)
        {
        }
        ~Turn();
        Turn(Turn&& other) noexcept
            : m_queue(std::exchange(other.m_queue, nullptr))
        {
        }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        Turn& operator=(Turn&&) = delete;

    private:
        TurnQueue* m_queue;
    };

    /// Waits for its turn. Cancelled: given up. Rejected: too many wait already. `subject` stands in the error.
    Result<Turn> take(const QString& subject, const std::stop_token& stop);
    int waiting() const;
    bool isTaken() const;

private:
    void release();

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<quint64> m_line;
    quint64 m_next = 0;
    bool m_isTaken = false;
};

} // namespace relais
