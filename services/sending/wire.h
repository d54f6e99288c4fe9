// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/sending/http_wire.h"
#include "services/sending/smtp_wire.h"
#include "services/sending/transport.h"

#include <functional>
#include <memory>

namespace relais {

/// What messages are made from as they leave. `http` may be empty: then only e-mail leaves.
struct MessageSources
{
    std::unique_ptr<MailSource> mail;
    std::unique_ptr<HttpSource> http = nullptr;
    std::shared_ptr<void> alongside = nullptr; ///< lives as long as the engine runs: what receives, stand-ins
    /// Whether nothing is left to do for what works alongside, as things stand; empty: nothing does.
    std::function<bool()> isAtRest = nullptr;
};

/// Carries claimed messages of every channel in one poll loop. One thread calls everything but wake().
class Wire final : public Transport
{
public:
    /// `sources` outlive the wire; `sources.mail` is never empty.
    Wire(Journal& journal, const MessageSources& sources);

    void submit(QList<ClaimedMessage> messages) override;
    QList<EndedMessage> takeEnded() override;
    void withdraw(const std::function<bool(const ClaimedMessage&)>& fits) override;
    void renew(AccountId account) override;
    int backlog(AccountId account) const override;

    /// Waits at most `longest` for something to happen, and handles it.
    void poll(Milliseconds longest);
    /// Ends a poll() early. From any thread.
    void wake();

    /// Cuts every line: what was under way ends as far as it got, unsure when a verdict was awaited.
    void abandon();

    /// Something ended that takeEnded() has not handed out yet.
    bool hasEnded() const { return m_smtp.hasEnded() || m_http.hasEnded(); }
    /// A connection stands idle for want of a message.
    bool isStarving() const { return m_smtp.isStarving() || m_http.isStarving(); }
    /// Nothing is submitted that has not ended.
    bool isEmpty() const { return m_smtp.isEmpty() && m_http.isEmpty(); }

private:
    struct Cleanup
    {
        void operator()(CURLM* multi) const;
    };

    void finishTransfers();

    Journal& m_journal;
    std::unique_ptr<CURLM, Cleanup> m_multi;
    SmtpWire m_smtp;
    HttpWire m_http;
    std::vector<curl_waitfd> m_sockets;
};

} // namespace relais
