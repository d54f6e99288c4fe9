// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/core/secret.h"
#include "models/mail/unsubscribe_pages.h"
#include "services/channels/account_endpoint.h"
#include "services/conversations/webhook_listener.h"
#include "services/sending/engine_runner.h"
#include "services/storage/data_folder.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <thread>

class QTimer;

namespace relais {
class Clock;
class EventLog;
class PracticeHost;
class Receiver;
class TurnQueue;
} // namespace relais

namespace relais::ui {

/// Where webhooks are received now, or why they are not.
struct Receiving
{
    ListenAt at;
    std::optional<Error> failure = std::nullopt;
    Milliseconds next{0}; ///< after a failure: when it is tried again by itself
};

/// The engine on a thread of its own. Lives on the window's thread; commands go in by start(), stop() and
/// wake(), values come out as signals. One engine works on a database: while another process has it, this one
/// waits and tries again.
class EngineThread final : public QObject
{
    Q_OBJECT
public:
    /// `clock` and `log` must outlive it.
    EngineThread(DataFolder folder, const Clock& clock, EventLog& log, QObject* parent = nullptr);
    /// Finishes what is under way, ten seconds at most.
    ~EngineThread() override;

    /// Begins if it does not run; from now on what strangers are shown is in the language spoken now.
    void start();
    /// Asks it to end; ended() follows. What is under way is finished first.
    void stop();
    bool isRunning() const { return m_running; }
    /// A launch, a resume, a changed account: look at once.
    void wake();

    /// What opens the vault where there is no keychain. Used for connections opened from now on.
    void setVaultPassphrase(const std::optional<Secret>& passphrase);
    /// That passphrase, else what the environment gives; callable on any thread while this lives.
    PassphraseSource passphraseSource() const;

    /// Webhooks are received there while it runs; nothing: nowhere. A change makes it begin anew once what is under way is finished.
    void receiveAt(const std::optional<ListenAt>& at);
    /// The relays are asked at once. False: it does not run, so nothing is fetched.
    bool fetchNow();
    /// Makes it begin anew: an address that was taken may be free now.
    void receiveAgain();
    /// Nothing: it is to receive nowhere, or does not run.
    const std::optional<Receiving>& receiving() const { return m_receiving; }

    /// The practice servers of the program; any thread.
    std::shared_ptr<PracticeHost> practice() const { return m_practice; }

    /// With the model: whoever asks one in this program waits there for their turn; any thread.
    std::shared_ptr<TurnQueue> turns() const { return m_turns; }

    const EngineReport& lastReport() const { return m_report; }
    const std::optional<Error>& lastFailure() const { return m_failure; }

Q_SIGNALS:
    void reported(const relais::EngineReport& report);
    /// Why it does not run. It goes on trying by itself.
    void failed(const relais::Error& error);
    /// The day's backup could not be made. Sending goes on, and it is tried again.
    void backupFailed(const relais::Error& error);
    void ended();
    void receivingChanged();

private:
    void runOnThread(std::stop_token stop);
    /// Engine thread: listens where it is to.
    void listen(Receiver& receiver);
    /// Any thread.
    void tellReceiving(const std::optional<Receiving>& now);
    MessageSources makeSources(Database& database, const QString& installId);
    void finish(const Result<EngineReport>& result);

    DataFolder m_folder;
    const Clock& m_clock;
    EventLog& m_log;
    std::shared_ptr<PracticeHost> m_practice; ///< longer than one run: what people have on their phones stays
    std::shared_ptr<TurnQueue> m_turns;
    std::optional<Error> m_told; ///< engine thread only: why it did not run, as the log has it
    EngineReport m_report;
    std::optional<Error> m_failure;
    bool m_running = false;
    bool m_wanted = false;
    bool m_anew = false;
    std::optional<Receiving> m_receiving;
    QTimer* m_again;
    mutable std::mutex m_mutex;
    UnsubscribePages m_pages; ///< under m_mutex: translations are asked on the window's thread
    std::optional<Secret> m_passphrase;
    std::optional<ListenAt> m_receiveAt;
    Receiver* m_receiver = nullptr;         ///< under m_mutex: of the run that goes on
    std::shared_ptr<EngineRunner> m_runner; ///< under m_mutex: wake() may come from here while a run ends
    std::jthread m_thread;
};

} // namespace relais::ui
