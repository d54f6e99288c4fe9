// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "models/core/result.h"

#include <optional>

namespace relais {

class Database;
class Rows;

/// Contacts of one workspace as SQL, without rights and without transactions: those are the callers'
/// (ContactRepository, ContactImport). Keeps the search index and the count in step with every change.
class ContactStore
{
public:
    ContactStore(Database& database, WorkspaceId workspace)
        : m_database(database)
        , m_workspace(workspace)
    {
    }

    Result<std::optional<Contact>> byId(ContactId id);
    /// The contact that this data is about: by external id if it has one, else by e-mail, else by phone.
    Result<std::optional<ContactId>> match(const ContactData& data);
    /// Conflict: the e-mail or the external id is another contact's.
    Result<ContactId> insert(const ContactData& data, Instant now);
    Result<void> update(const Contact& before, const ContactData& data, Instant now);
    /// False: it is not there (any more).
    Result<bool> markDeleted(ContactId id, Instant now);
    Result<bool> undelete(ContactId id);
    Result<void> assign(CategoryId category, ContactId contact);
    Result<void> saveCount();

private:
    Database& m_database;
    WorkspaceId m_workspace;
    int m_change = 0;
};

/// A row of the by-id shape (resources/sql/contacts.sql), without its categories.
Contact contactFrom(Rows& rows);

/// JSON texts as they stand in the columns `fields` and `tags`.
QString fieldsJson(const QMap<QString, QString>& fields);
QString tagsJson(const QStringList& tags);

} // namespace relais
