// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/reset_code.h"

#include "services/access/audit.h"
#include "services/access/one_time_code.h"
#include "services/access/sign_in_throttle.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/access.h"

#include <optional>

namespace relais {

namespace {

/// Somebody to whom a code was given.
struct Holder
{
    SignedIn person;
    QString codeHash;
    Instant until;
    int tries = 0;
};

Result<std::optional<Holder>> holderOf(Database& database, const QString& key)
{
    auto rows = database.query(sql::access::reset_code_of, {key});
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<Holder>();
    return std::optional(
        Holder{{UserId(rows->integer(0)), rows->text(1), rows->text(2), rows->flag(3), rows->integer(4)},
               rows->text(5),
               rows->instant(6),
               static_cast<int>(rows->integer(7))});
}

Result<void> countWrong(Database& database, const std::optional<Holder>& holder, const QString& key, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (holder) {
        if (auto done = database.run(sql::access::count_reset_try, {holder->person.user.value(), kCodeTries}); !done)
            return done.failure();
        const bool isLast = holder->tries == kCodeTries - 1 && holder->until > now;
        if (isLast)
            if (auto noted =
                    recordAudit(database, {}, now, {QStringLiteral("user.reset-used-up"), holder->person.email});
                !noted)
                return noted;
    }
    if (auto done = noteSignInFailure(database, now, key); !done) return done;
    return transaction->commit();
}

} // namespace

Result<ResetCode> issueResetCode(Database& database, const Session& session, const Clock& clock, UserId person,
                                 HashCost cost)
{
    if (auto may = session.requireOwner(database); !may) return may.failure();
    QString email;
    {
        auto rows = database.query(sql::access::person, {person.value()});
        if (!rows) return rows.failure();
        if (!rows->next())
            return fail(ErrorCode::NotFound, QString::number(person.value()), QStringLiteral("no such person"));
        email = rows->text(0);
        if (!rows->flag(1)) return fail(ErrorCode::Conflict, email, QStringLiteral("this person was deactivated"));
    }
    const auto code = makeResetCode();
    const auto hash = hashPassword(code, cost);
    if (!hash) return hash.failure();
    const auto now = clock.now();
    const auto until = now + kResetCodeLasts;
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto kept = database.run(sql::access::set_reset_code, {*hash, toMs(until), person.value()});
    if (!kept) return kept.failure();
    if (kept->affected == 0) return fail(ErrorCode::Conflict, email, QStringLiteral("this person was deactivated"));
    if (auto noted = recordAudit(database, actorOf(session), now, {QStringLiteral("user.reset-code"), email}); !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return ResetCode{email, code, until};
}

Result<SignedIn> useResetCode(Database& database, const Clock& clock, const QString& email, const Secret& code,
                              const Secret& password, const Hashing& hashing)
{
    const auto typed = typedCode(code);
    if (auto ok = checkResetCode(typed); !ok) return ok.failure();
    if (auto ok = checkNewPassword(password); !ok) return ok.failure();
    const auto now = clock.now();
    const auto key = email.trimmed().toCaseFolded();
    if (auto may = mayTrySignIn(database, now, email, key); !may) return may.failure();
    if (auto fits = checkPepper(database, hashing); !fits) return fits.failure();
    const auto holder = holderOf(database, key);
    if (!holder) return holder.failure();
    if (!verifyPassword(typed, *holder ? (*holder)->codeHash : decoyHash()) || !*holder) {
        if (auto counted = countWrong(database, *holder, key, now); !counted) return counted.failure();
        return fail(ErrorCode::CodeWrong, email.trimmed());
    }

    // From here on it is the right person.
    auto person = (*holder)->person;
    if ((*holder)->tries >= kCodeTries)
        return fail(ErrorCode::CodeSpent, person.email,
                    QStringLiteral("too many wrong codes were tried: ask for a new one"));
    if ((*holder)->until <= now)
        return fail(ErrorCode::CodeSpent, person.email, QStringLiteral("it has expired: ask for a new one"));
    const auto hash = hashPassword(password, hashing.cost);
    if (!hash) return hash.failure();
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    const auto kept = toStore(database, hashing, *hash);
    if (!kept) return kept.failure();
    const auto used = database.run(sql::access::reset_password,
                                   {*kept, toMs(now), person.user.value(), (*holder)->codeHash, toMs(now), kCodeTries});
    if (!used) return used.failure();
    if (used->affected == 0) return fail(ErrorCode::CodeSpent, person.email, QStringLiteral("it was used already"));
    ++person.epoch;
    if (auto done = forgetSignInFailures(database, key); !done) return done.failure();
    if (auto noted = recordAudit(database, actorOf(person), now, {QStringLiteral("user.reset"), person.email}); !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return person;
}

} // namespace relais
