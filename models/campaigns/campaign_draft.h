// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/quiet_hours.h"
#include "models/campaigns/whatsapp_plan.h"
#include "models/channels/channel.h"
#include "models/contacts/contact_filter.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/costs/money.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace relais {

/// A file that goes with a step. Written as a path, it is read when the campaign is saved; from then on it is
/// known by its id.
struct AttachmentRef
{
    QString path;                   ///< of a file still to be read; empty once it is stored
    std::optional<AttachmentId> id; ///< of a stored one
    QString name;                   ///< as the recipient sees it; empty: the path's file name
    QString contentId;              ///< not empty: an inline image, shown as cid:...

    bool operator==(const AttachmentRef&) const = default;
};

struct CampaignStep
{
    QString subject;
    QString html;
    QString text;    ///< empty: made from the HTML
    QString replyTo; ///< empty: the account's
    QList<AttachmentRef> attachments;

    bool operator==(const CampaignStep&) const = default;
};

struct CampaignSchedule
{
    std::optional<Instant> start;
    QByteArray timeZone; ///< IANA zone of the person who set it; empty: this computer's
    std::optional<QuietHours> quietHours;
    bool recipientTimeZone = false; ///< quiet hours by the zone of each recipient that has one

    bool operator==(const CampaignSchedule&) const = default;
};

/// What a campaign is to be: the document campaign.json. A draft may be unfinished (no account, no text): what
/// keeps it from being launched is found by checkCampaign().
struct CampaignDraft
{
    QString name;
    Channel channel = Channel::Email;
    QString account; ///< by name
    Audience audience;
    QList<CampaignStep> steps = {CampaignStep()}; ///< of an e-mail campaign
    WhatsappPlan whatsapp = {};                   ///< of a WhatsApp campaign
    CampaignSchedule schedule;
    std::optional<Money> budget = {}; ///< WhatsApp: the campaign pauses when its messages have cost that much

    /// Nothing of its message is written: it may still become one of another channel.
    bool isUnwritten() const;

    /// Invalid names the place ("steps[0].subject"): an unknown key, a wrong type, a value that breaks a rule.
    /// What toJson() writes is read back unchanged.
    static Result<CampaignDraft> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;

    bool operator==(const CampaignDraft&) const = default;
};

} // namespace relais
