// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relay/relay_poller.h"

#include "services/access/arming.h"
#include "services/secrets/secret_store.h"
#include "services/storage/database.h"

#include <algorithm>
#include <utility>

namespace relais {

namespace {

using namespace std::chrono_literals;

// A relay that is added, an agency that is armed: noticed within this.
constexpr auto kLookEvery = 5s;
// One relay may wait for news on its own line; several take turns.
constexpr auto kNewsWait = 20s;
constexpr auto kShortestTurn = 1s;
constexpr std::chrono::seconds kFirstRest = 2s;
constexpr std::chrono::seconds kLongestRest = 300s;

} // namespace

RelayFetcher::SecretsOf storedRelaySecrets(const DataFolder& folder, PassphraseSource passphrase, Database& database)
{
    return [open = secretsIn(folder, std::move(passphrase)), &database](const Relay& relay) -> Result<RelaySecrets> {
        const auto store = open();
        if (!store) return store.failure();
        return relaySecrets(database, relay, **store);
    };
}

RelayPoller::RelayPoller(DataFolder folder, const Clock& clock, WebhookKeeper::SecretsOf accountSecrets,
                         PassphraseSource passphrase, std::function<void()> kept)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_accountSecrets(std::move(accountSecrets))
    , m_passphrase(std::move(passphrase))
    , m_kept(std::move(kept))
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

RelayPoller::~RelayPoller()
{
    m_thread.request_stop();
    m_thread.join();
}

void RelayPoller::wait(const std::stop_token& stop, std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, stop, time, [this] { return m_now; });
}

void RelayPoller::fetchNow()
{
    const std::lock_guard lock(m_mutex);
    m_now = true;
    m_woken.notify_one();
}

void RelayPoller::run(std::stop_token stop)
{
    auto database = Database::open(m_folder.database());
    while (!database && !stop.stop_requested()) {
        wait(stop, kLookEvery);
        {
            const std::lock_guard lock(m_mutex);
            m_now = false;
        }
        database = Database::open(m_folder.database());
    }
    if (!database) return;
    RelayFetcher fetcher(**database, m_clock, m_accountSecrets(**database),
                         storedRelaySecrets(m_folder, m_passphrase, **database));
    while (!stop.stop_requested()) {
        {
            const std::lock_guard lock(m_mutex);
            if (std::exchange(m_now, false)) m_rests.clear();
        }
        const auto relays = relaysOf(**database);
        const bool mayFetch = relays && !relays->isEmpty() && checkArmed(**database).value_or(false);
        if (mayFetch)
            lookAt(fetcher, *relays, stop);
        else
            wait(stop, kLookEvery);
    }
}

void RelayPoller::lookAt(RelayFetcher& fetcher, const QList<Relay>& relays, const std::stop_token& stop)
{
    const auto turn = std::max<std::chrono::seconds>(kShortestTurn, kNewsWait / static_cast<int>(relays.size()));
    bool hasAsked = false;
    for (const auto& relay : relays) {
        auto& rest = m_rests[relay.id];
        if (stop.stop_requested() || std::chrono::steady_clock::now() < rest.until) continue;
        hasAsked = true;
        const auto begun = std::chrono::steady_clock::now();
        const auto round = fetcher.round(relay, turn, stop);
        if (round) {
            rest = {};
            if (round->fresh > 0) m_kept();
            // A relay that does not wait for news, or forgets nothing, is not asked as fast as the line goes.
            else
                rest.until = begun + kShortestTurn;
            continue;
        }
        rest.next = std::clamp(rest.next * 2, kFirstRest, kLongestRest);
        rest.until = std::chrono::steady_clock::now() + rest.next;
    }
    if (!hasAsked) wait(stop, kShortestTurn);
}

} // namespace relais
