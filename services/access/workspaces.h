// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/role.h"
#include "models/core/ids.h"
#include "models/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace relais {

class Clock;
class Database;
struct Session;
struct SignedIn;

/// One client, brand or persona, as the person who asks may see it.
struct Workspace
{
    WorkspaceId id;
    QString slug;
    QString name;
    QString colour; ///< "#RRGGBB"
    bool archived = false;
    Role role = Role::Agent;
};

/// The workspaces a person may enter: all for an Owner, else those of their memberships. Without archived ones.
Result<QList<Workspace>> workspacesOf(Database& database, const SignedIn& person);

/// The session's own as it is now, with the role that holds now. As Session::roleNow().
Result<Workspace> workspaceNow(Database& database, const Session& session);

/// The colours that are offered: calm, distinct, and white initials read well on each.
QStringList workspaceColours();

/// Makes a workspace with a slug from its name, unique by a number at the end. Without a colour it takes one of those that are
/// offered, in turn. Invalid: an empty name, or a colour other than "#RRGGBB". The caller has asked who may do this.
Result<WorkspaceId> createWorkspace(Database& database, const Clock& clock, const QString& name,
                                    const QString& colour = {});

/// A workspace as an Owner oversees it.
struct WorkspaceOverview
{
    Workspace workspace;
    qint64 contacts = 0;
    qint64 running = 0; ///< campaigns that are scheduled or sending
    qint64 waiting = 0; ///< messages
    qint64 stopped = 0; ///< accounts that are down
    qint64 sent = 0;    ///< messages that a provider took today or in the six days before, by UTC
    qint64 people = 0;  ///< who may open it: its active members, and the Owners
};

/// What only Owners do. Everything asks whether the person still is one: NotAllowed or NotSignedIn.
class Workspaces
{
public:
    Workspaces(Database& database, const SignedIn& owner, const Clock& clock);

    /// All, the archived ones too, in the order in which they were made.
    Result<QList<WorkspaceOverview>> overview();
    /// As createWorkspace().
    Result<WorkspaceId> add(const QString& name, const QString& colour = {});
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
