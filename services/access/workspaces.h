// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/role.h"
#include "models/core/ids.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

namespace relais {

class Clock;
class Database;
struct SignedIn;

/// One client, brand or persona, as the person who asks may see it.
struct Workspace
{
    WorkspaceId id;
    QString slug;
    QString name;
    QString colour;  ///< "#RRGGBB"
    bool archived = false;
    Role role = Role::Agent;
};

/// The workspaces a person may enter: all for an Owner, else those of their memberships. Without archived ones.
Result<QList<Workspace>> workspacesOf(Database& database, const SignedIn& person);

/// Makes a workspace with a slug from its name, unique by a number at the end. Invalid: an empty name.
/// The caller has asked who may do this.
Result<WorkspaceId> createWorkspace(Database& database, const Clock& clock, const QString& name);

/// "Maison Lémant" -> "maison-lemant".
QString slugOf(const QString& name);

} // namespace relais
