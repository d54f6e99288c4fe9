// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/custom_fields.h"

#include "models/contacts/contact_field.h"
#include "services/storage/database.h"
#include "sql/contacts.h"

namespace relais {

Error reservedField(const QString& name)
{
    return {ErrorCode::Invalid, name, QStringLiteral("Relais keeps this name for itself: give the field another")};
}

Result<void> registerFields(Database& database, WorkspaceId workspace, const ContactData& before, const ContactData& after)
{
    for (auto field = after.fields.begin(); field != after.fields.end(); ++field) {
        if (isReservedFieldName(field.key())) {
            if (before.fields.contains(field.key())) continue;
            return fail(reservedField(field.key()));
        }
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

} // namespace relais
