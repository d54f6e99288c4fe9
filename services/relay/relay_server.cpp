// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relay/relay_server.h"

#include "models/channels/whatsapp_signature.h"
#include "models/core/constant_time.h"
#include "services/conversations/way_out.h"
#include "services/conversations/webhook_listener.h"
#include "services/core/clock.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relais {

namespace {

using Seconds = std::chrono::seconds;

constexpr qsizetype kLongestOther = 64 * 1024;
constexpr qsizetype kLongestChallenge = 1024;
constexpr auto kPatience = Seconds(20);
constexpr Seconds kLongestWait(25);
// Each of them holds a connection's thread.
constexpr int kMostWaiting = 16;

WebReply json(int status, const QByteArray& body)
{
    return {.status = status,
            .body = body,
            .contentType = "application/json",
            .headers = {{"Cache-Control", "no-store"}}};
}

QByteArray bearerOf(const WebRequest& request)
{
    const auto header = request.headers.value("authorization");
    return header.size() > 7 && header.left(7).toLower() == "bearer " ? header.mid(7).trimmed() : QByteArray();
}

template <typename T>
std::optional<T> inTime(std::future<T> answer)
{
    if (answer.wait_for(kPatience) != std::future_status::ready) return std::nullopt;
    return answer.get();
}

qint64 numberIn(const QByteArray& text, qint64 fallback)
{
    bool ok = false;
    const auto number = text.toLongLong(&ok);
    return ok && number >= 0 ? number : fallback;
}

} // namespace

RelayServer::RelayServer(RelaySettings settings, const Clock& clock, Log log)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_log(std::move(log))
{
}

Result<std::unique_ptr<RelayServer>> RelayServer::start(RelaySettings settings, const Clock& clock, Log log)
{
    std::unique_ptr<RelayServer> relay(new RelayServer(std::move(settings), clock, std::move(log)));
    auto* self = relay.get();
    auto spool = RelaySpool::start(relay->m_settings.folder, clock, relay->m_settings.limits, [self](int gone) {
        self->tell({"expired", gone});
    });
    if (!spool) return spool.failure();
    relay->m_spool = std::move(*spool);
    const WebServer::Rules rules{.longestBody = kLongestWebhook,
                                 .keepsAlive = false,
                                 .longestBodyOf = [](const QByteArray& path) {
                                     return path == kWebhookPath ? kLongestWebhook : kLongestOther;
                                 }};
    auto web = WebServer::start(relay->m_settings.at, rules,
                                [self](const WebRequest& request) { return self->answer(request); });
    if (!web) return web.failure();
    relay->m_web = std::move(*web);
    return relay;
}

RelayServer::~RelayServer()
{
    {
        const std::lock_guard lock(m_newsMutex);
        m_isEnding = true;
        m_newsCame.notify_all();
    }
    // First nobody brings anything any more, then what was brought is written.
    m_web.reset();
    m_spool.reset();
}

void RelayServer::tell(const RelayLogLine& line)
{
    const std::lock_guard lock(m_logMutex);
    m_log(line);
}

WebReply RelayServer::answer(const WebRequest& request)
{
    const bool isPost = request.method == "POST";
    if (request.path == kWebhookPath) return isPost ? webhook(request) : verify(request);
    if (request.path == "/pull" && !isPost) return pull(request);
    if (request.path == "/ack" && isPost) return acknowledge(request);
    if (request.path == "/health" && !isPost) return health();
    if (isWayOut(request.path)) return wayOut(request);
    return {.status = 404};
}

WebReply RelayServer::verify(const WebRequest& request) const
{
    if (request.query.value("hub.mode") != "subscribe") return {.status = 400};
    const auto token = request.query.value("hub.verify_token");
    bool isKnown = false;
    for (const auto& known : m_settings.verifyTokens)
        if (equalInConstantTime(known.reveal(), token)) isKnown = true;
    if (!isKnown || token.isEmpty()) return {.status = 403};
    return {.status = 200,
            .body = request.query.value("hub.challenge").left(kLongestChallenge),
            .headers = {{"X-Content-Type-Options", "nosniff"}}};
}

