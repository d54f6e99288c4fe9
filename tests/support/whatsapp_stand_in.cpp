// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in of the Cloud API as a program of its own, for tests from outside. Prints {"port": N}, then answers
// each line of standard input, a JSON object, with one line, and ends with its input.
//
//   whatsapp_stand_in [--practice] [--pace N] [--webhook URL] [--secret S] [--rules JSON]
//
// A rule: {"endpoint": "messages" | "upload" | "media", "recipient", "from", "times", "error", "status", "retryAfter", "delay", "line": "unread" | "unanswered" |
// "half" | "html", "accepts", "failsWith"}. A line: {"do": "say", "from", "text"}, {"do": "press", "from", "id", "button"},
// {"do": "read" | "block", "from"}, {"do": "webhook", "url", "secret"}, {"do": "token", "token"}, {"do": "messages"},
// {"do": "posts", "data"}, {"do": "waiting"}, {"do": "media", "from", "kind", "type", "name", "data" (Base64), "caption"}, {"do": "forget", "media"},
// {"do": "file", "media"}.
#include "services/practice/whatsapp_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>

using namespace relais;
using namespace relais::practice;

namespace {

void print(const QJsonObject& answer)
{
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

WhatsappRule ruleOf(const QJsonObject& from)
{
    static const QHash<QString, WhatsappLine> lines{{QStringLiteral("unread"), WhatsappLine::ClosesUnread},
                                                    {QStringLiteral("unanswered"), WhatsappLine::ClosesUnanswered},
                                                    {QStringLiteral("half"), WhatsappLine::HalfAnswer},
                                                    {QStringLiteral("html"), WhatsappLine::NotJson}};
    static const QHash<QString, WhatsappEndpoint> endpoints{{QStringLiteral("upload"), WhatsappEndpoint::MediaUpload},
                                                            {QStringLiteral("media"), WhatsappEndpoint::Media}};
    WhatsappRule rule{.endpoint =
                          endpoints.value(from[QLatin1String("endpoint")].toString(), WhatsappEndpoint::Messages),
                      .recipient = from[QLatin1String("recipient")].toString(),
                      .from = from[QLatin1String("from")].toInt(1),
                      .times = from[QLatin1String("times")].toInt()};
    rule.reaction = {.error = from[QLatin1String("error")].toInt(),
                     .status = from[QLatin1String("status")].toInt(),
                     .delay = Milliseconds(from[QLatin1String("delay")].toInt()),
                     .line = lines.value(from[QLatin1String("line")].toString(), WhatsappLine::Answers),
                     .accepts = from[QLatin1String("accepts")].toBool(true),
                     .failsWith = from[QLatin1String("failsWith")].toInt()};
    if (from.contains(QLatin1String("retryAfter")))
        rule.reaction.retryAfter = from[QLatin1String("retryAfter")].toInt();
    return rule;
}

WhatsappServerSetup setupOf(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption practice(QStringLiteral("practice"));
    const QCommandLineOption pace(QStringLiteral("pace"), {}, QStringLiteral("n"), QStringLiteral("0"));
    const QCommandLineOption webhook(QStringLiteral("webhook"), {}, QStringLiteral("url"));
    const QCommandLineOption secret(QStringLiteral("secret"), {}, QStringLiteral("secret"), QStringLiteral("secret"));
    const QCommandLineOption rules(QStringLiteral("rules"), {}, QStringLiteral("json"));
    parser.addOptions({practice, pace, webhook, secret, rules});
    parser.process(arguments);
    std::vector<WhatsappRule> all;
    for (const auto& rule : QJsonDocument::fromJson(parser.value(rules).toUtf8()).array())
        all.push_back(ruleOf(rule.toObject()));
    WhatsappServerSetup setup{.script = WhatsappScript(std::move(all)), .limits = WhatsappLimits::generous()};
    if (parser.isSet(practice)) setup.script.people = WhatsappPeople::Personas;
    setup.script.pace = parser.value(pace).toDouble();
    setup.webhook = {.url = parser.value(webhook).toUtf8(), .appSecret = parser.value(secret).toUtf8()};
    return setup;
}

QJsonArray describe(const QList<ReceivedWhatsapp>& messages)
{
    static constexpr const char* words[] = {"accepted", "sent", "delivered", "read", "failed"};
    QJsonArray all;
    for (const auto& one : messages) {
        all.append(QJsonObject{{QStringLiteral("id"), one.id},
                               {QStringLiteral("to"), one.to},
                               {QStringLiteral("user_id"), one.recipient},
                               {QStringLiteral("type"), one.type},
                               {QStringLiteral("text"), one.bubble.text},
                               {QStringLiteral("media"), one.bubble.media},
                               {QStringLiteral("template"), one.templateName},
                               {QStringLiteral("language"), one.language},
                               {QStringLiteral("data"), one.callbackData},
                               {QStringLiteral("progress"), QLatin1String(words[static_cast<int>(one.progress)])},
                               {QStringLiteral("error"), one.error}});
    }
    return all;
}

QJsonObject fileOf(WhatsappServer& server, const QString& media)
{
    const auto file =
        server.act([&](const WhatsappCloud& cloud) { return cloud.media.find(media); }).value_or(WhatsappMedia());
    return {{QStringLiteral("data"), QString::fromLatin1(file.content.toBase64())},
            {QStringLiteral("type"), QString::fromLatin1(file.mimeType)},
            {QStringLiteral("name"), file.fileName}};
}

QJsonObject answer(WhatsappServer& server, const QJsonObject& wish)
{
    const auto text = [&](const char* key) { return wish[QLatin1String(key)].toString(); };
    const auto id = [](const Result<QString>& done) {
        return QJsonObject{{QStringLiteral("id"), done.value_or(QString())}};
    };
    const auto what = text("do");
    if (what == QLatin1String("say")) return id(server.say(text("from"), text("text")));
    if (what == QLatin1String("press"))
        return id(server.press(text("from"), text("id"), wish[QLatin1String("button")].toInt()));
    if (what == QLatin1String("read")) return {{QStringLiteral("done"), server.read(text("from")).has_value()}};
    if (what == QLatin1String("block")) return {{QStringLiteral("done"), server.block(text("from")).has_value()}};
    if (what == QLatin1String("messages")) return {{QStringLiteral("messages"), describe(server.messages())}};
    if (what == QLatin1String("media")) {
        const WhatsappMedia media{text("type").toUtf8(), QByteArray::fromBase64(text("data").toLatin1()), text("name")};
        return id(server.act(
            [&](WhatsappCloud& cloud) { return cloud.sendMedia(text("from"), text("kind"), media, text("caption")); }));
    }
    if (what == QLatin1String("forget"))
        return {{QStringLiteral("done"),
                 server.act([&](WhatsappCloud& cloud) { return cloud.media.remove(text("media")); })}};
    if (what == QLatin1String("file")) return fileOf(server, text("media"));
    if (what == QLatin1String("waiting")) return {{QStringLiteral("waiting"), server.waitingWebhooks()}};
    if (what == QLatin1String("posts"))
        return {{QStringLiteral("posts"), server.posts(text("data"))},
                {QStringLiteral("accepted"), server.accepted(text("data"))}};
    if (what == QLatin1String("token"))
        server.setToken(text("token").toUtf8());
    else if (what == QLatin1String("webhook"))
        server.setWebhook({.url = text("url").toUtf8(), .appSecret = text("secret").toUtf8()});
    else
        return {{QStringLiteral("error"), what}};
    return {{QStringLiteral("done"), true}};
}

} // namespace

int main(int count, char* arguments[])
{
    const QCoreApplication application(count, arguments);
    auto server = WhatsappServer::start(setupOf(QCoreApplication::arguments()));
    if (!server) return 1;
    print({{QStringLiteral("port"), (*server)->port()}});
    for (std::string line; std::getline(std::cin, line);)
        print(answer(**server, QJsonDocument::fromJson(QByteArray::fromStdString(line)).object()));
    return 0;
}
