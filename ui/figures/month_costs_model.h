// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/costs/cost_figures.h"

#include <QAbstractTableModel>

namespace relais::ui {

/// What messages have cost, the newest month first: a line for the month, and one below it for each category.
class MonthCostsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Month, Category, Messages, Cost, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    /// As costsByMonth() gives them: by month.
    void show(const QList<MonthCost>& costs);

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        int month = 0;
        bool isWhole = false; ///< the sum of its categories
        QString category = {};
        QList<CostSum> costs = {};
        qint64 messages = 0;
    };
    static void add(Line& line, const CostSum& cost);

    QList<Line> m_lines;
};

} // namespace relais::ui
