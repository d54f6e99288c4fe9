// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/loopback_library.h"

#include <httplib.h>

#include <QUrl>

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#ifdef Q_OS_WIN
#define SHUT_RDWR SD_BOTH
#define poll WSAPoll
#else
#include <poll.h>
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

namespace relais::practice {

namespace {

constexpr int kPatience = 60'000; // ms that a silent client keeps its connection
constexpr Milliseconds kLook(10); // how often an answer that waits looks whether its client is still there

/// The lines that are open, so that an end of the server does not wait for its clients.
class OpenLines
{
public:
    /// False: the server is ending.
    bool add(socket_t line)
    {
        const std::lock_guard guard(m_mutex);
        if (m_ending) return false;
        m_lines.insert(line);
        return true;
    }
    void closeLine(socket_t line)
    {
        const std::lock_guard guard(m_mutex);
        m_lines.erase(line);
        ::shutdown(line, SHUT_RDWR);
#ifdef Q_OS_WIN
        ::closesocket(line);
#else
        ::close(line);
#endif
    }
    void end()
    {
        const std::lock_guard guard(m_mutex);
        m_ending = true;
        for (const auto line : m_lines) ::shutdown(line, SHUT_RDWR);
        m_change.notify_all();
    }
    /// Returns earlier when the server ends: true.
    bool wait(Milliseconds delay)
    {
        std::unique_lock lock(m_mutex);
        return m_change.wait_for(lock, delay, [this] { return m_ending; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_change;
    std::set<socket_t> m_lines;
    bool m_ending = false;
};

bool isReady(socket_t line, short what)
{
    pollfd one{line, what, 0};
    return ::poll(&one, 1, kPatience) > 0;
}

/// The bytes of one request and its answer, which the answer's handler may let go wrong.
class Line final : public httplib::Stream
{
public:
    explicit Line(socket_t socket)
        : m_socket(socket)
    {
    }

    LineFault fault = LineFault::None;
    bool mustClose = false;

    bool isHungUp() const
    {
        pollfd one{m_socket, POLLIN, 0};
        char byte = 0;
        return ::poll(&one, 1, 0) > 0 && ::recv(m_socket, &byte, 1, MSG_PEEK) <= 0;
    }
    bool is_readable() const override { return isReady(m_socket, POLLIN); }
    bool is_writable() const override { return isReady(m_socket, POLLOUT); }
    ssize_t read(char* ptr, size_t size) override { return is_readable() ? ::recv(m_socket, ptr, size, 0) : -1; }
    ssize_t write(const char* ptr, size_t size) override
    {
        if (fault == LineFault::Unanswered || m_cut) return -1;
        // The head and a short body are written apart: half of what comes second is half an answer.
        if (fault == LineFault::HalfAnswer && m_written > 0) {
            size /= 2;
            m_cut = true;
        }
        if (!is_writable()) return -1;
        const auto sent = ::send(m_socket, ptr, size, MSG_NOSIGNAL);
        if (sent > 0) m_written += static_cast<size_t>(sent);
        return m_cut ? -1 : sent;
    }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return m_socket; }

private:
    socket_t m_socket;
    size_t m_written = 0;
    bool m_cut = false;
};

thread_local Line* currentLine = nullptr;

/// httplib's own pool makes the ninth connection wait for one of eight to end.
class ThreadForEach final : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> task) override
    {
        {
            const std::lock_guard guard(m_tasks->mutex);
            ++m_tasks->running;
        }
        std::thread([tasks = m_tasks, task = std::move(task)] {
            task();
            const std::lock_guard guard(tasks->mutex);
            --tasks->running;
            tasks->ended.notify_all();
        }).detach();
    }
    void shutdown() override
    {
        std::unique_lock lock(m_tasks->mutex);
        m_tasks->ended.wait(lock, [this] { return m_tasks->running == 0; });
    }

private:
    struct Tasks
    {
        std::mutex mutex;
        std::condition_variable ended;
        int running = 0;
    };
    std::shared_ptr<Tasks> m_tasks = std::make_shared<Tasks>();
};

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

HttpRequest requestOf(const httplib::Request& from)
{
    HttpRequest request{.method = bytes(from.method), .path = bytes(from.path)};
    for (const auto& [name, value] : from.params)
        request.query.addQueryItem(QString::fromStdString(name), QString::fromStdString(value));
    request.authorization = bytes(from.get_header_value("Authorization"));
    request.contentType = bytes(from.get_header_value("Content-Type"));
    request.signature = bytes(from.get_header_value("X-Hub-Signature-256"));
    request.apiKey = bytes(from.get_header_value("x-api-key"));
    request.apiVersion = bytes(from.get_header_value("anthropic-version"));
    const auto host = bytes(from.get_header_value("Host"));
    request.host = host.startsWith('[') ? host.left(host.indexOf(']') + 1) : host.split(':').value(0);
    request.body = bytes(from.body);
    for (const auto& [name, part] : from.files)
        request.parts.append({bytes(name), bytes(part.filename), bytes(part.content_type), bytes(part.content)});
    return request;
}

class Server final : public httplib::Server
{
public:
    Server(LoopbackHttp::Handlers handlers, OpenLines& lines)
        : m_handlers(std::move(handlers))
        , m_lines(lines)
    {
        new_task_queue = [] { return new ThreadForEach; };
        set_tcp_nodelay(true);
        const auto handler = [this](const httplib::Request& from, httplib::Response& to) { answer(from, to); };
        Get(".*", handler);
        Post(".*", handler);
        Put(".*", handler);
        Delete(".*", handler);
    }

private:
    void answer(const httplib::Request& from, httplib::Response& to)
    {
        const auto reply = m_handlers.answer(requestOf(from));
        if (reply.delay.count() > 0) m_lines.wait(reply.delay);
        to.status = reply.status;
        if (reply.retryAfter) to.set_header("Retry-After", std::to_string(*reply.retryAfter));
        if (!reply.location.isEmpty()) to.set_header("Location", reply.location.toStdString());
        if (!reply.pieces.isEmpty()) {
            to.set_chunked_content_provider(reply.contentType.toStdString(),
                                            [this, reply, line = currentLine](size_t, httplib::DataSink& sink) {
                                                return flow(reply, *line, sink);
                                            });
            return;
        }
        to.set_content(reply.body.toStdString(), reply.contentType.toStdString());
        currentLine->fault = reply.fault;
    }

