// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/channels/account_endpoint.h"
#include "services/conversations/webhook_keeper.h"
#include "services/storage/data_folder.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace relais {

class Clock;
class Database;

/// Fetches the next file that is due, if one is, and writes down what came of it. No transaction is open while the network is asked. False: none was due. A
/// failure is the database's: the file is still to be fetched. Waits for the network: on a thread of its own.
Result<bool> fetchNextMedia(Database& database, const Clock& clock, const SecretReader& readSecret,
                            const PracticePort& practice, const std::stop_token& stop);

/// When the next file is fetched; nothing: none is to be.
Result<std::optional<Instant>> nextMediaMoment(Database& database);

/// Fetches what contacts send, one file after the other, on a thread with a connection of its own. What is to be fetched, when, and how often it was tried stands
/// in the database, so another process goes on where this one ends. Any thread may wake it; its destructor gives up what is under way.
class MediaFetcher
{
public:
    /// `practice`: the port of the stand-in, from any thread. `changed` is called on the fetcher's thread after each file.
    MediaFetcher(DataFolder folder, const Clock& clock, WebhookKeeper::SecretsOf secretsOf, PracticePort practice,
                 std::function<void()> changed);
    MediaFetcher(const MediaFetcher&) = delete;
    MediaFetcher& operator=(const MediaFetcher&) = delete;

    /// Something has come in.
    void wake();

private:
    void run(std::stop_token stop);
    void rest(const std::stop_token& stop, Milliseconds longest);

    DataFolder m_folder;
    const Clock& m_clock;
    WebhookKeeper::SecretsOf m_secretsOf;
    PracticePort m_practice;
    std::function<void()> m_changed;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_hasNews = false;
    std::jthread m_thread;
};

} // namespace relais
