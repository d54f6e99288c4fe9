// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/role.h"
#include "services/storage/database.h"
#include "tests/access/walk/content.h"
#include "tests/support/memory_store.h"

#include <QList>

#include <functional>
#include <optional>

namespace relais::test {

/// Where somebody works: the database, their session, and what their own workspace has.
struct Seat
{
    Database& database;
    Session session;
    const FakeClock& clock;
    MemoryStore& secrets;
    Content own;
    QString folder; ///< for files that are written

    QString file(const char* name) const { return folder + QLatin1Char('/') + QLatin1String(name); }
};

/// Who may: one who has all of the scopes; Anybody: who is signed in at all; Owner: nobody else.
struct Asks
{
    enum class Of { Scopes, Anybody, Owner } of = Of::Scopes;
    QList<Scope> scopes = {};
};

enum class Does { Read, Write };
/// Whose the thing is: a workspace's, or the agency's, of which an Owner, or whoever has the scope, sees all.
enum class Reach { Workspace, Agency };

/// One entry of the services, asked for things of `of`, which are the caller's own or somebody else's. The walk needs each entry once;
/// several times where there are several ways to name a thing.
struct Entry
{
    const char* name; ///< as the header has it; tests/access/check_walk.py compares
    const char* how;  ///< which way of asking; empty: the only one
    Asks asks;
    Does does;
    const char* trail; ///< the action that it leaves in the audit trail; nullptr: none
    /// What came of it, as text, so that it can be compared; every id, name and figure that the caller learns stands in it.
    std::function<Result<QString>(Seat& seat, const Content& of)> call;
    Reach reach = Reach::Workspace;
    /// What its own content answers where a test has no server behind it; nothing: it succeeds.
    std::optional<ErrorCode> ends = {};

    QString label() const
    {
        return QLatin1String(name) + (*how ? QStringLiteral(", ") + QLatin1String(how) : QString());
    }
    bool allows(Role role) const;
};

using Entries = QList<Entry>;

inline Asks scope(Scope one)
{
    return {Asks::Of::Scopes, {one}};
}
inline Asks scopes(Scope one, Scope other)
{
    return {Asks::Of::Scopes, {one, other}};
}
inline Asks anybody()
{
    return {Asks::Of::Anybody, {}};
}
inline Asks ownerOnly()
{
    return {Asks::Of::Owner, {}};
}

Entries accessEntries();
Entries contactEntries();
Entries groupEntries();
Entries campaignEntries();
Entries textEntries();
Entries channelEntries();
Entries conversationEntries();
Entries writingEntries();
Entries moderationEntries();
/// All of them.
const Entries& everyEntry();

} // namespace relais::test
