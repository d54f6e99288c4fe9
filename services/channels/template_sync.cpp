// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/template_sync.h"

#include "services/channels/whatsapp/template_store.h"
#include "services/channels/whatsapp/whatsapp_client.h"

namespace relais {

Result<QList<WhatsappTemplate>> syncTemplates(Database& database, const Session& session, const Clock& clock,
                                              const Account& account, const SecretReader& readSecret,
                                              const PracticePort& practiceWhatsapp)
{
    if (auto may = session.require(database, Scope::ChannelsManage); !may) return may.failure();
    // A value can be made up: its secrets are read for an account of this workspace only.
    if (auto known = accountName(database, session.workspace, account.id); !known) return known.failure();
    const auto* whatsapp = account.draft.whatsapp();
    if (!whatsapp)
        return fail(ErrorCode::Invalid, account.draft.name, QStringLiteral("this account has no WhatsApp templates"));
    if (auto fits = fitsAgency(database, account.draft); !fits) return fits.failure();
    const auto endpoint = cloudEndpointOf(account.id, *whatsapp, account.draft.practice, readSecret, practiceWhatsapp);
    if (!endpoint) return endpoint.failure();
    auto found = cloudTemplates(*endpoint);
    if (!found) return found;
    // How many new people a day it may write to is asked along; templates without it are templates all the same.
    if (const auto number = numberStanding(*endpoint))
        if (auto learned = AccountRepository(database, session, clock).learn(account.id, *number); !learned)
            return learned.failure();
    if (auto kept = TemplateStore(database, session, clock).replaceAll(account.id, *found); !kept)
        return kept.failure();
    return found;
}

} // namespace relais
