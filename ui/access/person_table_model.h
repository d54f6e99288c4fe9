// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/people.h"
#include "ui/widgets/paged_model.h"

namespace relais {
class Clock;
}

namespace relais::ui {

/// The people of the agency as whoever has signed in may see them; a search leaves those whose name or e-mail has its words.
class PersonTableModel final : public PagedModel<Person, int>
{
    Q_OBJECT
public:
    enum Column { Name, Job, Where, Seen, Actions, kColumns };

    /// The clock outlives the model.
    PersonTableModel(const Clock& clock, const Session& session, QObject* parent);

    void show(const QList<Person>& people);
    void setSearch(const QString& words);
    /// Of all, whatever is searched for.
    const QList<Person>& people() const { return m_people; }
    int rowOf(UserId id) const;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    QString jobText(const Person& person) const;
    QString seen(const Person& person) const;
    QVariant tip(const Person& person, int column) const;
    QVariant text(const Person& person, int column) const;

    const Clock& m_clock;
    Session m_session;
    QList<Person> m_people;
    QString m_words;
};

} // namespace relais::ui
