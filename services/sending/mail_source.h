// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/channels/smtp/smtp_connection.h"
#include "services/sending/transport.h"

namespace relais {

/// What the wire asks the rest of the program for. Called on the engine's thread.
class MailSource
{
public:
    virtual ~MailSource() = default;

    /// The server of an account with its secret, as they are now.
    virtual Result<SmtpEndpoint> endpoint(AccountId account) = 0;
    /// How many connections the account may have.
    virtual int connections(AccountId account) = 0;
    /// How many of them may be at mails to one recipient domain at a time; 0: all.
    virtual int connectionsToOneDomain(AccountId) { return 0; }
    /// The mail, at the moment it leaves. A failure refuses this message only.
    virtual Result<SmtpMail> compose(const ClaimedMessage& message) = 0;
};

} // namespace relais
