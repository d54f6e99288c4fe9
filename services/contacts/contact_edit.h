// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "models/contacts/field_type.h"
#include "models/core/result.h"

#include <QString>

namespace relais {

/// One field of a contact as a person types it: by its key or any of its names in English and French, else a
/// custom field. An empty text takes the value away. Invalid: the subject is the field, the detail says why.
/// Categories are not set here (CategoryRepository). Any thread. Whoever does not say the types of custom fields is told of a value
/// that does not fit by ContactRepository.
Result<ContactData> withValue(const ContactData& data, const QString& field, const QString& text,
                              const FieldTypes& types = {});

/// What stands in a field, as a person would type it.
QString valueOf(const ContactData& data, const QString& field);

} // namespace relais
