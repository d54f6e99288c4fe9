// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "services/contacts/contact_repository.h"
#include "ui/contacts/contact_groups.h"
#include "ui/shell/page.h"

class QComboBox;
class QFrame;
class QLineEdit;
class QTableView;
class QTimer;
class QToolButton;

namespace relais::ui {

class ContactActions;
class ContactPanel;
class ContactTableModel;
class Preferences;
class SelectionBar;
class StateView;

/// The contacts of the workspace: found as one types, filtered, sorted, edited at the right, changed in bulk.
class ContactsPage final : public Page
{
    Q_OBJECT
public:
    ContactsPage(Desk& desk, Preferences& preferences);

    void refresh() override;
    bool closeTop() override;
    void focusSearch() override;
    void leave() override;
    void showContact(ContactId id);

private:
    struct Figures
    {
        int fitting = 0;
        int all = 0;
    };
    static Result<Figures> countBoth(const Work& work, const ContactFilter& filter);

    QWidget* makeFilterBar();
    void setUpTable();
    void chooseColumns();
    void readGroups();
    void showGroups(const ContactGroups& groups);
    void readList();
    void readRows(int count);
    void showList(const Result<ContactList>& list);
    /// After the rows: counting all that fit takes longer than finding the first of them.
    void readFigures();
    ContactFilter filter() const;
    bool isFiltered() const;
    QList<ContactId> chosen() const;
    QList<ContactId> chosenOutside(const QString& category) const;
    void remove(const QList<ContactId>& ids);
    QStringList chosenAddresses() const;
    void showChosen();
    void closePanel();

    Preferences& m_preferences;
    QLineEdit* m_search;
    QComboBox* m_category;
    QComboBox* m_segment;
    QComboBox* m_channel;
    QToolButton* m_columns;
    QToolButton* m_keep;
    ContactTableModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    ContactPanel* m_panel;
    SelectionBar* m_bar;
    ContactActions* m_actions;
    QTimer* m_pause;
    ContactOrder m_order = ContactOrder::Oldest;
    bool m_descending = false;
    ContactGroups m_groups;
    Latest m_latest;
    Latest m_latestFigures;
    Latest m_latestGroups;
};

} // namespace relais::ui
