// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/provider_server.h"

#include "services/practice/loopback_http.h"
#include "services/practice/ollama_answers.h"
#include "services/practice/stream_pieces.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <mutex>

namespace relais::test {

using namespace relais::practice;

namespace {

QByteArray toJson(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject errorJson(bool isAnthropic, const QString& type, const QString& words)
{
    if (isAnthropic)
        return {{QStringLiteral("type"), QStringLiteral("error")},
                {QStringLiteral("error"),
                 QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("message"), words}}}};
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("message"), words},
                                                  {QStringLiteral("type"), type},
                                                  {QStringLiteral("param"), QJsonValue()},
                                                  {QStringLiteral("code"), QJsonValue()}}}};
}

HttpReply refusal(bool isAnthropic, int status, const QString& type, const QString& words)
{
    if (words.isEmpty()) return {.status = status};
    return {.status = status, .body = toJson(errorJson(isAnthropic, type, words))};
}

/// What the public API says to a request that is none. Empty: nothing.
QString faultOf(bool isAnthropic, const ProviderAsked& asked)
{
    const auto& body = asked.body;
    if (body[QLatin1String("model")].toString().isEmpty()) return QStringLiteral("you must provide a model parameter");
    if (body[QLatin1String("messages")].toArray().isEmpty())
        return QStringLiteral("messages: at least one is required");
    if (!isAnthropic) return {};
    if (asked.version.isEmpty()) return QStringLiteral("anthropic-version: header is required");
    if (!body.contains(QLatin1String("max_tokens"))) return QStringLiteral("max_tokens: Field required");
    for (const auto* key : {"temperature", "top_p", "top_k"})
        if (body.contains(QLatin1String(key))) return QStringLiteral("%1 is not supported").arg(QLatin1String(key));
    return {};
}

/// The question as Ollama is asked it.
QString wordsFor(bool isAnthropic, const QJsonObject& body)
{
    QJsonObject question{{QStringLiteral("messages"), body[QLatin1String("messages")]}};
    const auto system = body[QLatin1String("system")].toString();
    const auto schema =
        isAnthropic ? QJsonDocument::fromJson(system.mid(system.lastIndexOf(QLatin1String("\n{"))).toUtf8()).object()
                    : body[QLatin1String("response_format")]
                          .toObject()[QLatin1String("json_schema")]
                          .toObject()[QLatin1String("schema")]
                          .toObject();
    if (!schema.isEmpty()) question.insert(QStringLiteral("format"), schema);
    return ollamaAnswer(question);
}

QByteArray event(const QByteArray& name, const QByteArray& data)
{
    return (name.isEmpty() ? QByteArray() : "event: " + name + '\n') + "data: " + data + "\n\n";
}

QByteArray named(const QJsonObject& json)
{
    return event(json[QLatin1String("type")].toString().toLatin1(), toJson(json));
}

