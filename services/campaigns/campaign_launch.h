// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/access/session.h"
#include "services/moderation/moderator.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace relais {

class Clock;
class Database;

struct LaunchOptions
{
    std::optional<Instant> at; ///< not before; else the draft's schedule, else now
    /// A contact without a value for a variable that has no fallback: refuse the launch, or leave them out.
    enum class Empty { Refuse, LeaveOut } empty = Empty::Refuse;
    TextJudge judge =
        {}; ///< the model that looks at the words before they are frozen, where the workspace wants that; empty: none is asked
    std::stop_token stop = {}; ///< asked until it begins: from then on the progress is
};

/// Contacts looked at so far, of all there are. Returning false stops: the campaign is paused and can be
/// launched on or cancelled.
using LaunchProgress = std::function<bool(qint64 done, qint64 total)>;

struct LaunchReport
{
    qint64 queued = 0;
    qint64 suppressed = 0;
};

/// Freezes audience and content and makes one message per recipient, in ranges of 20,000 contacts, each its
/// own short transaction: a process that dies in between is continued by calling this again. From the first
/// range on the engine may send. With a start in the future the campaign is `scheduled` instead.
/// Asks for campaigns.send. Invalid: the check found an error (the subject is its code), a forbidden word among them: what is frozen was looked at, and the
/// list as it was then holds for a start that is scheduled, too. Conflict: it was
/// launched already, or saved while it was looked at. Cancelled: `options.stop` said so, and it is a draft still, or progress did.
Result<LaunchReport> launchCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id,
                                    const LaunchOptions& options = {}, const LaunchProgress& progress = {});

} // namespace relais
