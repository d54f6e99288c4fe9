// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/erased_addresses.h"

#include "models/contacts/whatsapp_number.h"
#include "services/storage/database.h"
#include "sql/erasure.h"

#include <sodium.h>

namespace relais {

namespace {

Result<QByteArray> keyOf(Database& database)
{
    auto rows = database.query(sql::erasure::key);
    if (!rows) return rows.failure();
    return rows->next() ? rows->bytes(0) : QByteArray();
}

/// The workspace is part of it: the same person in two workspaces has two marks that nobody can tell to be one.
QByteArray markOf(const QByteArray& key, qint64 workspace, const QString& address)
{
    const auto text = QByteArray::number(workspace) + ' ' + address.toLower().toUtf8();
    QByteArray mark(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(mark.data()), static_cast<size_t>(mark.size()),
                       reinterpret_cast<const unsigned char*>(text.constData()), static_cast<size_t>(text.size()),
                       reinterpret_cast<const unsigned char*>(key.constData()), static_cast<size_t>(key.size()));
    return mark;
}

/// Some countries' numbers are written in two ways.
QStringList formsOf(const QString& address)
{
    QStringList forms{address};
    if (const auto other = otherFormOf(address)) forms.append(*other);
    return forms;
}

} // namespace

Result<ErasedAddresses> ErasedAddresses::load(Database& database, WorkspaceId workspace)
{
    ErasedAddresses all;
    all.m_workspace = workspace.value();
    const auto key = keyOf(database);
    if (!key) return key.failure();
    all.m_key = *key;
    if (all.m_key.isEmpty()) return all;
    auto rows = database.query(sql::erasure::marks, {workspace.value()});
    if (!rows) return rows.failure();
    while (rows->next()) all.m_marks.insert(rows->bytes(0));
    return all;
}

bool ErasedAddresses::holds(const QString& address) const
{
    if (m_marks.isEmpty() || address.isEmpty()) return false;
    for (const auto& form : formsOf(address))
        if (m_marks.contains(markOf(m_key, m_workspace, form))) return true;
    return false;
}

std::optional<QString> ErasedAddresses::fieldIn(const ContactData& data) const
{
    if (data.email && holds(data.email->key())) return QStringLiteral("email");
    if (data.phone && holds(data.phone->text())) return QStringLiteral("phone");
    if (holds(data.whatsappId)) return QStringLiteral("whatsapp_id");
    return std::nullopt;
}

Result<bool> isErased(Database& database, WorkspaceId workspace, const QString& address)
{
    const auto key = keyOf(database);
    if (!key) return key.failure();
    if (key->isEmpty() || address.isEmpty()) return false;
    for (const auto& form : formsOf(address)) {
        auto rows = database.query(sql::erasure::has_mark, {workspace.value(), markOf(*key, workspace.value(), form)});
        if (!rows) return rows.failure();
        if (rows->next() && rows->flag(0)) return true;
    }
    return false;
}

Result<void> refuseErased(Database& database, WorkspaceId workspace, const ContactData& data, const ContactData& before)
{
    const auto email = [](const ContactData& of) { return of.email ? of.email->key() : QString(); };
    const auto phone = [](const ContactData& of) { return of.phone ? of.phone->text() : QString(); };
    for (const auto& [now, then] : {std::pair(email(data), email(before)), std::pair(phone(data), phone(before)),
                                    std::pair(data.whatsappId, before.whatsappId)}) {
        if (now == then) continue;
        const auto erased = isErased(database, workspace, now);
        if (!erased) return erased.failure();
        if (*erased)
            return fail(
                ErrorCode::Invalid, now,
                QStringLiteral(
                    "the person was erased; if they came back, take the address off the suppression list first"));
    }
    return {};
}

Result<void> markErased(Database& database, WorkspaceId workspace, const QStringList& addresses, Instant now)
{
    if (auto made = database.run(sql::erasure::make_key); !made) return made.failure();
    const auto key = keyOf(database);
    if (!key) return key.failure();
    for (const auto& address : addresses) {
        const auto added = database.run(sql::erasure::add_mark,
                                        {workspace.value(), markOf(*key, workspace.value(), address), toMs(now)});
        if (!added) return added.failure();
    }
    return {};
}

Result<bool> unmarkErased(Database& database, WorkspaceId workspace, const QString& address)
{
    const auto key = keyOf(database);
    if (!key) return key.failure();
    if (key->isEmpty()) return false;
    bool was = false;
    for (const auto& form : formsOf(address)) {
        const auto removed =
            database.run(sql::erasure::remove_mark, {workspace.value(), markOf(*key, workspace.value(), form)});
        if (!removed) return removed.failure();
        was = was || removed->affected > 0;
    }
    return was;
}

Result<void> suppressReturned(Database& database, WorkspaceId workspace, const QStringList& addresses, Instant now)
{
    bool any = false;
    for (const auto& address : addresses) {
        const auto erased = isErased(database, workspace, address);
        if (!erased) return erased.failure();
        any = any || *erased;
    }
    if (!any) return {};
    // Whichever of them a message would go to.
    for (const auto& address : addresses) {
        if (address.isEmpty()) continue;
        const auto kept = database.run(sql::erasure::suppress, {workspace.value(), address.toLower(), toMs(now)});
        if (!kept) return kept.failure();
    }
    return {};
}

} // namespace relais
