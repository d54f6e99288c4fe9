// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/campaigns/campaign_problem.h"
#include "models/core/result.h"
#include "services/access/session.h"
#include "services/channels/account.h"
#include "services/channels/whatsapp/whatsapp_content.h"

#include <QList>
#include <QStringList>

namespace relais {

class Clock;
class Database;
class VariableCatalogue;

/// What a step of a WhatsApp draft would say if it were frozen now. `step` 0: Message 1, with its template as it was last
/// synchronised; 1: Message 2. Asks for campaigns.read. NotFound, Invalid: the account or the template, as TemplateStore::find().
Result<WhatsappContent> whatsappContentOf(Database& database, const Session& session, const Clock& clock,
                                          const CampaignDraft& draft, int step);

/// The same content with what the variables in its texts stand for; unknown ones are left to WhatsappBlueprint::create().
WhatsappContent withVariables(WhatsappContent content, const VariableCatalogue& catalogue);

/// What keeps a WhatsApp draft from being launched, or is to be weighed; and the keys of values without which its texts have gaps.
struct WhatsappFindings
{
    QList<Problem> problems;
    QStringList required;
    std::optional<WhatsappTemplate> form;
};
Result<WhatsappFindings> findInWhatsapp(Database& database, const Session& session, const Clock& clock,
                                        const CampaignDraft& draft, const std::optional<Account>& account);

/// Both messages as one person would see them, with … for what is still to be written; Message 2 only where there is one.
struct WhatsappPreview
{
    QString from;   ///< the name that readers see, or the account's
    QString number; ///< of the account, as Meta writes it; empty: it was never asked
    QString to;
    MessageBubble first;
    std::optional<MessageBubble> second;
    QStringList emptyVariables; ///< without value and fallback: this person would not be written to
};
Result<WhatsappPreview> previewWhatsapp(Database& database, const Session& session, const Clock& clock,
                                        const CampaignDraft& draft, ContactId contact);

} // namespace relais
