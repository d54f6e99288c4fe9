// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/standing_in.h"

#include "services/storage/database.h"
#include "sql/access.h"

namespace relais {

Result<Session> sessionInNameOf(Database& database, UserId user, WorkspaceId workspace)
{
    auto rows = database.query(sql::access::in_name_of, {workspace.value(), workspace.value(), user.value()});
    if (!rows) return rows.failure();
    if (!rows->next() || !rows->flag(2))
        return fail(ErrorCode::NotSignedIn, QString::number(user.value()),
                    QStringLiteral("this person is no longer active"));
    Session session{user,          rows->text(0), rows->text(1),    workspace,
                    rows->text(6), Role::Agent,   rows->integer(4), rows->integer(5)};
    if (rows->flag(8))
        return fail(ErrorCode::NotAllowed, session.workspaceSlug, QStringLiteral("the workspace was archived"));
    const auto role = rows->flag(3) ? std::optional(Role::Owner) : roleFromName(rows->text(7));
    if (!role)
        return fail(ErrorCode::NotAllowed, session.workspaceSlug,
                    QStringLiteral("no longer a member of the workspace"));
    session.role = *role;
    return session;
}

Result<Session> sessionOfOwner(Database& database, WorkspaceId workspace)
{
    std::optional<UserId> owner;
    {
        auto rows = database.query(sql::access::an_owner);
        if (!rows) return rows.failure();
        if (rows->next()) owner = UserId(rows->integer(0));
    }
    if (!owner)
        return fail(ErrorCode::NotFound, QStringLiteral("owner"), QStringLiteral("the agency has no active Owner"));
    return sessionInNameOf(database, *owner, workspace);
}

} // namespace relais
