// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/command.h"

namespace relais::ctl {

QList<Command> accountCommands();
QList<Command> agencyCommands();
QList<Command> auditCommands();
QList<Command> backupCommands();
QList<Command> campaignCommands();
QList<Command> campaignControlCommands();
QList<Command> categoryCommands();
QList<Command> consentCommands();
QList<Command> contactCommands();
QList<Command> conversationCommands();
QList<Command> costCommands();
QList<Command> duplicateCommands();
QList<Command> engineCommands();
QList<Command> fieldCommands();
QList<Command> inviteCommands();
QList<Command> messageCommands();
QList<Command> modelCommands();
QList<Command> moderationCommands();
QList<Command> providerCommands();
QList<Command> relayCommands();
QList<Command> relayServerCommands();
QList<Command> peopleCommands();
QList<Command> pepperCommands();
QList<Command> personalDataCommands();
QList<Command> ruleCommands();
QList<Command> templateCommands();
QList<Command> voiceCommands();
QList<Command> writingCommands();

/// Every command of the program, in the order of the help.
inline QList<Command> allCommands()
{
    return agencyCommands() + peopleCommands() + pepperCommands() + inviteCommands() + auditCommands()
           + categoryCommands() + fieldCommands() + contactCommands() + personalDataCommands() + duplicateCommands()
           + consentCommands() + accountCommands() + campaignCommands() + campaignControlCommands() + costCommands()
           + templateCommands() + messageCommands() + conversationCommands() + ruleCommands() + moderationCommands()
           + modelCommands() + providerCommands() + writingCommands() + voiceCommands() + engineCommands()
           + relayCommands() + relayServerCommands() + backupCommands();
}

} // namespace relais::ctl
