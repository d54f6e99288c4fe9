// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/webhook_listener.h"

#include "services/conversations/way_out.h"

#include <chrono>

namespace relais {

namespace {

// Whoever waits longer than this for the disk is told to come again.
constexpr auto kPatience = std::chrono::seconds(20);

int inTime(std::future<int> status)
{
    return status.wait_for(kPatience) == std::future_status::ready ? status.get() : 503;
}

WebReply answer(std::future<int> status, const QByteArray& body)
{
    WebReply reply{.status = inTime(std::move(status))};
    if (reply.status == 200) reply.body = body;
    return reply;
}

WebReply answerTo(const WebRequest& request, WebhookKeeper& keeper, const WebhookListener::PagesOf& pages)
{
    if (isWayOut(request.path))
        return answerWayOut(request, pages(),
                            [&keeper](const QByteArray& token) { return inTime(keeper.unsubscribe(token)); });
    if (request.path != kWebhookPath) return {.status = 404};
    if (request.method == "POST")
        return answer(keeper.post(request.body, request.headers.value("x-hub-signature-256"),
                                  request.isFromHere ? Origin::ThisComputer : Origin::Elsewhere),
                      {});
    if (request.query.value("hub.mode") != "subscribe") return {.status = 400};
    return answer(keeper.verify(request.query.value("hub.verify_token")), request.query.value("hub.challenge"));
}

qsizetype longestBodyOf(const QByteArray& path)
{
    if (path == kWebhookPath) return kLongestWebhook;
    return isWayOut(path) ? kLongestWayOut : 0;
}

} // namespace

Result<std::unique_ptr<WebhookListener>> WebhookListener::start(const ListenAt& at, WebhookKeeper& keeper,
                                                                PagesOf pages)
{
    const WebServer::Rules rules{.longestBody = kLongestWebhook, .longestBodyOf = longestBodyOf};
    auto server = WebServer::start(at, rules, [&keeper, pages = std::move(pages)](const WebRequest& request) {
        return answerTo(request, keeper, pages);
    });
    if (!server) return server.failure();
    return std::unique_ptr<WebhookListener>(new WebhookListener(std::move(*server)));
}

} // namespace relais
