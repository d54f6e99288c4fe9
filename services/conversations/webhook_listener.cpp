// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/webhook_listener.h"

#include <httplib.h>

#include <QHostAddress>
#include <QUrl>

#include <chrono>
#include <thread>

namespace relais {

namespace {

constexpr auto kPath = "/webhooks/whatsapp";
// Meta sends at most 3 MB.
constexpr size_t kLongestBody = 4 * 1024 * 1024;
constexpr time_t kReadSeconds = 5;
constexpr auto kWholeRequest = std::chrono::seconds(10);
constexpr time_t kKeepAliveSeconds = 5;
constexpr size_t kConnections = 64;
// Whoever waits longer than this for the disk is told to come again.
constexpr auto kPatience = std::chrono::seconds(20);

/// Who comes through a tunnel asked for the tunnel's name, and most tunnels say for whom they ask.
Origin originOf(const httplib::Request& request)
{
    for (const auto* header : {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via", "CF-Connecting-IP"})
        if (request.has_header(header)) return Origin::Elsewhere;
    const QUrl asked(QStringLiteral("http://") + QString::fromStdString(request.get_header_value("Host")));
    const bool isHere = asked.host() == QLatin1String("localhost") || QHostAddress(asked.host()).isLoopback();
    return isHere && QHostAddress(QString::fromStdString(request.remote_addr)).isLoopback() ? Origin::ThisComputer : Origin::Elsewhere;
}

void answer(httplib::Response& response, std::future<int> status, const std::string& body)
{
    const bool inTime = status.wait_for(kPatience) == std::future_status::ready;
    response.status = inTime ? status.get() : 503;
    if (response.status == 200) response.set_content(body, "text/plain");
}

} // namespace

Result<ListenAt> ListenAt::fromText(const QString& text)
{
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    auto host = text.left(colon);
    bool ok = false;
    const auto port = text.mid(colon + 1).toUShort(&ok);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'))) host = host.mid(1, host.size() - 2);
    if (colon < 1 || !ok || host.isEmpty()) return fail(ErrorCode::Invalid, text, QStringLiteral("write HOST:PORT, as in 127.0.0.1:8080"));
    return ListenAt{host, port};
}

struct WebhookListener::Private
{
    httplib::Server server;
    std::jthread thread;
};

WebhookListener::WebhookListener()
    : m_d(std::make_unique<Private>())
{
}

Result<std::unique_ptr<WebhookListener>> WebhookListener::start(const ListenAt& at, WebhookKeeper& keeper)
{
    std::unique_ptr<WebhookListener> listener(new WebhookListener);
    auto& server = listener->m_d->server;
    server.new_task_queue = [] { return new httplib::ThreadPool(kConnections); };
    server.set_payload_max_length(kLongestBody);
    server.set_read_timeout(kReadSeconds);
    server.set_write_timeout(kReadSeconds);
    server.set_keep_alive_timeout(kKeepAliveSeconds);
    server.set_tcp_nodelay(true);
    server.Get(kPath, [&keeper](const httplib::Request& request, httplib::Response& response) {
        if (request.get_param_value("hub.mode") != "subscribe") {
            response.status = 400;
            return;
        }
        answer(response, keeper.verify(QByteArray::fromStdString(request.get_param_value("hub.verify_token"))), request.get_param_value("hub.challenge"));
    });
    server.Post(kPath, [&keeper](const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& read) {
        // What is packed may be anything when it is unpacked, and Meta packs nothing.
        if (request.has_header("Content-Encoding")) {
            response.status = 415;
            return;
        }
        QByteArray body;
        const auto begun = std::chrono::steady_clock::now();
        bool isTooLong = false;
        const bool isWhole = read([&](const char* data, size_t length) {
            isTooLong = static_cast<size_t>(body.size()) + length > kLongestBody;
            if (isTooLong || std::chrono::steady_clock::now() - begun > kWholeRequest) return false;
            body.append(data, static_cast<qsizetype>(length));
            return true;
        });
        if (!isWhole) {
            response.status = isTooLong ? 413 : response.status >= 400 ? response.status : 408;
            return;
        }
        answer(response, keeper.post(body, QByteArray::fromStdString(request.get_header_value("X-Hub-Signature-256")), originOf(request)), {});
    });
    const auto host = at.host.toStdString();
    const int port = at.port == 0 ? server.bind_to_any_port(host.c_str()) : server.bind_to_port(host.c_str(), at.port) ? at.port : -1;
    if (port <= 0) return fail(ErrorCode::Network, QStringLiteral("%1:%2").arg(at.host).arg(at.port), QStringLiteral("this address cannot be listened at: another program may have it"));
    listener->m_port = static_cast<quint16>(port);
    listener->m_d->thread = std::jthread([&server] { server.listen_after_bind(); });
    // stop() has no effect on a server that has not begun.
    while (!server.is_running()) std::this_thread::yield();
    return listener;
}

WebhookListener::~WebhookListener()
{
    m_d->server.stop();
}

} // namespace relais
