// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/receiver.h"

#include "services/conversations/door.h"
#include "services/conversations/rule_runner.h"
#include "services/core/clock.h"
#include "services/storage/database.h"

#include <algorithm>

namespace relais {

namespace {

constexpr int kAtATime = 100;
// After a database that was full or busy: again, without being asked.
constexpr auto kAfterTrouble = std::chrono::seconds(1);
// Another process may have let somebody in, or changed the rules.
constexpr Milliseconds kLongestRest = std::chrono::seconds(20);

/// How long nothing is to be done by time alone.
Milliseconds restOf(Database& database, const Clock& clock)
{
    const auto next = nextSilence(database);
    if (!next || !*next) return kLongestRest;
    return std::clamp(**next - clock.now(), Milliseconds(0), kLongestRest);
}

} // namespace

Receiver::Receiver(DataFolder folder, const Clock& clock, QString installId, WebhookKeeper::SecretsOf secretsOf,
                   PassphraseSource passphrase, PracticePort practice, ModelDoor model, WebhookListener::PagesOf pages,
                   std::function<void()> changed)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_installId(std::move(installId))
    , m_secretsOf(std::move(secretsOf))
    , m_pages(std::move(pages))
    , m_changed(std::move(changed))
    , m_relays(std::make_unique<RelayPoller>(m_folder, m_clock, m_secretsOf, std::move(passphrase), [this] { wake(); }))
    , m_media(std::make_unique<MediaFetcher>(m_folder, m_clock, m_secretsOf, std::move(practice), m_changed))
    , m_reader(std::make_unique<IncomingReader>(m_folder, m_clock, std::move(model), m_changed))
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

Result<quint16> Receiver::listen(const ListenAt& at)
{
    const std::lock_guard lock(m_listening);
    const bool isOurs = at.port == 0;
    if (m_listener) return m_listener->port();
    if (isOurs && m_ours) return m_ours->port();
    if (!m_keeper) {
        auto keeper = WebhookKeeper::start(m_folder, m_clock, m_secretsOf, [this] { wake(); });
        if (!keeper) return keeper.failure();
        m_keeper = std::move(*keeper);
    }
    auto listener = WebhookListener::start(at, *m_keeper, m_pages);
    if (!listener) return listener.failure();
    auto& place = isOurs ? m_ours : m_listener;
    place = std::move(*listener);
    return place->port();
}

void Receiver::keepTrying(const ListenAt& at, TriedAgain told)
{
    const std::lock_guard lock(m_mutex);
    m_trying = Trying{.at = at, .told = std::move(told), .next = std::chrono::steady_clock::now() + kFirstPause};
    m_hasNews = true;
    m_woken.notify_one();
}

std::optional<Milliseconds> Receiver::tryAgain()
{
    std::optional<Trying> trying;
    {
        const std::lock_guard lock(m_mutex);
        trying = m_trying;
    }
    if (!trying) return std::nullopt;
    const auto now = std::chrono::steady_clock::now();
    if (now < trying->next) return std::chrono::ceil<Milliseconds>(trying->next - now);
    const auto port = listen(trying->at);
    trying->pause = std::min(2 * trying->pause, kLongestPause);
    {
        const std::lock_guard lock(m_mutex);
        if (port)
            m_trying.reset();
        else if (m_trying) {
            m_trying->pause = trying->pause;
            m_trying->next = now + trying->pause;
        }
    }
    trying->told(port, trying->pause);
    return port ? std::nullopt : std::optional(trying->pause);
}

Receiver::~Receiver()
{
    // First nobody brings anything any more, then what was brought is written, then the door closes.
    m_relays.reset();
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_trying.reset();
    }
    const std::lock_guard lock(m_listening);
    m_listener.reset();
    m_ours.reset();
    m_keeper.reset();
}

void Receiver::wake()
{
    const std::lock_guard lock(m_mutex);
    m_hasNews = true;
    m_woken.notify_one();
}

bool Receiver::isAtRest(Database& database) const
{
    if (m_inTrouble) return true;
    const auto waits = hasOpenEvents(database);
    if (!waits || *waits) return !waits;
    const auto silence = nextSilence(database);
    if (silence && *silence && **silence <= m_clock.now()) return false;
    for (const auto& moment : {nextMediaMoment(database), nextReadingMoment(database)})
        if (moment && *moment && **moment <= m_clock.now()) return false;
    return true;
}

void Receiver::run(std::stop_token stop)
{
    auto database = Database::open(m_folder.database());
    while (!database && !stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        m_woken.wait_for(lock, stop, kAfterTrouble, [] { return false; });
        lock.unlock();
        database = Database::open(m_folder.database());
    }
    if (!database) return;
    Door door(**database, m_clock, m_installId);
    CostLedger costs(**database);
    while (!stop.stop_requested()) {
        const auto again = tryAgain();
        const auto rest = std::min(restOf(**database, m_clock), again.value_or(kLongestRest));
        {
            std::unique_lock lock(m_mutex);
            if (m_inTrouble)
                m_woken.wait_for(lock, stop, kAfterTrouble, [] { return false; });
            else
                m_woken.wait_for(lock, stop, rest, [this] { return m_hasNews; });
            m_hasNews = false;
        }
        while (!stop.stop_requested()) {
            const auto gone = door.goThrough(kAtATime);
            m_inTrouble = !gone;
            if (!gone || *gone == 0) break;
            m_media->wake();
            m_reader->wake();
            m_changed();
        }
        while (!m_inTrouble && !stop.stop_requested()) {
            // Whoever set a card may have died over it.
            const auto priced = costs.priceLater(kAtATime);
            m_inTrouble = !priced;
            if (!priced || *priced == 0) break;
            m_changed();
        }
        while (!m_inTrouble && !stop.stop_requested()) {
            const auto looked = lookAtSilences(**database, m_clock, kAtATime);
            m_inTrouble = !looked;
            if (!looked || *looked == 0) break;
            m_changed();
        }
    }
}

} // namespace relais
