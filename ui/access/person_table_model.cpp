// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/person_table_model.h"

#include "services/core/clock.h"
#include "ui/text/access_text.h"
#include "ui/text/named.h"
#include "ui/text/plural.h"
#include "ui/widgets/table.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace relais::ui {

namespace {

QString whereText(const Person& person)
{
    if (person.owner) return PersonTableModel::tr("All workspaces");
    if (person.memberships.isEmpty()) return PersonTableModel::tr("None", "workspace");
    if (person.memberships.size() == 1) return person.memberships.first().name;
    return PersonTableModel::tr("%Ln workspace(s)", nullptr, plural(person.memberships.size()));
}

/// One workspace a line, with the role there.
QString everyJob(const Person& person)
{
    QStringList lines;
    for (const auto& one : person.memberships) lines += named(one.name, roleText(one.role));
    return person.owner ? whereText(person) : lines.join(QLatin1Char('\n'));
}

bool has(const QString& text, const QString& words)
{
    return text.contains(words, Qt::CaseInsensitive);
}

} // namespace

PersonTableModel::PersonTableModel(const Clock& clock, const Session& session, QObject* parent)
    : PagedModel(parent)
    , m_clock(clock)
    , m_session(session)
{
}

void PersonTableModel::show(const QList<Person>& people)
{
    m_people = people;
    filter();
}

void PersonTableModel::setSearch(const QString& words)
{
    m_words = words.simplified();
    filter();
}

void PersonTableModel::filter()
{
    Slice slice;
    for (const auto& person : m_people)
        if (m_words.isEmpty() || has(person.name, m_words) || has(person.email, m_words)) slice.items.append(person);
    setFirst(slice);
}

int PersonTableModel::rowOf(UserId id) const
{
    const auto found =
        std::find_if(items().cbegin(), items().cend(), [&](const Person& person) { return person.id == id; });
    return found == items().cend() ? -1 : static_cast<int>(found - items().cbegin());
}

QString PersonTableModel::jobText(const Person& person) const
{
    if (const auto here = person.roleIn(m_session.workspace)) return roleText(*here);
    return person.memberships.isEmpty() ? QStringLiteral("–") : roleText(person.memberships.first().role);
}

QString PersonTableModel::seen(const Person& person) const
{
    if (!person.active) return tr("Deactivated");
    // Whoever looks at this is here.
    return seenText(person.id == m_session.user ? std::optional(m_clock.now()) : person.lastSeen, m_clock.now());
}

QVariant PersonTableModel::text(const Person& person, int column) const
{
    switch (column) {
    case Name: return person.name;
    case Job: return jobText(person);
    case Where: return whereText(person);
    case Seen: return seen(person);
    default: return {};
    }
}

QVariant PersonTableModel::tip(const Person& person, int column) const
{
    switch (column) {
    case Name: return person.name + QLatin1Char('\n') + person.email;
    case Job:
    case Where: return everyJob(person);
    case Seen:
        return person.lastSeen
                   ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(*person.lastSeen)).toLocalTime(),
                                        QLocale::LongFormat)
                   : QVariant();
    case Actions: return tr("What to do with %1").arg(person.name);
    default: return {};
    }
}

QVariant PersonTableModel::data(const QModelIndex& index, int role) const
{
    const auto* person = itemAt(index.row());
    if (!person) return {};
    const auto column = index.column();
    if (role == Qt::ToolTipRole) return tip(*person, column);
    if (role == kMutedRole) return column == Name || column == Job ? !person->active : true;
    if (role == Qt::AccessibleTextRole)
        return column == Name      ? QStringLiteral("%1, %2").arg(person->name, person->email)
               : column == Actions ? tip(*person, column)
                                   : text(*person, column);
    if (role == kPersonRole && column == Name) return true;
    if (role == kSublineRole && column == Name) return person->email;
    if (role == kIconsRole && column == Actions) return QStringList{QStringLiteral("more")};
    if (role == kStatusRole && column == Seen && !person->active)
        return QVariant::fromValue(StatusLook{QStringLiteral("ban"), Token::Muted, seen(*person)});
    if (role == Qt::DisplayRole) return text(*person, column);
    return {};
}

QVariant PersonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    switch (section) {
    case Name: return tr("Name");
    case Job: return tr("Role");
    case Where: return tr("Workspaces");
    case Seen: return tr("Last seen");
    case Actions: return role == Qt::AccessibleTextRole ? tr("Actions") : QString();
    default: return {};
    }
}

} // namespace relais::ui
