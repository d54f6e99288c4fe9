// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/arming.h"

#include "models/mail/unsubscribe_token.h"
#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/access.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

#include <optional>

namespace relais {

namespace {

struct Arming
{
    bool armed = false;
    QString home;
};

/// Read to its end: a write behind an open read of the same connection does not wait for another program's, it fails.
Result<std::optional<Arming>> armingOf(Database& database)
{
    auto rows = database.query(sql::access::arming);
    if (!rows) return rows.failure();
    if (!rows->next()) return std::nullopt;
    return Arming{rows->flag(0), rows->text(1)};
}

} // namespace

QString homeOf(const Database& database)
{
    const auto place = QSysInfo::machineUniqueId() + '\n' + QFileInfo(database.path()).canonicalFilePath().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(32));
}

Result<bool> checkArmed(Database& database)
{
    const auto found = armingOf(database);
    if (!found) return found.failure();
    if (!*found || !(*found)->armed) return false;
    if ((*found)->home == homeOf(database)) return true;
    if (auto done = disarm(database); !done) return done.failure();
    return false;
}

Result<void> arm(Database& database, const Session& session, const Clock& clock)
{
    if (auto may = session.require(database, Scope::ChannelsManage); !may) return may;
    return armFor(database, actorOf(session), clock.now());
}

Result<void> armFor(Database& database, const Actor& actor, Instant now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto done = database.run(sql::access::set_armed, {true, homeOf(database)}); !done) return done.failure();
    if (auto noted =
            recordAudit(database, actor, now, {QStringLiteral("agency.arm"), QFileInfo(database.path()).fileName()});
        !noted)
        return noted;
    return transaction->commit();
}

Result<void> disarm(Database& database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    if (auto done = database.run(sql::access::set_armed, {false, homeOf(database)}); !done) return done.failure();
    const auto mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (auto done = database.run(sql::access::add_mail_mark, {mark}); !done) return done.failure();
    return transaction->commit();
}

Result<MailMarks> mailMarks(Database& database)
{
    auto rows = database.query(sql::access::mail_marks);
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, QStringLiteral("agency"));
    MailMarks marks(rows->bytes(1));
    while (rows->next()) marks.add(MessageId(rows->integer(0)), rows->bytes(1));
    return marks;
}

} // namespace relais
