// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/audience_sql.h"

#include "services/contacts/custom_fields.h"
#include "services/storage/database.h"
#include "sql/contacts.h"

#include <QJsonDocument>

namespace relais {

namespace {

/// Pieces of a condition, all of which must hold.
class Pieces
{
public:
    void add(const QString& text, const QVariantList& parameters = {})
    {
        m_texts.append(text);
        m_parameters += parameters;
    }
    SqlCondition all() const { return {m_texts.join(QStringLiteral(" AND ")), m_parameters}; }

private:
    QStringList m_texts;
    QVariantList m_parameters;
};

QString marks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1Char(','));
}

SqlCondition live(const Session& session)
{
    return {QStringLiteral("c.workspace_id = ? AND c.deleted_at IS NULL"), {session.workspace.value()}};
}

Result<QVariantList> categoryIds(Database& database, const Session& session, const QStringList& names)
{
    QVariantList ids;
    for (const auto& name : names) {
        auto rows =
            database.query(sql::contacts::category_by_name, {session.workspace.value(), name.trimmed().toCaseFolded()});
        if (!rows) return rows.failure();
        if (!rows->next()) return fail(ErrorCode::NotFound, name, QStringLiteral("no such category"));
        ids.append(rows->integer(0));
    }
    return ids;
}

SqlCondition inCategories(const QVariantList& ids)
{
    return {
        QStringLiteral(
            "EXISTS (SELECT 1 FROM contact_categories k WHERE k.workspace_id = c.workspace_id AND k.contact_id = c.id "
            "AND k.category_id IN (%1))")
            .arg(marks(ids.size())),
        ids};
}

SqlCondition found(const QString& search)
{
    const auto query = searchQuery(search);
    // Signs alone are no word: nobody is found by them.
    if (query.isEmpty()) return {QStringLiteral("0"), {}};
    return {QStringLiteral("c.id IN (SELECT rowid FROM contacts_search WHERE contacts_search MATCH ?)"), {query}};
}

Result<SqlCondition> bySegment(Database& database, const Session& session, const QString& name)
{
    QByteArray json;
    {
        auto rows =
            database.query(sql::contacts::segment_by_name, {session.workspace.value(), name.trimmed().toCaseFolded()});
        if (!rows) return rows.failure();
        if (!rows->next()) return fail(ErrorCode::NotFound, name, QStringLiteral("no such segment"));
        json = rows->bytes(2);
    }
    const auto filter = ContactFilter::fromJson(QJsonDocument::fromJson(json).object());
    if (!filter) return filter.failure();
    return conditionOf(database, session, *filter);
}

} // namespace

QString addressSql(Channel channel)
{
    return channel == Channel::Email ? QStringLiteral("c.email") : QStringLiteral("coalesce(c.phone, c.whatsapp_id)");
}

QString searchQuery(const QString& typed)
{
    // The index splits at everything that is neither letter nor digit (unicode61), and between the two
    // (ContactData::searchWords); so do we, because with detail=none a phrase is refused.
    QStringList words;
    QString word;
    const auto store = [&] {
        if (!word.isEmpty()) words.append(QLatin1Char('"') + word + QLatin1String("\"*"));
        word.clear();
    };
    for (const auto letter : typed) {
        if (!word.isEmpty() && word.back().isDigit() != letter.isDigit()) store();
        const bool isPart = letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate();
        if (isPart)
            word += letter;
        else
            store();
    }
    store();
    return words.join(QStringLiteral(" AND "));
}

Result<SqlCondition> conditionOf(Database& database, const Session& session, const ContactFilter& filter)
{
    Pieces pieces;
    const auto add = [&](const SqlCondition& condition) { pieces.add(condition.text, condition.parameters); };
    add(live(session));
    if (!filter.search.trimmed().isEmpty()) add(found(filter.search));
    if (!filter.categories.isEmpty()) {
        const auto ids = categoryIds(database, session, filter.categories);
        if (!ids) return ids.failure();
        add(inCategories(*ids));
    }
    if (!filter.tags.isEmpty()) {
        pieces.add(QStringLiteral("EXISTS (SELECT 1 FROM json_each(c.tags) t WHERE t.value IN (%1))")
                       .arg(marks(filter.tags.size())),
                   QVariantList(filter.tags.begin(), filter.tags.end()));
    }
    if (filter.hasEmail) pieces.add(QStringLiteral("c.email IS NOT NULL"));
    if (filter.hasPhone) pieces.add(QStringLiteral("c.phone IS NOT NULL"));
    if (!filter.language.isEmpty()) pieces.add(QStringLiteral("c.language = ?"), {filter.language});
    if (!filter.country.isEmpty()) pieces.add(QStringLiteral("c.country = ?"), {filter.country});
    if (!filter.company.isEmpty()) pieces.add(QStringLiteral("c.company = ?"), {filter.company});
    if (filter.createdAfter) pieces.add(QStringLiteral("c.created_at > ?"), {toMs(*filter.createdAfter)});
    const auto granted =
        QStringLiteral("EXISTS (SELECT 1 FROM consents x WHERE x.workspace_id = c.workspace_id AND x.contact_id = c.id "
                       "AND x.channel = ? AND x.granted = 1)");
    if (filter.consent) pieces.add(granted, {consentChannelName(*filter.consent)});
    if (filter.withoutConsent)
        pieces.add(QStringLiteral("NOT ") + granted, {consentChannelName(*filter.withoutConsent)});
    const auto types =
        filter.fields.isEmpty() ? Result<FieldTypes>(FieldTypes()) : fieldTypesOf(database, session.workspace);
    if (!types) return types.failure();
    for (auto field = filter.fields.begin(); field != filter.fields.end(); ++field) {
        // As contacts have it: "oui" finds "yes", also when the field's type was another when the segment was saved.
        const auto value =
            parseFieldValue(types->value(field.key(), FieldType::Text), field.value()).value_or(field.value());
        pieces.add(QStringLiteral("EXISTS (SELECT 1 FROM json_each(c.fields) f WHERE f.key = ? AND f.value = ?)"),
                   {field.key(), value});
    }
    return pieces.all();
}

Result<SqlCondition> conditionOf(Database& database, const Session& session, const Audience& audience)
{
    Pieces pieces;
    const auto add = [&](const SqlCondition& condition) { pieces.add(condition.text, condition.parameters); };
    add(live(session));
    QStringList either;
    QVariantList eitherParameters;
    if (!audience.categories.isEmpty()) {
        const auto ids = categoryIds(database, session, audience.categories);
        if (!ids) return ids.failure();
        const auto condition = inCategories(*ids);
        either.append(condition.text);
        eitherParameters += condition.parameters;
    }
    for (const auto& segment : audience.segments) {
        const auto condition = bySegment(database, session, segment);
        if (!condition) return condition.failure();
        either.append(QLatin1Char('(') + condition->text + QLatin1Char(')'));
        eitherParameters += condition->parameters;
    }
    if (!either.isEmpty())
        pieces.add(QLatin1Char('(') + either.join(QStringLiteral(" OR ")) + QLatin1Char(')'), eitherParameters);
    if (!audience.excludeCategories.isEmpty()) {
        const auto ids = categoryIds(database, session, audience.excludeCategories);
        if (!ids) return ids.failure();
        const auto condition = inCategories(*ids);
        pieces.add(QStringLiteral("NOT ") + condition.text, condition.parameters);
    }
    if (!audience.search.trimmed().isEmpty()) add(found(audience.search));
    return pieces.all();
}

} // namespace relais
