// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/channels/smtp/smtp_connection.h"

#include <QString>

namespace relais {

/// What a connection test found on a server that works.
struct SmtpTestResult
{
    bool encrypted = false;
    bool loggedIn = false;
    SmtpCapabilities capabilities;
};

/// Connects, protects, logs in and leaves again; sends no mail. Blocks up to a minute: never on the window's
/// thread. Failures: Rejected (a person must change something), Network (not now); detail has the server's
/// or the system's words, subject host:port. WrongThread.
Result<SmtpTestResult> testSmtp(const SmtpEndpoint& endpoint);

/// Hands one mail over, over a connection of its own, and returns the server's words. Blocks up to three minutes.
/// Failures: Rejected (the server said no, for now or for good), Network (no server, or the line was lost: when that
/// was after the last byte, detail says that the mail may have arrived), WrongThread.
Result<QString> sendMail(const SmtpEndpoint& endpoint, SmtpMail mail);

} // namespace relais
