// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/workspaces.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

#include <optional>

class QButtonGroup;
class QPushButton;

namespace relais::ui {

class BrandMark;

/// The name and the colour of a workspace, new or there already; shows how both will look.
class WorkspaceSheet final : public Sheet
{
    Q_OBJECT
public:
    /// Nothing: a new one.
    WorkspaceSheet(const Theme& theme, QWidget* over, const std::optional<Workspace>& workspace, const QString& colour);

    void start();

Q_SIGNALS:
    /// Comes after the sheet has closed.
    void wanted(const QString& name, const QString& colour);

private:
    QWidget* makePalette(const QString& chosen);
    QString colour() const;
    void showMark();
    void take();

    LineField m_name;
    QButtonGroup* m_colours;
    BrandMark* m_mark;
};

} // namespace relais::ui
