// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/relay/relay_store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace relais {

/// The thread of a relay's store. Events that wait together are written in one transaction, so a burst costs a few disk syncs and not
/// one each; an answer is given when the bytes are on the disk.
class RelaySpool
{
public:
    /// `expired` is called on the spool's thread when something was thrown away because nobody had fetched it. Fails as RelayStore::open() does.
    static Result<std::unique_ptr<RelaySpool>> start(const QString& folder, const Clock& clock,
                                                     const RelayLimits& limits, std::function<void(int)> expired);
    ~RelaySpool();
    RelaySpool(const RelaySpool&) = delete;
    RelaySpool& operator=(const RelaySpool&) = delete;

    std::future<RelayKept> keep(RelayEvent event);
    /// Nothing: no desk has this token.
    std::future<Result<std::optional<RelayPage>>> pull(QByteArray token, qint64 after, int most);
    std::future<Result<std::optional<int>>> acknowledge(QByteArray token, QList<qint64> ids);

private:
    using Task = std::function<void(RelayStore&)>;
    struct Arrival
    {
        RelayEvent event;
        std::promise<RelayKept> answer;
    };

    RelaySpool(const Clock& clock, const RelayLimits& limits, std::function<void(int)> expired);
    void enqueue(Task task);
    void run(std::stop_token stop, const QString& folder, std::promise<Result<void>> started);
    void keepAll(RelayStore& store, std::vector<Arrival>& arrivals) const;
    void expireSometimes(RelayStore& store);

    const Clock& m_clock;
    RelayLimits m_limits;
    std::function<void(int)> m_expired;
    std::chrono::steady_clock::time_point m_nextExpiry{};
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::vector<Arrival> m_arrivals;
    std::deque<Task> m_tasks;
    std::jthread m_thread;
};

} // namespace relais
