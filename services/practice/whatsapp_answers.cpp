// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_message_check.h"
#include "services/practice/whatsapp_server_private.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace relais::practice {

namespace {

constexpr Milliseconds kHandshakePatience{5000};

HttpReply replyOf(const Graph<QJsonObject>& answer)
{
    if (answer) return {.body = QJsonDocument(*answer).toJson(QJsonDocument::Compact)};
    return {.status = answer.error().httpStatus(),
            .body = QJsonDocument(answer.error().toBody()).toJson(QJsonDocument::Compact),
            .retryAfter = answer.error().retryAfter};
}

QJsonObject acceptedBody(const WhatsappRequest& request, const ReceivedWhatsapp& message, bool held)
{
    const auto input = request.body[QLatin1String("to")].toVariant().toString();
    QJsonObject contact{
        {QStringLiteral("input"), input.isEmpty() ? request.body[QLatin1String("recipient")].toString() : input}};
    if (message.to.isEmpty())
        contact.insert(QStringLiteral("user_id"), message.recipient);
    else
        contact.insert(QStringLiteral("wa_id"), message.to);
    QJsonObject made{{QStringLiteral("id"), message.id}};
    if (message.type == QLatin1String("template"))
        made.insert(QStringLiteral("message_status"),
                    held ? QStringLiteral("held_for_quality_assessment") : QStringLiteral("accepted"));
    return {{QStringLiteral("messaging_product"), QStringLiteral("whatsapp")},
            {QStringLiteral("contacts"), QJsonArray{contact}},
            {QStringLiteral("messages"), QJsonArray{made}}};
}

/// What a listener must say to the handshake.
bool greets(const QByteArray& url, const QString& verifyToken)
{
    const auto challenge = QByteArray::number(QRandomGenerator::global()->bounded(1'000'000'000, 2'000'000'000));
    const auto joint = url.contains('?') ? "&" : "?";
    std::unique_ptr<HttpPoster> poster = HttpPoster::make();
    const auto answer = poster->get(url + joint + "hub.mode=subscribe&hub.challenge=" + challenge
                                        + "&hub.verify_token=" + QUrl::toPercentEncoding(verifyToken),
                                    kHandshakePatience);
    return answer.status == 200 && answer.body == challenge;
}

} // namespace

HttpReply WhatsappServer::Private::answerFile(const HttpRequest& from)
{
    const std::lock_guard guard(mutex);
    if (!isTokenRight(from)) return {.status = 401, .body = "Authentication Error", .contentType = "text/plain"};
    const auto until = from.query.queryItemValue(QStringLiteral("ext")).toLongLong();
    const auto media = cloud.media.find(from.query.queryItemValue(QStringLiteral("mid")));
    if (!media || cloud.now() > instantFromMs(until * 1000))
        return {.status = 404, .body = "URL signature expired", .contentType = "text/plain"};
    return {.body = media->content, .contentType = media->mimeType};
}

HttpReply WhatsappServer::Private::answer(const HttpRequest& from)
{
    if (from.path.startsWith("/whatsapp_business/attachments")) return answerFile(from);
    std::optional<ReceivedWhatsapp> message;
    std::unique_lock lock(mutex);
    ++requests;
    const auto request = whatsappRequestOf(from, setup.businessId, cloud);
    if (request.endpoint == WhatsappEndpoint::Messages && from.method == "POST") ++posts[request.callbackData()];
    const auto reaction = setup.script.reactionTo(request.endpoint, request.recipient()).value_or(WhatsappReaction{});
    HttpReply reply{.delay = reaction.delay};
    if (reaction.line == WhatsappLine::ClosesUnanswered) reply.fault = LineFault::Unanswered;
    if (reaction.line == WhatsappLine::HalfAnswer) reply.fault = LineFault::HalfAnswer;
    if (!reaction.accepts && reaction.line != WhatsappLine::Answers) {
        reply.body = "{\"messaging_product\":\"whatsapp\"}";
    } else {
        Graph<QJsonObject> done;
        if (reaction.error > 0) {
            done = tl::unexpected(GraphError{reaction.error, QStringLiteral("The practice script says so"), 0,
                                             reaction.status, reaction.retryAfter});
        } else if (!isTokenRight(from)) {
            done = refuse(190, QStringLiteral("Invalid OAuth access token - Cannot parse access token"));
        } else if (request.endpoint == WhatsappEndpoint::SubscribedApps
                   || (request.endpoint == WhatsappEndpoint::PhoneNumber && from.method == "POST")) {
            lock.unlock(); // the listener may ask us something before it answers
            const bool isNumber = request.endpoint == WhatsappEndpoint::PhoneNumber;
            done = subscribe(request,
                             isNumber ? request.body[QLatin1String("webhook_configuration")].toObject() : request.body,
                             isNumber ? request.id : QString());
        } else {
            done = run(request, from, reaction, message);
        }
        auto made = replyOf(done);
        made.delay = reply.delay;
        made.fault = reply.fault;
        reply = std::move(made);
    }
    if (reaction.line == WhatsappLine::NotJson)
        reply = {.body = "<html><body>Sorry, something went wrong.</body></html>",
                 .contentType = "text/html",
                 .delay = reply.delay};
    if (lock.owns_lock()) lock.unlock();
    if (message && deliver) deliver(*message);
    return reply;
}

