// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/access/password.h"

#include <QString>

namespace relais {

class Clock;
class Database;

/// What the first run asks for.
struct NewAgency
{
    QString name;
    QString ownerName; ///< empty: the part of the e-mail before the @
    QString ownerEmail;
    Secret ownerPassword;
    QString workspaceName; ///< empty: the agency's name
    bool practice = false;
};

struct AgencyInfo
{
    QString name;
    QString installId;
    bool armed = true;
    bool practice = false;
};

/// Makes the agency, its Owner and a first workspace in one transaction. Conflict: there is one already.
/// Invalid names the field that is wrong.
Result<void> createAgency(Database& database, const Clock& clock, const NewAgency& wanted,
                          HashCost cost = HashCost::Interactive);

/// NotFound: the database holds no agency yet.
Result<AgencyInfo> agencyInfo(Database& database);

} // namespace relais
