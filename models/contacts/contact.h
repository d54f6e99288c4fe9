// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/email_address.h"
#include "models/contacts/phone_number.h"
#include "models/core/ids.h"
#include "models/core/instant.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

/// What a person knows about a contact. Every value is of a type that cannot hold a wrong one, or plain text.
struct ContactData
{
    QString name;
    QString firstName;
    QString lastName;
    QString company;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
    QString country;    ///< ISO 3166-1 alpha-2, empty when unknown
    QString whatsappId; ///< Meta's business-scoped user id
    QString externalId;
    QString language;              ///< BCP 47
    QString timeZone;              ///< IANA
    QMap<QString, QString> fields; ///< custom field key -> text
    QStringList tags;
    QString notes;

    /// What is shown: the name, else first and last, else the company, the address or the number.
    QString displayName() const;
    /// Where WhatsApp reaches it: its number, else Meta's id. Empty: nowhere.
    QString messengerAddress() const { return phone ? phone->text() : whatsappId; }
    /// The words it is found by; letters and digits are words of their own.
    QString searchWords() const;

    bool operator==(const ContactData&) const = default;
};

/// A contact as it stands in the database.
struct Contact
{
    ContactId id;
    ContactData data;
    QStringList categories;
    QString emailSuppressed; ///< why its e-mail must not be written to; empty: it may
    QString phoneSuppressed; ///< the same of where WhatsApp reaches it
    Instant createdAt;
    Instant updatedAt;

    /// Why one of its addresses must not be written to; empty: both may.
    const QString& suppressed() const { return emailSuppressed.isEmpty() ? phoneSuppressed : emailSuppressed; }
    bool operator==(const Contact&) const = default;
};

/// Lays `newer` over `older`: what is empty in the newer one stays, tags are joined.
ContactData merged(const ContactData& older, const ContactData& newer);

} // namespace relais
