// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/custom_fields.h"

#include "models/contacts/contact_field.h"
#include "services/access/audit.h"
#include "services/contacts/field_uses.h"
#include "services/contacts/field_values.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"

#include <algorithm>

namespace relais {

namespace {

constexpr qsizetype kLongestName = 100;

/// The label as it is kept. One name means one field: neither another's, nor one that every contact has.
Result<QString> labelFrom(const QString& text, const QString& key, const QList<CustomField>& fields)
{
    const auto label = text.simplified();
    const auto name = foldedName(label);
    if (name.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("a name is missing"));
    if (label.size() > kLongestName)
        return fail(ErrorCode::Invalid, label.left(kLongestName),
                    QStringLiteral("at most %1 characters").arg(kLongestName));
    if (name != key && isReservedFieldName(name)) return fail(reservedField(label));
    for (const auto& other : fields)
        if (other.key != key && (other.key == name || foldedName(other.label) == name))
            return fail(ErrorCode::Conflict, label, QStringLiteral("the name is taken"));
    return label;
}

/// The field as it is, with the label that it gets; a new one is text yet.
Result<CustomField> fieldToSave(const QList<CustomField>& fields, const QString& name, const FieldChange& change)
{
    const auto known = fieldNamed(fields, name);
    auto field = known.value_or(CustomField{.key = foldedName(name), .label = {}});
    if (known && !change.label) return field;
    if (field.key.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("a name is missing"));
    if (field.key.size() > kLongestName)
        return fail(ErrorCode::Invalid, name.left(kLongestName),
                    QStringLiteral("at most %1 characters").arg(kLongestName));
    if (!known && isReservedFieldName(name)) return fail(reservedField(name));
    const auto label = labelFrom(change.label.value_or(name), field.key, fields);
    if (!label) return label.failure();
    field.label = *label;
    return field;
}

Result<void> save(Database& database, WorkspaceId workspace, const CustomField& field)
{
    const auto done = database.run(sql::contacts::save_custom_field,
                                   {workspace.value(), field.key, field.label, storedFieldType(field.type)});
    if (!done) return done.failure();
    return {};
}

} // namespace

Error reservedField(const QString& name)
{
    return {ErrorCode::Invalid, name, QStringLiteral("Relais keeps this name for itself: give the field another")};
}

Result<QList<CustomField>> customFieldsOf(Database& database, WorkspaceId workspace)
{
    auto rows = database.query(sql::contacts::custom_fields, {workspace.value()});
    if (!rows) return rows.failure();
    QList<CustomField> fields;
    while (rows->next()) fields.append({rows->text(0), rows->text(1), fieldTypeFromStored(rows->text(2))});
    return fields;
}

Result<FieldTypes> fieldTypesOf(Database& database, WorkspaceId workspace)
{
    const auto fields = customFieldsOf(database, workspace);
    if (!fields) return fields.failure();
    return typesOf(*fields);
}

FieldTypes typesOf(const QList<CustomField>& fields)
{
    FieldTypes types;
    for (const auto& field : fields) types.insert(field.key, field.type);
    return types;
}

std::optional<CustomField> fieldNamed(const QList<CustomField>& fields, const QString& name)
{
    const auto folded = foldedName(name);
    auto found = std::find_if(fields.begin(), fields.end(),
                              [&](const CustomField& field) { return field.key == folded || field.key == name; });
    if (found == fields.end() && !folded.isEmpty())
        found = std::find_if(fields.begin(), fields.end(),
                             [&](const CustomField& field) { return foldedName(field.label) == folded; });
    return found == fields.end() ? std::nullopt : std::optional(*found);
}

Result<ContactData> withFittingFields(Database& database, WorkspaceId workspace, const ContactData& before,
                                      const ContactData& after)
{
    const auto types = fieldTypesOf(database, workspace);
    if (!types) return types.failure();
    auto fitting = after;
    for (auto field = after.fields.begin(); field != after.fields.end(); ++field) {
        const auto& key = field.key();
        const bool wasThere = before.fields.contains(key);
        if (isReservedFieldName(key) && !wasThere) return fail(reservedField(key));
        const auto type = types->value(key, FieldType::Text);
        if (type == FieldType::Text || (wasThere && before.fields.value(key) == field.value())) continue;
        const auto value = parseFieldValue(type, field.value());
        if (!value) return fail(ErrorCode::Invalid, key, value.error().detail);
        if (value->isEmpty())
            fitting.fields.remove(key);
        else
            fitting.fields.insert(key, *value);
    }
    if (auto done = registerFields(database, workspace, fitting); !done) return done.failure();
    return fitting;
}

Result<void> registerFields(Database& database, WorkspaceId workspace, const ContactData& data)
{
    for (auto field = data.fields.begin(); field != data.fields.end(); ++field) {
        if (isReservedFieldName(field.key())) continue;
        if (auto done = registerField(database, workspace, field.key(), field.key()); !done) return done;
    }
    return {};
}

Result<void> registerField(Database& database, WorkspaceId workspace, const QString& key, const QString& label)
{
    const auto made = database.run(sql::contacts::add_custom_field, {workspace.value(), key, label});
    if (!made) return made.failure();
    return {};
}

Result<QList<CustomField>> CustomFields::list()
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    return customFieldsOf(m_database, m_session.workspace);
}

