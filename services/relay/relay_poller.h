// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/webhook_keeper.h"
#include "services/relay/relay_fetcher.h"
#include "services/storage/data_folder.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace relais {

/// Fetches from all relays of an agency, on a thread of its own, for as long as it lives: news within a moment, a relay that is out of
/// reach less and less often. A database that was copied or restored fetches nothing: two copies would take each other's news away.
class RelayPoller
{
public:
    /// `kept` is called on the poller's thread after something new was written down.
    RelayPoller(DataFolder folder, const Clock& clock, WebhookKeeper::SecretsOf accountSecrets,
                PassphraseSource passphrase, std::function<void()> kept);
    /// Waits for the page that is under way.
    ~RelayPoller();
    RelayPoller(const RelayPoller&) = delete;
    RelayPoller& operator=(const RelayPoller&) = delete;

    /// Those that rest are asked at once, too. Any thread.
    void fetchNow();

private:
    struct Rest
    {
        std::chrono::seconds next{0};
        std::chrono::steady_clock::time_point until{};
    };
    void run(std::stop_token stop);
    void lookAt(RelayFetcher& fetcher, const QList<Relay>& relays, const std::stop_token& stop);
    void wait(const std::stop_token& stop, std::chrono::milliseconds time);

    DataFolder m_folder;
    const Clock& m_clock;
    WebhookKeeper::SecretsOf m_accountSecrets;
    PassphraseSource m_passphrase;
    std::function<void()> m_kept;
    std::map<qint64, Rest> m_rests;
    std::mutex m_mutex;
    bool m_now = false;
    std::condition_variable_any m_woken;
    std::jthread m_thread;
};

/// Reads a relay's secrets from the folder's store, which is opened for it.
RelayFetcher::SecretsOf storedRelaySecrets(const DataFolder& folder, PassphraseSource passphrase, Database& database);

} // namespace relais
