// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"
#include "models/writing/chat_answer.h"
#include "models/writing/chat_request.h"
#include "models/writing/provider.h"

#include <functional>
#include <stop_token>

namespace relais {

struct WordsEnd;

/// A provider by the protocol of its kind. Waits for its answer, so never on the window's thread; a stop request closes the connection at once
/// (Cancelled). Failures are those of models/writing/model_trouble.h; whatever the provider says, none repeats a key of eight
/// characters or more.
class ProviderClient
{
public:
    /// `key` may be empty where the provider wants none.
    ProviderClient(Provider provider, Secret key)
        : m_provider(std::move(provider))
        , m_key(std::move(key))
    {
    }

    struct Reply
    {
        Result<ToldAnswer> told;
        std::optional<std::chrono::seconds> retryAfter = {}; ///< how long it wants to be left alone
    };
    /// With the provider's own model, whatever the request names. `onText` gets the words as they come, on this thread.
    Reply chat(ChatRequest request, const std::function<void(const QString&)>& onText = {},
               const std::stop_token& stop = {}) const;

private:
    Reply asked(ChatRequest request, const std::function<void(const QString&)>& onText,
                const std::stop_token& stop) const;
    Result<WordsEnd> ask(const QByteArray& body, const std::function<Result<QString>(const QByteArray&)>& read,
                         const std::function<void(const QString&)>& onText, const std::stop_token& stop) const;
    /// What a provider says may hold the key that it was given. Answers stay as they are: a text may well hold a word that is somebody's key.
    Error withoutKey(Error error) const;

    Provider m_provider;
    Secret m_key;
};

} // namespace relais
