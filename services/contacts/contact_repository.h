// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "models/contacts/contact_filter.h"
#include "services/access/session.h"

#include <QList>

#include <optional>

namespace relais {

class Clock;
class Database;

/// One page of a list, read by keyset: `next` asks for what follows, and is 0 after the last one.
struct ContactPage
{
    QList<Contact> items;
    qint64 next = 0;
    int total = 0; ///< of the whole filtered list, when it was asked for
};

/// Counting all that a search finds takes longer than its first part: a list that follows the typing may ask for the
/// part alone, and for count() when the typing rests.
enum class ListTotal { Counted, Left };

/// What a list is sorted by. The texts regardless of case; contacts without one come first.
enum class ContactOrder { Oldest, Newest, Name, Company, Email };

/// Where a sorted list goes on. Made by the part before.
struct ContactCursor
{
    QString text; ///< of the last contact, as it was sorted by; empty for the orders by age
    ContactId id;
};

struct ContactQuery
{
    ContactFilter filter = {};
    ContactOrder order = ContactOrder::Oldest;
    bool descending = false; ///< the other way round
    int limit = 100;
    std::optional<ContactCursor> after = {};
    ListTotal total = ListTotal::Counted;
};

struct ContactList
{
    QList<Contact> items;
    std::optional<ContactCursor> next;
    int total = 0; ///< of the whole filtered list, when it was asked for
};

/// The contacts of a workspace. Reading asks for contacts.read, changing for contacts.write. Every change is
/// one transaction.
class ContactRepository
{
public:
    ContactRepository(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// At most `limit` contacts with an id above `after`, oldest first.
    Result<ContactPage> page(const ContactFilter& filter, int limit, qint64 after = 0,
                             ListTotal total = ListTotal::Counted);
    /// A part of a list in any order. By age it reads an index; by a text it sorts all that fits, so ask in the
    /// background (a second over a million).
    Result<ContactList> list(const ContactQuery& query);
    Result<int> count(const ContactFilter& filter);
    /// All that fit, oldest first: for what is done to all of them (batches.h). A million of them take seconds, so ask in the background.
    Result<QList<ContactId>> ids(const ContactFilter& filter);
    /// NotFound also for another workspace's.
    Result<Contact> byId(ContactId id);

    /// Conflict: the e-mail or external id is another contact's. Invalid: neither address, number nor id; an address of somebody who was
    /// erased; a custom field of a reserved name, or a value that is not of its field's type.
    Result<ContactId> add(const ContactData& data);
    Result<void> update(ContactId id, const ContactData& data);
    /// How many were there. Soft: restore() brings them back.
    Result<int> remove(const QList<ContactId>& ids);
    Result<int> restore(const QList<ContactId>& ids);

private:
    /// Inside the caller's transaction.
    Result<void> note(const char* action, int contacts);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
