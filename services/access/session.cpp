// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/session.h"

#include "services/storage/database.h"
#include "sql/access.h"

namespace relais {

namespace {

Result<qint64> revisionNow(Database& database, UserId user)
{
    auto rows = database.query(sql::access::rights_revision, {user.value()});
    if (!rows) return rows.failure();
    return rows->next() ? rows->integer(0) : -1;
}

} // namespace

Result<Role> Session::roleNow(Database& database) const
{
    const auto now = revisionNow(database, user);
    if (!now) return now.failure();
    if (*now == revision) return role;

    auto rows = database.query(sql::access::rights, {workspace.value(), workspace.value(), user.value()});
    if (!rows) return rows.failure();
    if (!rows->next() || !rows->flag(0) || rows->integer(1) != epoch)
        return fail(ErrorCode::NotSignedIn, email, QStringLiteral("this session was ended"));
    if (rows->flag(4)) return fail(ErrorCode::NotAllowed, workspaceSlug, QStringLiteral("the workspace was archived"));
    if (rows->flag(2)) return Role::Owner;
    const auto member = roleFromName(rows->text(3));
    if (!member)
        return fail(ErrorCode::NotAllowed, workspaceSlug, QStringLiteral("no longer a member of the workspace"));
    return *member;
}

Result<void> Session::require(Database& database, Scope scope) const
{
    const auto now = roleNow(database);
    if (!now) return now.failure();
    if (hasScope(*now, scope)) return {};
    return fail(ErrorCode::NotAllowed, scopeName(scope));
}

Result<void> Session::requireOwner(Database& database) const
{
    const auto now = roleNow(database);
    if (!now) return now.failure();
    if (*now == Role::Owner) return {};
    return fail(ErrorCode::NotAllowed, roleName(Role::Owner), QStringLiteral("only an Owner may do this"));
}

} // namespace relais
