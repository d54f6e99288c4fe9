// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

class QPushButton;
class QTableView;

namespace relais::ui {

class MonthCostsModel;
class StateView;

/// What the messages of the last twelve months have cost, by month and category.
class MonthCostsSheet final : public Sheet
{
    Q_OBJECT
public:
    MonthCostsSheet(Desk& desk, QWidget* over);

    void start();

private:
    void build();
    void read();

    Desk& m_desk;
    MonthCostsModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    QPushButton* m_leave;
};

} // namespace relais::ui
