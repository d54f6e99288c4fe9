// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/role.h"
#include "models/core/ids.h"
#include "models/core/result.h"

#include <QString>

namespace relais {

/// Who is at work, and where. A plain value, made by signIn() and openWorkspace(); every service takes one
/// and asks it before it does anything. Repositories only ever see rows of its workspace.
struct Session
{
    UserId user;
    QString userName;
    QString email;
    WorkspaceId workspace;
    QString workspaceSlug;
    Role role = Role::Agent;

    /// NotAllowed, naming the scope, when the role has it not.
    Result<void> require(Scope scope) const
    {
        if (hasScope(role, scope)) return {};
        return fail(ErrorCode::NotAllowed, scopeName(scope));
    }
};

} // namespace relais
