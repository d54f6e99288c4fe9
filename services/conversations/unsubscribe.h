// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace relais {

class Clock;
class Database;

/// The source of such events, as the door knows them.
inline constexpr QLatin1String kUnsubscribeSource("unsubscribe");

/// The event that stands for one click on the way out of a mail, as it is kept until the door lets it in.
QByteArray unsubscribeEvent(MessageId mail, Instant at);

/// Lets such an event in, within the caller's transaction: the mail's address is suppressed in its workspace, and the contact's consent says no.
/// NotFound: there is no such mail. Invalid: it is no such event.
Result<void> enterUnsubscribe(Database& database, const Clock& clock, const QByteArray& event);

} // namespace relais
