// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/ollama_server.h"

#include "services/practice/loopback_http.h"
#include "services/practice/ollama_answers.h"
#include "services/practice/stream_pieces.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <mutex>

namespace relais::practice {

namespace {

constexpr auto kNow = "2026-11-21T08:00:00.12Z";
constexpr auto kLines = "application/x-ndjson";

QByteArray toJson(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

HttpReply answer(const QJsonObject& json, int status = 200)
{
    return {.status = status, .body = toJson(json)};
}

HttpReply refusal(int status, const QString& words)
{
    if (words.isEmpty()) return {.status = status};
    return answer({{QStringLiteral("error"), words}}, status);
}

QString withTag(const QString& name)
{
    return name.contains(QLatin1Char(':')) ? name : name + QStringLiteral(":latest");
}

OllamaEndpoint endpointOf(const QByteArray& path)
{
    if (path == "/api/version") return OllamaEndpoint::Version;
    if (path == "/api/tags") return OllamaEndpoint::Tags;
    if (path == "/api/ps") return OllamaEndpoint::Loaded;
    if (path == "/api/show") return OllamaEndpoint::Show;
    if (path == "/api/pull") return OllamaEndpoint::Pull;
    if (path == "/api/delete") return OllamaEndpoint::Delete;
    return path == "/api/chat" || path == "/api/generate" ? OllamaEndpoint::Chat : OllamaEndpoint::Other;
}

/// As Ollama on a loopback address: a name that is not this computer's is not asked for.
bool isOurHost(const QByteArray& host)
{
    static const QRegularExpression ours(QStringLiteral(
                                             "^([0-9.]+|\\[[0-9a-f:]+\\]|localhost|.*\\.(localhost|local|internal))$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return host.isEmpty() || ours.match(QString::fromLatin1(host)).hasMatch();
}

QJsonObject detailsOf(const OllamaModel& model)
{
    return {{QStringLiteral("format"), QStringLiteral("gguf")},
            {QStringLiteral("family"), model.family},
            {QStringLiteral("families"), QJsonArray{model.family}},
            {QStringLiteral("parameter_size"), model.parameters},
            {QStringLiteral("quantization_level"), QStringLiteral("Q4_0")}};
}

QJsonObject listed(const OllamaModel& model)
{
    const auto digest =
        QString::fromLatin1(QCryptographicHash::hash(model.name.toUtf8(), QCryptographicHash::Sha256).toHex());
    QJsonObject json{{QStringLiteral("name"), model.name},
                     {QStringLiteral("model"), model.name},
                     {QStringLiteral("modified_at"), QLatin1String(kNow)},
                     {QStringLiteral("size"), model.bytes},
                     {QStringLiteral("digest"), digest},
                     {QStringLiteral("details"), detailsOf(model)}};
    if (!model.remoteHost.isEmpty()) json.insert(QStringLiteral("remote_host"), model.remoteHost);
    return json;
}

/// The pieces of a stream, cut as the reaction says.
QList<HttpPiece> piecesOf(QList<QByteArray> lines, const OllamaReaction& reaction)
{
    if (reaction.end != OllamaEnd::Whole)
        lines = lines.mid(0, qMin(reaction.linesBefore, static_cast<int>(lines.size()) - 1));
    if (reaction.end == OllamaEnd::ErrorLine) lines.append(toJson({{QStringLiteral("error"), reaction.error}}));
    QList<HttpPiece> pieces;
    for (const auto& line : lines) pieces.append({line + '\n', reaction.perLine});
    if (reaction.end == OllamaEnd::CutInLine && !pieces.isEmpty())
        pieces.back().bytes.chop(pieces.back().bytes.size() / 2);
    if (!pieces.isEmpty()) pieces.front().before += reaction.firstWord + reaction.loads;
    return reaction.splitsCharacters ? cutInCharacters(pieces) : pieces;
}

} // namespace

struct OllamaServer::Private
{
    OllamaServerSetup setup;
    mutable std::mutex mutex;
    QList<OllamaAsked> asked;
    QString loaded;
    int hungUp = 0;
    std::unique_ptr<LoopbackHttp> http; ///< last: ends before what it uses

    HttpReply answerTo(const HttpRequest& request);
    HttpReply behave(OllamaEndpoint endpoint, const QJsonObject& body, const QString& model,
                     const OllamaReaction& reaction);
    HttpReply flowing(const QList<QByteArray>& lines, const OllamaReaction& reaction);
    HttpReply pull(const QString& model, bool streams, const OllamaReaction& reaction);
    HttpReply chat(const QJsonObject& body, const OllamaModel& model, bool generates, const OllamaReaction& reaction);
    const OllamaModel* find(const QString& name) const;
};

const OllamaModel* OllamaServer::Private::find(const QString& name) const
{
    const auto found = std::find_if(setup.models.begin(), setup.models.end(),
                                    [&](const OllamaModel& one) { return one.name == withTag(name); });
    return found == setup.models.end() ? nullptr : &*found;
}

HttpReply OllamaServer::Private::answerTo(const HttpRequest& request)
{
    if (!isOurHost(request.host)) return {.status = 403};
    if (request.path == "/") return {.body = "Ollama is running", .contentType = "text/plain; charset=utf-8"};
    const auto endpoint = endpointOf(request.path);
    const bool isPost =
        endpoint == OllamaEndpoint::Show || endpoint == OllamaEndpoint::Pull || endpoint == OllamaEndpoint::Chat;
    const QByteArray verb = endpoint == OllamaEndpoint::Delete ? "DELETE" : isPost ? "POST" : "GET";
    if (endpoint == OllamaEndpoint::Other)
        return {.status = 404, .body = "404 page not found", .contentType = "text/plain"};
    if (request.method != verb) return {.status = 405, .body = "405 method not allowed", .contentType = "text/plain"};
    if (verb != "GET" && request.body.isEmpty()) return refusal(400, QStringLiteral("missing request body"));
    const auto document = QJsonDocument::fromJson(request.body);
    if (verb != "GET" && !document.isObject())
        return refusal(400, QStringLiteral("invalid character looking for beginning of value"));
    auto body = document.object();
    if (request.path == "/api/generate") body.insert(QStringLiteral("generates"), true);
    // The public clients say "name" where the documents say "model".
    const auto model = body[QLatin1String(body.contains(QLatin1String("model")) ? "model" : "name")].toString();
    const std::lock_guard lock(mutex);
    asked.append({endpoint, body});
    const auto reaction = setup.script.reactionTo(endpoint, model);
    if (reaction.isHtml) return {.body = "<!doctype html><title>Hello</title>", .contentType = "text/html"};
    if (reaction.status != 0) return refusal(reaction.status, reaction.error);
    return behave(endpoint, body, model, reaction);
}

HttpReply OllamaServer::Private::behave(OllamaEndpoint endpoint, const QJsonObject& body, const QString& model,
                                        const OllamaReaction& reaction)
{
    const bool streams = body[QLatin1String("stream")].toBool(true);
    QJsonArray models;
    switch (endpoint) {
    case OllamaEndpoint::Version: return answer({{QStringLiteral("version"), setup.version}});
    case OllamaEndpoint::Tags:
        for (const auto& one : setup.models) models.append(listed(one));
        return answer({{QStringLiteral("models"), models}});
    case OllamaEndpoint::Loaded:
        if (const auto* one = find(loaded)) {
            auto json = listed(*one);
            json.insert(QStringLiteral("expires_at"), QStringLiteral("2026-11-21T08:10:00Z"));
            json.insert(QStringLiteral("size_vram"), one->bytes / 2);
            json.insert(QStringLiteral("context_length"), 8192);
            models.append(json);
        }
        return answer({{QStringLiteral("models"), models}});
    case OllamaEndpoint::Pull: return pull(model, streams, reaction);
    default: break;
    }
    if (model.isEmpty()) return refusal(400, QStringLiteral("model is required"));
    const auto* known = find(model);
    if (!known) return refusal(404, QStringLiteral("model '%1' not found").arg(model));
    if (endpoint == OllamaEndpoint::Delete) {
        setup.models.removeIf([&](const OllamaModel& one) { return one.name == withTag(model); });
        return {.body = {}};
    }
    if (endpoint == OllamaEndpoint::Show)
        return answer(
            {{QStringLiteral("details"), detailsOf(*known)},
             {QStringLiteral("model_info"), QJsonObject{{known->family + QStringLiteral(".context_length"), 32768}}},
             {QStringLiteral("capabilities"), QJsonArray{QStringLiteral("completion"), QStringLiteral("tools")}}});
    loaded = known->name;
    return chat(body, *known, body.contains(QLatin1String("generates")), reaction);
}

HttpReply OllamaServer::Private::flowing(const QList<QByteArray>& lines, const OllamaReaction& reaction)
{
    return {.contentType = kLines,
            .fault = reaction.end == OllamaEnd::CutInLine ? LineFault::HalfAnswer : LineFault::None,
            .pieces = piecesOf(lines, reaction),
            .hungUp = [this] {
                const std::lock_guard lock(mutex);
                ++hungUp;
            }};
}

HttpReply OllamaServer::Private::pull(const QString& model, bool streams, const OllamaReaction& reaction)
{
    if (model.isEmpty()) return refusal(400, QStringLiteral("invalid model name"));
    const auto status = [](const char* words) { return QJsonObject{{QStringLiteral("status"), QLatin1String(words)}}; };
    if (model.contains(QLatin1String("missing"))) {
        const QJsonObject error{{QStringLiteral("error"), QStringLiteral("pull model manifest: file does not exist")}};
        return streams ? flowing({toJson(status("pulling manifest")), toJson(error)}, reaction) : answer(error, 500);
    }
    constexpr qint64 kPart = 40'000'000;
    QList<QByteArray> lines{toJson(status("pulling manifest"))};
    for (int step = 0; step <= 4; ++step)
        for (const auto* part : {"8eeb52dfb3bb", "73b313b5552d"}) {
            auto json = status("pulling ");
            json.insert(QStringLiteral("status"), QStringLiteral("pulling %1").arg(QLatin1String(part)));
            json.insert(QStringLiteral("digest"), QStringLiteral("sha256:%1").arg(QLatin1String(part)));
            json.insert(QStringLiteral("total"), kPart);
            if (step > 0) json.insert(QStringLiteral("completed"), kPart / 4 * step);
            lines.append(toJson(json));
        }
    for (const auto* words : {"verifying sha256 digest", "writing manifest", "success"})
        lines.append(toJson(status(words)));
    if (reaction.end == OllamaEnd::Whole && !find(model))
        setup.models.append({.name = withTag(model), .bytes = 2 * kPart});
    return streams ? flowing(lines, reaction) : answer(status("success"));
}

HttpReply OllamaServer::Private::chat(const QJsonObject& body, const OllamaModel& model, bool generates,
                                      const OllamaReaction& reaction)
{
    const auto text = reaction.says.isEmpty() ? ollamaAnswer(body) : reaction.says;
    const auto line = [&](const QString& words, const char* under = "content") {
        QJsonObject json{{QStringLiteral("model"), model.name},
                         {QStringLiteral("created_at"), QLatin1String(kNow)},
                         {QStringLiteral("done"), false}};
        if (generates)
            json.insert(QLatin1String(under) == QLatin1String("content") ? QStringLiteral("response")
                                                                         : QStringLiteral("thinking"),
                        words);
        else
            json.insert(QStringLiteral("message"), QJsonObject{{QStringLiteral("role"), QStringLiteral("assistant")},
                                                               {QStringLiteral("content"), QString()},
                                                               {QLatin1String(under), words}});
        return json;
    };
    auto words = wordsOf(text);
    auto last = line(reaction.endsWithWords && !words.isEmpty() ? words.takeLast() : QString());
    last.insert(QStringLiteral("done"), true);
    last.insert(QStringLiteral("done_reason"), QStringLiteral("stop"));
    if (!reaction.omitsCounts) {
        const auto tokens = qMax(qint64(1), static_cast<qint64>(words.size()));
        last.insert(QStringLiteral("total_duration"), 1'000'000 * (tokens * 25 + reaction.loads.count()));
        last.insert(QStringLiteral("prompt_eval_count"), 58);
        last.insert(QStringLiteral("prompt_eval_duration"), 120'000'000);
        last.insert(QStringLiteral("eval_count"), tokens);
        last.insert(QStringLiteral("eval_duration"), 1'000'000 * tokens * 25);
        if (reaction.loads.count() > 0)
            last.insert(QStringLiteral("load_duration"), qint64(1'000'000) * qint64(reaction.loads.count()));
    }
    if (!body[QLatin1String("stream")].toBool(true)) {
        const auto whole = line(text);
        for (const auto* key : {"message", "response"})
            if (whole.contains(QLatin1String(key))) last.insert(QLatin1String(key), whole[QLatin1String(key)]);
        return {.body = toJson(last), .delay = reaction.firstWord + reaction.loads};
    }
    QList<QByteArray> lines;
    if (reaction.thinks) lines.append(toJson(line(QStringLiteral("What would they like to read?"), "thinking")));
    for (const auto& word : words) lines.append(toJson(line(word)));
    if (reaction.callsTool) {
        auto call = line(QString());
        auto message = call[QLatin1String("message")].toObject();
        const QJsonObject function{{QStringLiteral("index"), 0},
                                   {QStringLiteral("name"), QStringLiteral("send")},
                                   {QStringLiteral("arguments"),
                                    QJsonObject{{QStringLiteral("to"), QStringLiteral("all")}}}};
        message.insert(QStringLiteral("tool_calls"),
                       QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("call-1")},
                                              {QStringLiteral("function"), function}}});
        call.insert(QStringLiteral("message"), message);
        lines.append(toJson(call));
    }
    lines.append(toJson(last));
    return flowing(lines, reaction);
}

QList<OllamaModel> OllamaServerSetup::sampleModels()
{
    return {{.name = QStringLiteral("mistral-nemo:latest"),
             .bytes = 7'071'700'672,
             .parameters = QStringLiteral("12.2B")},
            {.name = QStringLiteral("gpt-oss:120b-cloud"),
             .bytes = 384,
             .family = QStringLiteral("gptoss"),
             .parameters = QStringLiteral("116.8B"),
             .remoteHost = QStringLiteral("https://ollama.com:443")}};
}

OllamaServerSetup OllamaServerSetup::practice()
{
    return {.models = {{.name = QStringLiteral("practice:latest"),
                        .bytes = 0,
                        .family = QStringLiteral("practice"),
                        .parameters = QString()}},
            .version = QStringLiteral("practice")};
}

OllamaServer::OllamaServer()
    : m_d(std::make_unique<Private>())
{
}

OllamaServer::~OllamaServer()
{
    m_d->http.reset();
}

Result<std::unique_ptr<OllamaServer>> OllamaServer::start(OllamaServerSetup setup)
{
    std::unique_ptr<OllamaServer> server(new OllamaServer);
    auto* d = server->m_d.get();
    d->setup = std::move(setup);
    auto http = LoopbackHttp::start({.answer = [d](const HttpRequest& request) { return d->answerTo(request); }});
    if (!http) return http.failure();
    d->http = std::move(*http);
    return server;
}

quint16 OllamaServer::port() const
{
    return m_d->http->port();
}

QString OllamaServer::baseUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

QList<OllamaAsked> OllamaServer::asked() const
{
    const std::lock_guard lock(m_d->mutex);
    return m_d->asked;
}

int OllamaServer::hungUp() const
{
    const std::lock_guard lock(m_d->mutex);
    return m_d->hungUp;
}

} // namespace relais::practice
