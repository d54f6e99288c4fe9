// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/ollama_client.h"

#include "models/writing/model_trouble.h"
#include "services/writing/turn_queue.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <condition_variable>
#include <mutex>

namespace relais {

namespace {

constexpr std::chrono::seconds kPatience(15);
constexpr qsizetype kLongestAnswer = 16 * 1024 * 1024;
constexpr std::chrono::seconds kRestAfterCrash(5);

QByteArray naming(const QString& model, bool streams)
{
    QJsonObject json{{QStringLiteral("model"), model}};
    if (streams) json.insert(QStringLiteral("stream"), true);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// What a request's end means, where its answer is not enough.
Result<void> checked(const StreamEnd& end, const QString& model, const QString& place)
{
    const auto& subject = model.isEmpty() ? place : model;
    if (end.status == 0 && !end.wasConnected) return fail(errorOf(ModelTrouble::Absent, place));
    if (end.status != 0 && (end.status < 200 || end.status >= 300))
        return fail(errorOfAnswer(end.status, end.body, model, place));
    if (!end.isWhole) return fail(errorOf(ModelTrouble::BrokenOff, subject));
    return {};
}

Result<void> checkName(const QString& model)
{
    if (model.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("model"), QStringLiteral("a model's name is wanted"));
    return {};
}

} // namespace

Result<QByteArray> OllamaClient::ask(const char* path, const QByteArray& method, const QByteArray& body,
                                     const QString& model, const std::stop_token& stop) const
{
    QByteArray answer;
    const StreamRequest request{.method = method,
                                .url = m_address.url() + QLatin1String(path),
                                .body = body,
                                .patience = kPatience,
                                .isOnThisComputer = m_address.isThisComputer()};
    const auto end = streamHttp(
        request,
        [&](QByteArrayView piece) {
            answer.append(piece.data(), piece.size());
            return answer.size() <= kLongestAnswer;
        },
        stop);
    if (!end) return end.failure();
    if (auto good = checked(*end, model, m_address.place()); !good) return good.failure();
    return answer;
}

Result<QString> OllamaClient::version(const std::stop_token& stop) const
{
    const auto body = ask("/api/version", "GET", {}, {}, stop);
    if (!body) return body.failure();
    return versionFrom(*body, m_address.place());
}

Result<QList<LanguageModel>> OllamaClient::models(const std::stop_token& stop) const
{
    const auto body = ask("/api/tags", "GET", {}, {}, stop);
    if (!body) return body.failure();
    return modelsFrom(*body, m_address.place());
}

Result<QList<LoadedModel>> OllamaClient::loaded(const std::stop_token& stop) const
{
    const auto body = ask("/api/ps", "GET", {}, {}, stop);
    if (!body) return body.failure();
    return loadedFrom(*body, m_address.place());
}

Result<ModelTraits> OllamaClient::show(const QString& model, const std::stop_token& stop) const
{
    if (auto good = checkName(model); !good) return good.failure();
    const auto body = ask("/api/show", "POST", naming(model, false), model, stop);
    if (!body) return body.failure();
    return traitsFrom(*body, m_address.place());
}

Result<void> OllamaClient::pull(const QString& model, const std::function<void(const PullProgress&)>& progress,
                                const std::stop_token& stop) const
{
    if (auto good = checkName(model); !good) return good;
    PullProgress state(model);
    const auto end = streamLines(
        posting("/api/pull", naming(model, true)),
        [&](const QByteArray& line) -> Result<void> {
            if (auto taken = state.take(line); !taken) return taken;
            if (progress) progress(state);
            return {};
        },
        stop);
    if (!end) return end.failure();
    if (auto good = checked(*end, model, m_address.place()); !good) return good;
    if (!state.isDone()) return fail(errorOf(ModelTrouble::BrokenOff, model));
    return {};
}

Result<void> OllamaClient::remove(const QString& model, const std::stop_token& stop) const
{
    if (auto good = checkName(model); !good) return good;
    const auto body = ask("/api/delete", "DELETE", naming(model, false), model, stop);
    if (!body) return body.failure();
    return {};
}

StreamRequest OllamaClient::posting(const char* path, const QByteArray& body) const
{
    return {.method = "POST",
            .url = m_address.url() + QLatin1String(path),
            .body = body,
            .isOnThisComputer = m_address.isThisComputer()};
}

Result<ToldAnswer> OllamaClient::chat(const ChatRequest& request, const std::function<void(const QString&)>& onText,
                                      const std::stop_token& stop, const Pause& pause) const
{
    const auto turn = m_turns.take(request.model, stop);
    if (!turn) return turn.failure();
    const auto asking = posting("/api/chat", request.toJson());
    ToldAnswer told{.answer = ChatAnswer(request.model)};
    const auto ask = [&] {
        return streamWords(
            asking, [&](const QByteArray& line) { return told.answer.take(line); }, onText, stop);
    };
    auto done = ask();
    constexpr int kFellOver = 500;
    if (done && done->end.status == kFellOver && pause) {
        // The runner of a model that crashed is started anew by the next question.
        pause(kRestAfterCrash, stop);
        done = ask();
    }
    if (!done) return done.failure();
    if (auto good = checked(done->end, request.model, m_address.place()); !good) return good.failure();
    if (!told.answer.isDone()) return fail(errorOf(ModelTrouble::BrokenOff, request.model));
    told.toFirstWord = done->toFirstWord;
    return told;
}

void pauseFor(std::chrono::milliseconds time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

} // namespace relais
