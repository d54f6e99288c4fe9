// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/web_server.h"

#include "services/core/late_library.h"
#include "services/core/web_library.h"

namespace relais {

Result<ListenAt> ListenAt::fromText(const QString& text)
{
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    auto host = text.left(colon);
    bool ok = false;
    const auto port = text.mid(colon + 1).toUShort(&ok);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'))) host = host.mid(1, host.size() - 2);
    if (colon < 1 || !ok || host.isEmpty())
        return fail(ErrorCode::Invalid, text, QStringLiteral("write HOST:PORT, as in 127.0.0.1:8080"));
    return ListenAt{host, port};
}

Result<std::unique_ptr<WebServer>> WebServer::start(const ListenAt& at, Rules rules, Handler handler)
{
    constexpr auto begin = RELAIS_LATE("relais_web", kOwnLibrary, relais_start_web_server);
    std::unique_ptr<WebServer> started;
    begin(at, std::move(rules), std::move(handler), started);
    if (!started)
        return fail(ErrorCode::Network, QStringLiteral("%1:%2").arg(at.host).arg(at.port),
                    QStringLiteral("this address cannot be listened at: another program may have it"));
    return started;
}

} // namespace relais
