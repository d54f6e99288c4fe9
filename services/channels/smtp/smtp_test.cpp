// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/smtp/smtp_test.h"

namespace relais {

Result<SmtpTestResult> testSmtp(const SmtpEndpoint& endpoint)
{
    SmtpConnection connection(endpoint);
    const auto place = QStringLiteral("%1:%2").arg(endpoint.settings.host).arg(endpoint.settings.port);
    const auto code = curl_easy_perform(connection.handle());
    if (const auto failure = connection.connected(code)) {
        const auto kind = failure->kind == Outcome::Kind::AccountDown ? ErrorCode::Rejected : ErrorCode::Network;
        return fail(kind, place, QStringLiteral("%1 %2").arg(failure->code, failure->text).trimmed());
    }
    return SmtpTestResult{.encrypted = endpoint.settings.security != SmtpSecurity::None,
                          .loggedIn = !endpoint.settings.user.isEmpty(),
                          .capabilities = connection.capabilities()};
}

} // namespace relais
