// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "services/access/session.h"

#include <QList>

namespace relais {

class Clock;
class Database;

/// A hand-made group of contacts.
struct Category
{
    CategoryId id;
    QString name;
    QString colour; ///< "#RRGGBB"
    int contacts = 0;
};

/// What becomes of the others when one of several contacts is not there (any more).
enum class WhenGone { LeaveOut, RefuseAll };

/// A saved filter.
struct Segment
{
    QString name;
    ContactFilter filter;
};

/// Categories and segments of a workspace. Reading asks for contacts.read, changing for contacts.write.
class CategoryRepository
{
public:
    CategoryRepository(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<QList<Category>> list();
    /// NotFound names it.
    Result<Category> byName(const QString& name);
    /// Conflict: there is one of that name. Invalid: empty. Without a colour the next of the palette is taken.
    Result<CategoryId> add(const QString& name, const QString& colour = {});
    /// The one of that name, made when it is missing.
    Result<CategoryId> ensure(const QString& name);
    Result<void> change(CategoryId id, const QString& name, const QString& colour);
    /// The contacts stay.
    Result<void> remove(CategoryId id);
    /// How many of them exist and are in it now, by this. NotFound: the category; with RefuseAll, a contact.
    Result<int> assign(CategoryId id, const QList<ContactId>& contacts, WhenGone whenGone = WhenGone::LeaveOut);
    Result<int> unassign(CategoryId id, const QList<ContactId>& contacts, WhenGone whenGone = WhenGone::LeaveOut);

    Result<QList<Segment>> segments();
    /// Conflict: there is one of that name. Invalid: no name. NotFound: a category that the filter asks for.
    Result<void> addSegment(const Segment& segment);
    /// Another name, another filter, or both; as addSegment(), and NotFound: there is no segment `name`. Drafts go to segments by name.
    Result<void> changeSegment(const QString& name, const Segment& becomes);
    Result<void> removeSegment(const QString& name);

private:
    /// A segment as it is kept.
    struct SegmentTexts
    {
        QString name;
        QString filter;
    };
    Result<SegmentTexts> checked(const Segment& segment);
    Result<QString> nameOf(CategoryId id);
    /// NotFound names the first of them that is not there.
    Result<void> mustBeThere(const QList<ContactId>& contacts);
    /// Inside the caller's transaction.
    Result<void> note(const char* action, const QString& name);
    Result<void> mayWrite() const { return m_session.require(m_database, Scope::ContactsWrite); }

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
