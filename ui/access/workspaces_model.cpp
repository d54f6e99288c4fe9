// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/workspaces_model.h"

#include "ui/widgets/table.h"

#include <QLocale>

namespace relais::ui {

namespace {

qint64 figureOf(const WorkspaceOverview& one, int column)
{
    switch (column) {
    case WorkspacesModel::Contacts: return one.contacts;
    case WorkspacesModel::Running: return one.running;
    case WorkspacesModel::Waiting: return one.waiting;
    case WorkspacesModel::Sent: return one.sent;
    case WorkspacesModel::Stopped: return one.stopped;
    case WorkspacesModel::People: return one.people;
    default: return 0;
    }
}

} // namespace

void WorkspacesModel::show(const QList<WorkspaceOverview>& workspaces)
{
    beginResetModel();
    m_workspaces = workspaces;
    endResetModel();
}

const WorkspaceOverview* WorkspacesModel::itemAt(int row) const
{
    return row >= 0 && row < m_workspaces.size() ? &m_workspaces.at(row) : nullptr;
}

int WorkspacesModel::rowOf(WorkspaceId id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_workspaces.at(row).workspace.id == id) return row;
    return -1;
}

QVariant WorkspacesModel::data(const QModelIndex& index, int role) const
{
    const auto* one = itemAt(index.row());
    if (!one) return {};
    if (index.column() == Name) {
        const auto& workspace = one->workspace;
        if (role == kBrandRole) return QColor(workspace.colour);
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return workspace.archived ? tr("%1 (archived)").arg(workspace.name) : workspace.name;
        if (role == kMutedRole) return workspace.archived;
        return {};
    }
    const auto figure = figureOf(*one, index.column());
    if (role == Qt::DisplayRole) return figure > 0 ? QLocale().toString(figure) : QStringLiteral("–");
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    // A stopped account wants a look; nothing else does.
    if (role == kMutedRole) return figure == 0 || one->workspace.archived;
    if (role == kStatusRole && index.column() == Stopped && figure > 0)
        return QVariant::fromValue(StatusLook{QStringLiteral("warn"), Token::Warn, QLocale().toString(figure)});
    return {};
}

QVariant WorkspacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section != Name && section != Stopped)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Workspace");
    case Contacts: return tr("Contacts");
    case Running: return tr("Running");
    case Waiting: return tr("Waiting");
    case Sent: return tr("Sent, 7 days");
    case Stopped: return tr("Stopped accounts");
    case People: return tr("People");
    default: return {};
    }
}

} // namespace relais::ui