int RelayServer::keep(const char* source, QByteArray signature, QByteArray body)
{
    const auto kept = inTime(m_spool->keep({source, m_clock.now(), std::move(signature), std::move(body)}));
    const bool isKept = kept == RelayKept::Yes;
    m_couldWrite = isKept;
    if (!isKept) return 503;
    const std::lock_guard lock(m_newsMutex);
    ++m_news;
    m_newsCame.notify_all();
    return 200;
}

WebReply RelayServer::webhook(const WebRequest& request)
{
    const auto signature = request.headers.value("x-hub-signature-256");
    bool isProven = false;
    for (const auto& secret : m_settings.appSecrets)
        if (hasWhatsappSignature(request.body, signature, secret)) isProven = true;
    int status = 401;
    if (isProven)
        status = QJsonDocument::fromJson(request.body).isObject() ? keep(RelayEvent::kWhatsapp, signature, request.body)
                                                                  : 400;
    tell({"webhook", status, request.body.size()});
    return {.status = status};
}

WebReply RelayServer::wayOut(const WebRequest& request)
{
    return answerWayOut(request, m_settings.pages, [this](const QByteArray& token) {
        const int status = keep(RelayEvent::kUnsubscribe, {}, token);
        tell({"unsubscribe", status});
        return status;
    });
}

Result<std::optional<RelayPage>> RelayServer::pageFor(const QByteArray& token, qint64 after, int most, Seconds wait)
{
    const auto deadline = std::chrono::steady_clock::now() + wait;
    while (true) {
        std::unique_lock lock(m_newsMutex);
        const auto seen = m_news;
        lock.unlock();
        auto page = inTime(m_spool->pull(token, after, most));
        if (!page) return fail(ErrorCode::StorageBusy);
        const bool isEmpty = *page && **page && (**page)->boxes.isEmpty();
        lock.lock();
        if (!isEmpty || m_isEnding || m_waiting >= kMostWaiting) return std::move(*page);
        ++m_waiting;
        const bool hasNews = m_newsCame.wait_until(lock, deadline, [&] { return m_news != seen || m_isEnding; });
        --m_waiting;
        if (!hasNews || m_isEnding) return std::move(*page);
    }
}

WebReply RelayServer::pull(const WebRequest& request)
{
    const auto token = bearerOf(request);
    const auto most = std::clamp<qint64>(numberIn(request.query.value("max"), kMostRelayBoxes), 1, kMostRelayBoxes);
    const Seconds wait(std::min<qint64>(numberIn(request.query.value("wait"), 0), kLongestWait.count()));
    const auto page = pageFor(token, numberIn(request.query.value("after"), 0), static_cast<int>(most), wait);
    const int status = !page ? 503 : !*page ? 401 : 200;
    const auto boxes = status == 200 ? (*page)->boxes.size() : 0;
    if (status != 200 || boxes > 0) tell({"pull", status, boxes});
    return status == 200 ? json(200, (*page)->toJson()) : WebReply{.status = status};
}

WebReply RelayServer::acknowledge(const WebRequest& request)
{
    const auto ids = relayAckFrom(request.body);
    if (!ids) return {.status = 400};
    const auto gone = inTime(m_spool->acknowledge(bearerOf(request), *ids));
    const int status = !gone || !*gone ? 503 : !**gone ? 401 : 200;
    tell({"ack", status, status == 200 ? ***gone : 0});
    if (status != 200) return {.status = status};
    return json(200, QJsonDocument(QJsonObject{{QStringLiteral("acked"), ***gone}}).toJson(QJsonDocument::Compact));
}

WebReply RelayServer::health()
{
    return m_couldWrite ? json(200, "{\"ok\":true}") : json(503, "{\"ok\":false}");
}

} // namespace relais
