// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation_repository.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QTimer;

namespace relais::ui {

class AutomationView;
class ConversationListModel;
class ConversationPane;
class InboxContact;
class Segments;
class StateView;

/// What people wrote and what they are answered: the threads, one conversation, its contact. What arrives while it is
/// shown stands there within a second. One pane at a time in a narrow window.
class InboxPage final : public Page
{
    Q_OBJECT
public:
    explicit InboxPage(Desk& desk);

    void refresh() override;
    void engineMoved() override { look(); }
    bool closeTop() override;
    void focusSearch() override;

    void showConversation(ConversationId id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Filter { All, Mine, Unread, Unassigned, Closed };

    QWidget* makeListPane();
    void setUpList();
    void connectPanes();
    void addKeys();
    ConversationQuery query() const;
    bool isFiltered() const;
    void readList(int count, bool withTotal);
    void readTags();
    void showTags(const QStringList& tags, bool isRead);
    void showList(const ConversationPage& page, bool withTotal);
    void showEmptyList();
    void keepChosen();
    void choose(const QModelIndex& index);
    /// Reads the beginning of the list and the thread: whoever wrote meanwhile shows.
    void look();
    void arrange();
    /// The rules in the place of the panes.
    void showAutomation(bool shown);

    ConversationListModel* m_model;
    QLabel* m_countLabel;
    QLineEdit* m_search;
    Segments* m_filter;
    QComboBox* m_tag;
    QListView* m_list;
    StateView* m_state;
    QWidget* m_left;
    ConversationPane* m_pane;
    InboxContact* m_contact;
    AutomationView* m_automation;
    QTimer* m_typed;
    QTimer* m_pulse;
    bool m_isLooking = false;
    bool m_isAlone = false;      ///< one pane at a time
    bool m_contactWanted = true; ///< where there is room for it
    bool m_contactOpen = false;  ///< where there is none
    bool m_isChoosing = false;
    bool m_isAutomation = false; ///< the rules stand where the panes do
    Latest m_latest;
    Latest m_latestTags;
};

} // namespace relais::ui
