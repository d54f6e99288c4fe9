// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/message_repository.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QTableView;

namespace relais::ui {

class Card;
class MessageTableModel;
class StateView;

/// A list of messages that reads itself: for the dashboard (the latest) and for a campaign.
class MessageList final : public QWidget
{
    Q_OBJECT
public:
    MessageList(Desk& desk, const MessageQuery& query, const QString& emptyText);

    /// Into the head of the card it stands in: the status whose messages are shown, and their export.
    void addControls(Card& card);
    void refresh();
    /// The engine moved on: reads again, unless somebody has scrolled down to look at something.
    void follow();
    QTableView* table() { return m_table; }
    QList<MessageId> chosen() const;
    /// Asks for a file and writes the whole list into it; says how far that is when it takes its time.
    void exportAll();

private:
    /// The column is there when one of them was charged: e-mail never is.
    void showCosts();

    Desk& m_desk;
    MessageQuery m_query;
    QString m_emptyText;
    MessageTableModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    Latest m_latest;
};

} // namespace relais::ui
