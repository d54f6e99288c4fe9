// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/workspaces.h"

#include <QAbstractTableModel>

namespace relais::ui {

/// The workspaces of the agency with their figures.
class WorkspacesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Contacts, Running, Waiting, Sent, Stopped, People, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<WorkspaceOverview>& workspaces);
    /// Null: no such row.
    const WorkspaceOverview* itemAt(int row) const;
    int rowOf(WorkspaceId id) const;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_workspaces.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<WorkspaceOverview> m_workspaces;
};

} // namespace relais::ui
