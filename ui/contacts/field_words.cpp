// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/field_words.h"

#include <QCoreApplication>

namespace relais::ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};
} // namespace

QString channelWord(ConsentChannel channel)
{
    switch (channel) {
    case ConsentChannel::Email: return Words::tr("E-mail");
    case ConsentChannel::Whatsapp: return Words::tr("WhatsApp");
    case ConsentChannel::Sms: return Words::tr("SMS");
    }
    return {};
}

QString fieldWord(ContactField field)
{
    switch (field) {
    case ContactField::Name: return Words::tr("Name");
    case ContactField::FirstName: return Words::tr("First name");
    case ContactField::LastName: return Words::tr("Last name");
    case ContactField::Company: return Words::tr("Company");
    case ContactField::Email: return Words::tr("E-mail");
    case ContactField::Phone: return Words::tr("Phone");
    case ContactField::Country: return Words::tr("Country");
    case ContactField::WhatsappId: return Words::tr("WhatsApp id");
    case ContactField::ExternalId: return Words::tr("External id");
    case ContactField::Language: return Words::tr("Language");
    case ContactField::TimeZone: return Words::tr("Time zone");
    case ContactField::Categories: return Words::tr("Categories");
    case ContactField::Tags: return Words::tr("Tags");
    case ContactField::Notes: return Words::tr("Notes");
    }
    return {};
}

QString suppressionWord(SuppressionColumn column)
{
    switch (column) {
    case SuppressionColumn::Contact: return Words::tr("Suppression reason");
    case SuppressionColumn::Email: return Words::tr("Suppression reason: e-mail");
    case SuppressionColumn::Phone: return Words::tr("Suppression reason: phone");
    }
    return {};
}

} // namespace relais::ui
