// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/conversations/webhook_keys.h"
#include "services/storage/data_folder.h"

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace relais {

class Clock;

/// Writes down what webhooks and ways out bring, on a thread with a connection of its own. What waits together is written in one transaction, so a burst
/// costs a few disk syncs and not one each. The answer is given when the bytes are on the disk.
class WebhookKeeper
{
public:
    using SecretsOf = std::function<SecretReader(Database&)>;

    /// `kept` is called on the keeper's thread after something was written. Fails as Database::open() does.
    static Result<std::unique_ptr<WebhookKeeper>> start(const DataFolder& folder, const Clock& clock,
                                                        SecretsOf secretsOf, std::function<void()> kept);
    ~WebhookKeeper();
    WebhookKeeper(const WebhookKeeper&) = delete;
    WebhookKeeper& operator=(const WebhookKeeper&) = delete;

    /// The HTTP status of the answer: 200 it is kept, 400 no JSON, 401 not to be believed, 503 it could not be written, or secrets cannot be
    /// read: come again.
    std::future<int> post(QByteArray body, QByteArray signature, Origin origin);
    /// 200 the token is known, 403 it is not, 503.
    std::future<int> verify(QByteArray token);
    /// A press of the button on the way out of a mail: 200, 503. A token that this agency has not made is answered alike, and nothing is written.
    std::future<int> unsubscribe(QByteArray token);

private:
    enum class Kind {
        Webhook,
        Verification,
        WayOut,
    };
    struct Request
    {
        Kind kind = Kind::Webhook;
        QByteArray body; ///< or the token
        QByteArray signature = {};
        Origin origin = Origin::Elsewhere;
        std::promise<int> answer;
    };

    WebhookKeeper(const Clock& clock, std::function<void()> kept);
    std::future<int> enqueue(Request request);
    void run(std::stop_token stop, DataFolder folder, const SecretsOf& secretsOf, std::promise<Result<void>> started);
    void answerAll(Database& database, WebhookKeys& keys, std::deque<Request>& requests);
    struct Believed
    {
        Request* request;
        QString source;
        QByteArray digest;
        QByteArray body;
        QByteArray accounts; ///< JSON array
    };
    int judge(Database& database, WebhookKeys& keys, Request& request, std::vector<Believed>& believed) const;
    static int judgeWebhook(WebhookKeys& keys, Request& request, std::vector<Believed>& believed);
    int judgeWayOut(Database& database, Request& request, std::vector<Believed>& believed) const;
    bool writeAll(Database& database, const std::vector<Believed>& believed) const;

    const Clock& m_clock;
    std::function<void()> m_kept;
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Request> m_waiting;
    bool m_ended = false;
    std::jthread m_thread;
};

} // namespace relais
