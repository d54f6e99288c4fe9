// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/core/ids.h"
#include "services/access/session.h"

#include <QHash>
#include <QList>

namespace relais {

class Clock;
class Database;

/// Who has agreed to be written to over which channel, with source, date and proof. Reading asks for contacts.read,
/// changing for contacts.write. A person who says no to e-mail goes on the suppression list too (opted_out), and stays on
/// it whatever is said later: only a person takes an address off.
class ConsentList
{
public:
    ConsentList(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// In the order of the channels' names; none for a contact who is not there.
    Result<QList<Consent>> of(ContactId contact);
    /// Of many at once, for lists and exports.
    Result<QHash<qint64, QList<Consent>>> of(const QList<ContactId>& contacts);
    /// What a person enters. Another answer counts whatever stood there: without a date the present one, without a source
    /// the person's name; the contact's history keeps the former one. The same answer changes only what is given with it.
    /// NotFound: the contact.
    Result<void> set(ContactId contact, Consent consent);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

/// Writes a consent down inside of the caller's transaction and without rights, as ContactStore does. `source` stands in
/// for a missing one. True: it said something new (see replaces()).
Result<bool> recordConsent(Database& database, WorkspaceId workspace, ContactId contact, Consent consent,
                           const QString& source, Instant now);

} // namespace relais
