// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_edit.h"

#include "models/contacts/consent.h"
#include "models/contacts/contact_field.h"
#include "services/contacts/custom_fields.h"
#include "services/contacts/import/row_decider.h"

namespace relais {

namespace {

void clear(ContactData& data, ContactField field)
{
    switch (field) {
    case ContactField::Name: data.name.clear(); break;
    case ContactField::FirstName: data.firstName.clear(); break;
    case ContactField::LastName: data.lastName.clear(); break;
    case ContactField::Company: data.company.clear(); break;
    case ContactField::Email: data.email.reset(); break;
    case ContactField::Phone: data.phone.reset(); break;
    case ContactField::Country: data.country.clear(); break;
    case ContactField::WhatsappId: data.whatsappId.clear(); break;
    case ContactField::ExternalId: data.externalId.clear(); break;
    case ContactField::Language: data.language.clear(); break;
    case ContactField::TimeZone: data.timeZone.clear(); break;
    case ContactField::Tags: data.tags.clear(); break;
    case ContactField::Notes: data.notes.clear(); break;
    case ContactField::Categories: break;
    }
}

QString joinedName(const ContactData& data)
{
    return (data.firstName + QLatin1Char(' ') + data.lastName).trimmed();
}

Result<ContactData> withCustomValue(ContactData data, const QString& field, const QString& text,
                                    const FieldTypes& types)
{
    const auto key = foldedName(field);
    // A field that has the name already may still be emptied.
    if (isReservedFieldName(key) && !(text.trimmed().isEmpty() && data.fields.contains(key)))
        return fail(reservedField(field));
    const auto value = parseFieldValue(types.value(key, FieldType::Text), text);
    if (!value) return fail(ErrorCode::Invalid, field, value.error().detail);
    if (value->isEmpty())
        data.fields.remove(key);
    else
        data.fields.insert(key, *value);
    return data;
}

Result<ContactData> withOwnValue(const ContactData& data, const QString& field, const QString& text,
                                 const FieldTypes& types)
{
    const auto known = contactFieldFromName(field);
    if (known == ContactField::Categories || foldedName(field).isEmpty() || consentColumn(field))
        return fail(ErrorCode::Invalid, field, QStringLiteral("no such field of a contact"));
    if (!known) return withCustomValue(data, field, text, types);
    auto cleared = data;
    clear(cleared, *known);
    if (text.trimmed().isEmpty()) return cleared;
    // The same reading as an import's, so that a cell and a form never disagree. Only this field is given, so what
    // else a row must have is no reason here.
    const CsvRow row{.line = 1, .cells = {text.toUtf8()}};
    const std::vector<ColumnTarget> column{ColumnTarget{.field = known}};
    const auto taken = RowDecider(column, data.country, true).decide(row).data;
    if (taken == ContactData()) {
        auto refusals = RowDecider(column, data.country, false).decide(row).refusals;
        // A row names the field first; here it is known.
        const auto place = fieldKey(*known) + QStringLiteral(": ");
        for (auto& refusal : refusals)
            if (refusal.startsWith(place)) refusal.remove(0, place.size());
        return fail(ErrorCode::Invalid, field, refusals.join(QStringLiteral("; ")));
    }
    auto given = taken;
    // A first name alone is no reason to rename the contact.
    if (*known != ContactField::Name) given.name.clear();
    return merged(cleared, given);
}

} // namespace

Result<ContactData> withValue(const ContactData& data, const QString& field, const QString& text,
                              const FieldTypes& types)
{
    auto changed = withOwnValue(data, field, text, types);
    // A name that is made of its parts stays so; one that somebody wrote is theirs.
    if (changed && joinedName(*changed) != joinedName(data) && data.name == joinedName(data))
        changed->name = joinedName(*changed);
    return changed;
}

QString valueOf(const ContactData& data, const QString& field)
{
    const auto known = contactFieldFromName(field);
    if (!known) return data.fields.value(foldedName(field));
    switch (*known) {
    case ContactField::Name: return data.name;
    case ContactField::FirstName: return data.firstName;
    case ContactField::LastName: return data.lastName;
    case ContactField::Company: return data.company;
    case ContactField::Email: return data.email ? data.email->text() : QString();
    case ContactField::Phone: return data.phone ? data.phone->text() : QString();
    case ContactField::Country: return data.country;
    case ContactField::WhatsappId: return data.whatsappId;
    case ContactField::ExternalId: return data.externalId;
    case ContactField::Language: return data.language;
    case ContactField::TimeZone: return data.timeZone;
    case ContactField::Tags: return data.tags.join(QStringLiteral(", "));
    case ContactField::Notes: return data.notes;
    case ContactField::Categories: break;
    }
    return {};
}

} // namespace relais
