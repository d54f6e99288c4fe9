// SPDX-License-Identifier: GPL-3.0-or-later
// The side of invitations that is for who is not signed in.
#include "models/contacts/email_address.h"
#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/access/invitations.h"
#include "services/access/one_time_code.h"
#include "services/access/sign_in_throttle.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/access.h"
#include "sql/invitations.h"

namespace relais {

namespace {

/// An invitation whose code was typed.
struct Held
{
    InvitationId id;
    WorkspaceId workspace;
    Role role;
    QString codeHash;
    QString slug;
    std::optional<Error> worthless; ///< why it is none any more
};

/// Somebody who signs in to the agency already.
struct Known
{
    SignedIn person;
    QString passwordHash;
    bool active = true;
};

Error spent(const QString& email, const QString& why)
{
    return {ErrorCode::CodeSpent, email, why};
}

std::optional<Error> whyWorthless(const Rows& row, const QString& email, Instant now)
{
    if (row.flag(6)) return spent(email, QStringLiteral("the invitation was accepted already: sign in"));
    if (row.flag(7) || !row.flag(10)) return spent(email, QStringLiteral("the invitation was revoked"));
    if (row.integer(4) >= kCodeTries)
        return spent(email, QStringLiteral("too many wrong codes were tried: have it sent again"));
    if (row.instant(5) <= now) return spent(email, QStringLiteral("it has expired: have it sent again"));
    if (row.flag(9)) return Error{ErrorCode::NotAllowed, row.text(8), QStringLiteral("the workspace was archived")};
    return std::nullopt;
}

/// The invitation whose code it is: one that may be used, else the newest. Nothing: a wrong code.
Result<std::optional<Held>> heldBy(Database& database, const EmailAddress& email, const QString& codeHash, Instant now)
{
    auto rows = database.query(sql::invitations::sent_to, {email.key()});
    if (!rows) return rows.failure();
    std::optional<Held> best;
    while (rows->next()) {
        if (!isSameHash(rows->text(3), codeHash)) continue;
        Held held{InvitationId(rows->integer(0)),
                  WorkspaceId(rows->integer(1)),
                  roleFromName(rows->text(2)).value_or(Role::Agent),
                  codeHash,
                  rows->text(8),
                  whyWorthless(*rows, email.text(), now)};
        if (!best || (best->worthless && !held.worthless)) best = std::move(held);
    }
    return best;
}

Result<std::optional<Known>> knownBy(Database& database, const EmailAddress& email)
{
    auto rows = database.query(sql::access::user_by_email, {email.key()});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<Known>();
    return std::optional(
        Known{{UserId(rows->integer(0)), rows->text(1), rows->text(2), rows->flag(3), rows->integer(6)},
              rows->text(4),
              rows->flag(5)});
}

Result<bool> isMember(Database& database, const EmailAddress& email, WorkspaceId workspace)
{
    auto rows = database.query(sql::invitations::is_member, {email.key(), workspace.value()});
    if (!rows) return rows.failure();
    return rows->next() && rows->flag(0);
}

/// Counts against every invitation of the e-mail: whoever guesses may mean any of them.
Result<void> countWrong(Database& database, const EmailAddress& email, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    QList<WorkspaceId> usedUp;
    {
        auto rows = database.query(sql::invitations::used_up_by, {email.key(), toMs(now), kCodeTries - 1});
        if (!rows) return rows.failure();
        while (rows->next()) usedUp.append(WorkspaceId(rows->integer(0)));
    }
    if (auto done = database.run(sql::invitations::count_try, {email.key(), toMs(now), kCodeTries}); !done)
        return done.failure();
    for (const auto workspace : std::as_const(usedUp))
        if (auto noted = recordAudit(database, {std::nullopt, QString(), workspace}, now,
                                     {QStringLiteral("invite.used-up"), email.text()});
            !noted)
            return noted;
    if (auto done = noteSignInFailure(database, now, email.key()); !done) return done;
    return transaction->commit();
}

Result<void> countFailure(Database& database, const EmailAddress& email, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto done = noteSignInFailure(database, now, email.key()); !done) return done;
    return transaction->commit();
}

/// The new person, or the one there is with the workspace's role.
Result<SignedIn> join(Database& database, const Held& held, const std::optional<Known>& known,
                      const EmailAddress& email, const QString& name, const QString& passwordHash, Instant now)
{
    const bool owner = held.role == Role::Owner;
    SignedIn person = known ? known->person : SignedIn{UserId(0), name, email.text(), owner, 1};
    if (known && owner) {
        if (auto done = database.run(sql::access::set_owner, {true, person.user.value()}); !done) return done.failure();
        person.owner = true;
    } else if (!known) {
        const auto made =
            database.run(sql::access::create_user, {email.text(), email.key(), name, owner, passwordHash, toMs(now)});
        if (!made) return made.failure();
        person.user = UserId(made->insertedId);
    }
    if (!owner) {
        const auto member = database.run(sql::access::set_membership,
                                         {held.workspace.value(), person.user.value(), roleName(held.role)});
        if (!member) return member.failure();
        if (auto done = database.run(sql::access::grow_rights, {person.user.value()}); !done) return done.failure();
    }
    if (auto done = database.run(sql::access::note_seen, {toMs(now), person.user.value()}); !done)
        return done.failure();
    return person;
}

/// Who signs in already, if anybody does: with their own password, and no member yet. Here it is the right person, or one guess in a million.
Result<std::optional<Known>> whoJoins(Database& database, const Held& invitation, const EmailAddress& email,
                                      const Secret& password, const Hashing& hashing, Instant now)
{
    if (invitation.worthless) return fail(*invitation.worthless);
    const auto member = isMember(database, email, invitation.workspace);
    if (!member) return member.failure();
    if (*member) return fail(ErrorCode::Conflict, email.text(), QStringLiteral("already a member of the workspace"));
    auto known = knownBy(database, email);
    if (!known || !*known) return known;
    if (!(*known)->active)
        return fail(ErrorCode::Conflict, email.text(), QStringLiteral("this person was deactivated"));
    const auto hash = fromStore(hashing, (*known)->passwordHash);
    if (!hash) return hash.failure();
    if (verifyPassword(password, *hash)) return known;
    if (auto counted = countFailure(database, email, now); !counted) return counted.failure();
    return fail(ErrorCode::SignInFailed, email.text(),
                QStringLiteral("who signs in to this agency already keeps their password"));
}

Result<AcceptedInvitation> accept(Database& database, const Held& invitation, const std::optional<Known>& known,
                                  const EmailAddress& email, const Acceptance& acceptance, const Hashing& hashing,
                                  Instant now)
{
    const auto hash = known ? Result<QString>(QString()) : hashPassword(acceptance.password, hashing.cost);
    if (!hash) return hash.failure();
    const auto name = acceptance.name.simplified().isEmpty() ? email.localPart() : acceptance.name.simplified();
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    // Asked again where it counts: it is used once, whoever else types it at this moment.
    const auto used = database.run(sql::invitations::accept,
                                   {toMs(now), invitation.id.value(), invitation.codeHash, toMs(now), kCodeTries});
    if (!used) return used.failure();
    if (used->affected == 0)
        return fail(spent(email.text(), QStringLiteral("the invitation was accepted already: sign in")));
    const auto stored = toStore(database, hashing, *hash);
    if (!stored) return stored.failure();
    const auto person = join(database, invitation, known, email, name, *stored, now);
    if (!person) return person.failure();
    if (auto done = forgetSignInFailures(database, email.key()); !done) return done.failure();
    const Actor actor{person->user, actorOf(*person).who, invitation.workspace};
    if (auto noted = recordAudit(database, actor, now,
                                 {QStringLiteral("invite.accept"), email.text(),
                                  QStringLiteral("role=%1").arg(roleName(invitation.role))});
        !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return AcceptedInvitation{*person, invitation.slug};
}

} // namespace

Result<AcceptedInvitation> acceptInvitation(Database& database, const Acceptance& acceptance, const Clock& clock,
                                            const Hashing& hashing)
{
    const auto email = EmailAddress::parse(acceptance.email);
    if (!email) return email.failure();
    const auto code = typedCode(acceptance.code);
    if (auto ok = checkInvitationCode(code); !ok) return ok.failure();
    if (auto ok = checkNewPassword(acceptance.password); !ok) return ok.failure();
    const auto now = clock.now();
    if (auto may = mayTrySignIn(database, now, email->text(), email->key()); !may) return may.failure();
    if (auto fits = checkPepper(database, hashing); !fits) return fits.failure();
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();

    // One slow hash for whatever e-mail it is, and for however many invitations it has.
    const auto hash = hashCode(code, agency->installId, email->key());
    if (!hash) return hash.failure();
    const auto held = heldBy(database, *email, *hash, now);
    if (!held) return held.failure();
    if (!*held) {
        if (auto counted = countWrong(database, *email, now); !counted) return counted.failure();
        return fail(ErrorCode::CodeWrong, email->text());
    }

    const auto known = whoJoins(database, **held, *email, acceptance.password, hashing, now);
    if (!known) return known.failure();
    return accept(database, **held, *known, *email, acceptance, hashing, now);
}

} // namespace relais
