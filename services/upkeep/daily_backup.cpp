// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/daily_backup.h"

#include "services/storage/database.h"
#include "services/upkeep/backup.h"
#include "services/upkeep/log_entries.h"

#include <optional>
#include <utility>

namespace relais {

DailyBackup::DailyBackup(DataFolder folder, const Clock& clock, SecretOpener secrets, std::stop_token cancel,
                         Failed failed, Milliseconds interval, EventLog* log)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_secrets(std::move(secrets))
    , m_cancel(std::move(cancel))
    , m_failed(std::move(failed))
    , m_interval(interval)
    , m_log(log)
    , m_thread([this](const std::stop_token& ended) { run(ended); })
{
}

DailyBackup::~DailyBackup() = default;

void DailyBackup::run(const std::stop_token& ended)
{
    std::optional<Error> told;
    do {
        const auto done = look();
        if (done) {
            told.reset();
            if (m_log) tellBackup(*m_log, done);
        } else if (done.error().code != ErrorCode::Cancelled && done.error() != told) {
            told = done.error();
            if (m_log) tellBackup(*m_log, done);
            m_failed(*told);
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, ended, m_interval, [] { return false; });
    } while (!ended.stop_requested());
}

Result<QString> DailyBackup::look() const
{
    auto database = Database::open(m_folder.database());
    if (!database) return database.failure();
    return backupIfDue(**database, m_folder, m_clock, m_secrets, m_cancel);
}

} // namespace relais
