// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/moderation/model_judge.h"

#include "services/writing/prompts.h"
#include "services/writing/writing_settings.h"
#include "services/writing/writing_task.h"

namespace relais {

namespace {

constexpr int kTokens = 200;

struct Judged
{
    ModelOpinion opinion;
    WrittenBy by;
};

} // namespace

Result<ModelOpinion> ModelJudge::judge(const QString& text, const std::stop_token& stop)
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    if (text.size() > kLongestText)
        return fail(ErrorCode::Invalid, QStringLiteral("text"),
                    QStringLiteral("at most %1 characters").arg(kLongestText));
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    // A person's text is data only: no value of it reaches the system's words, and the verdict is a choice among ours.
    const ChatRequest request{.system = promptOf(PromptKind::Moderate).text,
                              .user = WritingTask{QStringLiteral("moderate")}.about(text),
                              .schema = opinionSchema(),
                              .longestAnswer = kTokens,
                              .temperature = 0};
    const auto judged = m_asker.answered(
        {.status = *status, .request = request},
        [&](const ModelAsker::Told& told) -> Result<Judged> {
            const auto opinion = opinionFrom(told.told.answer.text(), told.author.name());
            if (!opinion) return opinion.failure();
            return Judged{*opinion, ModelAsker::writtenBy(told)};
        },
        stop);
    if (!judged) return judged.failure();
    return judged->opinion;
}

} // namespace relais
