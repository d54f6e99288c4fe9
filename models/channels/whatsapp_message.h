// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/incoming.h"

#include <QJsonObject>

namespace relais {

/// One element of a webhook's `messages`, whatever it holds: what cannot be understood is Unsupported and kept raw.
/// Says nothing of the names in `contacts` and of our number. Not for `type` system.
IncomingMessage whatsappMessageFrom(const QJsonObject& element);

/// "33612345678" as Meta writes it, as E.164; empty when it is no number.
QString whatsappPhone(const QJsonValue& digits);

/// Seconds since 1970; 1970 itself for what is missing or not between 2009 and 2100.
Instant whatsappInstant(const QJsonValue& seconds);

} // namespace relais
