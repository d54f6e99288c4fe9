// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/whatsapp/whatsapp_settings.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

namespace relais {

namespace {

bool isDigits(const QString& text)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{1,32}$"));
    return digits.match(text).hasMatch();
}

/// A token in clear stays on this computer.
bool isLoopback(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

Result<WhatsappSettings> WhatsappSettings::fromJson(const QJsonObject& json)
{
    const WhatsappSettings usual;
    return WhatsappSettings{.phoneNumberId = json.value(QLatin1String("phone_number_id")).toString(),
                            .businessAccountId = json.value(QLatin1String("business_account_id")).toString(),
                            .baseUrl = json.value(QLatin1String("base_url")).toString(usual.baseUrl),
                            .apiVersion = json.value(QLatin1String("api_version")).toString(usual.apiVersion)};
}

QJsonObject WhatsappSettings::toJson() const
{
    return {{QStringLiteral("phone_number_id"), phoneNumberId},
            {QStringLiteral("business_account_id"), businessAccountId},
            {QStringLiteral("base_url"), baseUrl},
            {QStringLiteral("api_version"), apiVersion}};
}

QList<Error> WhatsappSettings::mistakes(bool practice) const
{
    QList<Error> found;
    const auto wrong = [&](const char* option, const char* why) {
        found.append({ErrorCode::Invalid, QString::fromLatin1(option), QString::fromLatin1(why)});
    };
    const auto isId = [practice](const QString& id) { return (practice && id.isEmpty()) || isDigits(id); };
    if (!isId(phoneNumberId)) wrong("phone_number_id", "the id that Meta shows beside the number, digits only");
    if (!isId(businessAccountId)) wrong("business_account_id", "the id of the WhatsApp Business account, digits only");
    static const QRegularExpression version(QStringLiteral("^v[1-9][0-9]?\\.[0-9]$"));
    if (!version.match(apiVersion).hasMatch()) wrong("api_version", "a version of the Graph API, as in v26.0");
    const QUrl url(baseUrl, QUrl::StrictMode);
    const bool isSecure =
        url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !isSecure || url.hasQuery() || url.hasFragment())
        wrong("base_url", "an https address without the version, as in https://graph.facebook.com");
    return found;
}

WhatsappSettings practiceNumber(WhatsappSettings settings, AccountId account)
{
    settings.phoneNumberId = QLatin1String(kPracticeNumberId) + QString::number(account.value());
    settings.businessAccountId = QString::fromLatin1(kPracticeBusinessAccountId);
    return settings;
}

QString apiRoot(const WhatsappSettings& settings)
{
    auto base = settings.baseUrl;
    while (base.endsWith(QLatin1Char('/'))) base.chop(1);
    return base + QLatin1Char('/') + settings.apiVersion;
}

} // namespace relais
