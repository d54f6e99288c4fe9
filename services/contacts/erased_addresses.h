// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

class Database;

/// The addresses of people who were erased, as keyed BLAKE2b hashes: an import or a program cannot bring them back, and the list itself
/// names nobody. The key is random, made with the first erasure, and stands in the same database: who has the whole file can try addresses one
/// by one and see which fit (docs/security.md). Nobody is asked for a scope here: this is for services that have asked.
///
/// This class is the marks of one workspace in memory, for many questions. A workspace that erased nobody costs one look.
class ErasedAddresses
{
public:
    static Result<ErasedAddresses> load(Database& database, WorkspaceId workspace);

    bool isEmpty() const { return m_marks.isEmpty(); }
    /// A folded e-mail, an E.164 number or a WhatsApp user id.
    bool holds(const QString& address) const;
    /// The first field of a contact that holds one of them: "email", "phone", "whatsapp_id".
    std::optional<QString> fieldIn(const ContactData& data) const;

private:
    QByteArray m_key;
    qint64 m_workspace = 0;
    QSet<QByteArray> m_marks;
};

/// Whether one address is of somebody who was erased.
Result<bool> isErased(Database& database, WorkspaceId workspace, const QString& address);

/// Invalid: `data` has an address of somebody who was erased. What `before` had already is no question.
Result<void> refuseErased(Database& database, WorkspaceId workspace, const ContactData& data,
                          const ContactData& before = {});

/// Keeps these addresses out from now on. Within the caller's transaction.
Result<void> markErased(Database& database, WorkspaceId workspace, const QStringList& addresses, Instant now);

/// A person takes an address off the list. Whether it was on it.
Result<bool> unmarkErased(Database& database, WorkspaceId workspace, const QString& address);

/// Somebody who was erased has written to us, and so given us the address again: it stands on the suppression list in clear from now on, so that no
/// campaign goes there. Addresses of others are left alone. Within the caller's transaction.
Result<void> suppressReturned(Database& database, WorkspaceId workspace, const QStringList& addresses, Instant now);

} // namespace relais
