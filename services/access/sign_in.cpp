// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/sign_in.h"

#include "services/access/audit.h"
#include "services/access/sign_in_throttle.h"
#include "services/access/workspaces.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/access.h"

#include <QStringList>

namespace relais {

namespace {

Result<void> noteFailure(Database& database, Instant now, const QString& key)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto done = noteSignInFailure(database, now, key); !done) return done;
    return transaction->commit();
}

Result<void> raisePassword(Database& database, UserId person, const Secret& password, const QString& stored,
                           const Hashing& hashing)
{
    const auto stronger = hashPassword(password, hashing.cost);
    if (!stronger) return stronger.failure();
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto kept = toStore(database, hashing, *stronger);
    if (!kept) return kept.failure();
    if (auto done = database.run(sql::access::raise_password, {*kept, person.value(), stored}); !done)
        return done.failure();
    return transaction->commit();
}

} // namespace

Result<SignedIn> signIn(Database& database, const Clock& clock, const QString& email, const Secret& password,
                        const Hashing& hashing)
{
    const auto key = email.trimmed().toCaseFolded();
    if (auto may = mayTrySignIn(database, clock.now(), email, key); !may) return may.failure();

    if (auto fits = checkPepper(database, hashing); !fits) return fits.failure();

    std::optional<SignedIn> person;
    QString stored = decoyHash();
    {
        auto rows = database.query(sql::access::user_by_email, {key});
        if (!rows) return rows.failure();
        if (rows->next() && rows->flag(5)) {
            person = SignedIn{UserId(rows->integer(0)), rows->text(1), rows->text(2), rows->flag(3), rows->integer(6)};
            stored = rows->text(4);
        }
    }
    const auto hash = fromStore(hashing, stored);
    if (!hash) return hash.failure();
    const auto now = toMs(clock.now());
    if (!verifyPassword(password, *hash) || !person) {
        if (auto done = noteFailure(database, clock.now(), key); !done) return done.failure();
        return fail(ErrorCode::SignInFailed, email);
    }
    if (auto done = forgetSignInFailures(database, key); !done) return done.failure();
    if (auto done = database.run(sql::access::note_seen, {now, person->user.value()}); !done) return done.failure();
    if (isWeaker(*hash, hashing.cost) || (hashing.pepper && !Pepper::isSealed(stored)))
        if (auto raised = raisePassword(database, person->user, password, stored, hashing); !raised)
            return raised.failure();
    return *person;
}

namespace {

struct Standing
{
    SignedIn person;
    qint64 revision = 0;
};

Result<Standing> readStanding(Database& database, const SignedIn& person)
{
    auto rows = database.query(sql::access::standing, {person.user.value()});
    if (!rows) return rows.failure();
    if (!rows->next() || !rows->flag(0) || rows->integer(1) != person.epoch)
        return fail(ErrorCode::NotSignedIn, person.email, QStringLiteral("this session was ended"));
    Standing now{person, rows->integer(2)};
    now.person.owner = rows->flag(3);
    return now;
}

} // namespace

Result<SignedIn> standingNow(Database& database, const SignedIn& person)
{
    const auto now = readStanding(database, person);
    if (!now) return now.failure();
    return now->person;
}

Result<Session> openWorkspace(Database& database, const SignedIn& person, const QString& slugOrName)
{
    const auto now = readStanding(database, person);
    if (!now) return now.failure();
    const auto all = workspacesOf(database, now->person);
    if (!all) return all.failure();
    QStringList slugs;
    for (const auto& workspace : *all) {
        slugs.append(workspace.slug);
        const bool wanted = slugOrName.isEmpty() ? all->size() == 1
                                                 : workspace.slug == slugOrName
                                                       || workspace.name.compare(slugOrName, Qt::CaseInsensitive) == 0;
        if (wanted)
            return Session{person.user,    person.name,    person.email,  workspace.id,
                           workspace.slug, workspace.role, now->revision, person.epoch};
    }
    if (slugOrName.isEmpty() && !slugs.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("workspace"),
                    QStringLiteral("choose one of: %1").arg(slugs.join(QStringLiteral(", "))));
    return fail(ErrorCode::NotFound, slugOrName,
                QStringLiteral("workspaces: %1").arg(slugs.join(QStringLiteral(", "))));
}

SignedIn personOf(const Session& session)
{
    return {session.user, session.userName, session.email, session.role == Role::Owner, session.epoch};
}

Result<Session> changePassword(Database& database, const Clock& clock, const Session& session, const Secret& current,
                               const Secret& wanted, const Hashing& hashing)
{
    if (auto role = session.roleNow(database); !role) return role.failure();
    const auto person = changePassword(database, clock, personOf(session), current, wanted, hashing);
    if (!person) return person.failure();
    return openWorkspace(database, *person, session.workspaceSlug);
}

Result<SignedIn> changePassword(Database& database, const Clock& clock, const SignedIn& person, const Secret& current,
                                const Secret& wanted, const Hashing& hashing)
{
    if (auto ok = checkNewPassword(wanted); !ok) return ok.failure();
    QString stored;
    {
        auto rows = database.query(sql::access::password_of, {person.user.value()});
        if (!rows) return rows.failure();
        if (rows->next()) stored = rows->text(0);
    }
    const auto hash = fromStore(hashing, stored);
    if (!hash) return hash.failure();
    // An open desk is no place to guess either.
    const auto key = person.email.toCaseFolded();
    if (auto may = mayTrySignIn(database, clock.now(), person.email, key); !may) return may.failure();
    if (!verifyPassword(current, *hash)) {
        if (auto done = noteFailure(database, clock.now(), key); !done) return done.failure();
        return fail(ErrorCode::SignInFailed, person.email);
    }
    const auto fresh = hashPassword(wanted, hashing.cost);
    if (!fresh) return fresh.failure();
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto kept = toStore(database, hashing, *fresh);
    if (!kept) return kept.failure();
    const auto changed = database.run(sql::access::set_password, {*kept, person.user.value(), person.epoch});
    if (!changed) return changed.failure();
    if (changed->affected == 0)
        return fail(ErrorCode::NotSignedIn, person.email, QStringLiteral("this session was ended"));
    if (auto done =
            recordAudit(database, actorOf(person), clock.now(), {QStringLiteral("user.password"), person.email});
        !done)
        return done.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    auto same = person;
    ++same.epoch;
    return same;
}

} // namespace relais
