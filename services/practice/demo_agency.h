// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/access/password.h"
#include "services/channels/account_endpoint.h"

#include <QString>

namespace relais {

class Clock;
class Database;

/// The sign-in of a practice agency whose Owner was not named.
inline constexpr auto kDemoEmail = "demo@example.com";
inline constexpr auto kDemoPassword = "practice-demo";

struct DemoWish
{
    QString email = QString::fromLatin1(kDemoEmail);
    Secret password = Secret(QByteArray(kDemoPassword));
    int contacts = 500;
    PracticePort whatsapp = {}; ///< of the stand-in that has the templates; nothing: no WhatsApp account
};

/// Makes a practice agency in an empty database: a workspace, people of example domains in categories, an
/// account for e-mail and one for WhatsApp that the program's own servers answer. The same people every time. Conflict: there is an agency.
Result<void> createDemo(Database& database, const Clock& clock, const DemoWish& wish,
                        HashCost cost = HashCost::Interactive);

} // namespace relais
