// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/practice_login.h"

#include "services/storage/database.h"
#include "sql/accounts.h"

namespace relais {

namespace {

Result<QString> loginIn(Result<Rows> rows, qint64 id)
{
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, QString::number(id));
    return QStringLiteral("workspace-%1-%2").arg(rows->integer(0)).arg(rows->integer(1));
}

} // namespace

Result<QString> practiceLogin(Database& database, WorkspaceId workspace)
{
    return loginIn(database.query(sql::accounts::practice_login_of_workspace, {workspace.value()}), workspace.value());
}

Result<QString> practiceLogin(Database& database, AccountId account)
{
    return loginIn(database.query(sql::accounts::practice_login_of_account, {account.value()}), account.value());
}

} // namespace relais
