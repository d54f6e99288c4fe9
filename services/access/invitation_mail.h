// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace relais {

class Database;

/// An invitation as its mail is queued.
struct InvitationMail
{
    WorkspaceId workspace;
    QString email;
    QString inviter;
    int minutes = 0;
    QString language;
    QString agency;
    bool armed = true; ///< the agency
};

/// Puts the mail into the lasting outbox of the workspace's SMTP account, inside the caller's transaction. NotFound: there is none.
/// Disarmed: the agency, and the account is none of practice.
Result<MessageId> queueInvitation(Database& database, const InvitationMail& mail, Instant now);

/// Makes the code of an invitation whose mail is about to leave: its hash and its end are committed before this returns, so before a byte
/// of it is sent, and the digits are added to `values` (JSON), which live as long as the mail is in memory. Whatever ends the program
/// before the mail has left, the next try makes a new code; if it may have left, its code is the one that counts.
/// Conflict: revoked, accepted or sent again meanwhile. On the engine's thread, about 0.1 s; outside of transactions.
Result<QByteArray> withInvitationCode(Database& database, MessageId mail, const QByteArray& values, Instant now);

} // namespace relais
