// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/pepper_keeper.h"

#include "services/access/audit.h"
#include "services/access/hashing.h"
#include "services/core/clock.h"
#include "services/secrets/secret_store.h"
#include "services/storage/database.h"
#include "services/storage/free_space.h"
#include "services/storage/transaction.h"
#include "sql/access.h"

#include <QList>

#include <utility>

namespace relais {

namespace {

tl::unexpected<Error> notSealed()
{
    return fail(ErrorCode::Conflict, QStringLiteral("pepper"), QStringLiteral("passwords are not sealed"));
}

Result<void> keep(Database& database, const Pepper& pepper, SecretStore& secrets)
{
    const auto entry = pepperEntry(database, pepper.mark());
    if (!entry) return entry.failure();
    if (auto written = secrets.write(*entry, pepper.bytes()); !written) return written;
    const auto back = secrets.read(*entry);
    if (!back) return back.failure();
    if (back->reveal() == pepper.bytes().reveal()) return {};
    return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("it does not give back what it was given"));
}

/// What nothing was sealed with is no use to anybody. A store that does not answer now keeps it, which harms nothing.
void forgetUnused(Database& database, const Pepper& pepper, SecretStore& secrets)
{
    const auto mark = pepperMark(database);
    const auto entry = pepperEntry(database, pepper.mark());
    if (mark && *mark != pepper.mark() && entry) static_cast<void>(secrets.remove(*entry));
}

struct StoredHash
{
    qint64 person;
    QString hash;
};

Result<QList<StoredHash>> allHashes(Database& database)
{
    auto rows = database.query(sql::access::password_hashes);
    if (!rows) return rows.failure();
    QList<StoredHash> all;
    while (rows->next()) all.append({rows->integer(0), rows->text(1)});
    return all;
}

} // namespace

Result<bool> PepperKeeper::isOn()
{
    if (auto may = m_session.requireOwner(m_database); !may) return may.failure();
    const auto mark = pepperMark(m_database);
    if (!mark) return mark.failure();
    return !mark->isEmpty();
}

Result<void> PepperKeeper::rewrite(const QString& mark, const QString& action,
                                   const std::function<Result<QString>(const QString&)>& change)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    // Asked again where it counts: somebody else may have turned it meanwhile.
    const auto now = pepperMark(m_database);
    if (!now) return now.failure();
    if (now->isEmpty() == mark.isEmpty())
        return mark.isEmpty() ? Result<void>(notSealed())
                              : fail(ErrorCode::Conflict, QStringLiteral("pepper"),
                                     QStringLiteral("passwords are sealed already"));
    const auto hashes = allHashes(m_database);
    if (!hashes) return hashes.failure();
    for (const auto& stored : *hashes) {
        const auto changed = change(stored.hash);
        if (!changed) return changed.failure();
        if (auto done = m_database.run(sql::access::raise_password, {*changed, stored.person, stored.hash}); !done)
            return done.failure();
    }
    if (auto done = m_database.run(sql::access::set_pepper_mark, {mark}); !done) return done.failure();
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), {action, {}}); !noted) return noted;
    return transaction->commit();
}

Result<bool> PepperKeeper::turnOn(const Pepper& pepper, SecretStore& secrets)
{
    const auto on = isOn();
    if (!on) return on.failure();
    if (*on) return fail(ErrorCode::Conflict, QStringLiteral("pepper"), QStringLiteral("passwords are sealed already"));
    auto sealed = keep(m_database, pepper, secrets);
    if (sealed)
        sealed = rewrite(pepper.mark(), QStringLiteral("agency.pepper-on"),
                         [&](const QString& hash) -> Result<QString> { return pepper.seal(hash); });
    if (!sealed) {
        forgetUnused(m_database, pepper, secrets);
        return sealed.failure();
    }
    return wipeFreeSpace(m_database.path()).has_value();
}

Result<Pepper> PepperKeeper::kept(SecretStore& secrets)
{
    const auto on = isOn();
    if (!on) return on.failure();
    if (!*on) return notSealed();
    const auto mark = pepperMark(m_database);
    if (!mark) return mark.failure();
    const auto entry = pepperEntry(m_database, *mark);
    if (!entry) return entry.failure();
    const auto bytes = secrets.read(*entry);
    if (!bytes)
        return fail(ErrorCode::PepperMissing, {}, QStringLiteral("the keychain or vault of this computer has it not"));
    return Pepper::fromBytes(*bytes);
}

Result<void> PepperKeeper::turnOff(SecretStore& secrets)
{
    const auto pepper = kept(secrets);
    if (!pepper) return pepper.failure();
    const Hashing hashing(HashCost::Interactive, *pepper);
    return rewrite({}, QStringLiteral("agency.pepper-off"),
                   [&](const QString& stored) { return fromStore(hashing, stored); });
}

Result<Secret> PepperKeeper::code(SecretStore& secrets)
{
    const auto pepper = kept(secrets);
    if (!pepper) return pepper.failure();
    if (auto noted =
            recordAuditAlone(m_database, actorOf(m_session), m_clock.now(), {QStringLiteral("agency.pepper-code"), {}});
        !noted)
        return noted.failure();
    return pepper->code();
}

Result<void> restorePepper(Database& database, const Clock& clock, const Secret& code, SecretStore& secrets)
{
    const auto pepper = Pepper::fromCode(code);
    if (!pepper) return pepper.failure();
    const auto mark = pepperMark(database);
    if (!mark) return mark.failure();
    if (mark->isEmpty()) return notSealed();
    if (pepper->mark() != *mark)
        return fail(ErrorCode::Invalid, QStringLiteral("code"), QStringLiteral("it is of another agency, or mistyped"));
    if (auto done = keep(database, *pepper, secrets); !done) return done;
    return recordAuditAlone(database, {}, clock.now(), {QStringLiteral("agency.pepper-restored"), {}});
}

} // namespace relais
