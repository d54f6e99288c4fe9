// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/incoming.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/conversations/door.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

class Database;

/// Where a person is written to over WhatsApp; either may be empty.
struct Addresses
{
    QString phone;  ///< E.164
    QString userId; ///< business-scoped

    /// The number where there is one.
    QString best() const { return phone.isEmpty() ? userId : phone; }
};

/// A contact as the door knows it.
struct KnownContact
{
    ContactId id;
    Addresses addresses;
    QString language; ///< BCP 47, may be empty
};

/// Who wrote, among the contacts of an account's workspace. Within the caller's transaction.
class IncomingContacts
{
public:
    IncomingContacts(Database& database, const IncomingAccount& account)
        : m_database(database)
        , m_account(account)
    {
    }

    /// By user id, then by number; of those who share it, whoever was last in touch with the account. One that was merged away stands for whom it
    /// went into, at its own addresses.
    Result<std::optional<KnownContact>> find(const WhatsappUser& user);
    Result<std::optional<KnownContact>> byId(ContactId id);
    /// The same person, or a new contact. What was not known of them is noted. Whoever shows neither a number nor an id is the one of that name who
    /// showed neither before.
    Result<KnownContact> findOrAdd(const WhatsappUser& user, const QString& profileName,
                                   std::optional<ContactId> answers, Instant now);
    /// Another number, another id: the same person.
    Result<void> change(const KnownContact& contact, const WhatsappUser& after, Instant now);

private:
    Result<std::optional<KnownContact>> byPhone(const QString& phone);
    Result<std::optional<KnownContact>> withoutAddress(const QString& name);
    Result<void> learn(KnownContact& contact, const WhatsappUser& user);

    Database& m_database;
    const IncomingAccount& m_account;
};

/// Somebody's word that they want no messages, or want them again.
struct OptWordSaid
{
    WorkspaceId workspace;
    QStringList addresses; ///< all that this person is known by; empty ones do not count
    std::optional<ContactId> contact;
    QString source; ///< who or what said it
    Instant at;     ///< when: a later word stands, whatever order they come in
};
/// They are not written to any more, at any of these addresses; their consent says so.
Result<void> optOut(Database& database, const OptWordSaid& said);
/// Takes back what the contact's own word had done; a bounce or a person's decision stays.
Result<void> optIn(Database& database, const OptWordSaid& said);

/// The digits alone of a phone number as people write it.
QString digitsOf(const QString& phone);

} // namespace relais
