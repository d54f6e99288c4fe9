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

Error taken(Error error, const ContactData& data)
{
    if (error.code != ErrorCode::Conflict) return error;
    const bool byId = error.detail.contains(QLatin1String("external_id"));
    return {ErrorCode::Conflict, byId || !data.email ? data.externalId : data.email->text(),
            QStringLiteral("another contact has it")};
}

} // namespace

ContactTexts::ContactTexts(const ContactData& data)
    : m_columns{data.name.toUtf8(),
                data.firstName.toUtf8(),
                data.lastName.toUtf8(),
                data.company.toUtf8(),
                data.email ? data.email->text().toUtf8() : QByteArray(),
                data.email ? data.email->key().toUtf8() : QByteArray(),
                data.phone ? data.phone->text().toUtf8() : QByteArray(),
                data.country.toUtf8(),
                data.whatsappId.toUtf8(),
                data.externalId.toUtf8(),
                data.language.toUtf8(),
                data.timeZone.toUtf8(),
                fieldsJson(data.fields).toUtf8(),
                tagsJson(data.tags).toUtf8(),
                data.notes.toUtf8()}
    , m_words(data.searchWords().toUtf8())
{
}

int ContactTexts::bindTo(Statement& statement, int position) const
{
    // Between the names and the JSON texts an absent value is NULL.
    constexpr size_t kFirstNullable = 4;
    constexpr size_t kBehindNullable = 12;
    for (size_t i = 0; i < m_columns.size(); ++i, ++position) {
        if (i >= kFirstNullable && i < kBehindNullable)
            statement.bindOrNull(position, m_columns[i]);
        else
            statement.bind(position, m_columns[i]);
    }
    return position;
}

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
    for (auto field = fields.begin(); field != fields.end(); ++field)
        data.fields.insert(field.key(), field.value().toString());
    for (const auto& tag : QJsonDocument::fromJson(rows.text(13).toUtf8()).array()) data.tags.append(tag.toString());
    return {.id = ContactId(rows.integer(0)),
            .data = std::move(data),
            .emailSuppressed = rows.text(17),
            .phoneSuppressed = rows.text(18),
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

Result<std::optional<ContactId>> ContactStore::idBy(LazyStatement& lazy, const sql::Block& block, const QString& key)
{
    const auto statement = lazy.of(m_database, block);
    if (!statement) return statement.failure();
    const auto text = key.toUtf8();
    (*statement)->bind(1, m_workspace.value());
    (*statement)->bind(2, text);
    const auto found = (*statement)->next();
    if (!found) return found.failure();
    std::optional<ContactId> id;
    if (*found && !(*statement)->isNull(0)) id = ContactId((*statement)->integer(0));
    (*statement)->reset();
    return id;
}

Result<std::optional<ContactId>> ContactStore::match(const ContactData& data)
{
    if (!data.externalId.isEmpty()) {
        auto found = idBy(m_byExternal, sql::contacts::id_by_external, data.externalId);
        if (!found || *found) return found;
    }
    if (data.email) return idBy(m_byEmail, sql::contacts::id_by_email, data.email->key());
    if (data.phone) return idBy(m_byPhone, sql::contacts::id_by_phone, data.phone->text());
    return std::optional<ContactId>();
}

Result<ContactId> ContactStore::insert(const ContactData& data, const ContactTexts& texts, Instant now)
{
    const auto statement = m_insert.of(m_database, sql::contacts::insert);
    if (!statement) return statement.failure();
    (*statement)->bind(1, m_workspace.value());
    const auto behind = texts.bindTo(**statement, 2);
    (*statement)->bind(behind, toMs(now));
    (*statement)->bind(behind + 1, toMs(now));
    if (const auto added = (*statement)->run(); !added) return fail(taken(added.error(), data));
    const ContactId id(m_database.lastInsertedId());
    if (auto done = indexWords(id, texts.words()); !done) return done.failure();
    ++m_change;
    return id;
}

Result<void> ContactStore::indexWords(ContactId id, const QByteArray& words)
{
    const auto statement = m_indexWords.of(m_database, sql::contacts::index_words);
    if (!statement) return statement.failure();
    (*statement)->bind(1, id.value());
    (*statement)->bind(2, words);
    if (const auto done = (*statement)->run(); !done) return done.failure();
    return {};
}

Result<void> ContactStore::update(const Contact& before, const ContactData& data, Instant now)
{
    const auto statement = m_update.of(m_database, sql::contacts::update);
    if (!statement) return statement.failure();
    const ContactTexts texts(data);
    const auto behind = texts.bindTo(**statement, 1);
    (*statement)->bind(behind, toMs(now));
    (*statement)->bind(behind + 1, m_workspace.value());
    (*statement)->bind(behind + 2, before.id.value());
    const auto changed = (*statement)->run();
    if (!changed) return fail(taken(changed.error(), data));
    if (*changed == 0) return fail(ErrorCode::NotFound, QString::number(before.id.value()));
    // A contentless index forgets only what it is told word for word.
    const auto old = before.data.searchWords();
    if (old.toUtf8() == texts.words()) return {};
    if (auto done = m_database.run(sql::contacts::forget_words, {before.id.value(), old}); !done) return done.failure();
    return indexWords(before.id, texts.words());
}

Result<bool> ContactStore::markDeleted(ContactId id, Instant now)
{
    const auto contact = byId(id);
    if (!contact) return contact.failure();
    if (!*contact) return false;
    if (auto done = m_database.run(sql::contacts::mark_deleted, {toMs(now), m_workspace.value(), id.value()}); !done)
        return done.failure();
    if (auto done = m_database.run(sql::contacts::forget_words, {id.value(), (*contact)->data.searchWords()}); !done)
        return done.failure();
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
    if (auto done = indexWords(id, contact->data.searchWords().toUtf8()); !done) return done.failure();
    ++m_change;
    return true;
}

Result<void> ContactStore::assign(CategoryId category, ContactId contact)
{
    if (auto done =
            m_database.run(sql::contacts::assign_category, {category.value(), m_workspace.value(), contact.value()});
        !done)
        return done.failure();
    return {};
}

Result<void> ContactStore::saveCount()
{
    return m_change == 0 ? Result<void>() : touchCount();
}

Result<void> ContactStore::touchCount()
{
    if (auto done = m_database.run(sql::contacts::change_live_count, {m_workspace.value(), m_change}); !done)
        return done.failure();
    m_change = 0;
    return {};
}

} // namespace relais
