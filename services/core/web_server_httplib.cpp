// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/web_library.h"
#include "services/core/web_stream.h"

#include <httplib.h>

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

namespace relais {

namespace {

/// One address, one program: httplib's own options would let two listen there, each with half of what comes in.
void takeAlone(socket_t socket)
{
    int yes = 1;
#ifdef _WIN32
    setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<char*>(&yes), sizeof(yes));
#else
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
#endif
}

constexpr time_t kReadSeconds = 5;
constexpr auto kKeepAlive = std::chrono::seconds(5);
/// How soon an idle connection notices that the server ends.
constexpr auto kLookEvery = std::chrono::milliseconds(100);
constexpr int kWaitingConnections = 512;

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

/// Who comes through a tunnel asked for the tunnel's name, and most tunnels say for whom they ask.
bool isFromHere(const httplib::Request& request)
{
    for (const auto* header :
         {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via", "CF-Connecting-IP"})
        if (request.has_header(header)) return false;
    const QUrl asked(QStringLiteral("http://") + QString::fromStdString(request.get_header_value("Host")));
    const bool isHere = asked.host() == QLatin1String("localhost") || QHostAddress(asked.host()).isLoopback();
    return isHere && QHostAddress(QString::fromStdString(request.remote_addr)).isLoopback();
}

WebRequest requestOf(const httplib::Request& from, QByteArray body)
{
    WebRequest request{.method = bytes(from.method),
                       .path = bytes(from.path),
                       .body = std::move(body),
                       .isFromHere = isFromHere(from)};
    for (const auto& [name, value] : from.params)
        if (!request.query.contains(bytes(name))) request.query.insert(bytes(name), bytes(value));
    for (const auto& [name, value] : from.headers)
        if (!request.headers.contains(bytes(name).toLower()))
            request.headers.insert(bytes(name).toLower(), bytes(value));
    return request;
}

void give(const WebReply& reply, httplib::Response& to)
{
    to.status = reply.status;
    for (const auto& [name, value] : reply.headers) to.set_header(name.toStdString(), value.toStdString());
    if (!reply.body.isEmpty()) to.set_content(reply.body.toStdString(), reply.contentType.toStdString());
}

class Server final : public httplib::Server
{
public:
    explicit Server(std::chrono::milliseconds wholeRequest)
        : m_wholeRequest(wholeRequest)
    {
    }

    /// The library lets five connections wait to be taken. In a burst the sixth would try again after a second.
    void letMoreWait() { ::listen(svr_sock_, kWaitingConnections); }

private:
    /// Instead of the library's, whose requests may take for ever.
    bool process_and_close_socket(socket_t socket) override
    {
        WebStream stream(socket, std::chrono::seconds(kReadSeconds), m_wholeRequest);
        bool goesOn = true;
        for (auto left = keep_alive_max_count_; goesOn && left > 0 && isAsked(stream); --left) {
            stream.begin();
            bool isClosed = false;
            goesOn = process_request(stream, left == 1, isClosed, nullptr) && !isClosed;
        }
#ifdef _WIN32
        ::shutdown(socket, SD_BOTH);
#else
        ::shutdown(socket, SHUT_RDWR);
#endif
        httplib::detail::close_socket(socket);
        return goesOn;
    }

    bool isAsked(const WebStream& stream) const
    {
        for (auto left = std::chrono::milliseconds(kKeepAlive); left.count() > 0 && svr_sock_ != INVALID_SOCKET;
             left -= kLookEvery)
            if (stream.hasNews(kLookEvery)) return true;
        return false;
    }

    std::chrono::milliseconds m_wholeRequest;
};

/// The body, or nothing and the status that says why.
std::optional<QByteArray> readBody(const httplib::Request& request, httplib::Response& response,
                                   const httplib::ContentReader& read, qsizetype longest)
{
    // What is packed may be anything when it is unpacked, and nobody who has something to say here packs it.
    if (request.has_header("Content-Encoding")) {
        response.status = 415;
        return std::nullopt;
    }
    QByteArray body;
    bool isTooLong = false;
    const auto take = [&](const char* data, size_t length) {
        isTooLong = body.size() + static_cast<qsizetype>(length) > longest;
        if (isTooLong) return false;
        body.append(data, static_cast<qsizetype>(length));
        return true;
    };
    // Of a form in parts the contents alone, one after the other: as much as anybody here looks at.
    const bool isWhole = request.is_multipart_form_data()
                             ? read([](const httplib::MultipartFormData&) { return true; }, take)
                             : read(take);
    if (isWhole) return body;
    response.status = isTooLong ? 413 : response.status >= 400 ? response.status : 408;
    return std::nullopt;
}

class HttplibWebServer final : public WebServer
{
public:
    HttplibWebServer(Rules&& given, Handler&& wanted)
        : m_rules(std::move(given))
        , m_handler(std::move(wanted))
        , m_server(m_rules.wholeRequest)
    {
        m_server.new_task_queue = [this] { return new httplib::ThreadPool(static_cast<size_t>(m_rules.connections)); };
        m_server.set_payload_max_length(static_cast<size_t>(m_rules.longestBody));
        if (!m_rules.keepsAlive) m_server.set_keep_alive_max_count(1);
        m_server.set_tcp_nodelay(true);
        m_server.set_socket_options(takeAlone);
        // What went wrong inside is nobody's business outside.
        m_server.set_exception_handler(
            [](const httplib::Request&, httplib::Response& response, std::exception_ptr) { response.status = 500; });
        m_server.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
            give(m_handler(requestOf(request, {})), response);
        });
        m_server.Post(".*", [this](const httplib::Request& request, httplib::Response& response,
                                   const httplib::ContentReader& read) {
            const auto longest = m_rules.longestBodyOf
                                     ? std::min(m_rules.longestBody, m_rules.longestBodyOf(bytes(request.path)))
                                     : m_rules.longestBody;
            if (auto body = readBody(request, response, read, longest))
                give(m_handler(requestOf(request, std::move(*body))), response);
        });
    }

    ~HttplibWebServer() override { m_server.stop(); }

    /// The port it listens at from now on; none: the address cannot be had.
    std::optional<quint16> listen(const ListenAt& at)
    {
        const auto host = at.host.toStdString();
        const int port = at.port == 0                                   ? m_server.bind_to_any_port(host.c_str())
                         : m_server.bind_to_port(host.c_str(), at.port) ? at.port
                                                                        : -1;
        if (port <= 0) return std::nullopt;
        m_server.letMoreWait();
        m_thread = std::jthread([this] { m_server.listen_after_bind(); });
        // stop() has no effect on a server that has not begun.
        while (!m_server.is_running()) std::this_thread::yield();
        m_port = static_cast<quint16>(port);
        return m_port;
    }

private:
    Rules m_rules;
    Handler m_handler;
    Server m_server;
    std::jthread m_thread;
};

} // namespace

} // namespace relais

void relais_start_web_server(const relais::ListenAt& at, relais::WebServer::Rules&& rules,
                             relais::WebServer::Handler&& handler, std::unique_ptr<relais::WebServer>& started)
{
    auto server = std::make_unique<relais::HttplibWebServer>(std::move(rules), std::move(handler));
    if (server->listen(at)) started = std::move(server);
}
