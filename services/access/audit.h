// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace relais {

class Clock;
class Database;
struct SignedIn;

/// Who did it, for the trail.
struct Actor
{
    std::optional<UserId> user;
    QString who; ///< "Camille Aubrac <camille@example.com>": as it was, whatever becomes of the person
    std::optional<WorkspaceId> workspace;
};
Actor actorOf(const Session& session);
Actor actorOf(const SignedIn& person);

/// What was done to what. Never a secret or a message's text; a contact by its number only, so that erasing leaves nothing here.
struct AuditNote
{
    QString action;      ///< "user.add", "campaign.launch"
    QString subject;     ///< the thing, as people call it
    QString detail = {}; ///< "role=manager"
};

struct AuditEntry
{
    qint64 id = 0;
    Instant at;
    QString who;
    QString action;
    QString subject;
    QString detail;
    QString workspace; ///< its slug; empty: the whole agency
    QString workspaceName = {};

    bool operator==(const AuditEntry&) const = default;
};

/// Appends to the trail, inside the caller's transaction: without the entry there is no change.
///
/// The entries are a chain: each has the SHA-256 of itself and of the hash before. A row that was changed, put in or taken out
/// (also at the end) is found by verifyAudit(). What it does not prove: somebody who may write the file and
/// makes the whole chain anew from some row on leaves no trace in it; only an export or a backup from before tells.
Result<void> recordAudit(Database& database, const Actor& actor, Instant at, const AuditNote& note);
/// The same in a transaction of its own: for what changes no row, such as an export.
Result<void> recordAuditAlone(Database& database, const Actor& actor, Instant at, const AuditNote& note);

struct AuditVerdict
{
    qint64 entries = 0;
    std::optional<qint64> altered; ///< the first entry that does not fit
    QString why = {};              ///< in English

    bool isWhole() const { return !altered; }
};

/// The whole chain, in the time of reading it.
Result<AuditVerdict> verifyAudit(Database& database);
/// Its end, its guards and its number of entries: cheap enough for every start.
Result<AuditVerdict> verifyAuditEnd(Database& database);

struct AuditQuery
{
    std::optional<Instant> since;
    std::optional<Instant> until;
    QString action;             ///< "user" finds "user.add"; empty: all
    std::optional<UserId> user; ///< who did it, whatever they were called then
    QString search;             ///< part of who, subject or detail
    int limit = 100;
    std::optional<qint64> before; ///< the next page: AuditPage::next
};

struct AuditPage
{
    QList<AuditEntry> items; ///< newest first
    std::optional<qint64> next;
};

/// What a person may read of the trail: an Owner all of it, others with users.manage their workspace's.
class AuditTrail
{
public:
    AuditTrail(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<AuditPage> list(const AuditQuery& query);
    /// The whole chain; counts the entries that this person may read.
    Result<AuditVerdict> verify();
    /// Writes a CSV, oldest first, and is itself an entry. The number of entries; `wrote` hears now and then how many there are so far. FileUnwritable;
    /// Cancelled by `stop`: what stood there stays.
    Result<int> exportCsv(const AuditQuery& query, const QString& path, const std::stop_token& stop = {},
                          const std::function<void(qint64)>& wrote = {});

private:
    Result<bool> seesAll();

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
