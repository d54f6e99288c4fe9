// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/ollama_script.h"

namespace relais::practice {

OllamaReaction OllamaScript::reactionTo(OllamaEndpoint endpoint, const QString& model)
{
    for (size_t index = 0; index < m_rules.size(); ++index) {
        const auto& rule = m_rules[index];
        if (rule.endpoint != OllamaEndpoint::Any && rule.endpoint != endpoint) continue;
        if (!rule.model.isEmpty() && rule.model != model) continue;
        const int met = ++m_met[index];
        if (met >= rule.from && (rule.times == 0 || met < rule.from + rule.times)) return rule.reaction;
    }
    return {};
}

} // namespace relais::practice
