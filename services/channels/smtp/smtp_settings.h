// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/email_address.h"
#include "models/core/result.h"
#include "models/mail/header_value.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace relais {

/// How the line to a server is protected.
enum class SmtpSecurity {
    StartTls, ///< required: without it nothing is sent
    Tls,      ///< from the first byte (port 465)
    None,     ///< in clear, for a server on this computer or network
};

QString securityName(SmtpSecurity security);
std::optional<SmtpSecurity> securityFromName(const QString& name);

/// What the stored secret is.
enum class SmtpLogin {
    Password,    ///< PLAIN, LOGIN or what else server and libcurl agree upon
    AccessToken, ///< OAuth, by XOAUTH2: it runs out, and a new one is a person's to give
};

/// "password", "xoauth2".
QString loginName(SmtpLogin login);
std::optional<SmtpLogin> loginFromName(const QString& name);

/// "Name <a@b>": who a mail is from.
struct Mailbox
{
    HeaderValue name;
    EmailAddress address;

    /// Invalid: no address, or a line break in the name.
    static Result<Mailbox> parse(const QString& text);
    QString text() const;

    bool operator==(const Mailbox&) const = default;
};

/// Where an e-mail account sends, and as whom. Never the password: that is the SecretStore's.
struct SmtpSettings
{
    QString host;
    int port = 587;
    SmtpSecurity security = SmtpSecurity::StartTls;
    QString user; ///< empty: no login
    SmtpLogin login = SmtpLogin::Password;
    int perDomain = 0; ///< connections at a time that may be at mails to one recipient domain; 0: all
    Mailbox from;
    std::optional<EmailAddress> replyTo;
    QString caFile;                                 ///< PEM file of a private authority; empty: the system's
    std::optional<EmailAddress> unsubscribeMailbox; ///< empty: replies to the sender
    QString unsubscribeUrl;                         ///< https address for one-click, empty: none

    /// Invalid names the key. What toJson() writes is read back unchanged.
    static Result<SmtpSettings> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
    /// What breaks the rules that no single field can know: a host and port unless `practice`, https only, readable CA
    /// file (FileUnreadable; all others are Invalid and name the key).
    QList<Error> mistakes(bool practice) const;

    bool operator==(const SmtpSettings&) const = default;
};

} // namespace relais
