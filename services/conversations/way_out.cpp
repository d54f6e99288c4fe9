// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/way_out.h"

#include "models/mail/unsubscribe_token.h"

namespace relais {

namespace {

const QByteArray kWithToken = QByteArray(kWayOutPath) + '/';

QByteArray tokenOf(const WebRequest& request)
{
    const bool standsInPath = request.path.startsWith(kWithToken) && request.path != kWithToken;
    return standsInPath ? request.path.mid(kWithToken.size()) : request.query.value("t");
}

WebReply page(int status, const QByteArray& html)
{
    return {.status = status,
            .body = html,
            .contentType = "text/html; charset=utf-8",
            .headers = {{"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Robots-Tag", "noindex"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"}}};
}

} // namespace

bool isWayOut(const QByteArray& path)
{
    return path == kWayOutPath || path.startsWith(kWithToken);
}

WebReply answerWayOut(const WebRequest& request, const UnsubscribePages& pages, const WayOutPressed& pressed)
{
    const auto token = tokenOf(request);
    if (!looksLikeUnsubscribeToken(token)) return page(404, pages.unknown);
    // Whatever looks at a mail for its reader follows links: only a press of the button counts.
    if (request.method != "POST") return page(200, pages.ask);
    const int status = pressed(token);
    return page(status, status == 200 ? pages.done : pages.later);
}

} // namespace relais
