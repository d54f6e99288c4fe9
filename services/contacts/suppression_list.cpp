// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/suppression_list.h"

#include "models/contacts/email_address.h"
#include "models/contacts/phone_number.h"
#include "services/access/audit.h"
#include "services/contacts/erased_addresses.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace relais {

bool SuppressionList::isReason(const QString& reason)
{
    static const QStringList reasons{QStringLiteral("unsubscribed"), QStringLiteral("bounced"), QStringLiteral("complained"),
                                     QStringLiteral("opted_out"),    QStringLiteral("erased"),  QStringLiteral("manual")};
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
    const auto email = EmailAddress::parse(address);
    if (!email) return email.failure();
    return email->key();
}

Result<void> SuppressionList::add(const QString& address, const QString& reason, const QString& source)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    if (!isReason(reason))
        return fail(ErrorCode::Invalid, reason, QStringLiteral("one of unsubscribed, bounced, complained, opted_out, erased, manual"));
    const auto key = folded(address);
    if (!key) return key.failure();
    // Whoever was erased is kept out already; their address is not written down again.
    const auto erased = isErased(m_database, m_session.workspace, *key);
    if (!erased) return erased.failure();
    if (*erased) return {};
    const auto added = m_database.run(sql::contacts::suppress, {m_session.workspace.value(), *key, reason, source, toMs(m_clock.now())});
    if (!added) return added.failure();
    return {};
}

Result<void> SuppressionList::remove(const QString& address)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    const auto key = folded(address);
    if (!key) return key.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto removed = m_database.run(sql::contacts::unsuppress, {m_session.workspace.value(), *key});
    if (!removed) return removed.failure();
    const auto unmarked = unmarkErased(m_database, m_session.workspace, *key);
    if (!unmarked) return unmarked.failure();
    if (removed->affected == 0 && !*unmarked) return fail(ErrorCode::NotFound, address, QStringLiteral("it is not on the list"));
    // The trail knows people by their number, never by their address: erasing somebody leaves nothing there.
    auto whose = QStringLiteral("address of no contact");
    {
        auto rows = m_database.query(sql::contacts::contact_of_address, {m_session.workspace.value(), *key});
        if (!rows) return rows.failure();
        if (rows->next() && !rows->isNull(0)) whose = QStringLiteral("contact %1").arg(rows->integer(0));
    }
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), {QStringLiteral("contacts.unsuppress"), whose}); !noted) return noted;
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

Result<QList<Suppression>> SuppressionList::list(const QString& after, int limit)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    auto rows = m_database.query(sql::contacts::suppressions, {m_session.workspace.value(), after, m_session.workspace.value(), after, limit});
    if (!rows) return rows.failure();
    QList<Suppression> all;
    while (rows->next()) all.append({rows->text(0), rows->text(1), rows->text(2), rows->instant(3)});
    return all;
}

Result<QHash<qint64, ContactSuppression>> SuppressionList::of(const QList<ContactId>& contacts)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    QJsonArray ids;
    for (const auto id : contacts) ids.append(id.value());
    auto rows = m_database.query(sql::contacts::suppressions_of, {m_session.workspace.value(), QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))});
    if (!rows) return rows.failure();
    QHash<qint64, ContactSuppression> all;
    while (rows->next()) {
        auto& one = all[rows->integer(0)];
        (rows->flag(1) ? one.email : one.phone) = rows->text(2);
    }
    return all;
}

} // namespace relais
