// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/workspaces.h"
#include "ui/shell/desk.h"

#include <QStringList>

#include <map>

namespace relais::ui {

/// What the status line shows, read in one go.
struct Pulse
{
    qint64 done = 0;
    qint64 total = 0;
    int running = 0;
    int paused = 0;
    QStringList accountsDown;
    bool armed = true;
    std::map<CampaignId, qint64> doneOf;
};
Result<Pulse> readPulse(const Work& work);

/// What others have changed meanwhile: what was written in, the workspace's name and colour, the role.
struct News
{
    int unread = 0;
    Workspace workspace;
};
/// NotSignedIn and NotAllowed: as Session::roleNow().
Result<News> readNews(const Work& work);

} // namespace relais::ui