Graph<QJsonObject> WhatsappServer::Private::run(const WhatsappRequest& request, const HttpRequest& from,
                                                const WhatsappReaction& reaction,
                                                std::optional<ReceivedWhatsapp>& accepted)
{
    if (!request.isJson) return refuse(100, QStringLiteral("The body is not a JSON object"));
    if (request.endpoint != WhatsappEndpoint::Messages && request.endpoint != WhatsappEndpoint::MarkRead)
        return answerWhatsapp(cloud, setup.businessId, baseUrl(), request);
    if (!cloud.number(request.id) || from.method != "POST") return refuseUnknown(request.id);
    if (request.endpoint == WhatsappEndpoint::Messages) return runMessage(request, from, reaction, accepted);
    if (request.body[QLatin1String("status")].toString() != QLatin1String("read"))
        return refuse(100, QStringLiteral("Param status must be one of {READ}"));
    return cloud.markRead(request.body[QLatin1String("message_id")].toString()).map([] {
        return QJsonObject{{QStringLiteral("success"), true}};
    });
}

Graph<QJsonObject> WhatsappServer::Private::runMessage(const WhatsappRequest& request, const HttpRequest& from,
                                                       const WhatsappReaction& reaction,
                                                       std::optional<ReceivedWhatsapp>& accepted)
{
    auto message = checkWhatsappMessage(request.body, cloud.templates, cloud.media);
    if (!message) return tl::unexpected(message.error());
    if (request.edge == QLatin1String("marketing_messages") && message->category != QLatin1String("MARKETING"))
        return refuse(131055, QStringLiteral("Only marketing templates are sent here"));
    message->raw = from.body;
    const auto done = cloud.accept(*cloud.number(request.id), *message, reaction.failsWith);
    if (!done) return tl::unexpected(done.error());
    ++acceptedPosts[done->callbackData];
    accepted = *done;
    return acceptedBody(request, *done, reaction.held);
}

Graph<QJsonObject> WhatsappServer::Private::subscribe(const WhatsappRequest& request, const QJsonObject& wish,
                                                      const QString& number)
{
    const QJsonObject success{{QStringLiteral("success"), true}};
    if (number.isEmpty() && request.id != setup.businessId) return refuseUnknown(request.id);
    if (request.method == "DELETE") {
        outbox.setUrl({}, number);
        return success;
    }
    if (request.method == "GET") {
        const QJsonObject app{{QStringLiteral("id"), QStringLiteral("33300011122")},
                              {QStringLiteral("name"), QStringLiteral("Relais Practice")}};
        QJsonObject one{{QStringLiteral("whatsapp_business_api_data"), app}};
        if (const auto url = outbox.webhook().url; !url.isEmpty())
            one.insert(QStringLiteral("override_callback_uri"), QString::fromUtf8(url));
        return QJsonObject{{QStringLiteral("data"), QJsonArray{one}}};
    }
    const auto url = wish[QLatin1String("override_callback_uri")].toString().toUtf8();
    if (url.isEmpty()) return success;
    if (!greets(url, wish[QLatin1String("verify_token")].toString()))
        return refuse(2200, QStringLiteral(
                                "Callback verification failed: the address did not answer 200 with the challenge"));
    outbox.setUrl(url, number);
    return success;
}

} // namespace relais::practice
