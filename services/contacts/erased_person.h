// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace relais {

class Database;

/// All by which people are known who are about to be erased, or read out: their contacts, those who were merged into them, and deleted ones with the
/// same address, whom undo could bring back. Nobody is asked for a scope here.
class ErasedPerson
{
public:
    /// NotFound: one of them. Invalid: one was merged into another.
    static Result<ErasedPerson> find(Database& database, WorkspaceId workspace, const QList<ContactId>& ids);

    const QList<ContactId>& contacts() const { return m_contacts; }
    /// Every address that they have or that something was ever sent to: folded e-mails, E.164 numbers, WhatsApp user ids.
    const QStringList& addresses() const { return m_addresses; }

    /// JSON arrays for SQL: the contacts; and the addresses in every way in which texts may have them.
    const QString& contactList() const { return m_contactList; }
    const QString& needleList() const { return m_needleList; }

private:
    Result<void> addMerged(Database& database, WorkspaceId workspace);
    Result<void> addDeleted(Database& database, WorkspaceId workspace);
    Result<void> readAddresses(Database& database, WorkspaceId workspace);
    void addAddress(const QString& folded, const QString& written);
    void writeLists();

    QList<ContactId> m_contacts;
    QStringList m_addresses;
    QStringList m_needles;
    QString m_contactList;
    QString m_needleList;
};

} // namespace relais