    /// False: the line is closed without an end of the answer.
    bool flow(const HttpReply& reply, Line& line, httplib::DataSink& sink)
    {
        line.mustClose = true;
        for (const auto& piece : reply.pieces) {
            const auto until = std::chrono::steady_clock::now() + piece.before;
            while (std::chrono::steady_clock::now() < until && !line.isHungUp())
                if (m_lines.wait(kLook)) return false;
            if (line.isHungUp() || !sink.write(piece.bytes.constData(), static_cast<size_t>(piece.bytes.size()))) {
                if (reply.hungUp) reply.hungUp();
                return false;
            }
        }
        if (reply.fault == LineFault::HalfAnswer) return false;
        line.mustClose = false;
        sink.done();
        return true;
    }

    bool closesUnread(socket_t socket) const
    {
        if (!m_handlers.closesUnread) return false;
        char head[512];
        const auto size = ::recv(socket, head, sizeof(head), MSG_PEEK);
        const auto words = QByteArray(head, qMax(0, static_cast<int>(size))).split('\r').value(0).split(' ');
        return words.size() > 1 && m_handlers.closesUnread(words[0], words[1].split('?')[0]);
    }

    // httplib's own loop hides the socket and waits for idle clients when it ends.
    bool process_and_close_socket(socket_t socket) override
    {
        if (!m_lines.add(socket)) return false;
        bool closed = false;
        while (!closed && isReady(socket, POLLIN)) {
            if (closesUnread(socket)) break;
            Line line(socket);
            currentLine = &line;
            if (!process_request(line, false, closed, nullptr) || line.mustClose) break;
        }
        m_lines.closeLine(socket);
        return true;
    }

    LoopbackHttp::Handlers m_handlers;
    OpenLines& m_lines;
};

class HttplibLoopback final : public LoopbackHttp
{
public:
    explicit HttplibLoopback(Handlers&& handlers)
        : m_server(std::move(handlers), m_lines)
    {
    }
    ~HttplibLoopback() override
    {
        if (!m_thread.joinable()) return;
        m_lines.end();
        m_server.stop();
        m_thread.join();
    }

    /// False: no port could be had.
    bool listen()
    {
        const int port = m_server.bind_to_any_port("127.0.0.1");
        if (port <= 0) return false;
        m_port = static_cast<quint16>(port);
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        // stop() before that would be forgotten.
        while (!m_server.is_running()) std::this_thread::yield();
        return true;
    }

private:
    OpenLines m_lines;
    Server m_server;
    std::thread m_thread;
};

class HttplibPoster final : public HttpPoster
{
public:
    Answer post(const QByteArray& url, const QByteArray& body, const QByteArray& signature,
                Milliseconds patience) override
    {
        const QUrl address(QString::fromUtf8(url));
        auto* to = clientFor(address, patience);
        if (!to) return {};
        return answerOf(to->Post(pathOf(address), {{"X-Hub-Signature-256", signature.toStdString()}},
                                 body.toStdString(), "application/json"));
    }
    Answer get(const QByteArray& url, Milliseconds patience) override
    {
        const QUrl address(QString::fromUtf8(url));
        auto* from = clientFor(address, patience);
        return from ? answerOf(from->Get(pathOf(address))) : Answer{};
    }
    void stop() override
    {
        const std::lock_guard guard(m_mutex);
        m_stopped = true;
        if (m_client) m_client->stop();
    }

private:
    /// The client for `url`, and the rest of the address; none after stop().
    httplib::Client* clientFor(const QUrl& url, Milliseconds patience)
    {
        const auto host =
            url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                .toStdString();
        const std::lock_guard guard(m_mutex);
        if (m_stopped) return nullptr;
        if (!m_client || host != m_clientHost) {
            m_client = std::make_unique<httplib::Client>(host);
            m_client->set_keep_alive(true);
            m_client->set_tcp_nodelay(true);
            m_clientHost = host;
        }
        m_client->set_connection_timeout(patience);
        m_client->set_read_timeout(patience);
        m_client->set_write_timeout(patience);
        return m_client.get();
    }
    static std::string pathOf(const QUrl& url)
    {
        const auto path =
            url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment).toStdString();
        return path.empty() ? "/" : path;
    }
    static Answer answerOf(const httplib::Result& result)
    {
        if (!result) return {};
        return {result->status, bytes(result->body)};
    }

    std::mutex m_mutex;
    std::string m_clientHost;
    std::unique_ptr<httplib::Client> m_client;
    bool m_stopped = false;
};

} // namespace

} // namespace relais::practice

void relais_start_loopback_http(relais::practice::LoopbackHttp::Handlers&& handlers,
                                std::unique_ptr<relais::practice::LoopbackHttp>& started)
{
    auto http = std::make_unique<relais::practice::HttplibLoopback>(std::move(handlers));
    if (http->listen()) started = std::move(http);
}

void relais_make_http_poster(std::unique_ptr<relais::practice::HttpPoster>& made)
{
    made = std::make_unique<relais::practice::HttplibPoster>();
}
