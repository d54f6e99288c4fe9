// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// What an invitation's mail says, with {code}, {validity}, {agency}, {workspace}, {inviter} and {email}.
struct InvitationText
{
    QString subject;
    QString text;
};

/// In French for any "fr...", else in English.
InvitationText invitationText(const QString& language);

} // namespace relais
