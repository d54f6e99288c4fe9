// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "services/contacts/contact_repository.h"
#include "ui/contacts/contact_groups.h"
#include "ui/shell/page.h"

class QFrame;
class QTableView;
class QToolButton;

namespace relais::ui {

class ContactActions;
class ContactColumns;
class ContactFilterBar;
class ContactPanel;
class ContactTableModel;
class FittingActions;
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

    bool mayWrite() const { return desk().rights().may(Scope::ContactsWrite); }
    void makeHead();
    void connectList();
    void connectContacts();
    void setUpTable();
    void chooseColumns();
    void readGroups();
    void showGroups(const ContactGroups& groups);
    void readList();
    void readRows(int count);
    void showList(const Result<ContactList>& list);
    /// After the rows: counting all that fit takes longer than finding the first of them.
    void readFigures();
    QList<ContactId> chosen() const;
    QList<ContactId> chosenWho(bool areIn, const QString& category) const;
    /// All that fit instead of those that are loaded.
    void chooseAll();
    void assignChosen(const QString& category);
    void unassignChosen(const QString& category);
    void exportChosen();
    void removeChosen();
    void remove(const QList<ContactId>& ids);
    QStringList chosenAddresses() const;
    void showChosen();
    void showBar(const QList<ContactId>& ids);
    void closePanel();

    Preferences& m_preferences;
    ContactFilterBar* m_filters;
    QToolButton* m_columns;
    QToolButton* m_keep;
    ContactTableModel* m_model;
    QTableView* m_table;
    ContactColumns* m_widths = nullptr;
    StateView* m_state;
    ContactPanel* m_panel;
    SelectionBar* m_bar;
    ContactActions* m_actions;
    FittingActions* m_fittingActions;
    ContactOrder m_order = ContactOrder::Oldest;
    bool m_descending = false;
    ContactGroups m_groups;
    ContactFilter m_counted;    ///< what m_fitting was counted for
    int m_fitting = 0;          ///< 0: not counted yet
    bool m_isAllChosen = false; ///< all that fit m_counted, not only the rows that are chosen
    Latest m_latest;
    Latest m_latestFigures;
    Latest m_latestGroups;
};

} // namespace relais::ui
