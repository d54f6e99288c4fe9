// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/backup_seal.h"

#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/access/password.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/settings.h"

#include <QUuid>

#include <tuple>

namespace relais {

namespace {

const QString kSetting = QStringLiteral("backup-seal");

/// Names the entry of the passphrase; empty: backups are plain.
Result<QString> markOf(Database& database)
{
    auto rows = database.query(sql::settings::value, {kSetting});
    if (!rows) return rows.failure();
    return rows->next() ? rows->text(0) : QString();
}

Result<QString> entryOf(Database& database, const QString& mark)
{
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    return QStringLiteral("%1/backup/%2").arg(agency->installId, mark);
}

tl::unexpected<Error> closed()
{
    return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("the passphrase of the backups cannot be read now"));
}

/// A store that loses it would only be found out when it is needed.
Result<void> writeAndReadBack(SecretStore& secrets, const QString& entry, const Secret& passphrase)
{
    if (auto written = secrets.write(entry, passphrase); !written) return written;
    const auto back = secrets.read(entry);
    if (!back) return back.failure();
    if (back->reveal() == passphrase.reveal()) return {};
    return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("it does not give back what it was given"));
}

} // namespace

Result<bool> BackupSeal::isOn()
{
    if (auto may = m_session.requireOwner(m_database); !may) return may.failure();
    const auto mark = markOf(m_database);
    if (!mark) return mark.failure();
    return !mark->isEmpty();
}

Result<void> BackupSeal::turnOn(const Secret& passphrase, SecretStore& secrets)
{
    if (auto may = m_session.requireOwner(m_database); !may) return may;
    if (const auto good = checkNewPassword(passphrase); !good)
        return fail(ErrorCode::Invalid, QStringLiteral("passphrase"), good.error().detail);
    const auto mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto entry = entryOf(m_database, mark);
    if (!entry) return entry.failure();
    auto done = writeAndReadBack(secrets, *entry, passphrase);
    if (done) done = keep(mark, QStringLiteral("agency.backup-seal"));
    // An entry that nothing speaks of is of no use; when it cannot be removed it is only that.
    if (!done) std::ignore = secrets.remove(*entry);
    return done;
}

Result<void> BackupSeal::turnOff()
{
    if (auto may = m_session.requireOwner(m_database); !may) return may;
    return keep({}, QStringLiteral("agency.backup-plain"));
}

Result<void> BackupSeal::keep(const QString& mark, const QString& action)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto done = m_database.run(sql::settings::set, {kSetting, mark}); !done) return done.failure();
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), {action, {}}); !noted) return noted;
    return transaction->commit();
}

Result<std::optional<Secret>> backupPassphrase(Database& database, const SecretOpener& secrets,
                                               const std::optional<Secret>& given)
{
    if (given) return given;
    const auto mark = markOf(database);
    if (!mark) return mark.failure();
    if (mark->isEmpty()) return std::optional<Secret>();
    const auto entry = entryOf(database, *mark);
    if (!entry) return entry.failure();
    if (!secrets) return closed();
    const auto store = secrets();
    if (!store) return closed();
    auto kept = (*store)->read(*entry);
    if (kept) return std::optional(std::move(*kept));
    if (kept.error().code != ErrorCode::NotFound) return closed();
    return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("the passphrase of the backups is not on this computer"));
}

} // namespace relais
