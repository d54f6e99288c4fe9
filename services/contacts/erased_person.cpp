// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/erased_person.h"

#include "models/contacts/email_address.h"
#include "services/storage/database.h"
#include "sql/erasure.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

// Shorter ones would be found in the middle of other words.
constexpr qsizetype kShortestNeedle = 5;

QString jsonOf(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

Result<ErasedPerson> ErasedPerson::find(Database& database, WorkspaceId workspace, const QList<ContactId>& ids)
{
    ErasedPerson person;
    for (const auto id : ids) {
        auto rows = database.query(sql::erasure::person, {workspace.value(), id.value()});
        if (!rows) return rows.failure();
        if (!rows->next())
            return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such contact"));
        if (!rows->isNull(0))
            return fail(ErrorCode::Invalid, QString::number(id.value()),
                        QStringLiteral("it was merged into contact %1: take that one").arg(rows->integer(0)));
        if (!person.m_contacts.contains(id)) person.m_contacts.append(id);
    }
    person.writeLists();
    if (auto done = person.addMerged(database, workspace); !done) return done.failure();
    if (auto done = person.readAddresses(database, workspace); !done) return done.failure();
    const auto known = person.m_contacts.size();
    if (auto done = person.addDeleted(database, workspace); !done) return done.failure();
    if (person.m_contacts.size() > known) {
        if (auto done = person.addMerged(database, workspace); !done) return done.failure();
        if (auto done = person.readAddresses(database, workspace); !done) return done.failure();
    }
    return person;
}

Result<void> ErasedPerson::addMerged(Database& database, WorkspaceId workspace)
{
    auto rows = database.query(sql::erasure::merged_into, {workspace.value(), m_contactList});
    if (!rows) return rows.failure();
    while (rows->next())
        if (const ContactId id(rows->integer(0)); !m_contacts.contains(id)) m_contacts.append(id);
    writeLists();
    return {};
}

Result<void> ErasedPerson::addDeleted(Database& database, WorkspaceId workspace)
{
    const auto keys = jsonOf(QJsonArray::fromStringList(m_addresses));
    auto rows = database.query(sql::erasure::deleted_with, {workspace.value(), keys, keys, keys});
    if (!rows) return rows.failure();
    while (rows->next())
        if (const ContactId id(rows->integer(0)); !m_contacts.contains(id)) m_contacts.append(id);
    writeLists();
    return {};
}

Result<void> ErasedPerson::readAddresses(Database& database, WorkspaceId workspace)
{
    {
        auto rows = database.query(sql::erasure::addresses, {workspace.value(), m_contactList});
        if (!rows) return rows.failure();
        while (rows->next()) {
            addAddress(rows->text(1), rows->text(0));
            addAddress(rows->text(2), rows->text(2));
            addAddress(rows->text(3), rows->text(3));
        }
    }
    QStringList written;
    {
        auto rows = database.query(sql::erasure::conversation_addresses, {workspace.value(), m_contactList});
        if (!rows) return rows.failure();
        while (rows->next()) written.append(rows->text(0));
    }
    {
        auto rows = database.query(sql::erasure::message_addresses, {m_contactList, workspace.value()});
        if (!rows) return rows.failure();
        while (rows->next()) written.append(rows->text(0));
    }
    for (const auto& address : std::as_const(written)) {
        const auto email = address.contains(QLatin1Char('@')) ? EmailAddress::parse(address)
                                                              : Result<EmailAddress>(fail(ErrorCode::Invalid));
        addAddress(email ? email->key() : address, address);
    }
    writeLists();
    return {};
}

void ErasedPerson::addAddress(const QString& folded, const QString& written)
{
    if (folded.isEmpty()) return;
    if (!m_addresses.contains(folded)) m_addresses.append(folded);
    QStringList forms{folded, written};
    // Providers name a number without its plus.
    if (folded.startsWith(QLatin1Char('+'))) forms.append(folded.mid(1));
    for (const auto& form : std::as_const(forms))
        if (form.size() >= kShortestNeedle && !m_needles.contains(form)) m_needles.append(form);
}

void ErasedPerson::writeLists()
{
    QJsonArray ids;
    for (const auto id : std::as_const(m_contacts)) ids.append(id.value());
    m_contactList = jsonOf(ids);
    m_needleList = jsonOf(QJsonArray::fromStringList(m_needles));
}

} // namespace relais
