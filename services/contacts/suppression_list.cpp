// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/suppression_list.h"

#include "models/contacts/email_address.h"
#include "models/contacts/phone_number.h"
#include "services/access/audit.h"
#include "services/contacts/contact_store.h"
#include "services/contacts/erased_addresses.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"

#include <QRegularExpression>
#include <QStringList>

#include <utility>

namespace relais {

namespace {

/// Meta's id of a user, such as FR.9081726354. Without a digit it is rather a mistyped e-mail.
bool isUserId(const QString& text)
{
    static const QRegularExpression id(QStringLiteral("^[a-z]{2}\\.(?=[a-z]*[0-9])[a-z0-9]{4,128}$"));
    return id.match(text).hasMatch();
}

Result<void> mustBeReason(const QString& reason)
{
    if (SuppressionList::isReason(reason)) return {};
    return fail(ErrorCode::Invalid, reason,
                QStringLiteral("one of unsubscribed, bounced, complained, opted_out, erased, manual"));
}

} // namespace

bool SuppressionList::isReason(const QString& reason)
{
    static const QStringList reasons{QStringLiteral("unsubscribed"), QStringLiteral("bounced"),
                                     QStringLiteral("complained"),   QStringLiteral("opted_out"),
                                     QStringLiteral("erased"),       QStringLiteral("manual")};
    return reasons.contains(reason);
}

Result<QString> SuppressionList::folded(const QString& address)
{
    if (address.trimmed().startsWith(QLatin1Char('+'))) {
        auto compact = address.trimmed();
        compact.remove(QLatin1Char(' '));
        const auto phone = PhoneNumber::parse(compact);
        if (!phone) return phone.failure();
        return phone->text();
    }
    if (const auto id = address.trimmed().toLower(); isUserId(id)) return id;
    const auto email = EmailAddress::parse(address);
    if (!email) return email.failure();
    return email->key();
}

Result<bool> SuppressionList::add(const QString& address, const QString& reason, const QString& source)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    if (auto known = mustBeReason(reason); !known) return known.failure();
    const auto key = folded(address);
    if (!key) return key.failure();
    return put(*key, reason, source);
}

Result<QStringList> SuppressionList::addContacts(const QList<ContactId>& contacts, const QString& reason,
                                                 const QString& source)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    if (auto known = mustBeReason(reason); !known) return known.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    ContactStore store(m_database, m_session.workspace);
    QStringList fresh;
    for (const auto id : contacts) {
        const auto contact = store.byId(id);
        if (!contact) return contact.failure();
        if (!*contact) continue;
        QStringList addresses;
        if (const auto& email = (*contact)->data.email) addresses += email->key();
        if (const auto number = (*contact)->data.messengerAddress(); !number.isEmpty()) addresses += number.toLower();
        for (const auto& address : std::as_const(addresses)) {
            const auto isNew = put(address, reason, source);
            if (!isNew) return isNew.failure();
            if (*isNew) fresh += address;
        }
    }
    if (auto done = transaction->commit(); !done) return done.failure();
    return fresh;
}

Result<bool> SuppressionList::put(const QString& address, const QString& reason, const QString& source)
{
    // Whoever was erased is kept out already; their address is not written down again.
    const auto erased = isErased(m_database, m_session.workspace, address);
    if (!erased) return erased.failure();
    if (*erased) return false;
    const auto added = m_database.run(sql::contacts::suppress,
                                      {m_session.workspace.value(), address, reason, source, toMs(m_clock.now())});
    if (!added) return added.failure();
    return added->affected > 0;
}

Result<Suppression> SuppressionList::remove(const QString& address)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may.failure();
    const auto key = folded(address);
    if (!key) return key.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    Suppression taken{.address = *key, .reason = {}, .source = {}, .createdAt = {}};
    {
        auto rows = m_database.query(sql::contacts::suppression, {m_session.workspace.value(), *key});
        if (!rows) return rows.failure();
        if (rows->next())
            taken = Suppression{.address = *key,
                                .reason = rows->text(0),
                                .source = rows->text(1),
                                .createdAt = rows->instant(2)};
    }
    if (const auto removed = m_database.run(sql::contacts::unsuppress, {m_session.workspace.value(), *key}); !removed)
        return removed.failure();
    const auto unmarked = unmarkErased(m_database, m_session.workspace, *key);
    if (!unmarked) return unmarked.failure();
    taken.isMarked = *unmarked;
    if (taken.reason.isEmpty() && !taken.isMarked)
        return fail(ErrorCode::NotFound, address, QStringLiteral("it is not on the list"));
    if (auto noted = noteLifted(*key); !noted) return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return taken;
}

Result<void> SuppressionList::takeBack(const QStringList& addresses)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    for (const auto& address : addresses) {
        const auto key = folded(address);
        if (!key) return key.failure();
        const auto taken = m_database.run(sql::contacts::take_back, {m_session.workspace.value(), *key});
        if (!taken) return taken.failure();
        if (taken->affected == 0) continue;
        if (auto noted = noteLifted(*key); !noted) return noted;
    }
    return transaction->commit();
}

Result<void> SuppressionList::noteLifted(const QString& key)
{
    // The trail knows people by their number, never by their address: erasing somebody leaves nothing there.
    auto whose = QStringLiteral("address of no contact");
    {
        auto rows = m_database.query(sql::contacts::contact_of_address, {m_session.workspace.value(), key});
        if (!rows) return rows.failure();
        if (rows->next() && !rows->isNull(0)) whose = QStringLiteral("contact %1").arg(rows->integer(0));
    }
    return recordAudit(m_database, actorOf(m_session), m_clock.now(), {QStringLiteral("contacts.unsuppress"), whose});
}

Result<void> SuppressionList::restore(const Suppression& taken)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    if (!taken.reason.isEmpty())
        if (auto known = mustBeReason(taken.reason); !known) return known;
    const auto key = folded(taken.address);
    if (!key) return key.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    // As in add().
    const auto erased = isErased(m_database, m_session.workspace, *key);
    if (!erased) return erased.failure();
    if (*erased) return {};
    if (!taken.reason.isEmpty()) {
        const auto added = m_database.run(sql::contacts::suppress, {m_session.workspace.value(), *key, taken.reason,
                                                                    taken.source, toMs(taken.createdAt)});
        if (!added) return added.failure();
    }
    if (taken.isMarked)
        if (auto done = markErased(m_database, m_session.workspace, {*key}, m_clock.now()); !done) return done;
    return transaction->commit();
}

Result<bool> SuppressionList::holds(const QString& address)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    const auto key = folded(address);
    if (!key) return key.failure();
    auto rows = m_database.query(sql::contacts::is_suppressed, {m_session.workspace.value(), *key});
    if (!rows) return rows.failure();
    if (rows->next() && rows->flag(0)) return true;
    return isErased(m_database, m_session.workspace, *key);
}

Result<QList<Suppression>> SuppressionList::list(const QString& after, int limit, const QString& beginning)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    auto begins = beginning.trimmed().toLower();
    // A number stands there without its spaces.
    if (begins.startsWith(QLatin1Char('+'))) begins.remove(QLatin1Char(' '));
    auto rows =
        m_database.query(sql::contacts::suppressions, {m_session.workspace.value(), after, begins, begins,
                                                       m_session.workspace.value(), after, begins, begins, limit});
    if (!rows) return rows.failure();
    QList<Suppression> all;
    while (rows->next())
        all.append(Suppression{
            .address = rows->text(0), .reason = rows->text(1), .source = rows->text(2), .createdAt = rows->instant(3)});
    return all;
}

} // namespace relais
