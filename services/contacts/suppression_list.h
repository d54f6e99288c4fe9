// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/access/session.h"

#include <QList>
#include <QStringList>

namespace relais {

class Clock;
class Database;

struct Suppression
{
    QString
        address; ///< folded e-mail, E.164, or a folded WhatsApp user id; "(erased) 3f9a1c..." for somebody who was erased
    QString reason; ///< unsubscribed, bounced, complained, opted_out, erased, manual
    QString source;
    Instant createdAt;
    /// As remove() tells it: the address has the mark of somebody who was erased, too. With the mark alone there is no reason.
    bool isMarked = false;
};

/// Who must not be written to in a workspace. An import, an update or a new contact never takes an address
/// off it, nor gives it another reason: only a person does, by name. Those who were erased are on it without their addresses (erased_addresses.h). Reading asks for contacts.read, changing for contacts.write.
class SuppressionList
{
public:
    SuppressionList(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// Invalid: neither an e-mail address nor an international number nor a WhatsApp user id, or an unknown reason. Once there,
    /// the first reason stays. Whether it came on the list by this.
    Result<bool> add(const QString& address, const QString& reason, const QString& source);
    /// The same for the e-mails and numbers of these contacts, in one transaction. Those that were not on it before; who is not there is left out.
    Result<QStringList> addContacts(const QList<ContactId>& contacts, const QString& reason, const QString& source);
    /// What was taken off. NotFound: it is not on the list.
    Result<Suppression> remove(const QString& address);
    /// Undo of what a person has put on it in the window ("manual", "window"), all or nothing. What the contact's own word or a server has confirmed since
    /// stays, and so does what is there for another reason.
    Result<void> takeBack(const QStringList& addresses);
    /// Puts back what remove() has taken off, as it stood there. What came on the list meanwhile stays.
    Result<void> restore(const Suppression& taken);
    /// Whether an address is on it. Invalid: as in add().
    Result<bool> holds(const QString& address);
    /// In order of address, after `after`; of those that begin as `beginning`, whatever its case.
    Result<QList<Suppression>> list(const QString& after, int limit, const QString& beginning = {});

    static bool isReason(const QString& reason);
    /// The form in which it stands on the list.
    static Result<QString> folded(const QString& address);

private:
    /// Says in the trail whose address is off the list.
    Result<void> noteLifted(const QString& key);
    /// A folded one. Whether it was not on it before.
    Result<bool> put(const QString& address, const QString& reason, const QString& source);

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
