// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/message_sources.h"

#include "services/sending/campaign_mail_source.h"
#include "services/sending/campaign_whatsapp_source.h"

namespace relais {

MessageSources campaignSources(Database& database, const Clock& clock, const QString& installId,
                               const SecretReader& readSecret, const PracticePorts& practice)
{
    return {.mail = std::make_unique<CampaignMailSource>(database, clock, readSecret, practice.smtp),
            .http =
                std::make_unique<CampaignWhatsappSource>(database, clock, installId, readSecret, practice.whatsapp)};
}

} // namespace relais
