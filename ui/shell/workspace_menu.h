// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/workspaces.h"

#include <QMenu>

class QLineEdit;

namespace relais::ui {

/// The workspaces one may open; a few letters narrow them down when they are many. For Owners also the way to all of them.
class WorkspaceMenu final : public QMenu
{
    Q_OBJECT
public:
    enum class Overview { Offered, NotOffered };

    WorkspaceMenu(const QList<Workspace>& workspaces, WorkspaceId current, Overview overview, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& slug);
    void overviewWanted();

private:
    void addFilter();
    void narrow(const QString& typed);

    QLineEdit* m_filter = nullptr;
    QList<QAction*> m_entries;
};

} // namespace relais::ui
