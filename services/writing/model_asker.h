// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/manner.h"
#include "models/writing/model_trouble.h"
#include "services/writing/answer_cache.h"
#include "services/writing/author.h"

#include <functional>
#include <tuple>
#include <type_traits>

namespace relais {

struct WritingSums;

/// Who wrote, and how fast.
struct WrittenBy
{
    QString model = {};
    QString provider = {};       ///< who was asked since Ollama could not answer; empty: Ollama
    bool isPractice = false;     ///< no model wrote this
    bool leavesComputer = false; ///< what was asked went to somebody else's
    bool isKnown = false;        ///< it was written before for the same question: nothing was asked now
    AnswerFigures figures = {};
    std::chrono::milliseconds toFirstWord{0};
};

/// Gets what has come so far, the whole of it each time, and from its beginning again when it is asked for once more or somebody else is asked: nothing at
/// first, where words had come. On the asker's thread.
using WritingListener = std::function<void(const QString& soFar)>;

/// One question to the workspace's model, from its words to an answer that is good: what is known is not asked again, what is not good is asked for once
/// more, what happened is counted (answer_cache.h, writing_figures.h). When Ollama cannot answer, the workspace's providers are asked, one after the other;
/// an answer that came and is not good is no reason for that. Waits for the model, so never on the window's thread; no transaction is open meanwhile.
class ModelAsker
{
public:
    struct Told
    {
        Author author;
        ToldAnswer told;
    };

    /// `turns` outlives it.
    ModelAsker(Database& database, const Session& session, const Clock& clock, PlaceHints hints, TurnQueue& turns)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_hints(std::move(hints))
        , m_turns(turns)
    {
    }

    /// Who answers, or why nobody does. For whoever writes.
    Result<WritingStatus> ready(const std::stop_token& stop);
    /// How this person is to be written for.
    Result<Manner> manner();

    struct Question
    {
        const WritingStatus& status;
        ChatRequest request;
        WritingListener listener = {};
        bool isAgain = false; ///< another answer than the known one
        int tries = 2;        ///< what is lost once comes back more often than not when it is asked again
    };

    /// The known answer, or a new one that `take` calls good: `take(told)` gives a Result of something that has a member `by`. When nobody can answer, the
    /// failure is that of the first who could not: that is what there is to mend.
    template <typename Take>
    std::invoke_result_t<Take, const Told&> answered(const Question& question, const Take& take,
                                                     const std::stop_token& stop)
    {
        auto why = question.status.trouble;
        for (const auto& author : authorsOf(question.status))
            if (auto taken = answeredBy(author, question, take, why, stop)) return std::move(*taken);
        return fail(why.value_or(errorOf(ModelTrouble::NoModel, question.status.place.address.place())));
    }

    /// What stands behind an answer.
    static WrittenBy writtenBy(const Told& told);
    /// Its words, unless there are none or it ended since it may not be longer.
    static Result<QString> wholeAnswer(const Told& told);

private:
    /// Nothing: this one cannot answer, and `why` says why not, unless it says it of another already. That one rests is no cause.
    template <typename Take>
    std::optional<std::invoke_result_t<Take, const Told&>> answeredBy(const Author& author, const Question& question,
                                                                      const Take& take, std::optional<Error>& why,
                                                                      const std::stop_token& stop)
    {
        using Taken = std::invoke_result_t<Take, const Told&>;
        auto request = question.request;
        request.model = author.model;
        request.contextTokens = question.status.settings.contextTokens;
        const auto key = answerKey(author.digest, request);
        if (!question.isAgain) {
            const auto known = knownAnswer(key, author);
            if (!known) return Taken(known.failure());
            if (auto taken = *known ? take(**known) : Taken(fail(ErrorCode::NotFound)); taken) {
                taken->by.isKnown = true;
                countKnown(author);
                return taken;
            }
        }
        Taken taken = fail(ErrorCode::Cancelled);
        for (int left = question.tries; left > 0 && !taken; --left) {
            const auto told = ask(author, request, question.listener, stop);
            if (!told && isForTheNext(told.error())) {
                if (!why || troubleOf(*why) == ModelTrouble::Resting) why = told.error();
                return std::nullopt;
            }
            if (!told) return Taken(told.failure());
            taken = take(*told);
            if (!taken)
                countUnusable(author);
            else
                std::ignore = AnswerCache(m_database, m_session, m_clock).keep(key, told->told.answer.text());
        }
        return taken;
    }

    /// Whether somebody else may do better: not when a person stopped it, and not when the words themselves are declined.
    static bool isForTheNext(const Error& error);
    Result<std::optional<Told>> knownAnswer(const QByteArray& key, const Author& author);
    Result<Told> ask(const Author& author, const ChatRequest& request, const WritingListener& listener,
                     const std::stop_token& stop);
    Result<ToldAnswer> askProvider(const Provider& provider, const Secret& key, const ChatRequest& request,
                                   const std::function<void(const QString&)>& onText, const std::stop_token& stop);
    void countKnown(const Author& author);
    void countUnusable(const Author& author);
    void count(const Author& author, const WritingSums& sums);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    PlaceHints m_hints;
    TurnQueue& m_turns;
};

} // namespace relais
