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

/// A workspace as an Owner oversees it.
struct WorkspaceOverview
{
    Workspace workspace;
    qint64 contacts = 0;
    qint64 running = 0;   ///< campaigns that are scheduled or sending
    qint64 waiting = 0;   ///< messages
};

/// What only Owners do. Everything asks whether the person still is one: NotAllowed or NotSignedIn.
class Workspaces
{
public:
    Workspaces(Database& database, const SignedIn& owner, const Clock& clock);

    /// All, the archived ones too, in the order in which they were made.
    Result<QList<WorkspaceOverview>> overview();
    /// Invalid: an empty name.
    Result<WorkspaceId> add(const QString& name);
    /// The slug stays: scripts name it. Invalid: an empty name, or a colour other than "#RRGGBB".
    Result<void> change(WorkspaceId id, const QString& name, const QString& colour);
    /// Nobody is in it any more, at their next question; its running campaigns are paused, and its answers wait. Conflict:
    /// it is the last one.
    Result<void> archive(WorkspaceId id);
    /// Its campaigns stay paused until a person resumes them.
    Result<void> unarchive(WorkspaceId id);

private:
    Result<void> ask();
    Result<Workspace> byId(WorkspaceId id);
    Result<void> note(const QString& action, const Workspace& workspace, const QString& detail = {});

    Database& m_database;
    UserId m_user;
    QString m_email;
    qint64 m_epoch;
    QString m_who;
    const Clock& m_clock;
};

/// "Maison Lémant" -> "maison-lemant".
QString slugOf(const QString& name);

} // namespace relais
