// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/model_asker.h"

#include "services/core/clock.h"
#include "services/writing/provider_client.h"
#include "services/writing/voice.h"
#include "services/writing/writing_figures.h"

namespace relais {

Result<WritingStatus> ModelAsker::ready(const std::stop_token& stop)
{
    auto status = WritingModels(m_database, m_session, m_clock, m_hints, m_turns).status(stop);
    if (!status) return status;
    if (authorsOf(*status).isEmpty())
        return fail(status->trouble.value_or(errorOf(ModelTrouble::NoModel, status->place.address.place())));
    return status;
}

Result<Manner> ModelAsker::manner()
{
    return mannerOf(m_database, m_session);
}

bool ModelAsker::isForTheNext(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Network:
    case ErrorCode::NotFound:
    case ErrorCode::SecretsLocked: return true;
    case ErrorCode::Rejected: return troubleOf(error) != ModelTrouble::Declined;
    default: return false;
    }
}

Result<std::optional<ModelAsker::Told>> ModelAsker::knownAnswer(const QByteArray& key, const Author& author)
{
    const auto known = AnswerCache(m_database, m_session, m_clock).find(key);
    if (!known) return known.failure();
    if (!*known) return std::optional<Told>();
    return std::optional(Told{author, {.answer = ChatAnswer::known(author.model, **known)}});
}

Result<ModelAsker::Told> ModelAsker::ask(const Author& author, const ChatRequest& request,
                                         const WritingListener& listener, const std::stop_token& stop)
{
    Secret key;
    if (author.provider) {
        auto found = keyOf(m_database, *author.provider, m_hints.secrets);
        if (!found) return found.failure();
        key = std::move(*found);
        if (auto may = m_hints.breakers->admit(*author.provider, m_clock.now()); !may) return may.failure();
    }
    QString soFar;
    const auto onText = [&](const QString& words) {
        soFar += words;
        if (listener) listener(soFar);
    };
    auto told = author.provider ? askProvider(*author.provider, key, request, onText, stop)
                                : OllamaClient(author.address, m_turns).chat(request, onText, stop, m_hints.pause);
    if (!told) {
        // What came of it is nobody's text.
        if (listener && !soFar.isEmpty() && isForTheNext(told.error())) listener({});
        if (told.error().code != ErrorCode::Cancelled) count(author, {.asked = 1, .failed = 1});
        return told.failure();
    }
    const auto& figures = told->answer.figures();
    count(author, {.asked = 1,
                   .answered = 1,
                   .firstWord = told->toFirstWord,
                   .tokens = figures.tokensWritten,
                   .writing = std::chrono::duration_cast<std::chrono::microseconds>(figures.writing)});
    return Told{author, std::move(*told)};
}

Result<ToldAnswer> ModelAsker::askProvider(const Provider& provider, const Secret& key, const ChatRequest& request,
                                           const std::function<void(const QString&)>& onText,
                                           const std::stop_token& stop)
{
    auto& breakers = *m_hints.breakers;
    auto reply = ProviderClient(provider, key).chat(request, onText, stop);
    if (reply.told) {
        breakers.succeeded(provider);
        return reply.told;
    }
    const auto& error = reply.told.error();
    const auto trouble = troubleOf(error);
    if (trouble == ModelTrouble::KeyRefused)
        breakers.keyRefused(provider);
    else if (trouble == ModelTrouble::Declined)
        breakers.succeeded(provider);
    else if (isForTheNext(error))
        breakers.failed(provider, m_clock.now(), reply.retryAfter);
    else
        breakers.abandoned(provider);
    return reply.told;
}

void ModelAsker::countKnown(const Author& author)
{
    count(author, {.known = 1});
}

void ModelAsker::countUnusable(const Author& author)
{
    count(author, {.failed = 1});
}

void ModelAsker::count(const Author& author, const WritingSums& sums)
{
    // A figure that cannot be written is no reason to lose a text.
    std::ignore = countWriting(m_database, m_session, m_clock, author.model, sums,
                               author.provider ? author.provider->draft.name : QString());
}

WrittenBy ModelAsker::writtenBy(const Told& told)
{
    const auto& author = told.author;
    return {.model = author.model,
            .provider = author.provider ? author.provider->draft.name : QString(),
            .isPractice = author.isPractice,
            .leavesComputer = author.leavesComputer,
            .figures = told.told.answer.figures(),
            .toFirstWord = told.told.toFirstWord};
}

Result<QString> ModelAsker::wholeAnswer(const Told& told)
{
    const auto& answer = told.told.answer;
    if (answer.isCutShort()) return fail(errorOf(ModelTrouble::BrokenOff, told.author.name()));
    const auto text = answer.text().trimmed();
    if (text.isEmpty()) return fail(errorOf(ModelTrouble::NotAsAsked, told.author.name()));
    return text;
}

} // namespace relais
