// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "models/contacts/field_type.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QList>
#include <QString>

#include <optional>

namespace relais {

class Clock;
class Database;

/// A field that the contacts of a workspace have besides those of every contact.
struct CustomField
{
    QString key;   ///< folded (foldedName): in JSON, in exports, in segments; never changes
    QString label; ///< as people call it; a message says it by either
    FieldType type = FieldType::Text;

    bool operator==(const CustomField&) const = default;
};

/// Why a custom field cannot be called so (isReservedFieldName).
Error reservedField(const QString& name);

// Without rights and inside of the caller's transaction, as ContactStore is.

/// By key.
Result<QList<CustomField>> customFieldsOf(Database& database, WorkspaceId workspace);
Result<FieldTypes> fieldTypesOf(Database& database, WorkspaceId workspace);
FieldTypes typesOf(const QList<CustomField>& fields);
/// The field that people mean: by its key, else by its label, in any spelling.
std::optional<CustomField> fieldNamed(const QList<CustomField>& fields, const QString& name);
/// What a contact is about to become, with each value of a typed field as it is kept. Fields that nobody knew are made: lists, exports
/// and campaigns ask what there is. What the contact had before stays as it was. Invalid: a value that is not of its field's type, a new
/// field of a reserved name; the subject is the field.
Result<ContactData> withFittingFields(Database& database, WorkspaceId workspace, const ContactData& before,
                                      const ContactData& after);
/// Makes those fields of a contact that are not there.
Result<void> registerFields(Database& database, WorkspaceId workspace, const ContactData& data);
/// One field of text with the name that people gave it, unless it is there.
Result<void> registerField(Database& database, WorkspaceId workspace, const QString& key, const QString& label);

/// What is to become of a field; what is not said stays.
struct FieldChange
{
    std::optional<FieldType> type = {};
    std::optional<QString> label = {};
};

struct FieldSaved
{
    CustomField field;
    bool isNew = false;
    int rewritten = 0; ///< contacts whose value was written as its new type is kept
};

/// Of a field that is deleted.
enum class FieldValues { Keep, Drop };

/// The own fields of a workspace. Reading asks for contacts.read, changing for contacts.write. Every change is one transaction.
class CustomFields
{
public:
    CustomFields(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<QList<CustomField>> list();
    /// How many contacts have a value in it. Goes through all of them. NotFound.
    Result<int> holders(const QString& name);
    /// Makes the field, or changes its type or label. Another type is taken when all values of contacts are of it, which are then written
    /// as it keeps them; values of deleted contacts that are not of it stay as they are. Goes through all contacts: seconds over a
    /// million. Conflict: values that do not fit (how many, and one of them), or the label is another field's. Invalid: a reserved or empty name.
    Result<FieldSaved> set(const QString& name, const FieldChange& change);
    /// How many contacts lost a value. Conflict: a segment, a draft or a rule names the field; or contacts have values, and they are to be
    /// kept. NotFound.
    Result<int> remove(const QString& name, FieldValues values);

private:
    /// Inside the caller's transaction.
    Result<void> note(const char* action, const CustomField& field, const QString& detail);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
