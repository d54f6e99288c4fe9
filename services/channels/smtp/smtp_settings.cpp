// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/smtp/smtp_settings.h"

#include <QFileInfo>
#include <QUrl>

namespace relais {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

tl::unexpected<Error> invalid(const char* field, const char* why)
{
    return fail(ErrorCode::Invalid, key(field), QString::fromLatin1(why));
}

Result<std::optional<EmailAddress>> optionalAddress(const QJsonObject& json, const char* name)
{
    const auto text = json.value(key(name)).toString();
    if (text.isEmpty()) return std::optional<EmailAddress>();
    auto address = EmailAddress::parse(text);
    if (!address) return fail(ErrorCode::Invalid, key(name), address.error().detail);
    return std::optional(*address);
}

} // namespace

QString securityName(SmtpSecurity security)
{
    switch (security) {
    case SmtpSecurity::StartTls: return QStringLiteral("starttls");
    case SmtpSecurity::Tls: return QStringLiteral("tls");
    case SmtpSecurity::None: return QStringLiteral("none");
    }
    return {};
}

std::optional<SmtpSecurity> securityFromName(const QString& name)
{
    for (const auto security : {SmtpSecurity::StartTls, SmtpSecurity::Tls, SmtpSecurity::None})
        if (securityName(security) == name.toLower()) return security;
    return std::nullopt;
}

QString loginName(SmtpLogin login)
{
    return login == SmtpLogin::AccessToken ? QStringLiteral("xoauth2") : QStringLiteral("password");
}

std::optional<SmtpLogin> loginFromName(const QString& name)
{
    for (const auto login : {SmtpLogin::Password, SmtpLogin::AccessToken})
        if (loginName(login) == name.toLower()) return login;
    return std::nullopt;
}

Result<Mailbox> Mailbox::parse(const QString& text)
{
    const auto trimmed = text.trimmed();
    const auto bracket = trimmed.lastIndexOf(QLatin1Char('<'));
    auto address = EmailAddress::parse(bracket < 0 ? trimmed : trimmed.mid(bracket));
    if (!address) return address.failure();
    auto name = bracket < 0 ? QString() : trimmed.left(bracket).trimmed();
    if (name.size() > 1 && name.startsWith(QLatin1Char('"')) && name.endsWith(QLatin1Char('"')))
        name = name.mid(1, name.size() - 2);
    auto value = HeaderValue::parse(name);
    if (!value) return value.failure();
    return Mailbox{*value, *address};
}

QString Mailbox::text() const
{
    return name.isEmpty() ? address.text() : QStringLiteral("%1 <%2>").arg(name.text(), address.text());
}

Result<SmtpSettings> SmtpSettings::fromJson(const QJsonObject& json)
{
    const auto security = securityFromName(json.value(key("security")).toString(QStringLiteral("starttls")));
    if (!security) return invalid("security", "one of starttls, tls, none");
    const auto login = loginFromName(json.value(key("auth")).toString(QStringLiteral("password")));
    if (!login) return invalid("auth", "one of password, xoauth2");
    auto from = Mailbox::parse(json.value(key("from")).toString());
    if (!from) return fail(ErrorCode::Invalid, key("from"), from.error().detail);
    const auto replyTo = optionalAddress(json, "reply_to");
    if (!replyTo) return replyTo.failure();
    const auto unsubscribe = optionalAddress(json, "unsubscribe_mailbox");
    if (!unsubscribe) return unsubscribe.failure();
    return SmtpSettings{.host = json.value(key("host")).toString().trimmed(),
                        .port = json.value(key("port")).toInt(587),
                        .security = *security,
                        .user = json.value(key("user")).toString(),
                        .login = *login,
                        .perDomain = json.value(key("per_domain")).toInt(),
                        .from = *from,
                        .replyTo = *replyTo,
                        .caFile = json.value(key("ca_file")).toString(),
                        .unsubscribeMailbox = *unsubscribe,
                        .unsubscribeUrl = json.value(key("unsubscribe_url")).toString()};
}

QJsonObject SmtpSettings::toJson() const
{
    return {{key("host"), host},
            {key("port"), port},
            {key("security"), securityName(security)},
            {key("user"), user},
            {key("auth"), loginName(login)},
            {key("per_domain"), perDomain},
            {key("from"), from.text()},
            {key("reply_to"), replyTo ? replyTo->text() : QString()},
            {key("ca_file"), caFile},
            {key("unsubscribe_mailbox"), unsubscribeMailbox ? unsubscribeMailbox->text() : QString()},
            {key("unsubscribe_url"), unsubscribeUrl}};
}

QList<Error> SmtpSettings::mistakes(bool practice) const
{
    QList<Error> found;
    const auto wrong = [&](const char* option, const char* why) {
        found.append({ErrorCode::Invalid, key(option), QString::fromLatin1(why)});
    };
    if (perDomain < 0) wrong("per_domain", "a whole number from 1, or 0 for no cap");
    const QUrl click(unsubscribeUrl, QUrl::StrictMode);
    if (!unsubscribeUrl.isEmpty() && (click.scheme() != QLatin1String("https") || click.host().isEmpty()))
        wrong("unsubscribe_url", "one-click needs an https address (RFC 8058)");
    if (practice) return found;
    const QUrl url(QStringLiteral("smtp://%1").arg(host), QUrl::StrictMode);
    if (host.isEmpty() || !url.isValid() || url.host().isEmpty() || url.port() != -1 || url.path().size() > 0)
        wrong("host", "the name or address of the server alone");
    if (port < 1 || port > 65535) wrong("port", "a number from 1 to 65535");
    if (login == SmtpLogin::AccessToken && user.isEmpty()) wrong("user", "a token is somebody's: name the user");
    if (login == SmtpLogin::AccessToken && security == SmtpSecurity::None)
        wrong("security", "a token goes over TLS only");
    if (!caFile.isEmpty() && !QFileInfo(caFile).isReadable()) found.append({ErrorCode::FileUnreadable, caFile});
    return found;
}

} // namespace relais
