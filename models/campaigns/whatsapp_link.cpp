// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/whatsapp_link.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace relais {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isWaMe(const QString& host)
{
    return host == QLatin1String("wa.me") || host == QLatin1String("www.wa.me");
}

/// /33612345678, or one of WhatsApp's own short links: /message/ABC, /qr/ABC, /c/33612345678.
bool isWaMePath(const QString& path)
{
    const auto rest = path.mid(1);
    const bool isNumber = !rest.isEmpty() && (isDigit(rest[0]) || rest[0] == QLatin1Char('+'));
    if (!isNumber) return rest.contains(QLatin1Char('/'));
    // The number goes without + and without zeros before it: WhatsApp opens nothing else.
    return isDigit(rest[0]) && PhoneNumber::parse(QLatin1Char('+') + rest).has_value();
}

/// A host of letters, digits and hyphens in any script, with a dot: what a person can see where they will land.
bool isPublicHost(const QString& host)
{
    return host.contains(QLatin1Char('.')) && !host.startsWith(QLatin1Char('.')) && !host.contains(QLatin1Char('{'));
}

} // namespace

std::optional<QString> whatsappLink(const QString& typed)
{
    auto text = typed.trimmed();
    const bool isUnprintable =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    if (text.isEmpty() || isUnprintable || text.contains(QLatin1Char('\\'))) return std::nullopt;
    if (text.startsWith(QLatin1String("wa.me/"), Qt::CaseInsensitive)) text.prepend(QLatin1String("https://"));
    const QUrl url(text, QUrl::TolerantMode);
    const auto scheme = url.scheme();
    if (!url.isValid() || (scheme != QLatin1String("http") && scheme != QLatin1String("https"))) return std::nullopt;
    if (!isPublicHost(url.host()) || !url.userInfo().isEmpty()) return std::nullopt;
    if (isWaMe(url.host()) && !isWaMePath(url.path())) return std::nullopt;
    return text;
}

bool isHeaderMedia(const QString& typed)
{
    const auto text = typed.trimmed();
    if (text.startsWith(QLatin1Char('{'))) return true;
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit)) return true;
    return text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) && whatsappLink(text);
}

QStringList linksIn(const QString& text)
{
    static const QRegularExpression link(QStringLiteral(
        "\\b(?:[A-Za-z][A-Za-z0-9+.-]*://|javascript:|vbscript:|data:|file:|mailto:|tel:|sms:|wa\\.me/)[^\\s]*[^\\s.,;:!?)\\]}'\"]"));
    QStringList links;
    for (auto found = link.globalMatch(text); found.hasNext();) links.append(found.next().captured());
    return links;
}

QString waMeLink(const PhoneNumber& phone, const QString& text)
{
    auto link = QStringLiteral("https://wa.me/") + phone.text().mid(1);
    if (!text.isEmpty()) link += QStringLiteral("?text=") + QString::fromLatin1(QUrl::toPercentEncoding(text));
    return link;
}

} // namespace relais
