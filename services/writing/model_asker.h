// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/manner.h"
#include "services/writing/answer_cache.h"
#include "services/writing/writing_models.h"

#include <functional>
#include <tuple>
#include <type_traits>

namespace relais {

struct WritingSums;

/// Who wrote, and how fast.
struct WrittenBy
{
    QString model = {};
    bool isPractice = false;      ///< no model wrote this
    bool leavesComputer = false;  ///< what was asked went to somebody else's
    bool isKnown = false;         ///< it was written before for the same question: nothing was asked now
    AnswerFigures figures = {};
    std::chrono::milliseconds toFirstWord{0};
};

/// Gets what has come so far, the whole of it each time, and from its beginning again when it is asked for once more. On the asker's thread.
using WritingListener = std::function<void(const QString& soFar)>;

/// One question to the workspace's model, from its words to an answer that is good: what is known is not asked again, what is not good is asked for once
/// more, what happened is counted (answer_cache.h, writing_figures.h). Waits for the model, so never on the window's thread; no transaction is open meanwhile.
class ModelAsker
{
public:
    using Told = OllamaClient::Told;

    /// `turns` outlives it.
    ModelAsker(Database& database, const Session& session, const Clock& clock, PlaceHints hints, TurnQueue& turns)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_hints(std::move(hints))
        , m_turns(turns)
    {
    }

    /// The model that answers, or why none does. For whoever writes.
    Result<WritingStatus> ready(const std::stop_token& stop);
    /// How this person is to be written for.
    Result<Manner> manner();

    struct Question
    {
        const WritingStatus& status;
        ChatRequest request;
        WritingListener listener = {};
        bool isAgain = false;  ///< another answer than the known one
        int tries = 2;         ///< what is lost once comes back more often than not when it is asked again
    };

    /// The known answer, or a new one that `take` calls good: `take(told)` gives a Result of something that has a member `by`.
    template <typename Take>
    std::invoke_result_t<Take, const Told&> answered(Question question, const Take& take, const std::stop_token& stop)
    {
        using Taken = std::invoke_result_t<Take, const Told&>;
        const auto& status = question.status;
        question.request.model = status.model;
        question.request.contextTokens = status.settings.contextTokens;
        const auto key = answerKey(status.digest(), question.request);
        if (!question.isAgain) {
            const auto known = knownAnswer(key, status);
            if (!known) return known.failure();
            if (auto taken = *known ? take(**known) : Taken(fail(ErrorCode::NotFound)); taken) {
                taken->by.isKnown = true;
                countKnown(status);
                return taken;
            }
        }
        Taken taken = fail(ErrorCode::Cancelled);
        for (int left = question.tries; left > 0 && !taken; --left) {
            const auto told = ask(question, stop);
            if (!told) return told.failure();
            taken = take(*told);
            if (!taken) countUnusable(status);
            else std::ignore = AnswerCache(m_database, m_session, m_clock).keep(key, told->answer.text());
        }
        return taken;
    }

    /// What stands behind an answer.
    static WrittenBy writtenBy(const WritingStatus& status, const Told& told);
    /// Its words, unless there are none or it ended since it may not be longer.
    static Result<QString> wholeAnswer(const WritingStatus& status, const Told& told);

private:
    Result<std::optional<Told>> knownAnswer(const QByteArray& key, const WritingStatus& status);
    Result<Told> ask(const Question& question, const std::stop_token& stop);
    void countKnown(const WritingStatus& status);
    void countUnusable(const WritingStatus& status);
    void count(const WritingStatus& status, const WritingSums& sums);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    PlaceHints m_hints;
    TurnQueue& m_turns;
};

} // namespace relais
