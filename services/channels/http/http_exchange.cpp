// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/http/http_exchange.h"

#include "services/channels/http/curl_functions.h"
#include "services/core/thread_rule.h"

#include <QUrl>

#include <algorithm>
#include <cstring>
#include <optional>

namespace relais {

namespace {

constexpr long kConnectSeconds = 30;
// A line that brings less than this for a minute is dead, however long its request may take.
constexpr long kSlowestBytes = 100;
constexpr long kSlowSeconds = 60;
// Idle connections are closed by servers after a minute or so; one that is older than this is not used again.
constexpr long kIdleSeconds = 20;

} // namespace

HttpExchange::HttpExchange(HttpRequest request)
    : m_request(std::move(request))
    , m_handle(curl::easy_init())
    , m_errorText(std::make_unique<char[]>(CURL_ERROR_SIZE))
{
    curl::easy_setopt(m_handle, CURLOPT_URL, m_request.url.toUtf8().constData());
    curl::easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl::easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl::easy_setopt(m_handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl::easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl::easy_setopt(m_handle, CURLOPT_TIMEOUT, static_cast<long>(m_request.patience.count()));
    curl::easy_setopt(m_handle, CURLOPT_LOW_SPEED_LIMIT, kSlowestBytes);
    curl::easy_setopt(m_handle, CURLOPT_LOW_SPEED_TIME, kSlowSeconds);
    curl::easy_setopt(m_handle, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl::easy_setopt(m_handle, CURLOPT_MAXAGE_CONN, kIdleSeconds);
    curl::easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_errorText.get());
    curl::easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &HttpExchange::take);
    curl::easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
    if (m_request.method == "POST") {
        curl::easy_setopt(m_handle, CURLOPT_POST, 1L);
        // Not CURLOPT_POSTFIELDS: what stands there libcurl can send again.
        curl::easy_setopt(m_handle, CURLOPT_READFUNCTION, &HttpExchange::give);
        curl::easy_setopt(m_handle, CURLOPT_READDATA, this);
        curl::easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        m_headers = curl::slist_append(m_headers, ("Content-Type: " + m_request.contentType).constData());
        m_headers = curl::slist_append(m_headers, "Expect:");
    } else if (m_request.method != "GET") {
        curl::easy_setopt(m_handle, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
    }
    if (!m_request.bearer.isEmpty()) {
        curl::easy_setopt(m_handle, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
        curl::easy_setopt(m_handle, CURLOPT_XOAUTH2_BEARER, m_request.bearer.reveal().constData());
    }
    if (m_headers) curl::easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_headers);
}

HttpExchange::~HttpExchange()
{
    curl::easy_cleanup(m_handle);
    curl::slist_free_all(m_headers);
}

size_t HttpExchange::give(char* into, size_t size, size_t count, void* self)
{
    auto& exchange = *static_cast<HttpExchange*>(self);
    const auto& body = exchange.m_request.body;
    const auto piece = std::min(static_cast<qsizetype>(size * count), body.size() - exchange.m_given);
    std::memcpy(into, body.constData() + exchange.m_given, static_cast<size_t>(piece));
    exchange.m_given += piece;
    return static_cast<size_t>(piece);
}

size_t HttpExchange::take(char* data, size_t size, size_t count, void* self)
{
    auto& exchange = *static_cast<HttpExchange*>(self);
    const auto piece = static_cast<qsizetype>(size * count);
    exchange.m_isTooLong = exchange.m_received.size() + piece > exchange.m_request.longestAnswer;
    if (exchange.m_isTooLong) return 0;
    exchange.m_received.append(data, piece);
    return size * count;
}

HttpReply HttpExchange::reply(CURLcode code) const
{
    HttpReply reply;
    if (code == CURLE_OK) {
        long status = 0;
        curl_off_t wait = 0;
        curl::easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
        curl::easy_getinfo(m_handle, CURLINFO_RETRY_AFTER, &wait);
        reply.status = static_cast<int>(status);
        reply.body = m_received;
        if (wait > 0) reply.retryAfter = std::chrono::seconds(wait);
        return reply;
    }
    const QString words = QString::fromUtf8(m_errorText[0] ? m_errorText.get() : curl::easy_strerror(code));
    reply.trouble = m_isTooLong ? QString::fromLatin1(kAnswerTooLong) : words;
    long sent = 0;
    curl::easy_getinfo(m_handle, CURLINFO_REQUEST_SIZE, &sent);
    reply.mayHaveArrived = sent > 0 && m_given == m_request.body.size();
    reply.isUntrusted =
        code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_ISSUER_ERROR || code == CURLE_SSL_INVALIDCERTSTATUS;
    return reply;
}

namespace {

/// As easy_perform, and the stop request wakes it. Nothing: it was stopped.
std::optional<CURLcode> performUntil(CURL* handle, const std::stop_token& stop)
{
    constexpr int kLongestPollMs = 1000;
    auto* multi = curl::multi_init();
    curl::multi_add_handle(multi, handle);
    std::optional<CURLcode> ended;
    {
        const std::stop_callback wake(stop, [multi] { curl::multi_wakeup(multi); });
        int running = 1;
        while (running > 0 && !stop.stop_requested()) {
            if (curl::multi_perform(multi, &running) != CURLM_OK) break;
            if (running > 0) curl::multi_poll(multi, nullptr, 0u, kLongestPollMs, nullptr);
        }
        int left = 0;
        if (const auto* message = curl::multi_info_read(multi, &left))
            ended = message->data.result;
        else if (!stop.stop_requested())
            ended = CURLE_FAILED_INIT;
    }
    curl::multi_remove_handle(multi, handle);
    curl::multi_cleanup(multi);
    return ended;
}

} // namespace

Result<HttpReply> callHttp(HttpRequest request)
{
    return callHttp(std::move(request), {});
}

Result<HttpReply> callHttp(HttpRequest request, std::stop_token stop)
{
    const QUrl url(request.url);
    const auto place =
        QStringLiteral("%1:%2").arg(url.host()).arg(url.port(url.scheme() == QLatin1String("http") ? 80 : 443));
    if (auto may = mayWait(place); !may) return may.failure();
    HttpExchange exchange(std::move(request));
    const auto code =
        stop.stop_possible() ? performUntil(exchange.handle(), stop) : curl::easy_perform(exchange.handle());
    if (!code) return fail(ErrorCode::Cancelled, place);
    auto reply = exchange.reply(*code);
    if (reply.status == 0) return fail(ErrorCode::Network, place, reply.trouble);
    return reply;
}

} // namespace relais
