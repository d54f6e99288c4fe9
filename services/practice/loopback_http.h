// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>

namespace relais::practice {

/// One part of a multipart/form-data body.
struct HttpPart
{
    QByteArray name;
    QByteArray fileName;
    QByteArray contentType;
    QByteArray content;
};

struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< without the query
    QUrlQuery query = {};
    QByteArray authorization = {};
    QByteArray contentType = {};
    QByteArray signature = {};  ///< X-Hub-Signature-256
    QByteArray apiKey = {};     ///< x-api-key
    QByteArray apiVersion = {}; ///< anthropic-version
    QByteArray host = {};       ///< whom the client meant, without the port
    QByteArray body = {};
    QList<HttpPart> parts = {};
};

/// How a line may fail after the request was read.
enum class LineFault {
    None,
    Unanswered, ///< closed without a byte
    HalfAnswer, ///< closed in the middle of the body
};

/// A part of an answer that comes by and by.
struct HttpPiece
{
    QByteArray bytes;
    Milliseconds before{0}; ///< silence
};

struct HttpReply
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json; charset=UTF-8";
    std::optional<int> retryAfter = {}; ///< seconds
    QByteArray location = {};           ///< of a redirection
    Milliseconds delay{0};              ///< before the first byte of the answer
    LineFault fault = LineFault::None;
    /// Instead of the body, in chunks. HalfAnswer: closed behind the last of them without an end.
    QList<HttpPiece> pieces = {};
    /// Called when the client has closed the connection before the last piece.
    std::function<void()> hungUp = {};
};

/// A small HTTP/1.1 server on a free loopback port with a thread for each connection: for stand-ins and their
/// tests, not for the world. Ends with its destructor, whatever its clients do.
class LoopbackHttp
{
public:
    struct Handlers
    {
        /// Called on the connections' threads, several at once.
        std::function<HttpReply(const HttpRequest&)> answer;
        /// Asked when a request has begun to come, before a byte of it is taken: true closes the line at once.
        std::function<bool(const QByteArray& method, const QByteArray& path)> closesUnread = {};
    };
    /// Network: no port could be had.
    static Result<std::unique_ptr<LoopbackHttp>> start(Handlers handlers);
    virtual ~LoopbackHttp() = default;
    LoopbackHttp(const LoopbackHttp&) = delete;
    LoopbackHttp& operator=(const LoopbackHttp&) = delete;

    quint16 port() const { return m_port; }

protected:
    LoopbackHttp() = default;

    quint16 m_port = 0;
};

/// A client for one address after the other, kept alive between calls. One thread uses it; stop() may come from
/// any other and ends what is under way and all that follows.
class HttpPoster
{
public:
    struct Answer
    {
        int status = 0; ///< 0: there was none
        QByteArray body = {};
    };

    static std::unique_ptr<HttpPoster> make();
    virtual ~HttpPoster() = default;
    HttpPoster(const HttpPoster&) = delete;
    HttpPoster& operator=(const HttpPoster&) = delete;

    /// Waits up to `patience` for the answer.
    virtual Answer post(const QByteArray& url, const QByteArray& body, const QByteArray& signature,
                        Milliseconds patience) = 0;
    virtual Answer get(const QByteArray& url, Milliseconds patience) = 0;
    virtual void stop() = 0;

protected:
    HttpPoster() = default;
};

} // namespace relais::practice
