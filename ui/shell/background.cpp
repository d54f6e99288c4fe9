// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/background.h"

#include "services/core/clock.h"
#include "services/core/thread_priority.h"
#include "services/upkeep/agency_database.h"

#include "services/storage/database.h"

namespace relais::ui {

namespace {
constexpr int kQuickThreads = 2;
constexpr int kSlowThreads = 2;
constexpr int kModelThreads = 2;
} // namespace

Background::Background(DataFolder folder)
    : m_hub(std::make_unique<QObject>())
    , m_quick(folder, kQuickThreads, Standing::Beside)
    , m_slow(folder, kSlowThreads, Standing::Behind)
    , m_model(folder, kModelThreads, Standing::Behind)
{
}

Background::~Background() = default;

Background::Lane::Lane(DataFolder folder, int threads, Standing standing)
    : m_folder(std::move(folder))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this, standing](std::stop_token stop) {
            if (standing == Standing::Behind) workBehindTheWindow();
            work(stop);
        });
}

Background::Lane::~Lane()
{
    for (auto& thread : m_threads) thread.request_stop();
}

void Background::Lane::add(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(task));
    }
    m_added.notify_one();
}

void Background::Lane::work(std::stop_token stop)
{
    std::unique_ptr<Database> database;
    std::unique_lock lock(m_mutex);
    while (m_added.wait(lock, stop, [this] { return !m_waiting.empty(); }) && !stop.stop_requested()) {
        auto task = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        Result<Database*> connection = database.get();
        if (!database) {
            // Create: the first run makes the agency; for an existing one it opens what is there.
            const SystemClock clock;
            auto opened = openAgency(m_folder, clock, OpenMode::Create);
            if (opened) database = std::move(*opened);
            connection = opened ? Result<Database*>(database.get()) : Result<Database*>(opened.failure());
        }
        task(connection);
        task = nullptr;
        lock.lock();
    }
}

} // namespace relais::ui
