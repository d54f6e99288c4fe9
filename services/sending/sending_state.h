// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/quiet_hours.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/sending/pacing.h"
#include "models/sending/tier_budget.h"
#include "models/sending/warm_up.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace relais {

/// An account as the engine sees it: what it may do now.
struct SendingAccount
{
    AccountId id;
    WorkspaceId workspace;
    QString name;
    bool practice = false;
    int connections = 1;
    int maxAttempts = 3;
    Seconds backoff{300};
    std::vector<RateLimit> limits;         ///< windows and daily cap
    std::optional<RateLimit> perRecipient; ///< first messages of campaigns to one contact
    int daily = 0;                         ///< 0: no cap
    std::optional<WarmUp> ramp;
    std::optional<Instant> rampSince;
    std::optional<Instant> slowUntil;
    MessagingTier tier = {}; ///< WhatsApp: no limit until its provider has told one
    qint64 revision = 0;     ///< changes with every edit
};

/// All that holds at that moment: the warm-up is one more daily cap.
inline std::vector<RateLimit> limitsAt(const SendingAccount& account, Instant now)
{
    auto limits = account.limits;
    if (account.ramp)
        if (const auto limit = warmUpLimit(*account.ramp, account.rampSince, account.daily, now))
            limits.push_back(*limit);
    return limits;
}

/// A campaign whose messages may leave.
struct SendingCampaign
{
    CampaignId id;
    WorkspaceId workspace;
    AccountId account;
    QString channel;
    QString timeZone;
    std::optional<QuietHours> quietHours;
    bool launching = false; ///< the launch still makes messages
    bool started = false;
    qint64 front = 0;     ///< no fresh message of a contact up to this one is left (campaigns.fresh_after)
    bool lasting = false; ///< the outbox of conversations: never done, and ahead of campaigns
    bool hasBudget = false;
};

} // namespace relais
