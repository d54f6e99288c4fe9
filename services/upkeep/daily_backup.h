// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/secrets/secret_store.h"
#include "services/storage/data_folder.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace relais {

class Clock;
class EventLog;

/// Makes the day's backup while it lives, on a thread and a connection of its own: whoever sends is not kept waiting,
/// and a program that runs for months has its backups too.
class DailyBackup
{
public:
    /// Called on the backup's thread, once for each new reason.
    using Failed = std::function<void(const Error&)>;

    /// Looks at once and then every `interval` whether a backup is due. `secrets`, asked on the backup's thread, have the passphrase where backups are
    /// encrypted. `clock` and `log` (if there is one) must outlive it and answer on any thread.
    DailyBackup(DataFolder folder, const Clock& clock, SecretOpener secrets, std::stop_token cancel, Failed failed,
                Milliseconds interval = std::chrono::minutes(10), EventLog* log = nullptr);
    /// Waits for a backup that is under way, and for the first look; with `cancel` requested it is given up instead.
    ~DailyBackup();
    DailyBackup(const DailyBackup&) = delete;
    DailyBackup& operator=(const DailyBackup&) = delete;

private:
    void run(const std::stop_token& ended);
    Result<QString> look() const;

    DataFolder m_folder;
    const Clock& m_clock;
    SecretOpener m_secrets;
    std::stop_token m_cancel;
    Failed m_failed;
    Milliseconds m_interval;
    EventLog* m_log;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; ///< last: it uses all the others
};

} // namespace relais
