// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/entered.h"

#include <algorithm>

namespace relais::ui {

Result<Entered> enter(Database& database, const SignedIn& person, const QString& wanted)
{
    const auto now = standingNow(database, person);
    if (!now) return now.failure();
    auto workspaces = workspacesOf(database, *now);
    if (!workspaces) return workspaces.failure();
    if (workspaces->isEmpty()) return fail(ErrorCode::NotFound, QStringLiteral("workspace"));
    auto chosen = std::find_if(workspaces->cbegin(), workspaces->cend(),
                               [&](const Workspace& one) { return one.slug == wanted; });
    if (chosen == workspaces->cend()) chosen = workspaces->cbegin();
    auto session = openWorkspace(database, *now, chosen->slug);
    if (!session) return session.failure();
    return Entered{*now, *session, *chosen, *workspaces};
}

} // namespace relais::ui
