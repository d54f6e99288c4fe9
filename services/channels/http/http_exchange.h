// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/channels/http/http_message.h"

#include <curl/curl.h>

#include <memory>
#include <stop_token>

namespace relais {

/// One request and its reply on a libcurl easy handle: performed by callHttp(), or added to a multi handle by a wire.
/// A request is never sent twice: libcurl repeats one by itself on a kept-alive connection that turns out to be dead,
/// unless it cannot rewind what it sends.
class HttpExchange
{
public:
    explicit HttpExchange(HttpRequest request);
    ~HttpExchange();
    HttpExchange(const HttpExchange&) = delete;
    HttpExchange& operator=(const HttpExchange&) = delete;

    CURL* handle() const { return m_handle; }
    /// What the finished transfer means.
    HttpReply reply(CURLcode code) const;

private:
    static size_t give(char* into, size_t size, size_t count, void* self);
    static size_t take(char* data, size_t size, size_t count, void* self);

    HttpRequest m_request;
    CURL* m_handle;
    curl_slist* m_headers = nullptr;
    std::unique_ptr<char[]> m_errorText;
    qsizetype m_given = 0;
    QByteArray m_received;
    bool m_isTooLong = false;
};

/// Sends one request and waits for its end, as long as it has patience: never on the window's thread. Network: no whole answer came.
Result<HttpReply> callHttp(HttpRequest request);
/// The same, given up at once by a stop request: Cancelled.
Result<HttpReply> callHttp(HttpRequest request, std::stop_token stop);

} // namespace relais
