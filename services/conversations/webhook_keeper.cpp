// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/webhook_keeper.h"

#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/door.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace relais {

namespace {

constexpr int kTaken = 200;
constexpr int kNotJson = 400;
constexpr int kNotBelieved = 401;
constexpr int kUnknownToken = 403;
constexpr int kComeAgain = 503;

} // namespace

WebhookKeeper::WebhookKeeper(const Clock& clock, std::function<void()> kept)
    : m_clock(clock)
    , m_kept(std::move(kept))
{
}

Result<std::unique_ptr<WebhookKeeper>> WebhookKeeper::start(const DataFolder& folder, const Clock& clock, SecretsOf secretsOf, Reach reach, std::function<void()> kept)
{
    std::unique_ptr<WebhookKeeper> keeper(new WebhookKeeper(clock, std::move(kept)));
    std::promise<Result<void>> started;
    auto result = started.get_future();
    keeper->m_thread = std::jthread([self = keeper.get(), folder, secretsOf = std::move(secretsOf), reach, started = std::move(started)](std::stop_token stop) mutable {
        self->run(stop, folder, secretsOf, reach, std::move(started));
    });
    if (auto opened = result.get(); !opened) return opened.failure();
    return keeper;
}

WebhookKeeper::~WebhookKeeper() = default;

std::future<int> WebhookKeeper::enqueue(Request request)
{
    auto answer = request.answer.get_future();
    const std::lock_guard lock(m_mutex);
    if (m_ended) request.answer.set_value(kComeAgain);
    else m_waiting.push_back(std::move(request));
    m_arrived.notify_one();
    return answer;
}

std::future<int> WebhookKeeper::post(QByteArray body, QByteArray signature)
{
    return enqueue({.isPost = true, .body = std::move(body), .signature = std::move(signature), .answer = {}});
}

std::future<int> WebhookKeeper::verify(QByteArray token)
{
    return enqueue({.isPost = false, .body = std::move(token), .signature = {}, .answer = {}});
}

void WebhookKeeper::run(std::stop_token stop, DataFolder folder, const SecretsOf& secretsOf, Reach reach, std::promise<Result<void>> started)
{
    auto database = Database::open(folder.database());
    if (!database) {
        started.set_value(database.failure());
        return;
    }
    WebhookKeys keys(**database, secretsOf(**database), reach);
    started.set_value({});
    while (!stop.stop_requested()) {
        std::deque<Request> requests;
        {
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, stop, [this] { return !m_waiting.empty(); });
            requests.swap(m_waiting);
        }
        if (!requests.empty()) answerAll(**database, keys, requests);
    }
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    for (auto& request : m_waiting) request.answer.set_value(kComeAgain);
    m_waiting.clear();
}

void WebhookKeeper::answerAll(Database& database, WebhookKeys& keys, std::deque<Request>& requests)
{
    std::vector<Request*> believed;
    for (auto& request : requests) {
        if (!request.isPost) {
            request.answer.set_value(keys.knowsToken(request.body) ? kTaken : kUnknownToken);
            continue;
        }
        if (!keys.believes(request.body, request.signature)) request.answer.set_value(kNotBelieved);
        else if (!QJsonDocument::fromJson(request.body).isObject()) request.answer.set_value(kNotJson);
        else believed.push_back(&request);
    }
    if (believed.empty()) return;
    const bool isWritten = writeAll(database, believed);
    for (auto* request : believed) request->answer.set_value(isWritten ? kTaken : kComeAgain);
    if (isWritten) m_kept();
}

bool WebhookKeeper::writeAll(Database& database, const std::vector<Request*>& believed) const
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return false;
    for (const auto* request : believed) {
        const auto digest = QCryptographicHash::hash(request->body, QCryptographicHash::Sha256);
        if (!database.run(sql::door::keep_event, {digest, request->body, toMs(m_clock.now())})) return false;
    }
    return transaction->commit().has_value();
}

} // namespace relais