QList<QByteArray> openAiEvents(const QString& model, const QStringList& words, const QString& reason)
{
    const auto chunk = [&](const QJsonArray& choices) {
        return QJsonObject{{QStringLiteral("id"), QStringLiteral("chatcmpl-1")},
                           {QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
                           {QStringLiteral("created"), 1},
                           {QStringLiteral("model"), model},
                           {QStringLiteral("choices"), choices}};
    };
    const auto choice = [](const QJsonObject& delta, const QJsonValue& finish) {
        return QJsonArray{QJsonObject{{QStringLiteral("index"), 0},
                                      {QStringLiteral("delta"), delta},
                                      {QStringLiteral("finish_reason"), finish}}};
    };
    QList<QByteArray> events{event({}, toJson(chunk(choice({{QStringLiteral("role"), QStringLiteral("assistant")},
                                                            {QStringLiteral("content"), QString()}},
                                                           QJsonValue()))))};
    for (const auto& word : words)
        events.append(event({}, toJson(chunk(choice({{QStringLiteral("content"), word}}, QJsonValue())))));
    events.append(event({}, toJson(chunk(choice({}, reason.isEmpty() ? QStringLiteral("stop") : reason)))));
    auto last = chunk({});
    last.insert(QStringLiteral("usage"), QJsonObject{{QStringLiteral("prompt_tokens"), 58},
                                                     {QStringLiteral("completion_tokens"), words.size()},
                                                     {QStringLiteral("total_tokens"), 58 + words.size()}});
    events.append(event({}, toJson(last)));
    events.append(event({}, "[DONE]"));
    return events;
}

QJsonObject anthropicMessage(const QString& model, const QJsonArray& content, const QJsonValue& reason, qint64 written)
{
    return {{QStringLiteral("id"), QStringLiteral("msg_1")},
            {QStringLiteral("type"), QStringLiteral("message")},
            {QStringLiteral("role"), QStringLiteral("assistant")},
            {QStringLiteral("model"), model},
            {QStringLiteral("content"), content},
            {QStringLiteral("stop_reason"), reason},
            {QStringLiteral("stop_sequence"), QJsonValue()},
            {QStringLiteral("usage"),
             QJsonObject{{QStringLiteral("input_tokens"), 58}, {QStringLiteral("output_tokens"), written}}}};
}

QList<QByteArray> anthropicEvents(const QString& model, const QStringList& words, const QString& reason)
{
    const auto of = [](const char* type, QJsonObject rest) {
        rest.insert(QStringLiteral("type"), QLatin1String(type));
        return named(rest);
    };
    const auto block = [&](const QJsonObject& delta) {
        return of("content_block_delta", {{QStringLiteral("index"), 0}, {QStringLiteral("delta"), delta}});
    };
    QList<QByteArray> events{of("message_start",
                                {{QStringLiteral("message"), anthropicMessage(model, {}, QJsonValue(), 1)}}),
                             of("content_block_start", {{QStringLiteral("index"), 0},
                                                        {QStringLiteral("content_block"),
                                                         QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                                                     {QStringLiteral("text"), QString()}}}}),
                             of("ping", {})};
    for (const auto& word : words)
        events.append(block({{QStringLiteral("type"), QStringLiteral("text_delta")}, {QStringLiteral("text"), word}}));
    events.append(of("content_block_stop", {{QStringLiteral("index"), 0}}));
    events.append(of("message_delta",
                     {{QStringLiteral("delta"), QJsonObject{{QStringLiteral("stop_reason"),
                                                             reason.isEmpty() ? QStringLiteral("end_turn") : reason},
                                                            {QStringLiteral("stop_sequence"), QJsonValue()}}},
                      {QStringLiteral("usage"), QJsonObject{{QStringLiteral("output_tokens"), words.size()}}}}));
    events.append(of("message_stop", {}));
    return events;
}

QJsonObject wholeAnswer(bool isAnthropic, const QString& model, const QString& text)
{
    if (isAnthropic)
        return anthropicMessage(model,
                                {QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                             {QStringLiteral("text"), text}}},
                                QStringLiteral("end_turn"), 3);
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")}, {QStringLiteral("content"), text}};
    return {{QStringLiteral("id"), QStringLiteral("chatcmpl-1")},
            {QStringLiteral("object"), QStringLiteral("chat.completion")},
            {QStringLiteral("created"), 1},
            {QStringLiteral("model"), model},
            {QStringLiteral("choices"),
             QJsonArray{QJsonObject{{QStringLiteral("index"), 0},
                                    {QStringLiteral("message"), message},
                                    {QStringLiteral("finish_reason"), QStringLiteral("stop")}}}},
            {QStringLiteral("usage"), QJsonObject{{QStringLiteral("prompt_tokens"), 9},
                                                  {QStringLiteral("completion_tokens"), 3},
                                                  {QStringLiteral("total_tokens"), 12}}}};
}

} // namespace

struct ProviderServer::Private
{
    std::vector<ProviderRule> rules;
    QByteArray key;
    mutable std::mutex mutex;
    std::map<size_t, int> met;
    QList<ProviderAsked> asked;
    int hungUp = 0;
    std::unique_ptr<LoopbackHttp> http; ///< last: ends before what it uses

    ProviderReaction nextReaction();
    HttpReply answerTo(const HttpRequest& request);
    HttpReply flowing(bool isAnthropic, QList<QByteArray> events, const ProviderReaction& reaction);
};

ProviderReaction ProviderServer::Private::nextReaction()
{
    for (size_t index = 0; index < rules.size(); ++index) {
        const int time = ++met[index];
        if (time >= rules[index].from && (rules[index].times == 0 || time < rules[index].from + rules[index].times))
            return rules[index].reaction;
    }
    return {};
}

