// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "models/core/ids.h"
#include "models/core/result.h"

#include <QString>

namespace relais {

class Database;

/// Why a custom field cannot be called so (isReservedFieldName).
Error reservedField(const QString& name);

/// Makes the custom fields known that a contact has: lists, exports and campaigns ask what there is. Inside of the caller's
/// transaction and without rights, as ContactStore does. Invalid: a name that the contact did not have before and that is
/// reserved.
Result<void> registerFields(Database& database, WorkspaceId workspace, const ContactData& before, const ContactData& after);

/// One field with the name that people gave it. The first name stays.
Result<void> registerField(Database& database, WorkspaceId workspace, const QString& key, const QString& label);

} // namespace relais
