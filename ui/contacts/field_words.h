// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/contacts/contact_field.h"
#include "models/contacts/suppression_column.h"

#include <QString>

namespace relais::ui {

/// A channel of a consent as a person calls it.
QString channelWord(ConsentChannel channel);
/// A field of a contact as a person calls it.
QString fieldWord(ContactField field);
/// A column of reasons why somebody is not written to.
QString suppressionWord(SuppressionColumn column);

} // namespace relais::ui
