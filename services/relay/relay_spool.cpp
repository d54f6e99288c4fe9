// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relay/relay_spool.h"

#include "services/core/clock.h"

namespace relais {

namespace {

constexpr auto kExpiryEvery = std::chrono::minutes(1);

} // namespace

RelaySpool::RelaySpool(const Clock& clock, const RelayLimits& limits, std::function<void(int)> expired)
    : m_clock(clock)
    , m_limits(limits)
    , m_expired(std::move(expired))
{
}

Result<std::unique_ptr<RelaySpool>> RelaySpool::start(const QString& folder, const Clock& clock,
                                                      const RelayLimits& limits, std::function<void(int)> expired)
{
    std::unique_ptr<RelaySpool> spool(new RelaySpool(clock, limits, std::move(expired)));
    std::promise<Result<void>> started;
    auto result = started.get_future();
    spool->m_thread = std::jthread([self = spool.get(), folder, started = std::move(started)](
                                       std::stop_token stop) mutable { self->run(stop, folder, std::move(started)); });
    if (auto opened = result.get(); !opened) return opened.failure();
    return spool;
}

RelaySpool::~RelaySpool() = default;

void RelaySpool::enqueue(Task task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_arrived.notify_one();
}

std::future<RelayKept> RelaySpool::keep(RelayEvent event)
{
    Arrival arrival{std::move(event), {}};
    auto answer = arrival.answer.get_future();
    const std::lock_guard lock(m_mutex);
    m_arrivals.push_back(std::move(arrival));
    m_arrived.notify_one();
    return answer;
}

std::future<Result<std::optional<RelayPage>>> RelaySpool::pull(QByteArray token, qint64 after, int most)
{
    using Answer = Result<std::optional<RelayPage>>;
    auto answer = std::make_shared<std::promise<Answer>>();
    enqueue([answer, token = std::move(token), after, most](RelayStore& store) {
        const auto desk = store.deskOf(token);
        if (!desk) return answer->set_value(desk.failure());
        if (!*desk) return answer->set_value(std::optional<RelayPage>());
        auto page = store.page(**desk, after, most);
        answer->set_value(page ? Answer(std::optional(std::move(*page))) : Answer(page.failure()));
    });
    return answer->get_future();
}

std::future<Result<std::optional<int>>> RelaySpool::acknowledge(QByteArray token, QList<qint64> ids)
{
    using Answer = Result<std::optional<int>>;
    auto answer = std::make_shared<std::promise<Answer>>();
    enqueue([answer, token = std::move(token), ids = std::move(ids)](RelayStore& store) {
        const auto desk = store.deskOf(token);
        if (!desk) return answer->set_value(desk.failure());
        if (!*desk) return answer->set_value(std::optional<int>());
        const auto gone = store.acknowledge(**desk, ids);
        answer->set_value(gone ? Answer(std::optional(*gone)) : Answer(gone.failure()));
    });
    return answer->get_future();
}

void RelaySpool::keepAll(RelayStore& store, std::vector<Arrival>& arrivals) const
{
    if (arrivals.empty()) return;
    QList<RelayEvent> events;
    for (auto& arrival : arrivals) events.append(std::move(arrival.event));
    const auto kept = store.keep(events, m_limits);
    for (size_t i = 0; i < arrivals.size(); ++i) arrivals[i].answer.set_value(kept[static_cast<qsizetype>(i)]);
}

void RelaySpool::expireSometimes(RelayStore& store)
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_nextExpiry) return;
    m_nextExpiry = now + kExpiryEvery;
    if (const auto gone = store.expire(m_limits); gone && *gone > 0) m_expired(*gone);
}

void RelaySpool::run(std::stop_token stop, const QString& folder, std::promise<Result<void>> started)
{
    auto store = RelayStore::open(folder, m_clock);
    started.set_value(store ? Result<void>() : Result<void>(store.failure()));
    if (!store) return;
    bool isEnding = false;
    while (!isEnding) {
        // Once more after the end was asked for: who waits for an answer gets it.
        isEnding = stop.stop_requested();
        std::vector<Arrival> arrivals;
        std::deque<Task> tasks;
        {
            std::unique_lock lock(m_mutex);
            if (!isEnding)
                m_arrived.wait_for(lock, stop, kExpiryEvery,
                                   [this] { return !m_arrivals.empty() || !m_tasks.empty(); });
            arrivals.swap(m_arrivals);
            tasks.swap(m_tasks);
        }
        expireSometimes(**store);
        keepAll(**store, arrivals);
        for (const auto& task : tasks) task(**store);
    }
}

} // namespace relais
