// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/storage/data_folder.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace relais {
class Database;
}

namespace relais::ui {

/// A few threads, each with its own connection to the database, and the way back to the window:
///
///     background.run([](Database& database) { return countContacts(database); })
///         .then(this, [this](Result<int> answer) { show(answer); });
///
/// The work runs on a thread of the pool and must touch nothing of the window. Its answer is shown on the
/// window's thread, unless the page has been destroyed meanwhile. Made, used and destroyed on the window's
/// thread. The destructor waits for what is running and drops what has not begun.
class Background
{
public:
    /// The folder's database is opened by each thread when its first work needs it, and brought to this version before; a failure
    /// is that work's answer.
    explicit Background(DataFolder folder);
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    template <typename Work>
    class [[nodiscard]] Pending;

    /// For what a person waits for: queries and short writes.
    template <typename Work>
    Pending<Work> run(Work work)
    {
        return Pending<Work>(*this, m_quick, std::move(work));
    }

    /// For what takes its time (an import, a launch, a connection test): never in the way of run().
    template <typename Work>
    Pending<Work> runLong(Work work)
    {
        return Pending<Work>(*this, m_slow, std::move(work));
    }

    /// For what a language model does, which takes minutes: never in the way of the others.
    template <typename Work>
    Pending<Work> runModel(Work work)
    {
        return Pending<Work>(*this, m_model, std::move(work));
    }

    /// A function for running work to tell how far it is: callable on any thread, `show` runs on the window's
    /// while the page exists.
    template <typename Value>
    std::function<void(Value)> reporter(QObject* page, std::function<void(Value)> show)
    {
        return [hub = m_hub.get(), guard = QPointer<QObject>(page), show = std::move(show)](Value value) {
            QMetaObject::invokeMethod(hub, [guard, show, value = std::move(value)] {
                if (guard) show(value);
            });
        };
    }

    /// Nothing is running or waiting to be shown. For tests and for closing.
    bool isIdle() const { return m_unanswered == 0; }

private:
    /// Gets the thread's connection, or why there is none.
    using Task = std::function<void(Result<Database*>)>;

    /// How the threads of a lane get the processor, seen from the window.
    enum class Standing { Beside, Behind };

    /// A queue and the threads that empty it.
    class Lane
    {
    public:
        Lane(DataFolder folder, int threads, Standing standing);
        ~Lane();
        void add(Task task);

    private:
        void work(std::stop_token stop);

        DataFolder m_folder;
        std::mutex m_mutex;
        std::condition_variable_any m_added;
        std::deque<Task> m_waiting;
        std::vector<std::jthread> m_threads; ///< last: ends before what it uses
    };

    /// What answers are posted to. Outlives the threads; an answer that comes after it is dropped.
    std::unique_ptr<QObject> m_hub;
    int m_unanswered = 0; ///< window's thread only
    Lane m_quick;
    Lane m_slow;
    Lane m_model;
};

template <typename Work>
class Background::Pending
{
public:
    using Answer = std::invoke_result_t<Work, Database&>;

    Pending(Background& background, Lane& lane, Work work)
        : m_background(background)
        , m_lane(lane)
        , m_work(std::move(work))
    {
    }

    /// Starts the work. `show` is called with its answer on the window's thread, while `page` exists.
    template <typename Show>
    void then(QObject* page, Show show)
    {
        struct Delivery
        {
            QPointer<QObject> page;
            Show show;
        };
        // Shared, because the task travels through a std::function; opened on the window's thread only.
        auto delivery = std::make_shared<Delivery>(Delivery{page, std::move(show)});
        ++m_background.m_unanswered;
        m_lane.add([background = &m_background, work = std::move(m_work),
                    delivery](Result<Database*> database) mutable {
            auto answer = std::make_shared<Answer>(database ? work(**database) : Answer(database.failure()));
            QMetaObject::invokeMethod(background->m_hub.get(), [background, delivery = std::move(delivery), answer] {
                if (delivery->page) delivery->show(std::move(*answer));
                // Last: what the answer asks next keeps it busy without a gap.
                --background->m_unanswered;
            });
        });
    }

private:
    Background& m_background;
    Lane& m_lane;
    Work m_work;
};

/// Shows the newest answer only: `search.run(m_latest.only(show))` drops those of older questions.
class Latest
{
public:
    template <typename Show>
    auto only(Show show)
    {
        const auto mine = ++*m_number;
        return [show = std::move(show), number = m_number, mine](auto answer) mutable {
            if (*number == mine) show(std::move(answer));
        };
    }

    /// What was asked so far is not shown any more.
    void drop() { ++*m_number; }

private:
    std::shared_ptr<quint64> m_number = std::make_shared<quint64>(0);
};

} // namespace relais::ui
