// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/account_endpoint.h"
#include "services/sending/wire.h"

namespace relais {

class Clock;
class Database;

/// The ports of the stand-ins on this computer; asked when the first practice account of the kind sends.
struct PracticePorts
{
    PracticePort smtp;
    PracticePort whatsapp;
};

/// The sources of an engine: accounts, contents and secrets as they stand in `database`, which outlives them.
MessageSources campaignSources(Database& database, const Clock& clock, const QString& installId,
                               const SecretReader& readSecret, const PracticePorts& practice);

} // namespace relais
