// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;

namespace relais::ui {

class Theme;

/// What each role may do, from the one table of the models.
class RolesCard final : public QFrame
{
    Q_OBJECT
public:
    explicit RolesCard(const Theme& theme);

private:
    void addHead();
    void addGroup(const QString& name);
    /// `object` names the row for tests; `may` answers for each role in order.
    template <typename May>
    void addRow(const QString& object, const QString& words, May may);

    const Theme& m_theme;
    QGridLayout* m_grid;
    int m_row = 0;
};

} // namespace relais::ui
