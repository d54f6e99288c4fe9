// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_script.h"

namespace relais::practice {

namespace {

bool fits(const WhatsappRule& rule, WhatsappEndpoint endpoint, const QString& recipient)
{
    return (rule.endpoint == WhatsappEndpoint::Any || rule.endpoint == endpoint)
           && recipient.startsWith(rule.recipient);
}

} // namespace

bool WhatsappScript::fires(size_t index, const QString& recipient)
{
    const auto& rule = m_rules[index];
    if (rule.oncePerRecipient) {
        auto& seen = m_seen[index];
        if (seen.contains(recipient)) return false;
        seen.insert(recipient);
        return true;
    }
    const int number = ++m_fired[index];
    return number >= rule.from && (rule.times == 0 || number < rule.from + rule.times);
}

std::optional<WhatsappReaction> WhatsappScript::reactionTo(WhatsappEndpoint endpoint, const QString& recipient)
{
    for (size_t i = 0; i < m_rules.size(); ++i) {
        const auto& rule = m_rules[i];
        if (rule.reaction.line == WhatsappLine::ClosesUnread || !fits(rule, endpoint, recipient)) continue;
        if (fires(i, recipient)) return rule.reaction;
    }
    return std::nullopt;
}

bool WhatsappScript::closesUnread(WhatsappEndpoint endpoint)
{
    for (size_t i = 0; i < m_rules.size(); ++i) {
        const auto& rule = m_rules[i];
        if (rule.reaction.line != WhatsappLine::ClosesUnread || !fits(rule, endpoint, {})) continue;
        if (fires(i, {})) return true;
    }
    return false;
}

WhatsappScript WhatsappScript::practice()
{
    WhatsappScript script;
    script.people = WhatsappPeople::Personas;
    script.pace = 1;
    return script;
}

} // namespace relais::practice
