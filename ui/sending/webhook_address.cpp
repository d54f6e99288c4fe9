// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/webhook_address.h"

namespace relais::ui {

Result<ListenAt> receivableAt(const QString& text)
{
    auto at = ListenAt::fromText(text.trimmed());
    if (!at) return at;
    const bool isOurs = at->host == QLatin1String("127.0.0.1") || at->host == QLatin1String("0.0.0.0");
    if (!isOurs || at->port == 0)
        return fail(
            ErrorCode::Invalid, text,
            QStringLiteral(
                "127.0.0.1 (this computer only) or 0.0.0.0 (from the network too), a colon, and a port from 1 to 65535"));
    return at;
}

} // namespace relais::ui
