// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"
#include "models/mail/unsubscribe_pages.h"
#include "services/core/web_server.h"
#include "services/relay/relay_spool.h"

#include <atomic>

namespace relais {

struct RelaySettings
{
    QString folder;
    ListenAt at;
    QList<Secret> appSecrets; ///< what webhooks are signed with; none: no webhooks are taken
    QList<Secret> verifyTokens;
    RelayLimits limits;
    UnsubscribePages pages;
};

/// A line for whoever runs the relay: neither a token nor an address nor a message is ever in it.
struct RelayLogLine
{
    const char* what; ///< verify, webhook, unsubscribe, pull, ack, expired
    int status = 0;   ///< of the answer; of "expired": how many
    qint64 size = 0;  ///< bytes or boxes
};

/// The relay: takes in what is signed and the clicks that unsubscribe, keeps it closed for its desks, gives it to who has a token.
///
///     GET, POST /webhooks/whatsapp     Meta
///     GET, POST /u/TOKEN, /u?t=TOKEN   the way out of a mail (RFC 8058); GET only asks
///     GET /pull?after=N&max=N&wait=S   desks, with a bearer token; waits up to S seconds for news
///     POST /ack                        {"ids": [...]}, what a desk has on its own disk
///     GET /health
///
/// To be put behind a proxy that speaks TLS. Threads of its own; ends with its destructor, and what was begun is answered.
class RelayServer
{
public:
    using Log = std::function<void(const RelayLogLine&)>;
    /// `log` is called on any thread, one at a time. Fails as RelaySpool::start() and WebServer::start() do.
    static Result<std::unique_ptr<RelayServer>> start(RelaySettings settings, const Clock& clock, Log log);
    ~RelayServer();
    RelayServer(const RelayServer&) = delete;
    RelayServer& operator=(const RelayServer&) = delete;

    quint16 port() const { return m_web->port(); }

private:
    RelayServer(RelaySettings settings, const Clock& clock, Log log);
    WebReply answer(const WebRequest& request);
    WebReply verify(const WebRequest& request) const;
    WebReply webhook(const WebRequest& request);
    WebReply wayOut(const WebRequest& request);
    WebReply pull(const WebRequest& request);
    WebReply acknowledge(const WebRequest& request);
    WebReply health();
    int keep(const char* source, QByteArray signature, QByteArray body);
    Result<std::optional<RelayPage>> pageFor(const QByteArray& token, qint64 after, int most,
                                             std::chrono::seconds wait);
    void tell(const RelayLogLine& line);

    RelaySettings m_settings;
    const Clock& m_clock;
    Log m_log;
    std::mutex m_logMutex;
    std::mutex m_newsMutex;
    std::condition_variable m_newsCame;
    quint64 m_news = 0;
    bool m_isEnding = false;
    int m_waiting = 0;
    std::atomic<bool> m_couldWrite = true;
    std::unique_ptr<RelaySpool> m_spool;
    std::unique_ptr<WebServer> m_web;
};

} // namespace relais
