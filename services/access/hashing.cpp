// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/hashing.h"

#include "services/access/agency.h"
#include "services/storage/database.h"
#include "sql/access.h"

namespace relais {

namespace {

tl::unexpected<Error> missing(const QString& why)
{
    return fail(ErrorCode::PepperMissing, {}, why);
}

} // namespace

Result<QString> pepperMark(Database& database)
{
    auto rows = database.query(sql::access::pepper_mark);
    if (!rows) return rows.failure();
    return rows->next() ? rows->text(0) : QString();
}

Result<QString> pepperEntry(Database& database, const QString& mark)
{
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    return QStringLiteral("%1/pepper/%2").arg(agency->installId, mark);
}

Result<Hashing> hashingOf(Database& database, const SecretOpener& openSecrets, HashCost cost)
{
    const auto mark = pepperMark(database);
    if (!mark) return mark.failure();
    if (mark->isEmpty()) return Hashing(cost);
    const auto entry = pepperEntry(database, *mark);
    if (!entry) return entry.failure();
    const auto secrets = openSecrets();
    if (!secrets) return missing(QStringLiteral("the keychain or vault of this computer stays closed"));
    const auto kept = (*secrets)->read(*entry);
    if (!kept) return missing(QStringLiteral("the keychain or vault of this computer has it not"));
    auto pepper = Pepper::fromBytes(*kept);
    if (!pepper) return missing(pepper.error().detail);
    return Hashing(cost, std::move(*pepper));
}

Result<void> checkPepper(Database& database, const Hashing& hashing)
{
    const auto mark = pepperMark(database);
    if (!mark) return mark.failure();
    if (mark->isEmpty()) return {};
    if (!hashing.pepper) return missing(QStringLiteral("the keychain or vault of this computer has it not"));
    if (hashing.pepper->mark() != *mark) return missing(QStringLiteral("the passwords are sealed with another key"));
    return {};
}

Result<QString> toStore(Database& database, const Hashing& hashing, const QString& hash)
{
    const auto mark = pepperMark(database);
    if (!mark) return mark.failure();
    if (mark->isEmpty()) return hash;
    if (auto fits = checkPepper(database, hashing); !fits) return fits.failure();
    return hashing.pepper->seal(hash);
}

Result<QString> fromStore(const Hashing& hashing, const QString& stored)
{
    if (!Pepper::isSealed(stored)) return stored;
    if (!hashing.pepper) return missing(QStringLiteral("the keychain or vault of this computer has it not"));
    return hashing.pepper->open(stored);
}

} // namespace relais
