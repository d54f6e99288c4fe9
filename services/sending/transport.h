// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/sending/outcome.h"
#include "services/sending/journal.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace relais {

/// A message that was claimed (`sending` is committed) and may go out.
struct ClaimedMessage
{
    AttemptKey key;
    WorkspaceId workspace;
    AccountId account;
    CampaignId campaign;
    int step = 1;
    QString channel = QStringLiteral("email"); ///< as in campaigns
    QString address;
    QString recipient;       ///< the name in To, may be empty
    QByteArray values;       ///< JSON object of the variables
    int earlierAttempts = 0; ///< of key.attempt, before a person had it tried again
};

/// A claimed message that came back.
struct EndedMessage
{
    ClaimedMessage message;
    Outcome outcome;
};

/// What carries claimed messages to the providers. Used on the engine's thread only; nothing blocks.
class Transport
{
public:
    virtual ~Transport() = default;

    /// Takes messages over; each comes back exactly once by takeEnded().
    virtual void submit(QList<ClaimedMessage> messages) = 0;
    virtual QList<EndedMessage> takeEnded() = 0;

    /// Sends nothing more of what fits and was not begun: it comes back as NotStarted with the next
    /// takeEnded(). What is under way goes on.
    virtual void withdraw(const std::function<bool(const ClaimedMessage&)>& fits) = 0;

    /// The account was changed: what leaves from now on leaves by connections that were made after this.
    virtual void renew(AccountId account) = 0;

    /// Submitted to this account and not yet come back.
    virtual int backlog(AccountId account) const = 0;
};

} // namespace relais
