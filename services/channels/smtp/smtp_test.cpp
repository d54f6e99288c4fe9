// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/smtp/smtp_test.h"

#include "services/channels/http/curl_functions.h"
#include "services/core/thread_rule.h"

#include <chrono>
#include <memory>

namespace relais {

namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::seconds(120);

QString placeOf(const SmtpEndpoint& endpoint)
{
    return QStringLiteral("%1:%2").arg(endpoint.settings.host).arg(endpoint.settings.port);
}

QString wordsOf(const Outcome& outcome)
{
    return QStringLiteral("%1 %2").arg(outcome.code, outcome.text).trimmed();
}

Result<void> connectTo(const SmtpEndpoint& endpoint, SmtpConnection& connection)
{
    if (auto may = mayWait(placeOf(endpoint)); !may) return may;
    const auto code = curl::easy_perform(connection.handle());
    if (const auto failure = connection.connected(code)) {
        const auto kind = failure->kind == Outcome::Kind::AccountDown ? ErrorCode::Rejected : ErrorCode::Network;
        return fail(kind, placeOf(endpoint), wordsOf(*failure));
    }
    return {};
}

/// One mail over one open connection, waiting for each reply.
class SingleTalk
{
public:
    explicit SingleTalk(SmtpConnection& connection)
        : m_connection(connection)
        , m_dialogue(connection.capabilities())
        , m_waiter(curl::multi_init())
    {
    }

    Outcome send(SmtpMail mail)
    {
        m_dialogue.begin(std::move(mail));
        const auto deadline = SteadyClock::now() + kPatience;
        while (true) {
            if (m_dialogue.wantsFinalDot()) m_dialogue.releaseFinalDot();
            if (auto outcome = m_dialogue.takeOutcome()) {
                sayGoodbye();
                return std::move(*outcome);
            }
            m_output.append(m_dialogue.takeOutput());
            flush();
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now());
            if (left.count() <= 0)
                m_dialogue.connectionLost(QStringLiteral("the server did not answer in time"));
            else
                listen(static_cast<int>(left.count()));
        }
    }

private:
    struct Cleanup
    {
        void operator()(CURLM* waiter) const { curl::multi_cleanup(waiter); }
    };

    void flush()
    {
        while (!m_output.isEmpty()) {
            const auto taken = m_connection.send(m_output);
            if (taken <= 0) return; // a broken line is found by reading
            m_output.remove(0, taken);
        }
    }

    void listen(int patience)
    {
        const auto events = static_cast<short>(CURL_WAIT_POLLIN | (m_output.isEmpty() ? 0 : CURL_WAIT_POLLOUT));
        curl_waitfd socket{m_connection.socket(), events, 0};
        curl::multi_poll(m_waiter.get(), &socket, 1, patience, nullptr);
        QByteArray received;
        const bool alive = m_connection.receive(received);
        if (!received.isEmpty()) m_dialogue.receive(received);
        if (!alive) m_dialogue.connectionLost(QStringLiteral("the server closed the connection"));
    }

    /// The mail is the server's: how the goodbye ends does not matter.
    void sayGoodbye()
    {
        m_output.append(m_dialogue.takeOutput() + "QUIT\r\n");
        flush();
    }

    SmtpConnection& m_connection;
    SmtpDialogue m_dialogue;
    QByteArray m_output;
    std::unique_ptr<CURLM, Cleanup> m_waiter;
};

} // namespace

Result<SmtpTestResult> testSmtp(const SmtpEndpoint& endpoint)
{
    SmtpConnection connection(endpoint);
    if (auto done = connectTo(endpoint, connection); !done) return done.failure();
    return SmtpTestResult{.encrypted = endpoint.settings.security != SmtpSecurity::None,
                          .loggedIn = !endpoint.settings.user.isEmpty(),
                          .capabilities = connection.capabilities()};
}

Result<QString> sendMail(const SmtpEndpoint& endpoint, SmtpMail mail)
{
    SmtpConnection connection(endpoint);
    if (auto done = connectTo(endpoint, connection); !done) return done.failure();
    const auto outcome = SingleTalk(connection).send(std::move(mail));
    if (outcome.kind == Outcome::Kind::Accepted) return wordsOf(outcome);
    if (outcome.kind == Outcome::Kind::Unknown)
        return fail(ErrorCode::Network, placeOf(endpoint),
                    QStringLiteral("%1; the mail may have arrived").arg(outcome.text));
    // Without a code it is not the server that speaks.
    return fail(outcome.code.isEmpty() ? ErrorCode::Network : ErrorCode::Rejected, placeOf(endpoint), wordsOf(outcome));
}

} // namespace relais
