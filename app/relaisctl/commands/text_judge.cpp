// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/text_judge.h"

#include "services/moderation/model_judge.h"

namespace relais::ctl {

ModelForTexts::ModelForTexts(Desk& desk)
    : m_desk(desk)
    , m_practice(desk.folder(), desk.clock())
{
}

TextJudge ModelForTexts::judge()
{
    return [this](const QString& text) -> Result<ModelOpinion> {
        auto hints = homeHints(m_desk.database(), [this] { return m_practice.ollamaPort(); });
        if (!hints) return hints.failure();
        return ModelJudge(m_desk.database(), m_desk.session(), m_desk.clock(), std::move(*hints), m_turns).judge(text);
    };
}

} // namespace relais::ctl
