// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/category_repository.h"

#include "models/mail/header_value.h"
#include "services/access/audit.h"
#include "services/contacts/audience_sql.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/contacts.h"

#include <QJsonDocument>

#include <array>

namespace relais {

namespace {

constexpr std::array kColours = {"#3B5BDB", "#077368", "#C2255C", "#8A5C00",
                                 "#862E9C", "#24783A", "#1971C2", "#C92A2A"};

Result<QString> nameFrom(const QString& text)
{
    const auto name = HeaderValue::parse(text);
    if (!name) return name.failure();
    if (name->isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("a name is missing"));
    return name->text();
}

Error named(Error error, const QString& name)
{
    if (error.code == ErrorCode::Conflict) return {ErrorCode::Conflict, name, QStringLiteral("the name is taken")};
    return error;
}

} // namespace

Result<QList<Category>> CategoryRepository::list()
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    auto rows = m_database.query(sql::contacts::categories, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    QList<Category> all;
    while (rows->next())
        all.append({CategoryId(rows->integer(0)), rows->text(1), rows->text(2), static_cast<int>(rows->integer(3))});
    return all;
}

Result<Category> CategoryRepository::byName(const QString& name)
{
    const auto all = list();
    if (!all) return all.failure();
    for (const auto& category : *all)
        if (category.name.toCaseFolded() == name.trimmed().toCaseFolded()) return category;
    return fail(ErrorCode::NotFound, name, QStringLiteral("no such category"));
}

Result<CategoryId> CategoryRepository::add(const QString& wanted, const QString& colour)
{
    if (auto may = mayWrite(); !may) return may.failure();
    const auto name = nameFrom(wanted);
    if (!name) return name.failure();
    const auto all = list();
    if (!all) return all.failure();
    const auto shade =
        colour.isEmpty() ? QString::fromLatin1(kColours[static_cast<size_t>(all->size()) % kColours.size()]) : colour;
    const auto added = m_database.run(sql::contacts::add_category, {m_session.workspace.value(), *name,
                                                                    name->toCaseFolded(), shade, toMs(m_clock.now())});
    if (!added) return fail(named(added.error(), *name));
    return CategoryId(added->insertedId);
}

Result<CategoryId> CategoryRepository::ensure(const QString& name)
{
    const auto found = byName(name);
    if (found) return found->id;
    if (found.error().code != ErrorCode::NotFound) return found.failure();
    return add(name);
}

Result<void> CategoryRepository::change(CategoryId id, const QString& wanted, const QString& colour)
{
    if (auto may = mayWrite(); !may) return may;
    const auto name = nameFrom(wanted);
    if (!name) return name.failure();
    const auto changed = m_database.run(sql::contacts::change_category,
                                        {*name, name->toCaseFolded(), colour, m_session.workspace.value(), id.value()});
    if (!changed) return fail(named(changed.error(), *name));
    if (changed->affected == 0) return fail(ErrorCode::NotFound, wanted);
    return {};
}

Result<QString> CategoryRepository::nameOf(CategoryId id)
{
    auto rows = m_database.query(sql::contacts::category_name, {m_session.workspace.value(), id.value()});
    if (!rows) return rows.failure();
    if (!rows->next())
        return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("the category is gone"));
    return rows->text(0);
}

Result<void> CategoryRepository::note(const char* action, const QString& name)
{
    return recordAudit(m_database, actorOf(m_session), m_clock.now(), {QLatin1String(action), name});
}

