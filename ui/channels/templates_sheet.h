// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/account.h"
#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace relais::ui {

class Note;
class StateView;
class TemplatesModel;

/// The templates of a WhatsApp account: what Meta thinks of each, and how it looks; synchronised here.
class TemplatesSheet final : public Sheet
{
    Q_OBJECT
public:
    TemplatesSheet(Desk& desk, QWidget* over, const Account& account);

    void start();
    /// Asks Meta for all of them anew.
    void synchronise();

Q_SIGNALS:
    void synchronised();

private:
    struct Known;
    void build();
    QWidget* makeLists();
    void read();
    void show(const Known& known);
    void preview(int row);

    Desk& m_desk;
    Account m_account;
    TemplatesModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    QVBoxLayout* m_bubble;
    QLabel* m_when;
    Note* m_note;
    QPushButton* m_sync;
};

} // namespace relais::ui
