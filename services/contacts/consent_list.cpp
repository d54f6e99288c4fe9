// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/consent_list.h"

#include "services/access/audit.h"
#include "services/contacts/contact_store.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

/// From the columns channel, granted, source, proof, at, beginning with `first`.
Consent consentFrom(Rows& rows, int first)
{
    return {.channel = consentChannelFromName(rows.text(first)).value_or(ConsentChannel::Email),
            .granted = rows.flag(first + 1),
            .at = rows.instant(first + 4),
            .source = rows.text(first + 2),
            .proof = rows.text(first + 3)};
}

/// What stands there for a channel.
Result<std::optional<Consent>> knownOf(Database& database, WorkspaceId workspace, ContactId contact,
                                       ConsentChannel channel)
{
    auto rows =
        database.query(sql::contacts::consent_of, {workspace.value(), contact.value(), consentChannelName(channel)});
    if (!rows) return rows.failure();
    return rows->next() ? std::optional(consentFrom(*rows, 0)) : std::nullopt;
}

Result<void> write(Database& database, WorkspaceId workspace, ContactId contact, const Consent& consent,
                   const std::optional<Consent>& before, Instant now)
{
    const auto channel = consentChannelName(consent.channel);
    const auto done =
        database.run(sql::contacts::set_consent, {workspace.value(), contact.value(), channel, consent.granted,
                                                  consent.source, consent.proof, toMs(consent.at.value_or(now))});
    if (!done) return done.failure();
    const auto noted =
        database.run(sql::contacts::note_event, {workspace.value(), contact.value(), toMs(now),
                                                 QStringLiteral("consent"), ConsentChange{consent, before}.text()});
    if (!noted) return noted.failure();
    if (consent.granted) return {};
    const auto suppressed =
        database.run(sql::contacts::suppress_refusing, {consent.source, toMs(now), workspace.value(), contact.value()});
    if (!suppressed) return suppressed.failure();
    return {};
}

} // namespace

Result<QList<Consent>> ConsentList::of(ContactId contact)
{
    const auto all = of(QList<ContactId>{contact});
    if (!all) return all.failure();
    return all->value(contact.value());
}

Result<QHash<qint64, QList<Consent>>> ConsentList::of(const QList<ContactId>& contacts)
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    QJsonArray ids;
    for (const auto id : contacts) ids.append(id.value());
    auto rows = m_database.query(sql::contacts::consents_of,
                                 {m_session.workspace.value(),
                                  QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))});
    if (!rows) return rows.failure();
    QHash<qint64, QList<Consent>> all;
    while (rows->next()) all[rows->integer(0)].append(consentFrom(*rows, 1));
    return all;
}

Result<void> ConsentList::set(ContactId contact, Consent consent)
{
    if (auto may = m_session.require(m_database, Scope::ContactsWrite); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto known = ContactStore(m_database, m_session.workspace).byId(contact);
    if (!known) return known.failure();
    if (!*known) return fail(ErrorCode::NotFound, QString::number(contact.value()), QStringLiteral("no such contact"));
    const auto before = knownOf(m_database, m_session.workspace, contact, consent.channel);
    if (!before) return before.failure();
    consent.source = consent.source.simplified();
    consent.proof = consent.proof.simplified();
    if (*before && (*before)->granted == consent.granted) {
        // The same answer again says only what is said with it.
        if (consent.source.isEmpty()) consent.source = (*before)->source;
        if (consent.proof.isEmpty()) consent.proof = (*before)->proof;
        if (!consent.at) consent.at = (*before)->at;
        if (consent == **before) return {};
    }
    if (consent.source.isEmpty()) consent.source = m_session.userName;
    if (auto done = write(m_database, m_session.workspace, contact, consent, *before, m_clock.now()); !done)
        return done;
    const AuditNote note{consent.granted ? QStringLiteral("contacts.consent") : QStringLiteral("contacts.refusal"),
                         QStringLiteral("contact %1").arg(contact.value()),
                         QStringLiteral("channel=") + consentChannelName(consent.channel)};
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), note); !noted) return noted;
    return transaction->commit();
}

Result<bool> recordConsent(Database& database, WorkspaceId workspace, ContactId contact, Consent consent,
                           const QString& source, Instant now)
{
    const auto before = knownOf(database, workspace, contact, consent.channel);
    if (!before) return before.failure();
    if (*before && !replaces(consent, **before)) return false;
    if (consent.source.isEmpty()) consent.source = source;
    if (auto done = write(database, workspace, contact, consent, *before, now); !done) return done.failure();
    return true;
}

} // namespace relais
