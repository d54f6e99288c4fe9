// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/people.h"
#include "ui/shell/desk.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QTableView;

namespace relais::ui {

class Note;
class PersonActions;
class PersonTableModel;
class StateView;

/// Who signs in: a row each, as high as all of them, with a menu. Enter changes the chosen one, Delete asks to delete.
class PeopleCard final : public QFrame
{
    Q_OBJECT
public:
    explicit PeopleCard(Desk& desk);

    void refresh();
    /// The form of somebody new.
    void invite();
    void focusSearch();
    /// The complaint, then the search. False: there is neither.
    bool closeTop();

Q_SIGNALS:
    /// Somebody was added, changed or removed.
    void changed();
    /// The keyboard went to that place of the card.
    void moved(const QRect& to);

private:
    QWidget* makeHead();
    void setUpTable();
    void show(const QList<Person>& people);
    void fit();
    void search(const QString& words);
    void openMenu(const QModelIndex& at, const QPoint& global);
    const Person* chosen() const;

    Desk& m_desk;
    PersonTableModel* m_model;
    PersonActions* m_actions;
    QLabel* m_count;
    QLineEdit* m_search;
    Note* m_note;
    QTableView* m_table;
    StateView* m_state;
    Latest m_latest;
};

} // namespace relais::ui
