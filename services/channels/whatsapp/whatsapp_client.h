// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"
#include "models/core/result.h"
#include "models/core/secret.h"
#include "services/channels/account.h"
#include "services/channels/http/http_message.h"

#include <QList>

namespace relais {

/// The Cloud API as one number reaches it.
struct CloudEndpoint
{
    WhatsappSettings settings;
    Secret token;
};

// Questions to the Cloud API that somebody waits for: up to a minute each, never on the window's thread. Network: no answer. Rejected: Meta's words, with
// what they mean for the account.

/// The number's name, quality and daily tier. A tier that this version of the API does not tell is left out.
Result<NumberStanding> numberStanding(const CloudEndpoint& endpoint);

/// Every template of the business account, page by page.
Result<QList<WhatsappTemplate>> cloudTemplates(const CloudEndpoint& endpoint);

} // namespace relais
