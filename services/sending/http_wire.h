// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/http/http_exchange.h"
#include "services/sending/http_source.h"
#include "services/sending/transport.h"

#include <curl/curl.h>

#include <deque>
#include <map>
#include <memory>

namespace relais {

/// Carries claimed messages over HTTP, one request each. Part of Wire, whose poll loop drives it, on one thread.
///
/// A request's point of no return is its first byte: what was handed to libcurl and got no whole answer is unsure
/// as soon as the server may have read all of it. An upload before it has none: it is cut, repeated and not written down.
class HttpWire final : public Transport
{
public:
    /// Without a source, what is submitted comes back: its account is down. Requests run on `multi`, which outlives the wire.
    HttpWire(Journal& journal, HttpSource* source, CURLM* multi);
    ~HttpWire() override;
    HttpWire(const HttpWire&) = delete;
    HttpWire& operator=(const HttpWire&) = delete;

    void submit(QList<ClaimedMessage> messages) override;
    QList<EndedMessage> takeEnded() override;
    void withdraw(const std::function<bool(const ClaimedMessage&)>& fits) override;
    void renew(AccountId account) override;
    int backlog(AccountId account) const override;

    /// Writes down, for all at once, which requests begin, and begins them.
    void begin();
    /// A request of ours has ended. False: the handle is not ours.
    bool finished(CURL* handle, CURLcode code);
    /// Cuts every request: what was under way is unsure.
    void abandon();

    bool isRunning() const { return !m_running.empty(); }
    bool hasEnded() const { return !m_ended.isEmpty(); }
    /// There is room for a request and nothing to send.
    bool isStarving() const { return m_starving; }
    bool isEmpty() const;

private:
    struct Lane
    {
        std::deque<ClaimedMessage> queue;
        int running = 0;
        int ended = 0; ///< in m_ended
    };
    struct Running
    {
        ClaimedMessage message;
        std::unique_ptr<HttpExchange> exchange;
        HttpStep step = HttpStep::Message;
    };

    std::vector<Running> prepareNext();
    /// Cuts the uploads of messages that fit.
    void cutUploads(const std::function<bool(const ClaimedMessage&)>& fits);
    void end(ClaimedMessage message, Outcome outcome);

    Journal& m_journal;
    HttpSource* m_source;
    CURLM* m_multi;
    std::map<qint64, Lane> m_lanes;
    std::map<CURL*, Running> m_running;
    QList<EndedMessage> m_ended;
    bool m_starving = false;
};

} // namespace relais
