// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/field_type.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"

namespace relais {

class Database;

// What all contacts of a workspace have in one own field. Inside of the caller's transaction and without rights; each goes through all
// contacts. Own fields are no words of the search index, so that it stays as it is.

/// Writes every value as the type keeps it: how many were written otherwise. Conflict: values that are not of the type; some are written
/// already then, so the caller's transaction ends. The detail says how many and names one; a value of a deleted contact stays as it is.
Result<int> refitValues(Database& database, WorkspaceId workspace, const QString& key, FieldType type, Instant now);

/// How many live contacts have a value.
Result<int> countValues(Database& database, WorkspaceId workspace, const QString& key);

/// Takes the value from every contact, also from deleted ones, that undo would bring back with it: how many live ones had one.
Result<int> dropValues(Database& database, WorkspaceId workspace, const QString& key, Instant now);

} // namespace relais
