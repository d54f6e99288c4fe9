// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/incoming_contacts.h"

#include "services/contacts/contact_store.h"
#include "services/storage/database.h"
#include "sql/door.h"

namespace relais {

namespace {

Result<void> done(const Result<Changes>& changes)
{
    if (!changes) return changes.failure();
    return {};
}

Result<std::optional<KnownContact>> knownFrom(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<KnownContact>();
    return std::optional(KnownContact{ContactId(rows->integer(0)), {rows->text(1), rows->text(2)}, rows->text(3)});
}

} // namespace

Result<std::optional<KnownContact>> IncomingContacts::find(const WhatsappUser& user)
{
    const auto workspace = m_account.workspace.value();
    if (!user.userId.isEmpty()) {
        auto known = knownFrom(m_database.query(sql::door::contact_by_user_id, {workspace, user.userId}));
        if (!known || *known) return known;
    }
    if (user.phone.isEmpty()) return std::optional<KnownContact>();
    return knownFrom(m_database.query(sql::door::contact_by_phone, {m_account.id.value(), workspace, user.phone}));
}

Result<std::optional<KnownContact>> IncomingContacts::byId(ContactId id)
{
    return knownFrom(m_database.query(sql::door::contact_by_id, {m_account.workspace.value(), id.value()}));
}

Result<KnownContact> IncomingContacts::findOrAdd(const WhatsappUser& user, const QString& profileName, std::optional<ContactId> answers, Instant now)
{
    auto known = find(user);
    if (!known) return known.failure();
    // Somebody who hides their number is still the one who got the message they answer.
    if (!*known && user.phone.isEmpty() && answers) {
        known = byId(*answers);
        if (!known) return known.failure();
    }
    if (*known) {
        if (auto learned = learn(**known, user); !learned) return learned.failure();
        return **known;
    }
    ContactData data;
    data.name = profileName.simplified();
    if (const auto phone = PhoneNumber::parse(user.phone)) data.phone = *phone;
    data.whatsappId = user.userId;
    ContactStore store(m_database, m_account.workspace);
    const auto id = store.insert(data, now);
    if (!id) return id.failure();
    if (auto counted = store.saveCount(); !counted) return counted.failure();
    return KnownContact{*id, {user.phone, user.userId}, {}};
}

Result<void> IncomingContacts::learn(KnownContact& contact, const WhatsappUser& user)
{
    if (user.userId.isEmpty() || !contact.addresses.userId.isEmpty()) return {};
    contact.addresses.userId = user.userId;
    return done(m_database.run(sql::door::learn_user_id, {user.userId, m_account.workspace.value(), contact.id.value()}));
}

Result<void> IncomingContacts::change(const KnownContact& contact, const WhatsappUser& after, Instant now)
{
    if (after.isEmpty()) return {};
    const auto workspace = m_account.workspace.value();
    auto changed = m_database.run(sql::door::change_user, {textOrNull(after.phone), textOrNull(after.userId), toMs(now), workspace, contact.id.value()});
    if (!changed) return changed.failure();
    const Addresses reached{after.phone.isEmpty() ? contact.addresses.phone : after.phone, after.userId.isEmpty() ? contact.addresses.userId : after.userId};
    return done(m_database.run(sql::door::change_addresses, {reached.best(), workspace, contact.id.value()}));
}

Result<void> optOut(Database& database, WorkspaceId workspace, const Addresses& addresses, std::optional<ContactId> contact, const QString& source, Instant now)
{
    for (const auto& address : {addresses.phone, addresses.userId}) {
        if (address.isEmpty()) continue;
        auto suppressed = database.run(sql::door::suppress, {workspace.value(), address, source, toMs(now)});
        if (!suppressed) return suppressed.failure();
    }
    if (!contact) return {};
    return done(database.run(sql::door::consent, {workspace.value(), contact->value(), 0, QStringLiteral("whatsapp"), source, toMs(now)}));
}

Result<void> optIn(Database& database, WorkspaceId workspace, const Addresses& addresses, std::optional<ContactId> contact, const QString& source, Instant now)
{
    for (const auto& address : {addresses.phone, addresses.userId}) {
        if (address.isEmpty()) continue;
        auto freed = database.run(sql::door::unsuppress, {workspace.value(), address});
        if (!freed) return freed.failure();
    }
    if (!contact) return {};
    return done(database.run(sql::door::consent, {workspace.value(), contact->value(), 1, QStringLiteral("whatsapp"), source, toMs(now)}));
}

QString digitsOf(const QString& phone)
{
    QString digits;
    for (const auto c : phone)
        if (c.isDigit()) digits.append(c);
    return digits;
}

} // namespace relais
