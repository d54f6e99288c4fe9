// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/contacts/contact.h"
#include "services/access/session.h"
#include "services/contacts/merged_threads.h"

#include <QList>

namespace relais {

class Clock;
class Database;

/// What a merge has changed: enough to take it back.
struct ContactMerge
{
    Contact kept;                 ///< as it was before
    QList<Consent> consents;      ///< the same
    QList<ContactId> others;      ///< removed
    QList<CategoryId> categories; ///< that `kept` has come into
    QList<ContactId> different;   ///< whom `kept` was told apart from on account of the others
    QString suppressed;           ///< the address that came onto the suppression list; empty: none
    QList<MovedThreads> threads;  ///< in the order of the others
};

/// Makes one contact of several. Asks for contacts.write; each call is one transaction.
class ContactMerger
{
public:
    ContactMerger(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// The others go into `kept`: what `kept` lacks is filled, by the first of them that has it; categories and tags are
    /// joined; of two consents the later one stays; what was written to the others and said with them goes to `kept` (merged_threads.h); the others are
    /// removed. NotFound: one of them. Invalid: `kept` is
    /// among the others, or there are none.
    Result<ContactMerge> merge(ContactId kept, const QList<ContactId>& others);
    /// Everybody is as before the merge; what was said since stays where moveThreadsBack() says. What was typed into the kept contact since, and consents that were noted since, are lost. Conflict: an address of them
    /// has gone to somebody else.
    Result<void> undo(const ContactMerge& merge);

private:
    Result<Contact> living(ContactId id);
    Result<void> takeOver(ContactMerge& merge, ContactId other);
    Result<void> noteSuppression(ContactMerge& merge);
    Result<void> giveBack(const ContactMerge& merge);
    Result<void> note(ContactId contact, const QString& kind, const QList<ContactId>& others);
    Result<void> noteInTrail(const char* action, ContactId kept, const QList<ContactId>& others);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
