// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/smtp_script.h"

namespace relais {

std::optional<SmtpReaction> SmtpScript::reactionTo(SmtpMoment moment, const QByteArray& recipient)
{
    for (size_t i = 0; i < m_rules.size(); ++i) {
        const auto& rule = m_rules[i];
        if (rule.moment != moment || !recipient.startsWith(rule.recipient)) continue;
        if (rule.oncePerRecipient) {
            auto& seen = m_seen[i];
            if (seen.contains(recipient)) continue;
            seen.insert(recipient);
            return rule.reaction;
        }
        const int number = ++m_fired[i];
        if (number < rule.from || (rule.times > 0 && number >= rule.from + rule.times)) continue;
        return rule.reaction;
    }
    return std::nullopt;
}

SmtpScript SmtpScript::practice()
{
    return SmtpScript({
        {.recipient = "unknown", .reaction = {.reply = "550 5.1.1 No such user here"}},
        {.recipient = "greylist",
         .oncePerRecipient = true,
         .reaction = {.reply = "451 4.7.1 Greylisted, try again later"}},
        {.recipient = "full", .reaction = {.reply = "552 5.2.2 Mailbox full"}},
        {.moment = SmtpMoment::FinalDot, .recipient = "slow", .reaction = {.delay = Seconds(2)}},
        {.moment = SmtpMoment::FinalDot, .recipient = "cut", .reaction = {.closes = true, .silent = true}},
    });
}

} // namespace relais
