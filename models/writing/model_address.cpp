// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/model_address.h"

#include <QRegularExpression>
#include <QUrl>

namespace relais {

namespace {

constexpr int kUsualPort = 11434;

bool isLoopback(const QString& host)
{
    // 127.0.0.1.example.com is somebody's server.
    static const QRegularExpression numbers(QStringLiteral("^127\\.[0-9]+\\.[0-9]+\\.[0-9]+$"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || numbers.match(host).hasMatch();
}

/// As Ollama reads it: a scheme brings its own port, an address without one has Ollama's.
QString withScheme(const QString& text)
{
    return text.contains(QLatin1String("://")) ? text : QStringLiteral("http://") + text;
}

int portOf(const QUrl& url, const QString& given)
{
    if (url.port() > 0) return url.port();
    if (!given.contains(QLatin1String("://"))) return kUsualPort;
    return url.scheme() == QLatin1String("https") ? 443 : 80;
}

} // namespace

Result<ModelAddress> ModelAddress::parse(const QString& text)
{
    const auto given = text.trimmed();
    const auto why = QStringLiteral("an address such as http://127.0.0.1:11434");
    auto url = QUrl(withScheme(given), QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    // First, so that no error ever shows it.
    if (given.contains(QLatin1Char('@')))
        return fail(ErrorCode::Invalid, url.host(), QStringLiteral("an address without a password in it"));
    if (!url.isValid() || !isHttp || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return fail(ErrorCode::Invalid, text, why);
    const auto port = portOf(url, given);
    url.setPort(port);
    auto path = url.path();
    while (path.endsWith(QLatin1Char('/'))) path.chop(1);
    url.setPath(path);
    ModelAddress address;
    address.m_url = QString::fromLatin1(url.toEncoded());
    const auto host = url.host();
    address.m_place = QStringLiteral("%1:%2")
                          .arg(host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : host)
                          .arg(port);
    address.m_isThisComputer = isLoopback(host);
    return address;
}

Result<ModelAddress> ModelAddress::fromEnvironment(const QString& text)
{
    auto given = text.trimmed();
    // Ollama takes it out of quotes, as shells of Windows leave them.
    while (given.size() > 1 && given.startsWith(QLatin1Char('"')) && given.endsWith(QLatin1Char('"')))
        given = given.mid(1, given.size() - 2).trimmed();
    if (given.isEmpty()) return ModelAddress();
    const auto scheme = given.contains(QLatin1String("://"))
                            ? given.section(QLatin1String("://"), 0, 0) + QStringLiteral("://")
                            : QString();
    auto rest = given.mid(scheme.size());
    if (rest.isEmpty() || rest.startsWith(QLatin1Char(':'))) {
        const bool isBareIpv6 = rest.count(QLatin1Char(':')) > 1;
        rest = isBareIpv6 ? QStringLiteral("[%1]").arg(rest) : QStringLiteral("127.0.0.1") + rest;
    } else if (rest.count(QLatin1Char(':')) > 1 && !rest.startsWith(QLatin1Char('['))) {
        rest = QStringLiteral("[%1]").arg(rest);
    }
    if (rest.startsWith(QLatin1String("0.0.0.0"))) rest.replace(0, 7, QStringLiteral("127.0.0.1"));
    if (rest.startsWith(QLatin1String("[::]"))) rest.replace(0, 4, QStringLiteral("[::1]"));
    return parse(scheme + rest);
}

} // namespace relais
