// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/conversations/media_fetcher.h"
#include "services/conversations/webhook_listener.h"
#include "services/reading/incoming_reader.h"
#include "services/relay/relay_poller.h"
#include "services/storage/data_folder.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace relais {

class Clock;
class Database;

/// Receives for an agency: listens, fetches from its relays, keeps, lets in through the door, fetches the files that contacts send, and has read what they write, on threads of its own. What an earlier process kept and did not
/// get through comes first. Looks at the silences of conversations (rule_runner.h) when they are due. Made and used on one thread; ends with its destructor, and what was answered is kept.
class Receiver
{
public:
    /// `practice`: the port of the stand-in; `pages`: what the ways out of mails show; both from any thread. `changed` is called on threads of the receiver
    /// whenever the door has let something in, a file was fetched, or a message was read.
    Receiver(DataFolder folder, const Clock& clock, QString installId, WebhookKeeper::SecretsOf secretsOf,
             PassphraseSource passphrase, PracticePort practice, ModelDoor model, WebhookListener::PagesOf pages,
             std::function<void()> changed);
    ~Receiver();
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    /// From now on webhooks and presses of ways out are taken there. Port 0: anywhere on this computer, where it listens already if it does. Its port. Fails as Database::open() and WebhookListener::start() do.
    Result<quint16> listen(const ListenAt& at);

    /// Goes on trying to listen there, ever less often, until it does. `told` hears on the receiver's thread how each try ended, and when the next one is.
    using TriedAgain = std::function<void(const Result<quint16>&, Milliseconds next)>;
    void keepTrying(const ListenAt& at, TriedAgain told);
    static constexpr Milliseconds kFirstPause = std::chrono::seconds(5);
    static constexpr Milliseconds kLongestPause = std::chrono::minutes(5);

    /// The relays are asked at once, those too that are given a rest. Any thread.
    void fetchNow() { m_relays->fetchNow(); }

    /// Whether `database` holds nothing that is to be let in or looked at by now. Also true while it is in trouble: nothing is to be waited for then.
    /// Callable on any thread, with that thread's database.
    bool isAtRest(Database& database) const;

private:
    struct Trying
    {
        ListenAt at;
        TriedAgain told;
        Milliseconds pause = kFirstPause;
        std::chrono::steady_clock::time_point next{};
    };
    void run(std::stop_token stop);
    void wake();
    /// Receiver's thread: how long until the next try; nothing: none is wanted.
    std::optional<Milliseconds> tryAgain();

    DataFolder m_folder;
    const Clock& m_clock;
    QString m_installId;
    WebhookKeeper::SecretsOf m_secretsOf;
    WebhookListener::PagesOf m_pages;
    std::function<void()> m_changed;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_hasNews = true;
    std::atomic<bool> m_inTrouble = false;
    std::optional<Trying> m_trying;
    std::mutex m_listening; ///< guards the next three
    std::unique_ptr<WebhookKeeper> m_keeper;
    std::unique_ptr<WebhookListener> m_listener; ///< where it was told to
    std::unique_ptr<WebhookListener> m_ours;     ///< of this computer alone, where the other one cannot
    std::unique_ptr<RelayPoller> m_relays;
    std::unique_ptr<MediaFetcher> m_media;
    std::unique_ptr<IncomingReader> m_reader;
    std::jthread m_thread;
};

} // namespace relais