Result<void> CategoryRepository::remove(CategoryId id)
{
    if (auto may = mayWrite(); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto name = nameOf(id);
    if (!name) return name.failure();
    if (auto removed = m_database.run(sql::contacts::delete_category, {m_session.workspace.value(), id.value()});
        !removed)
        return removed.failure();
    if (auto noted = note("contacts.delete-category", *name); !noted) return noted;
    return transaction->commit();
}

Result<void> CategoryRepository::mustBeThere(const QList<ContactId>& contacts)
{
    for (const auto contact : contacts) {
        auto rows = m_database.query(sql::contacts::is_there, {m_session.workspace.value(), contact.value()});
        if (!rows) return rows.failure();
        if (!rows->next() || !rows->flag(0))
            return fail(ErrorCode::NotFound, QString::number(contact.value()), QStringLiteral("no such contact"));
    }
    return {};
}

Result<int> CategoryRepository::assign(CategoryId id, const QList<ContactId>& contacts, WhenGone whenGone)
{
    if (auto may = mayWrite(); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (auto known = nameOf(id); !known) return known.failure();
    if (whenGone == WhenGone::RefuseAll)
        if (auto all = mustBeThere(contacts); !all) return all.failure();
    int count = 0;
    for (const auto contact : contacts) {
        const auto done =
            m_database.run(sql::contacts::assign_category, {id.value(), m_session.workspace.value(), contact.value()});
        if (!done) return done.failure();
        count += done->affected;
    }
    if (auto done = transaction->commit(); !done) return done.failure();
    return count;
}

Result<int> CategoryRepository::unassign(CategoryId id, const QList<ContactId>& contacts, WhenGone whenGone)
{
    if (auto may = mayWrite(); !may) return may.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    if (whenGone == WhenGone::RefuseAll)
        if (auto all = mustBeThere(contacts); !all) return all.failure();
    int count = 0;
    for (const auto contact : contacts) {
        const auto done = m_database.run(sql::contacts::unassign_category,
                                         {m_session.workspace.value(), id.value(), contact.value()});
        if (!done) return done.failure();
        count += done->affected;
    }
    if (auto done = transaction->commit(); !done) return done.failure();
    return count;
}

Result<QList<Segment>> CategoryRepository::segments()
{
    if (auto may = m_session.require(m_database, Scope::ContactsRead); !may) return may.failure();
    auto rows = m_database.query(sql::contacts::segments, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    QList<Segment> all;
    while (rows->next()) {
        auto filter = ContactFilter::fromJson(QJsonDocument::fromJson(rows->text(2).toUtf8()).object());
        if (!filter) return filter.failure();
        all.append({rows->text(1), *filter});
    }
    return all;
}

Result<CategoryRepository::SegmentTexts> CategoryRepository::checked(const Segment& segment)
{
    const auto name = nameFrom(segment.name);
    if (!name) return name.failure();
    // A filter that names what does not exist would find nobody, silently, for ever.
    if (auto ok = conditionOf(m_database, m_session, segment.filter); !ok) return ok.failure();
    return SegmentTexts{*name,
                        QString::fromUtf8(QJsonDocument(segment.filter.toJson()).toJson(QJsonDocument::Compact))};
}

Result<void> CategoryRepository::addSegment(const Segment& segment)
{
    if (auto may = mayWrite(); !may) return may;
    const auto texts = checked(segment);
    if (!texts) return texts.failure();
    const auto added =
        m_database.run(sql::contacts::add_segment, {m_session.workspace.value(), texts->name,
                                                    texts->name.toCaseFolded(), texts->filter, toMs(m_clock.now())});
    if (!added) return fail(named(added.error(), texts->name));
    return {};
}

Result<void> CategoryRepository::changeSegment(const QString& name, const Segment& becomes)
{
    if (auto may = mayWrite(); !may) return may;
    const auto texts = checked(becomes);
    if (!texts) return texts.failure();
    const auto changed =
        m_database.run(sql::contacts::change_segment, {texts->name, texts->name.toCaseFolded(), texts->filter,
                                                       m_session.workspace.value(), name.trimmed().toCaseFolded()});
    if (!changed) return fail(named(changed.error(), texts->name));
    if (changed->affected == 0) return fail(ErrorCode::NotFound, name, QStringLiteral("no such segment"));
    return {};
}

Result<void> CategoryRepository::removeSegment(const QString& name)
{
    if (auto may = mayWrite(); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto removed =
        m_database.run(sql::contacts::delete_segment, {m_session.workspace.value(), name.trimmed().toCaseFolded()});
    if (!removed) return removed.failure();
    if (removed->affected == 0) return fail(ErrorCode::NotFound, name, QStringLiteral("no such segment"));
    if (auto noted = note("contacts.delete-segment", name.trimmed()); !noted) return noted;
    return transaction->commit();
}

} // namespace relais
