// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/agency.h"

#include "models/contacts/email_address.h"
#include "services/access/arming.h"
#include "services/access/workspaces.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/access.h"

#include <QUuid>

namespace relais {

Result<void> createAgency(Database& database, const Clock& clock, const NewAgency& wanted, HashCost cost)
{
    const auto name = wanted.name.trimmed();
    if (name.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("the agency needs a name"));
    const auto email = EmailAddress::parse(wanted.ownerEmail);
    if (!email) return email.failure();
    if (auto ok = checkNewPassword(wanted.ownerPassword); !ok) return ok;
    const auto hash = hashPassword(wanted.ownerPassword, cost);
    if (!hash) return hash.failure();

    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (agencyInfo(database)) return fail(ErrorCode::Conflict, name, QStringLiteral("there is an agency already"));

    const auto now = toMs(clock.now());
    const auto installId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto owner = wanted.ownerName.trimmed().isEmpty() ? email->localPart() : wanted.ownerName.trimmed();
    const auto workspace = wanted.workspaceName.trimmed().isEmpty() ? name : wanted.workspaceName.trimmed();
    if (auto done = database.run(sql::access::create_agency, {name, installId, homeOf(database), wanted.practice, now});
        !done)
        return done.failure();
    if (auto done = database.run(sql::access::create_user, {email->text(), email->key(), owner, true, *hash, now});
        !done)
        return done.failure();
    if (auto done = createWorkspace(database, clock, workspace); !done) return done.failure();
    return transaction->commit();
}

Result<AgencyInfo> agencyInfo(Database& database)
{
    auto rows = database.query(sql::access::agency);
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, database.path(), QStringLiteral("no agency yet"));
    return AgencyInfo{rows->text(0), rows->text(1), rows->flag(2), rows->flag(3)};
}

} // namespace relais
