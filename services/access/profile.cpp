// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/profile.h"

#include "services/storage/database.h"
#include "sql/access.h"

namespace relais {

namespace {
constexpr qsizetype kLongestSignature = 100'000;
}

Result<QString> signatureOf(Database& database, const Session& session)
{
    if (auto role = session.roleNow(database); !role) return role.failure();
    auto rows = database.query(sql::access::signature, {session.user.value()});
    if (!rows) return rows.failure();
    return rows->next() ? rows->text(0) : QString();
}

Result<void> setSignature(Database& database, const Session& session, const QString& html)
{
    if (auto role = session.roleNow(database); !role) return role.failure();
    if (html.size() > kLongestSignature)
        return fail(ErrorCode::Invalid, QStringLiteral("signature"), QStringLiteral("the signature is too long"));
    auto done = database.run(sql::access::set_signature, {html, session.user.value()});
    if (!done) return done.failure();
    return {};
}

} // namespace relais