HttpReply ProviderServer::Private::answerTo(const HttpRequest& request)
{
    const bool isAnthropic = request.path == "/v1/messages";
    if (!isAnthropic && request.path != "/v1/chat/completions")
        return {.status = 404, .body = "404 page not found", .contentType = "text/plain"};
    if (request.method != "POST")
        return refusal(isAnthropic, 405, QStringLiteral("invalid_request_error"), QStringLiteral("method not allowed"));
    const ProviderAsked one{request.path, request.authorization, request.apiKey, request.apiVersion,
                            QJsonDocument::fromJson(request.body).object()};
    const std::lock_guard lock(mutex);
    asked.append(one);
    const auto reaction = nextReaction();
    const bool isAdmitted = key.isEmpty() || one.authorization == "Bearer " + key || (isAnthropic && one.apiKey == key);
    if (!isAdmitted)
        return refusal(isAnthropic, 401,
                       isAnthropic ? QStringLiteral("authentication_error") : QStringLiteral("invalid_request_error"),
                       QStringLiteral("Incorrect API key provided: ")
                           + QString::fromLatin1(one.authorization + one.apiKey));
    if (reaction.status != 0) {
        auto reply = refusal(isAnthropic, reaction.status, reaction.type, reaction.error);
        reply.retryAfter = reaction.retryAfter;
        reply.location = reaction.location;
        return reply;
    }
    if (reaction.wantsOtherLengthName
        && (one.body.contains(QLatin1String("max_tokens")) || one.body.contains(QLatin1String("temperature"))))
        return refusal(
            false, 400, QStringLiteral("invalid_request_error"),
            QStringLiteral(
                "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."));
    if (const auto fault = faultOf(isAnthropic, one); !fault.isEmpty())
        return refusal(isAnthropic, 400, QStringLiteral("invalid_request_error"), fault);
    const auto model = one.body[QLatin1String("model")].toString();
    const auto text = reaction.says.isEmpty() ? wordsFor(isAnthropic, one.body) : reaction.says;
    if (!one.body[QLatin1String("stream")].toBool())
        return {.body = toJson(wholeAnswer(isAnthropic, model, text)), .delay = reaction.firstWord};
    return flowing(isAnthropic,
                   isAnthropic ? anthropicEvents(model, wordsOf(text), reaction.reason)
                               : openAiEvents(model, wordsOf(text), reaction.reason),
                   reaction);
}

HttpReply ProviderServer::Private::flowing(bool isAnthropic, QList<QByteArray> events, const ProviderReaction& reaction)
{
    if (reaction.end == ProviderEnd::WithoutEnd)
        events.removeLast();
    else if (reaction.end != ProviderEnd::Whole)
        events = events.mid(0, qMin(reaction.eventsBefore, static_cast<int>(events.size()) - 1));
    if (reaction.end == ProviderEnd::ErrorEvent)
        events.append(event(isAnthropic ? QByteArray("error") : QByteArray(),
                            toJson(errorJson(isAnthropic, reaction.type, reaction.error))));
    if (reaction.end == ProviderEnd::CutInLine) events.last().chop(events.constLast().size() / 2);
    QList<HttpPiece> pieces;
    for (const auto& one : std::as_const(events)) pieces.append({one, reaction.perEvent});
    pieces.front().before += reaction.firstWord;
    return {.contentType = "text/event-stream",
            .fault = reaction.end == ProviderEnd::CutInLine ? LineFault::HalfAnswer : LineFault::None,
            .pieces = reaction.splitsCharacters ? cutInCharacters(pieces) : pieces,
            .hungUp = [this] {
                const std::lock_guard lock(mutex);
                ++hungUp;
            }};
}

ProviderServer::ProviderServer()
    : m_d(std::make_unique<Private>())
{
}

ProviderServer::~ProviderServer()
{
    m_d->http.reset();
}

Result<std::unique_ptr<ProviderServer>> ProviderServer::start(std::vector<ProviderRule> rules, QByteArray key)
{
    std::unique_ptr<ProviderServer> server(new ProviderServer);
    auto* d = server->m_d.get();
    d->rules = std::move(rules);
    d->key = std::move(key);
    auto http = LoopbackHttp::start({.answer = [d](const HttpRequest& request) { return d->answerTo(request); }});
    if (!http) return http.failure();
    d->http = std::move(*http);
    return server;
}

quint16 ProviderServer::port() const
{
    return m_d->http->port();
}

QString ProviderServer::baseUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

QList<ProviderAsked> ProviderServer::asked() const
{
    const std::lock_guard lock(m_d->mutex);
    return m_d->asked;
}

int ProviderServer::hungUp() const
{
    const std::lock_guard lock(m_d->mutex);
    return m_d->hungUp;
}

} // namespace relais::test
