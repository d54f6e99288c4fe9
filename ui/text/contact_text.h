// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/field_type.h"

#include <QString>

namespace relais {

/// Why an address must not be written to, from the word that suppressions.reason holds; an unknown word as it is.
QString suppressionText(const QString& reason);

/// "Number": what the values of an own field are.
QString fieldTypeText(FieldType type);

} // namespace relais
