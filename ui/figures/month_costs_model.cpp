// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/month_costs_model.h"

#include "ui/text/money_text.h"
#include "ui/widgets/table.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace relais::ui {

namespace {

QString monthText(int month)
{
    return QLocale().toString(QDate(month / 100, month % 100, 1), QStringLiteral("MMMM yyyy"));
}

} // namespace

void MonthCostsModel::add(Line& line, const CostSum& cost)
{
    line.messages += cost.messages;
    const auto same = std::find_if(line.costs.begin(), line.costs.end(),
                                   [&](const CostSum& one) { return one.amount.currency == cost.amount.currency; });
    if (same == line.costs.end()) {
        line.costs.append(cost);
        return;
    }
    same->amount = sum(same->amount, cost.amount).value_or(same->amount);
    same->messages += cost.messages;
}

void MonthCostsModel::show(const QList<MonthCost>& costs)
{
    QList<Line> lines;
    qsizetype whole = 0;
    // From the end: the newest month is the last.
    for (auto cost = costs.crbegin(); cost != costs.crend(); ++cost) {
        if (lines.isEmpty() || lines.constLast().month != cost->month) {
            whole = lines.size();
            lines.append({.month = cost->month, .isWhole = true});
        }
        add(lines[whole], cost->sum);
        const auto same = std::find_if(lines.begin() + whole + 1, lines.end(),
                                       [&](const Line& line) { return line.category == cost->category; });
        if (same == lines.end()) {
            lines.append({.month = cost->month, .category = cost->category});
            add(lines.last(), cost->sum);
        } else {
            add(*same, cost->sum);
        }
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

QVariant MonthCostsModel::data(const QModelIndex& index, int role) const
{
    if (index.row() < 0 || index.row() >= m_lines.size()) return {};
    const auto& line = m_lines.at(index.row());
    if (role == kMutedRole) return !line.isWhole;
    if (role == Qt::TextAlignmentRole && index.column() >= Messages)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case Month: return line.isWhole ? monthText(line.month) : QString();
    case Category: return line.isWhole ? tr("All") : costCategoryText(line.category);
    case Messages: return QLocale().toString(line.messages);
    case Cost: return costText(line.costs);
    default: return {};
    }
}

QVariant MonthCostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= Messages)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Month: return tr("Month");
    case Category: return tr("Category");
    case Messages: return tr("Messages");
    case Cost: return tr("Cost");
    default: return {};
    }
}

} // namespace relais::ui
