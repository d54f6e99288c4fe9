// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/incoming_contacts.h"

#include "models/contacts/whatsapp_number.h"
#include "services/contacts/contact_store.h"
#include "services/contacts/erased_addresses.h"
#include "services/storage/database.h"
#include "services/storage/done.h"
#include "sql/door.h"

namespace relais {

namespace {

KnownContact knownRow(const Rows& row)
{
    return {ContactId(row.integer(0)), {row.text(1), row.text(2)}, row.text(3)};
}

Result<std::optional<KnownContact>> knownFrom(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    if (!rows->next()) return std::optional<KnownContact>();
    return std::optional(knownRow(*rows));
}

} // namespace

Result<std::optional<KnownContact>> IncomingContacts::find(const WhatsappUser& user)
{
    const auto workspace = m_account.workspace.value();
    QStringList phones;
    if (!user.phone.isEmpty()) phones.append(user.phone);
    if (const auto other = otherFormOf(user.phone)) phones.append(*other);
    if (!user.userId.isEmpty()) {
        auto known = knownFrom(m_database.query(sql::door::contact_by_user_id, {workspace, user.userId}));
        if (!known || *known) return known;
    }
    for (const auto& phone : std::as_const(phones)) {
        auto known = byPhone(phone);
        if (!known || *known) return known;
    }
    if (!user.userId.isEmpty()) {
        auto known = knownFrom(m_database.query(sql::door::merged_by_user_id, {workspace, user.userId}));
        if (!known || *known) return known;
    }
    for (const auto& phone : std::as_const(phones)) {
        auto known = knownFrom(m_database.query(sql::door::merged_by_phone, {workspace, phone}));
        if (!known || *known) return known;
    }
    return std::optional<KnownContact>();
}

Result<std::optional<KnownContact>> IncomingContacts::byPhone(const QString& phone)
{
    QList<KnownContact> all;
    {
        auto rows = m_database.query(sql::door::contacts_by_phone, {m_account.workspace.value(), phone});
        if (!rows) return rows.failure();
        while (rows->next()) all.append(knownRow(*rows));
    }
    if (all.isEmpty()) return std::optional<KnownContact>();
    if (all.size() == 1) return std::optional(all.first());
    const KnownContact* latest = &all.first();
    std::optional<Instant> latestAt;
    for (const auto& one : std::as_const(all)) {
        auto rows = m_database.query(sql::door::last_contact,
                                     {m_account.workspace.value(), m_account.id.value(), one.id.value(), one.id.value(),
                                      m_account.workspace.value(), m_account.id.value()});
        if (!rows) return rows.failure();
        const auto at = rows->next() ? rows->optionalInstant(0) : std::nullopt;
        if (!at || (latestAt && *at <= *latestAt)) continue;
        latest = &one;
        latestAt = at;
    }
    return std::optional(*latest);
}

Result<std::optional<KnownContact>> IncomingContacts::byId(ContactId id)
{
    auto known = knownFrom(m_database.query(sql::door::contact_by_id, {m_account.workspace.value(), id.value()}));
    if (!known || *known) return known;
    return knownFrom(m_database.query(sql::door::merged_by_id, {m_account.workspace.value(), id.value()}));
}

Result<std::optional<KnownContact>> IncomingContacts::withoutAddress(const QString& name)
{
    return knownFrom(m_database.query(sql::door::contact_without_address,
                                      {m_account.workspace.value(), m_account.id.value(), name}));
}

Result<KnownContact> IncomingContacts::findOrAdd(const WhatsappUser& user, const QString& profileName,
                                                 std::optional<ContactId> answers, Instant now)
{
    // Whoever answers a message of ours is the one who got it, with the number hidden or written in another way.
    auto known = answers ? byId(*answers) : find(user);
    if (!known) return known.failure();
    if (!*known && answers) {
        known = find(user);
        if (!known) return known.failure();
    }
    if (!*known && user.isEmpty()) {
        known = withoutAddress(profileName.simplified());
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
    if (auto kept = suppressReturned(m_database, m_account.workspace, {user.phone, user.userId}, now); !kept)
        return kept.failure();
    return KnownContact{*id, {user.phone, user.userId}, {}};
}

Result<void> IncomingContacts::learn(KnownContact& contact, const WhatsappUser& user)
{
    if (user.userId.isEmpty() || !contact.addresses.userId.isEmpty()) return {};
    contact.addresses.userId = user.userId;
    return done(
        m_database.run(sql::door::learn_user_id, {user.userId, m_account.workspace.value(), contact.id.value()}));
}

Result<void> IncomingContacts::change(const KnownContact& contact, const WhatsappUser& after, Instant now)
{
    if (after.isEmpty()) return {};
    const auto workspace = m_account.workspace.value();
    ContactStore store(m_database, m_account.workspace);
    const auto before = store.byId(contact.id);
    if (!before) return before.failure();
    if (*before) {
        // Through the store, so that the search index forgets the old number.
        auto data = (*before)->data;
        if (const auto phone = PhoneNumber::parse(after.phone)) data.phone = *phone;
        if (!after.userId.isEmpty()) data.whatsappId = after.userId;
        if (auto changed = store.update(**before, data, now); !changed) return changed;
    }
    if (auto kept = suppressReturned(m_database, m_account.workspace, {after.phone, after.userId}, now); !kept)
        return kept;
    for (const auto& [was, next] :
         {std::pair(contact.addresses.phone, after.phone), std::pair(contact.addresses.userId, after.userId)}) {
        if (was.isEmpty() || next.isEmpty()) continue;
        auto carried = m_database.run(sql::door::carry_opt_out, {next, workspace, was});
        if (!carried) return carried.failure();
    }
    const Addresses reached{after.phone.isEmpty() ? contact.addresses.phone : after.phone,
                            after.userId.isEmpty() ? contact.addresses.userId : after.userId};
    auto moved = m_database.run(sql::door::readdress_queued, {reached.best(), contact.id.value(), workspace});
    if (!moved) return moved.failure();
    return done(m_database.run(sql::door::change_addresses, {reached.best(), workspace, contact.id.value()}));
}

namespace {

/// Whether a later word of theirs stands already.
Result<bool> isOldNews(Database& database, const OptWordSaid& said)
{
    if (!said.contact) return false;
    auto rows = database.query(sql::door::last_word, {said.workspace.value(), said.contact->value()});
    if (!rows) return rows.failure();
    return rows->next() && rows->instant(0) > said.at;
}

Result<void> writeConsent(Database& database, const OptWordSaid& said, bool granted)
{
    if (!said.contact) return {};
    return done(database.run(sql::door::consent, {said.workspace.value(), said.contact->value(), granted,
                                                  QStringLiteral("whatsapp"), said.source, toMs(said.at)}));
}

} // namespace

Result<void> optOut(Database& database, const OptWordSaid& said)
{
    const auto old = isOldNews(database, said);
    if (!old) return old.failure();
    if (*old) return {};
    for (const auto& address : said.addresses) {
        if (address.isEmpty()) continue;
        auto suppressed =
            database.run(sql::door::suppress, {said.workspace.value(), address, said.source, toMs(said.at)});
        if (!suppressed) return suppressed.failure();
    }
    return writeConsent(database, said, false);
}

Result<void> optIn(Database& database, const OptWordSaid& said)
{
    const auto old = isOldNews(database, said);
    if (!old) return old.failure();
    if (*old) return {};
    for (const auto& address : said.addresses) {
        if (address.isEmpty()) continue;
        auto freed = database.run(sql::door::unsuppress, {said.workspace.value(), address});
        if (!freed) return freed.failure();
    }
    return writeConsent(database, said, true);
}

QString digitsOf(const QString& phone)
{
    QString digits;
    for (const auto c : phone)
        if (c.isDigit()) digits.append(c);
    return digits;
}

} // namespace relais
