// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/workspaces.h"
#include "ui/shell/page.h"

class QCheckBox;
class QPoint;
class QTableView;

namespace relais::ui {

class Note;
class StateView;
class WorkspacesModel;

/// For Owners: all workspaces of the agency with what they hold and do; made, renamed, archived and brought back here.
class WorkspacesPage final : public Page
{
    Q_OBJECT
public:
    explicit WorkspacesPage(Desk& desk);

    void refresh() override;
    void engineMoved() override { refresh(); }

private:
    QWidget* makeBar();
    void setUpTable();
    void show(const QList<WorkspaceOverview>& all);
    const WorkspaceOverview* chosen() const;
    void showChosen();
    void openChosen();
    void showMenu(const QPoint& at);
    void add();
    void edit();
    void askToArchive();
    void bringBack();
    /// Does that as the Owner in the background, and shows what came of it.
    void act(std::function<Result<void>(Workspaces&)> work, const QString& said);

    Note* m_note;
    WorkspacesModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    QCheckBox* m_archived;
    QPushButton* m_open;
    QPushButton* m_edit;
    QPushButton* m_archive;
    QPushButton* m_back;
    QList<WorkspaceOverview> m_all;
    Latest m_latest;
};

} // namespace relais::ui
