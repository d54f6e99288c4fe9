// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/session.h"
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"

#include <QList>
#include <QString>

namespace relais {
class Database;
}

namespace relais::ui {

/// Who has signed in, and where they are.
struct Entered
{
    SignedIn person;
    Session session;
    Workspace workspace;
    QList<Workspace> workspaces; ///< all that they may open
};

/// Opens the workspace of that slug, or the first one that the person may open. NotFound: there is none.
Result<Entered> enter(Database& database, const SignedIn& person, const QString& wanted);

} // namespace relais::ui
