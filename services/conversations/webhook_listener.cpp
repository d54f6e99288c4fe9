// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/webhook_listener.h"

#include <chrono>

namespace relais {

namespace {

// Whoever waits longer than this for the disk is told to come again.
constexpr auto kPatience = std::chrono::seconds(20);

WebReply answer(std::future<int> status, const QByteArray& body)
{
    const bool inTime = status.wait_for(kPatience) == std::future_status::ready;
    WebReply reply{.status = inTime ? status.get() : 503};
    if (reply.status == 200) reply.body = body;
    return reply;
}

WebReply answerTo(const WebRequest& request, WebhookKeeper& keeper)
{
    if (request.path != kWebhookPath) return {.status = 404};
    if (request.method == "POST")
        return answer(keeper.post(request.body, request.headers.value("x-hub-signature-256"), request.isFromHere ? Origin::ThisComputer : Origin::Elsewhere), {});
    if (request.query.value("hub.mode") != "subscribe") return {.status = 400};
    return answer(keeper.verify(request.query.value("hub.verify_token")), request.query.value("hub.challenge"));
}

} // namespace

Result<std::unique_ptr<WebhookListener>> WebhookListener::start(const ListenAt& at, WebhookKeeper& keeper)
{
    const WebServer::Rules rules{.longestBody = kLongestWebhook, .longestBodyOf = [](const QByteArray& path) { return path == kWebhookPath ? kLongestWebhook : 0; }};
    auto server = WebServer::start(at, rules, [&keeper](const WebRequest& request) { return answerTo(request, keeper); });
    if (!server) return server.failure();
    return std::unique_ptr<WebhookListener>(new WebhookListener(std::move(*server)));
}

} // namespace relais
