// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"
#include "models/core/result.h"
#include "services/access/session.h"
#include "services/channels/account_endpoint.h"

#include <QList>

namespace relais {

class Clock;
class Database;

/// Asks Meta for all templates of a WhatsApp account, page by page, and keeps them in the place of those that were known, with what Meta says
/// of the number. Up to a minute for
/// each page: never on the window's thread. Invalid: an account of another kind. NotFound: one of another workspace. Else as cloudEndpointOf() and cloudTemplates() fail; then
/// what was known stays.
Result<QList<WhatsappTemplate>> syncTemplates(Database& database, const Session& session, const Clock& clock,
                                              const Account& account, const SecretReader& readSecret,
                                              const PracticePort& practiceWhatsapp);

} // namespace relais
