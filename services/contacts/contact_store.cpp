// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_store.h"

#include "services/storage/database.h"
#include "sql/contacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

std::optional<EmailAddress> emailFrom(const QString& text)
{
    if (text.isEmpty()) return std::nullopt;
    auto parsed = EmailAddress::parse(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::optional<PhoneNumber> phoneFrom(const QString& text)
{
    if (text.isEmpty()) return std::nullopt;
    auto parsed = PhoneNumber::parse(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

QVariantList columnsOf(const ContactData& data)
{
    return {data.name,
            data.firstName,
            data.lastName,
            data.company,
            textOrNull(data.email ? data.email->text() : QString()),
            textOrNull(data.email ? data.email->key() : QString()),
            textOrNull(data.phone ? data.phone->text() : QString()),
            textOrNull(data.country),
            textOrNull(data.whatsappId),
            textOrNull(data.externalId),
            textOrNull(data.language),
            textOrNull(data.timeZone),
            fieldsJson(data.fields),
            tagsJson(data.tags),
            data.notes};
}

Error taken(Error error, const ContactData& data)
{
    if (error.code != ErrorCode::Conflict) return error;
    const bool byId = error.detail.contains(QLatin1String("external_id"));
    return {ErrorCode::Conflict, byId || !data.email ? data.externalId : data.email->text(), QStringLiteral("another contact has it")};
}

Result<std::optional<ContactId>> idFrom(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    if (!rows->next() || rows->isNull(0)) return std::optional<ContactId>();
    return std::optional(ContactId(rows->integer(0)));
}

} // namespace

QString fieldsJson(const QMap<QString, QString>& fields)
{
    if (fields.isEmpty()) return QStringLiteral("{}");
    QJsonObject object;
    for (auto field = fields.begin(); field != fields.end(); ++field) object.insert(field.key(), field.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString tagsJson(const QStringList& tags)
{
    if (tags.isEmpty()) return QStringLiteral("[]");
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
}

Contact contactFrom(Rows& rows)
{
    ContactData data{.name = rows.text(1),
                     .firstName = rows.text(2),
                     .lastName = rows.text(3),
                     .company = rows.text(4),
                     .email = emailFrom(rows.text(5)),
                     .phone = phoneFrom(rows.text(6)),
                     .country = rows.text(7),
                     .whatsappId = rows.text(8),
                     .externalId = rows.text(9),
                     .language = rows.text(10),
                     .timeZone = rows.text(11),
                     .notes = rows.text(14)};
    const auto fields = QJsonDocument::fromJson(rows.text(12).toUtf8()).object();
    for (auto field = fields.begin(); field != fields.end(); ++field) data.fields.insert(field.key(), field.value().toString());
    for (const auto& tag : QJsonDocument::fromJson(rows.text(13).toUtf8()).array()) data.tags.append(tag.toString());
    return {.id = ContactId(rows.integer(0)),
            .data = std::move(data),
            .suppressed = rows.text(17),
            .createdAt = rows.instant(15),
            .updatedAt = rows.instant(16)};
}

Result<std::optional<Contact>> ContactStore::byId(ContactId id)
{
    std::optional<Contact> contact;
    {
        auto rows = m_database.query(sql::contacts::by_id, {m_workspace.value(), id.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return contact;
        contact = contactFrom(*rows);
    }
    auto rows = m_database.query(sql::contacts::categories_of, {m_workspace.value(), id.value()});
    if (!rows) return rows.failure();
    while (rows->next()) contact->categories.append(rows->text(0));
    return contact;
}

Result<std::optional<ContactId>> ContactStore::match(const ContactData& data)
{
    if (!data.externalId.isEmpty()) {
        auto found = idFrom(m_database.query(sql::contacts::id_by_external, {m_workspace.value(), data.externalId}));
        if (!found || *found) return found;
    }
    if (data.email) return idFrom(m_database.query(sql::contacts::id_by_email, {m_workspace.value(), data.email->key()}));
    if (data.phone) return idFrom(m_database.query(sql::contacts::id_by_phone, {m_workspace.value(), data.phone->text()}));
    return std::optional<ContactId>();
}

Result<ContactId> ContactStore::insert(const ContactData& data, Instant now)
{
    const auto added = m_database.run(sql::contacts::insert, QVariantList{m_workspace.value()} + columnsOf(data) + QVariantList{toMs(now), toMs(now)});
    if (!added) return fail(taken(added.error(), data));
    const auto indexed = m_database.run(sql::contacts::index_words, {added->insertedId, data.searchWords()});
    if (!indexed) return indexed.failure();
    ++m_change;
    return ContactId(added->insertedId);
}

Result<void> ContactStore::update(const Contact& before, const ContactData& data, Instant now)
{
    const auto changed = m_database.run(sql::contacts::update, columnsOf(data) + QVariantList{toMs(now), m_workspace.value(), before.id.value()});
    if (!changed) return fail(taken(changed.error(), data));
    if (changed->affected == 0) return fail(ErrorCode::NotFound, QString::number(before.id.value()));
    // A contentless index forgets only what it is told word for word.
    const auto old = before.data.searchWords();
    const auto words = data.searchWords();
    if (old == words) return {};
    if (auto done = m_database.run(sql::contacts::forget_words, {before.id.value(), old}); !done) return done.failure();
    if (auto done = m_database.run(sql::contacts::index_words, {before.id.value(), words}); !done) return done.failure();
    return {};
}

Result<bool> ContactStore::markDeleted(ContactId id, Instant now)
{
    const auto contact = byId(id);
    if (!contact) return contact.failure();
    if (!*contact) return false;
    if (auto done = m_database.run(sql::contacts::mark_deleted, {toMs(now), m_workspace.value(), id.value()}); !done) return done.failure();
    if (auto done = m_database.run(sql::contacts::forget_words, {id.value(), (*contact)->data.searchWords()}); !done) return done.failure();
    --m_change;
    return true;
}

Result<bool> ContactStore::undelete(ContactId id)
{
    std::optional<Contact> contact;
    {
        auto rows = m_database.query(sql::contacts::deleted_by_id, {m_workspace.value(), id.value()});
        if (!rows) return rows.failure();
        if (rows->next()) contact = contactFrom(*rows);
    }
    if (!contact) return false;
    const auto back = m_database.run(sql::contacts::undelete, {m_workspace.value(), id.value()});
    if (!back) return fail(taken(back.error(), contact->data));
    if (auto done = m_database.run(sql::contacts::index_words, {id.value(), contact->data.searchWords()}); !done) return done.failure();
    ++m_change;
    return true;
}

Result<void> ContactStore::assign(CategoryId category, ContactId contact)
{
    if (auto done = m_database.run(sql::contacts::assign_category, {category.value(), m_workspace.value(), contact.value()}); !done)
        return done.failure();
    return {};
}

Result<void> ContactStore::saveCount()
{
    if (m_change == 0) return {};
    if (auto done = m_database.run(sql::contacts::change_live_count, {m_workspace.value(), m_change}); !done) return done.failure();
    m_change = 0;
    return {};
}

} // namespace relais
