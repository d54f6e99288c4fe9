// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/access/session.h"

#include <QHash>
#include <QList>

namespace relais {

class Clock;
class Database;

struct Suppression
{
    QString address;  ///< folded e-mail, or E.164; "(erased) 3f9a1c..." for somebody who was erased
    QString reason;   ///< unsubscribed, bounced, complained, opted_out, erased, manual
    QString source;
    Instant createdAt;
};

/// Why the addresses of one contact are on the list; empty: it is not.
struct ContactSuppression
{
    QString email;
    QString phone;
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

    /// Invalid: neither an e-mail address nor an international number, or an unknown reason. Once there, the
    /// first reason stays.
    Result<void> add(const QString& address, const QString& reason, const QString& source);
    /// NotFound: it is not on the list.
    Result<void> remove(const QString& address);
    /// Whether an address is on it. Invalid: as in add().
    Result<bool> holds(const QString& address);
    /// In order of address, after `after`.
    Result<QList<Suppression>> list(const QString& after, int limit);

    /// Of those among these contacts who are on it, by their numbers.
    Result<QHash<qint64, ContactSuppression>> of(const QList<ContactId>& contacts);

    static bool isReason(const QString& reason);
    /// The form in which it stands on the list.
    static Result<QString> folded(const QString& address);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
