// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/webhook_keeper.h"

#include "models/mail/unsubscribe_token.h"
#include "services/access/arming.h"
#include "services/conversations/unsubscribe.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/door.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

constexpr int kTaken = 200;
constexpr int kNotJson = 400;
constexpr int kNotBelieved = 401;
constexpr int kUnknownToken = 403;
constexpr int kComeAgain = 503;

/// The same press again, of who did not hear the answer, is the same within a second; a later one is another.
QByteArray digestOf(const QByteArray& token, Instant at)
{
    const QByteArray press = "way out\n" + token + '\n' + QByteArray::number(toMs(at) / 1000);
    return QCryptographicHash::hash(press, QCryptographicHash::Sha256);
}

} // namespace

WebhookKeeper::WebhookKeeper(const Clock& clock, std::function<void()> kept)
    : m_clock(clock)
    , m_kept(std::move(kept))
{
}

Result<std::unique_ptr<WebhookKeeper>> WebhookKeeper::start(const DataFolder& folder, const Clock& clock,
                                                            SecretsOf secretsOf, std::function<void()> kept)
{
    std::unique_ptr<WebhookKeeper> keeper(new WebhookKeeper(clock, std::move(kept)));
    std::promise<Result<void>> started;
    auto result = started.get_future();
    keeper->m_thread =
        std::jthread([self = keeper.get(), folder, secretsOf = std::move(secretsOf), started = std::move(started)](
                         std::stop_token stop) mutable { self->run(stop, folder, secretsOf, std::move(started)); });
    if (auto opened = result.get(); !opened) return opened.failure();
    return keeper;
}

WebhookKeeper::~WebhookKeeper() = default;

std::future<int> WebhookKeeper::enqueue(Request request)
{
    auto answer = request.answer.get_future();
    const std::lock_guard lock(m_mutex);
    if (m_ended)
        request.answer.set_value(kComeAgain);
    else
        m_waiting.push_back(std::move(request));
    m_arrived.notify_one();
    return answer;
}

std::future<int> WebhookKeeper::post(QByteArray body, QByteArray signature, Origin origin)
{
    return enqueue({.kind = Kind::Webhook,
                    .body = std::move(body),
                    .signature = std::move(signature),
                    .origin = origin,
                    .answer = {}});
}

std::future<int> WebhookKeeper::verify(QByteArray token)
{
    return enqueue({.kind = Kind::Verification, .body = std::move(token), .answer = {}});
}

std::future<int> WebhookKeeper::unsubscribe(QByteArray token)
{
    return enqueue({.kind = Kind::WayOut, .body = std::move(token), .answer = {}});
}

void WebhookKeeper::run(std::stop_token stop, DataFolder folder, const SecretsOf& secretsOf,
                        std::promise<Result<void>> started)
{
    auto database = Database::open(folder.database());
    if (!database) {
        started.set_value(database.failure());
        return;
    }
    WebhookKeys keys(**database, secretsOf(**database));
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

/// The status of the answer, unless it is among the `believed` and still to be written.
int WebhookKeeper::judge(Database& database, WebhookKeys& keys, Request& request, std::vector<Believed>& believed) const
{
    if (request.kind == Kind::Webhook) return judgeWebhook(keys, request, believed);
    if (request.kind == Kind::WayOut) return judgeWayOut(database, request, believed);
    const auto known = keys.knowsToken(request.body);
    return !known ? kComeAgain : *known ? kTaken : kUnknownToken;
}

int WebhookKeeper::judgeWebhook(WebhookKeys& keys, Request& request, std::vector<Believed>& believed)
{
    const auto accounts = keys.proven(request.body, request.signature, request.origin);
    if (!accounts) return kComeAgain;
    if (accounts->isEmpty()) return kNotBelieved;
    if (!QJsonDocument::fromJson(request.body).isObject()) return kNotJson;
    QJsonArray ids;
    for (const auto id : *accounts) ids.append(id);
    const auto digest = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256);
    believed.push_back({&request, QStringLiteral("whatsapp"), digest, request.body,
                        QJsonDocument(ids).toJson(QJsonDocument::Compact)});
    return kTaken;
}

int WebhookKeeper::judgeWayOut(Database& database, Request& request, std::vector<Believed>& believed) const
{
    const auto marks = mailMarks(database);
    if (!marks) return kComeAgain;
    const auto now = m_clock.now();
    if (const auto mail = mailOfUnsubscribeToken(*marks, request.body))
        believed.push_back(
            {&request, kUnsubscribeSource, digestOf(request.body, now), unsubscribeEvent(*mail, now), "[]"});
    return kTaken;
}

void WebhookKeeper::answerAll(Database& database, WebhookKeys& keys, std::deque<Request>& requests)
{
    std::vector<Believed> believed;
    for (auto& request : requests) {
        const auto before = believed.size();
        const int status = judge(database, keys, request, believed);
        if (believed.size() == before) request.answer.set_value(status);
    }
    if (believed.empty()) return;
    const bool isWritten = writeAll(database, believed);
    for (const auto& one : believed) one.request->answer.set_value(isWritten ? kTaken : kComeAgain);
    if (isWritten) m_kept();
}

bool WebhookKeeper::writeAll(Database& database, const std::vector<Believed>& believed) const
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return false;
    for (const auto& one : believed)
        if (!database.run(sql::door::keep_event,
                          {one.source, one.digest, one.body, QString::fromUtf8(one.accounts), toMs(m_clock.now())}))
            return false;
    return transaction->commit().has_value();
}

} // namespace relais