Result<int> CustomFields::holders(const QString& name)
{
    const auto fields = list();
    if (!fields) return fields.failure();
    const auto field = fieldNamed(*fields, name);
    if (!field) return fail(ErrorCode::NotFound, name, QStringLiteral("no such field of a contact"));
    return countValues(m_database, m_session.workspace, field->key);
}

Result<FieldSaved> CustomFields::set(const QString& name, const FieldChange& change)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto fields = customFieldsOf(m_database, m_session.workspace);
    if (!fields) return fields.failure();
    auto field = fieldToSave(*fields, name, change);
    if (!field) return field.failure();
    FieldSaved saved{.field = *field, .isNew = !fieldNamed(*fields, name)};
    if (const auto type = change.type.value_or(field->type); type != field->type) {
        saved.field.type = type;
        const auto rewritten = refitValues(m_database, m_session.workspace, field->key, type, m_clock.now());
        if (!rewritten)
            return rewritten.error().code == ErrorCode::Conflict
                       ? fail(ErrorCode::Conflict, field->label, rewritten.error().detail)
                       : rewritten.failure();
        saved.rewritten = *rewritten;
        if (!saved.isNew)
            if (auto noted = note("contacts.change-field", saved.field, QStringLiteral("type=") + fieldTypeName(type));
                !noted)
                return noted.failure();
    }
    if (auto done = save(m_database, m_session.workspace, saved.field); !done) return done.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return saved;
}

Result<int> CustomFields::remove(const QString& name, FieldValues values)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto fields = customFieldsOf(m_database, m_session.workspace);
    if (!fields) return fields.failure();
    const auto field = fieldNamed(*fields, name);
    if (!field) return fail(ErrorCode::NotFound, name, QStringLiteral("no such field of a contact"));
    const auto use = useOfField(m_database, m_session.workspace, *field);
    if (!use) return use.failure();
    if (*use) return fail(ErrorCode::Conflict, field->label, **use);
    const auto holders = countValues(m_database, m_session.workspace, field->key);
    if (!holders) return holders;
    if (*holders > 0 && values == FieldValues::Keep)
        return fail(ErrorCode::Conflict, field->label,
                    QStringLiteral("contacts that have a value in it: %1; drop their values with it, or keep it")
                        .arg(*holders));
    const auto dropped = dropValues(m_database, m_session.workspace, field->key, m_clock.now());
    if (!dropped) return dropped;
    if (auto done = m_database.run(sql::contacts::delete_custom_field, {m_session.workspace.value(), field->key});
        !done)
        return done.failure();
    if (auto noted = note("contacts.delete-field", *field, QStringLiteral("contacts=%1").arg(*dropped)); !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return dropped;
}

Result<void> CustomFields::note(const char* action, const CustomField& field, const QString& detail)
{
    return recordAudit(m_database, actorOf(m_session), m_clock.now(), {QLatin1String(action), field.label, detail});
}

} // namespace relais
