// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/sign_in_throttle.h"

#include "services/access/audit.h"
#include "services/access/sign_in.h"
#include "services/storage/database.h"
#include "sql/access.h"

#include <algorithm>

namespace relais {

namespace {

// Counts the failures of all people. No e-mail is empty.
const QString kEverybody = QStringLiteral("");
// So many in a row are no slip of the hand any more.
constexpr int kToldFailures = 5;
constexpr auto kCalm = std::chrono::minutes(15);

Result<Seconds> secondsToWait(Database& database, Instant now, const QString& key, int free = 0)
{
    auto rows = database.query(sql::access::sign_in_failures, {key});
    if (!rows) return rows.failure();
    if (!rows->next()) return Seconds(0);
    const auto until = rows->instant(1) + signInDelay(static_cast<int>(rows->integer(0)) - free);
    // A clock that was set back must not lock a person out for longer than the delay itself.
    if (rows->instant(1) > now) return Seconds(0);
    return std::max(Seconds(0), std::chrono::ceil<Seconds>(until - now));
}

/// Once for each row of failures, for an e-mail that nobody has too: the work must be the same. What was typed there is not repeated,
/// it may be a password.
Result<void> tellTheTrail(Database& database, Instant now, const QString& key)
{
    {
        auto rows = database.query(sql::access::sign_in_failures, {key});
        if (!rows) return rows.failure();
        if (!rows->next() || rows->integer(0) != kToldFailures) return {};
    }
    auto whose = QStringLiteral("unknown e-mail");
    {
        auto rows = database.query(sql::access::user_by_email, {key});
        if (!rows) return rows.failure();
        if (rows->next()) whose = rows->text(2);
    }
    return recordAudit(database, {std::nullopt, QStringLiteral(""), std::nullopt}, now,
                       {QStringLiteral("user.failures"), whose});
}

} // namespace

Seconds signInDelay(int failures)
{
    if (failures <= 0) return Seconds(0);
    return Seconds(std::min(60, 1 << std::min(failures - 1, 6)));
}

Result<void> mayTrySignIn(Database& database, Instant now, const QString& email, const QString& key)
{
    const auto own = secondsToWait(database, now, key);
    if (!own) return own.failure();
    const auto all = secondsToWait(database, now, kEverybody, kFreeFailures);
    if (!all) return all.failure();
    const auto wait = std::max(*own, *all);
    if (wait.count() > 0) return fail(ErrorCode::Throttled, email, QString::number(wait.count()));
    return {};
}

Result<void> noteSignInFailure(Database& database, Instant now, const QString& key)
{
    if (auto done = database.run(sql::access::note_sign_in_failure, {key, toMs(now)}); !done) return done.failure();
    if (auto told = tellTheTrail(database, now, key); !told) return told;
    if (auto done = database.run(sql::access::note_any_failure, {kEverybody, toMs(now), toMs(now - kCalm)}); !done)
        return done.failure();
    return {};
}

Result<void> forgetSignInFailures(Database& database, const QString& key)
{
    if (auto done = database.run(sql::access::forget_sign_in_failures, {key}); !done) return done.failure();
    return {};
}

} // namespace relais
