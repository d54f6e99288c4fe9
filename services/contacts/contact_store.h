// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "models/core/result.h"
#include "services/storage/statement.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace relais {

class Database;
class Rows;

/// A contact as the statements take it: UTF-8, JSON, and the words of the search index. Any thread may make it.
class ContactTexts
{
public:
    explicit ContactTexts(const ContactData& data);

    /// The columns that insert and update have in common, borrowed until the statement was run. Returns the
    /// position behind them.
    int bindTo(Statement& statement, int position) const;
    const QByteArray& words() const { return m_words; }

private:
    std::array<QByteArray, 15> m_columns;
    QByteArray m_words;
};

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
    Result<ContactId> insert(const ContactData& data, Instant now) { return insert(data, ContactTexts(data), now); }
    /// The same for data whose texts were made before.
    Result<ContactId> insert(const ContactData& data, const ContactTexts& texts, Instant now);
    Result<void> update(const Contact& before, const ContactData& data, Instant now);
    /// False: it is not there (any more).
    Result<bool> markDeleted(ContactId id, Instant now);
    Result<bool> undelete(ContactId id);
    Result<void> assign(CategoryId category, ContactId contact);
    Result<void> saveCount();
    /// The same, and a write also when nothing changed.
    Result<void> touchCount();

private:
    Result<std::optional<ContactId>> idBy(LazyStatement& lazy, const sql::Block& block, const QString& key);
    Result<void> indexWords(ContactId id, const QByteArray& words);

    Database& m_database;
    WorkspaceId m_workspace;
    int m_change = 0;
    // Prepared at first use: an import goes through them a million times.
    LazyStatement m_insert;
    LazyStatement m_update;
    LazyStatement m_indexWords;
    LazyStatement m_byExternal;
    LazyStatement m_byEmail;
    LazyStatement m_byPhone;
};

/// A row of the by-id shape (resources/sql/contacts.sql), without its categories.
Contact contactFrom(Rows& rows);

/// JSON texts as they stand in the columns `fields` and `tags`.
QString fieldsJson(const QMap<QString, QString>& fields);
QString tagsJson(const QStringList& tags);

} // namespace relais
