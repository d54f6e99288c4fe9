// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pulse.h"

#include "services/access/agency.h"
#include "services/channels/account_repository.h"
#include "services/conversations/conversation_repository.h"
#include "services/figures/dashboard.h"

namespace relais::ui {

Result<Pulse> readPulse(const Work& work)
{
    auto figures = dashboard(work.database, work.session, work.clock, 1);
    if (!figures) return figures.failure();
    Pulse pulse;
    for (const auto& campaign : figures->running) {
        if (campaign.status == CampaignStatus::Paused) ++pulse.paused;
        if (campaign.status != CampaignStatus::Sending) continue;
        ++pulse.running;
        pulse.total += campaign.recipients;
        const auto done = campaign.recipients - campaign.counts.value(MessageStatus::Queued);
        pulse.done += done;
        pulse.doneOf[campaign.id] = done;
    }
    auto accounts = AccountRepository(work.database, work.session, work.clock).list();
    if (!accounts) return accounts.failure();
    for (const auto& account : *accounts) {
        if (!account.isUp) pulse.accountsDown += account.draft.name;
    }
    const auto agency = agencyInfo(work.database);
    if (!agency) return agency.failure();
    pulse.armed = agency->armed;
    return pulse;
}

Result<News> readNews(const Work& work)
{
    auto workspace = workspaceNow(work.database, work.session);
    if (!workspace) return workspace.failure();
    News news{0, *workspace};
    if (!hasScope(workspace->role, Scope::InboxRead)) return news;
    const auto unread = ConversationRepository(work.database, work.session, work.clock).unread();
    if (!unread) return unread.failure();
    news.unread = *unread;
    return news;
}

} // namespace relais::ui
