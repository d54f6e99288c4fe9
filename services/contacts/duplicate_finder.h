// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "services/access/session.h"

#include <QList>

#include <stop_token>

namespace relais {

class Database;

namespace sql {
struct Block;
}

/// Contacts that are probably one person: of one phone number, or of one name at one company.
struct DuplicateGroup
{
    QList<Contact> contacts; ///< the oldest first; at most kMostShown
    int count = 0;           ///< how many there are in all
    bool samePhone = false;  ///< two or more of `contacts` share their number
    bool sameName = false;   ///< the same for name and company

    /// A switchboard's number may join hundreds; the rest comes up when these are done.
    static constexpr int kMostShown = 20;
};

struct DuplicateGroups
{
    QList<DuplicateGroup> groups;
    qint64 next = 0; ///< what follows is asked for with it; 0: nothing
    int total = 0;   ///< groups in the workspace
};

/// Finds contacts that stand there twice. An e-mail address cannot (it is a key), so what is left is the number, and name
/// and company together, without regard to case, accents and signs. Reading asks for contacts.read, telling apart for
/// contacts.write.
class DuplicateFinder
{
public:
    DuplicateFinder(Database& database, const Session& session)
        : m_database(database)
        , m_session(session)
    {
    }

    /// At most `limit` groups whose oldest contact has an id above `after`. Reads every contact of the workspace once
    /// (about a second and 60 MB for a million), so never on a thread that somebody waits for. Cancelled: `stop`.
    Result<DuplicateGroups> find(int limit, qint64 after = 0, std::stop_token stop = {});
    /// They are different people, all of them: no two of them come up again on account of each other. NotFound: one of them.
    Result<void> tellApart(const QList<ContactId>& contacts);
    /// Takes that back.
    Result<void> forgetDifference(const QList<ContactId>& contacts);

private:
    Result<DuplicateGroup> load(const std::vector<std::int64_t>& ids);
    Result<void> forEachPair(const QList<ContactId>& contacts, const sql::Block& block);

    Database& m_database;
    Session m_session;
};

} // namespace relais
