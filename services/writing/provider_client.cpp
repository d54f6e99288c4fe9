// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/provider_client.h"

#include "models/writing/model_trouble.h"
#include "models/writing/provider_lines.h"
#include "models/writing/provider_request.h"
#include "services/writing/line_stream.h"

namespace relais {

namespace {

/// What is shorter is no secret but a word that a server of one's own wants to see: "ollama".
constexpr qsizetype kShortestSecret = 8;
constexpr auto kAnthropicVersion = "anthropic-version: 2023-06-01";

QByteArray bodyOf(ProviderKind kind, const ChatRequest& request)
{
    return kind == ProviderKind::OpenAi ? openAiBody(request, LengthName::MaxTokens) : anthropicBody(request);
}

QList<QByteArray> headersOf(ProviderKind kind, const Secret& key)
{
    QList<QByteArray> headers{"Accept: text/event-stream"};
    if (kind == ProviderKind::Anthropic) headers.append(kAnthropicVersion);
    if (!key.isEmpty())
        headers.append((kind == ProviderKind::Anthropic ? "x-api-key: " : "Authorization: Bearer ") + key.reveal());
    return headers;
}

/// What the end of a request means, where its answer is not enough.
Result<void> checked(const StreamEnd& end, const QString& name)
{
    if (end.status == 0 && !end.wasConnected) return fail(errorOf(ModelTrouble::ProviderAbsent, name));
    if (end.status != 0 && (end.status < 200 || end.status >= 300))
        return fail(errorOfProvider(end.status, end.body, name));
    if (!end.isWhole) return fail(errorOf(ModelTrouble::BrokenOff, name));
    return {};
}

} // namespace

Result<WordsEnd> ProviderClient::ask(const QByteArray& body,
                                     const std::function<Result<QString>(const QByteArray&)>& read,
                                     const std::function<void(const QString&)>& onText,
                                     const std::stop_token& stop) const
{
    const auto address = providerAddress(m_provider.draft.baseUrl);
    if (!address) return address.failure();
    const auto kind = m_provider.draft.kind;
    const StreamRequest request{.method = "POST",
                                .url = address->url()
                                       + QLatin1String(kind == ProviderKind::OpenAi ? "/v1/chat/completions"
                                                                                    : "/v1/messages"),
                                .body = body,
                                .headers = headersOf(kind, m_key),
                                .isOnThisComputer = address->isThisComputer()};
    return streamWords(request, read, onText, stop);
}

Error ProviderClient::withoutKey(Error error) const
{
    auto key = QString::fromLatin1(m_key.reveal());
    if (key.size() < kShortestSecret) return error;
    error.detail.replace(key, QStringLiteral("…"));
    // Long words are cut, which may have been in the middle of it.
    for (; key.size() >= kShortestSecret; key.chop(1))
        if (error.detail.endsWith(key))
            error.detail.replace(error.detail.size() - key.size(), key.size(), QStringLiteral("…"));
    return error;
}

ProviderClient::Reply ProviderClient::chat(ChatRequest request, const std::function<void(const QString&)>& onText,
                                           const std::stop_token& stop) const
{
    auto reply = asked(std::move(request), onText, stop);
    if (!reply.told) reply.told = fail(withoutKey(reply.told.error()));
    return reply;
}

ProviderClient::Reply ProviderClient::asked(ChatRequest request, const std::function<void(const QString&)>& onText,
                                            const std::stop_token& stop) const
{
    const auto& [name, kind, url, model, isOn] = m_provider.draft;
    request.model = model;
    ProviderLines lines(kind, name);
    const auto read = [&](const QByteArray& line) { return lines.take(line); };
    auto begun = std::chrono::steady_clock::now();
    auto done = ask(bodyOf(kind, request), read, onText, stop);
    if (done && kind == ProviderKind::OpenAi && wantsOtherLengthName(done->end.status, done->end.body)) {
        begun = std::chrono::steady_clock::now();
        done = ask(openAiBody(request, LengthName::MaxCompletionTokens), read, onText, stop);
    }
    if (!done) return {done.failure()};
    if (auto good = checked(done->end, name); !good) return {good.failure(), done->end.retryAfter};
    if (!lines.answer().isDone()) return {fail(errorOf(ModelTrouble::BrokenOff, name))};
    ToldAnswer told{.answer = lines.answer(), .toFirstWord = done->toFirstWord};
    // No provider says how long it took: what passed between the first word and the end.
    auto figures = told.answer.figures();
    figures.total = std::chrono::steady_clock::now() - begun;
    figures.writing = std::max(figures.total - told.toFirstWord, std::chrono::nanoseconds(1));
    told.answer.end(told.answer.isCutShort(), figures);
    return {told};
}

} // namespace relais
