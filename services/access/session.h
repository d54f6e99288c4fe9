// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/role.h"
#include "models/core/ids.h"
#include "models/core/result.h"

#include <QString>

namespace relais {

class Database;

/// Who is at work, and where. A plain value, made by signIn() and openWorkspace(); every service takes one
/// and asks it before it does anything. Repositories only ever see rows of its workspace.
///
/// It does not outlive the right: each question looks up one number of the person's row, which grows with every
/// change of their role, workspaces, state or password. When it has grown, what holds now is read.
struct Session
{
    UserId user;
    QString userName;
    QString email;
    WorkspaceId workspace;
    QString workspaceSlug;
    Role role = Role::Agent; ///< as it was when the workspace was opened: what the window shows
    qint64 revision = 0;     ///< of the person's rights, then
    qint64 epoch = 0;        ///< another one now: this session has ended

    /// The role that holds now. NotSignedIn: the person was deactivated or deleted, or the password was changed
    /// elsewhere; NotAllowed: they left the workspace, or it was archived.
    Result<Role> roleNow(Database& database) const;

    /// NotAllowed, naming the scope, when the role has it not; else as roleNow().
    Result<void> require(Database& database, Scope scope) const;

    /// For what is above the workspaces. NotAllowed: no Owner; else as roleNow().
    Result<void> requireOwner(Database& database) const;
};

} // namespace relais
