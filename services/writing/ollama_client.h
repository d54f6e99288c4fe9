// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/writing/chat_answer.h"
#include "models/writing/chat_request.h"
#include "models/writing/language_model.h"
#include "models/writing/model_address.h"
#include "models/writing/pull_progress.h"
#include "services/writing/line_stream.h"

#include <functional>
#include <stop_token>

namespace relais {

class TurnQueue;

/// Waits that long, or until it is stopped.
using Pause = std::function<void(std::chrono::milliseconds, const std::stop_token&)>;
void pauseFor(std::chrono::milliseconds time, const std::stop_token& stop);

/// Ollama by its native API. Every call waits for its answer, so never on the window's thread; a stop request ends it at once and closes
/// the connection, which ends the work there (Cancelled). Failures are those of models/writing/model_trouble.h.
class OllamaClient
{
public:
    /// `turns` is that of the address, and outlives the client.
    OllamaClient(ModelAddress address, TurnQueue& turns)
        : m_address(std::move(address))
        , m_turns(turns)
    {
    }

    const ModelAddress& address() const { return m_address; }

    Result<QString> version(const std::stop_token& stop = {}) const;
    Result<QList<LanguageModel>> models(const std::stop_token& stop = {}) const;
    Result<QList<LoadedModel>> loaded(const std::stop_token& stop = {}) const;
    Result<ModelTraits> show(const QString& model, const std::stop_token& stop = {}) const;
    /// Fetches a model. What is cut goes on where it was with the next call.
    Result<void> pull(const QString& model, const std::function<void(const PullProgress&)>& progress,
                      const std::stop_token& stop = {}) const;
    Result<void> remove(const QString& model, const std::stop_token& stop = {}) const;

    /// `onText` gets the words as they come, on this thread. Only one call at a time generates, the others wait for their turn. A server that fell
    /// over (500) is asked once more after `pause`; without one it is not.
    Result<ToldAnswer> chat(const ChatRequest& request, const std::function<void(const QString&)>& onText = {},
                            const std::stop_token& stop = {}, const Pause& pause = {}) const;

private:
    Result<QByteArray> ask(const char* path, const QByteArray& method, const QByteArray& body, const QString& model,
                           const std::stop_token& stop) const;
    StreamRequest posting(const char* path, const QByteArray& body) const;

    ModelAddress m_address;
    TurnQueue& m_turns;
};

} // namespace relais
