// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/model_asker.h"

#include "models/writing/model_trouble.h"
#include "services/writing/voice.h"
#include "services/writing/writing_figures.h"

namespace relais {

Result<WritingStatus> ModelAsker::ready(const std::stop_token& stop)
{
    auto status = WritingModels(m_database, m_session, m_clock, m_hints, m_turns).status(stop);
    if (!status) return status;
    if (status->model.isEmpty()) return fail(status->trouble.value_or(errorOf(ModelTrouble::NoModel, status->place.address.place())));
    return status;
}

Result<Manner> ModelAsker::manner()
{
    return mannerOf(m_database, m_session);
}

Result<std::optional<ModelAsker::Told>> ModelAsker::knownAnswer(const QByteArray& key, const WritingStatus& status)
{
    const auto known = AnswerCache(m_database, m_session, m_clock).find(key);
    if (!known) return known.failure();
    if (!*known) return std::optional<Told>();
    return std::optional(Told{ChatAnswer::known(status.model, **known)});
}

Result<ModelAsker::Told> ModelAsker::ask(const Question& question, const std::stop_token& stop)
{
    QString soFar;
    const auto onText = [&](const QString& words) {
        soFar += words;
        if (question.listener) question.listener(soFar);
    };
    auto told = OllamaClient(question.status.place.address, m_turns).chat(question.request, onText, stop);
    if (!told) {
        if (told.error().code != ErrorCode::Cancelled) count(question.status, {.asked = 1, .failed = 1});
        return told;
    }
    const auto& figures = told->answer.figures();
    count(question.status, {.asked = 1, .answered = 1, .firstWord = told->toFirstWord, .tokens = figures.tokensWritten, .writing = std::chrono::duration_cast<std::chrono::microseconds>(figures.writing)});
    return told;
}

void ModelAsker::countKnown(const WritingStatus& status)
{
    count(status, {.known = 1});
}

void ModelAsker::countUnusable(const WritingStatus& status)
{
    count(status, {.failed = 1});
}

void ModelAsker::count(const WritingStatus& status, const WritingSums& sums)
{
    // A figure that cannot be written is no reason to lose a text.
    std::ignore = countWriting(m_database, m_session, m_clock, status.model, sums);
}

WrittenBy ModelAsker::writtenBy(const WritingStatus& status, const Told& told)
{
    return {.model = status.model, .isPractice = status.place.isPractice, .leavesComputer = status.leavesComputer(), .figures = told.answer.figures(), .toFirstWord = told.toFirstWord};
}

Result<QString> ModelAsker::wholeAnswer(const WritingStatus& status, const Told& told)
{
    if (told.answer.isCutShort()) return fail(errorOf(ModelTrouble::BrokenOff, status.model));
    const auto text = told.answer.text().trimmed();
    if (text.isEmpty()) return fail(errorOf(ModelTrouble::NotAsAsked, status.model));
    return text;
}

} // namespace relais
