// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/loopback_http.h"
#include "services/practice/timed_queue.h"
#include "services/practice/whatsapp_routes.h"
#include "services/practice/whatsapp_server.h"

#include <atomic>
#include <mutex>

namespace relais::practice {

/// The inside of a WhatsappServer: whatsapp_server.cpp holds it together, whatsapp_answers.cpp answers.
struct WhatsappServer::Private
{
    Private(WhatsappServerSetup wanted, std::function<void(const ReceivedWhatsapp&)> toDeliver);

    void later(Milliseconds after, std::function<void()> act);
    HttpReply answer(const HttpRequest& from);
    HttpReply answerFile(const HttpRequest& from);
    Graph<QJsonObject> run(const WhatsappRequest& request, const HttpRequest& from, const WhatsappReaction& reaction,
                           std::optional<ReceivedWhatsapp>& accepted);
    Graph<QJsonObject> runMessage(const WhatsappRequest& request, const HttpRequest& from,
                                  const WhatsappReaction& reaction, std::optional<ReceivedWhatsapp>& accepted);
    Graph<QJsonObject> subscribe(const WhatsappRequest& request, const QJsonObject& wish, const QString& number);
    QString baseUrl() const { return QStringLiteral("http://127.0.0.1:%1").arg(port); }
    bool isTokenRight(const HttpRequest& from) const { return from.authorization == "Bearer " + setup.token; }

    std::mutex mutex; ///< around everything below but outbox and acts, which have their own
    WhatsappServerSetup setup;
    std::function<void(const ReceivedWhatsapp&)> deliver;
    WhatsappOutbox outbox;
    WhatsappCloud cloud;
    QHash<QString, int> posts;
    QHash<QString, int> acceptedPosts;
    int requests = 0;
    std::atomic<quint16> port = 0;
    TimedQueue acts;
    std::unique_ptr<LoopbackHttp> http; ///< the first to end: nothing comes in any more
};

} // namespace relais::practice
