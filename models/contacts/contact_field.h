// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace relais {

/// What a contact has besides its custom fields. Name() of each is the key in JSON, in exports and in
/// templates; many other names in English and French lead to it.
enum class ContactField {
    Name,
    FirstName,
    LastName,
    Company,
    Email,
    Phone,
    Country,
    WhatsappId,
    ExternalId,
    Language,
    TimeZone,
    Categories,
    Tags,
    Notes,
};

inline constexpr std::array kAllContactFields = {ContactField::Name,       ContactField::FirstName,
                                                 ContactField::LastName,   ContactField::Company,
                                                 ContactField::Email,      ContactField::Phone,
                                                 ContactField::Country,    ContactField::WhatsappId,
                                                 ContactField::ExternalId, ContactField::Language,
                                                 ContactField::TimeZone,   ContactField::Categories,
                                                 ContactField::Tags,       ContactField::Notes};

/// "first_name"
QString fieldKey(ContactField field);

/// Lower case without accents, every run of other signs one underscore: "E-mail 1 - Value" -> "e_mail_1_value".
QString foldedName(const QString& name);

/// The field that a folded or unfolded name means in English or French, or as Google, Outlook, HubSpot,
/// Brevo, Mailchimp, listmonk, Thunderbird and Chatwoot write it.
std::optional<ContactField> contactFieldFromName(const QString& name);

/// Whether no custom field may have this name in any of its forms: it means a field that every contact has, a consent, another
/// column of an export or what a message fills in by itself.
bool isReservedFieldName(const QString& name);

} // namespace relais
