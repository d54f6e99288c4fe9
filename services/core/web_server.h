// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace relais {

/// HOST:PORT to listen at; port 0: any that is free.
struct ListenAt
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0;

    /// "127.0.0.1:8080", "[::1]:8080". Invalid: neither.
    static Result<ListenAt> fromText(const QString& text);
    bool operator==(const ListenAt&) const = default;
};

/// One request as it came. Of a header or a parameter that stands there twice, the first.
struct WebRequest
{
    QByteArray method;
    QByteArray path; ///< decoded, without the query
    QHash<QByteArray, QByteArray> query = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    /// Asked for a loopback address and was forwarded by nobody, as far as its own words go.
    bool isFromHere = false;
};

struct WebReply
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "text/plain";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

/// An HTTP server for requests of strangers, bounded in body, headers, time and connections. Threads of its own; ends with its
/// destructor, what was begun is answered.
class WebServer
{
public:
    struct Rules
    {
        qsizetype longestBody = 0;
        int connections = 64;
        /// false: one request for each connection, so that nothing of one request can ever be taken for the next behind a proxy.
        bool keepsAlive = true;
        /// Until head and body of a request are there, however they trickle in.
        std::chrono::milliseconds wholeRequest = std::chrono::seconds(10);
        /// The longest body that a path takes; at most longestBody. Asked before a byte of it is read.
        std::function<qsizetype(const QByteArray& path)> longestBodyOf = {};
    };
    /// Called on the connections' threads, several at once.
    using Handler = std::function<WebReply(const WebRequest&)>;

    /// Network: the address cannot be listened at.
    static Result<std::unique_ptr<WebServer>> start(const ListenAt& at, Rules rules, Handler handler);
    virtual ~WebServer() = default;
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    quint16 port() const { return m_port; }

protected:
    WebServer() = default;

    quint16 m_port = 0;
};

} // namespace relais
