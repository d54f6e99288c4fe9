// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/relay/relay_address.h"

#include <QRegularExpression>
#include <QUrl>

namespace relais {

namespace {

bool isThisComputer(const QString& host)
{
    static const QRegularExpression loopback(QStringLiteral("^127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || loopback.match(host).hasMatch();
}

} // namespace

Result<RelayAddress> RelayAddress::parse(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isSafe =
        url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isThisComputer(url.host()));
    const bool isBare = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || !isSafe || !isBare)
        return fail(ErrorCode::Invalid, text,
                    QStringLiteral("an https address, as in https://relay.example.org; http on this computer only"));
    auto plain = url.toString(QUrl::FullyEncoded);
    while (plain.endsWith(QLatin1Char('/'))) plain.chop(1);
    return RelayAddress(plain);
}

} // namespace relais
