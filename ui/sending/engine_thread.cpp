// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/engine_thread.h"

#include "services/access/agency.h"
#include "services/conversations/receiver.h"
#include "services/core/clock.h"
#include "services/core/thread_priority.h"
#include "services/practice/practice_host.h"
#include "services/secrets/secret_store.h"
#include "services/sending/message_sources.h"
#include "services/storage/database.h"
#include "services/upkeep/daily_backup.h"
#include "services/upkeep/event_log.h"
#include "services/writing/turn_queue.h"
#include "ui/text/unsubscribe_pages.h"

#include <QTimer>

#include <utility>

namespace relais::ui {

namespace {
/// How long to wait before trying again to become the engine of this database.
constexpr int kTryAgainMs = 5000;
} // namespace

EngineThread::EngineThread(DataFolder folder, const Clock& clock, EventLog& log, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_log(log)
    , m_practice(std::make_shared<PracticeHost>(m_folder, clock))
    , m_turns(std::make_shared<TurnQueue>())
    , m_again(new QTimer(this))
{
    m_again->setSingleShot(true);
    m_again->setInterval(kTryAgainMs);
    connect(m_again, &QTimer::timeout, this, [this] {
        if (m_wanted && !m_running) start();
    });
}

EngineThread::~EngineThread()
{
    m_wanted = false;
    m_thread.request_stop();
    if (m_thread.joinable()) m_thread.join();
}

void EngineThread::start()
{
    m_wanted = true;
    {
        const std::lock_guard lock(m_mutex);
        m_pages = unsubscribePages();
    }
    if (m_running) return;
    if (m_thread.joinable()) m_thread.join();
    m_running = true;
    m_thread = std::jthread([this](std::stop_token stop) { runOnThread(stop); });
}

void EngineThread::stop()
{
    m_wanted = false;
    m_again->stop();
    m_thread.request_stop();
    if (!m_running) Q_EMIT ended();
}

void EngineThread::wake()
{
    const std::lock_guard lock(m_mutex);
    if (m_runner) m_runner->wake();
}

void EngineThread::receiveAt(const std::optional<ListenAt>& at)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_receiveAt == at) return;
        m_receiveAt = at;
    }
    receiveAgain();
}

void EngineThread::receiveAgain()
{
    if (!m_running) return;
    m_anew = true;
    m_receiving.reset();
    m_thread.request_stop();
    Q_EMIT receivingChanged();
}

void EngineThread::listen(Receiver& receiver)
{
    std::optional<ListenAt> at;
    {
        const std::lock_guard lock(m_mutex);
        at = m_receiveAt;
    }
    std::optional<Receiving> now;
    if (at) {
        const auto port = receiver.listen(*at);
        now = Receiving{*at, port ? std::nullopt : std::optional(port.error())};
        if (!port) {
            now->next = Receiver::kFirstPause;
            m_log.write(LogEvent::EngineTrouble, logFacts(port.error()));
            receiver.keepTrying(*at, [this, where = *at](const Result<quint16>& again, Milliseconds next) {
                tellReceiving(Receiving{where, again ? std::nullopt : std::optional(again.error()), next});
            });
        }
    }
    tellReceiving(now);
}

void EngineThread::tellReceiving(const std::optional<Receiving>& now)
{
    QMetaObject::invokeMethod(this, [this, now] {
        m_receiving = now;
        Q_EMIT receivingChanged();
    });
}

bool EngineThread::fetchNow()
{
    const std::lock_guard lock(m_mutex);
    if (m_receiver) m_receiver->fetchNow();
    return m_receiver != nullptr;
}

void EngineThread::setVaultPassphrase(const std::optional<Secret>& passphrase)
{
    const std::lock_guard lock(m_mutex);
    m_passphrase = passphrase;
}

PassphraseSource EngineThread::passphraseSource() const
{
    return [this]() -> Result<std::optional<Secret>> {
        const std::lock_guard lock(m_mutex);
        if (m_passphrase) return m_passphrase;
        return vaultPassphrase();
    };
}

MessageSources EngineThread::makeSources(Database& database, const QString& installId)
{
    const auto secretsOf = [folder = m_folder, passphrase = passphraseSource()](Database& own) {
        return storedSecrets(folder, passphrase, own);
    };
    auto practice = m_practice;
    const auto pages = [this] {
        const std::lock_guard lock(m_mutex);
        return m_pages;
    };
    // The window forgets it first, so that it always ends on the engine's thread, which may wait for it.
    const auto end = [this](Receiver* ended) {
        {
            const std::lock_guard lock(m_mutex);
            m_receiver = nullptr;
        }
        delete ended;
    };
    std::shared_ptr<Receiver> receiver(new Receiver(
                                           m_folder, m_clock, installId, secretsOf, passphraseSource(),
                                           [practice] { return practice->whatsappPort(); },
                                           {[practice] { return practice->ollamaPort(); }, m_turns}, pages,
                                           [this] { wake(); }),
                                       end);
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = receiver.get();
    }
    listen(*receiver);
    const auto whatsapp = [practice, receives = receiver.get()]() -> Result<quint16> {
        const auto port = receives->listen({});
        return port ? practice->whatsappPort(*port) : port;
    };
    // An earlier run of the engine listened elsewhere. Without a port now, the next message asks for one again.
    if (practice->startedWhatsapp()) static_cast<void>(whatsapp());
    auto sources = campaignSources(database, m_clock, installId, secretsOf(database),
                                   {.smtp = [practice] { return practice->port(); }, .whatsapp = whatsapp});
    sources.alongside = std::move(receiver);
    return sources;
}

void EngineThread::runOnThread(std::stop_token stop)
{
    workBehindTheWindow();
    const auto runner = std::make_shared<EngineRunner>(
        m_folder, m_clock,
        [this](Database& database) -> Result<MessageSources> {
            const auto agency = agencyInfo(database);
            if (!agency) return agency.failure();
            return makeSources(database, agency->installId);
        },
        &m_log);
    {
        const std::lock_guard lock(m_mutex);
        m_runner = runner;
    }
    // A day without a backup is no reason not to send: the next look tries again, and relaisctl tells of it.
    const DailyBackup backups(
        m_folder, m_clock, secretsIn(m_folder, passphraseSource()), stop,
        [this](const Error& error) { QMetaObject::invokeMethod(this, [this, error] { Q_EMIT backupFailed(error); }); },
        std::chrono::minutes(10), &m_log);
    auto result = runner->run(stop, {}, [this](const EngineReport& report) {
        QMetaObject::invokeMethod(this, [this, report] {
            m_report = report;
            m_failure.reset();
            Q_EMIT reported(report);
        });
    });
    {
        const std::lock_guard lock(m_mutex);
        m_runner.reset();
    }
    const auto why = result ? std::nullopt : std::optional(result.error());
    // It is tried again every few seconds: one line for each new reason is enough.
    if (why && why != m_told) m_log.write(LogEvent::EngineTrouble, logFacts(*why));
    m_told = why;
    QMetaObject::invokeMethod(this, [this, result] { finish(result); });
}

void EngineThread::finish(const Result<EngineReport>& result)
{
    m_running = false;
    m_receiving.reset();
    Q_EMIT receivingChanged();
    if (result) {
        m_report = *result;
    } else {
        m_failure = result.error();
        Q_EMIT failed(result.error());
    }
    const bool anew = std::exchange(m_anew, false);
    if (m_wanted && anew && result)
        start();
    else if (m_wanted)
        m_again->start();
    else
        Q_EMIT ended();
}

} // namespace relais::ui
