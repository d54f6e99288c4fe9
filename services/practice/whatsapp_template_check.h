// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_error.h"

#include <QJsonObject>

namespace relais::practice {

/// Whether a template may be submitted: name, category, language, the sizes of its parts, an example for each
/// variable, at most ten buttons. Code 100 with what is wrong.
Graph<void> checkWhatsappTemplate(const QJsonObject& wish);

} // namespace relais::practice
