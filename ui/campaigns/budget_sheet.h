// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/costs/campaign_budget.h"
#include "ui/widgets/sheet.h"

class QLabel;

namespace relais::ui {

class BudgetFields;

/// Asks how much a campaign that has spent its budget may cost from now on.
class BudgetSheet final : public Sheet
{
    Q_OBJECT
public:
    BudgetSheet(const Theme& theme, QWidget* over, const CampaignBudget& budget);

    void start();

Q_SIGNALS:
    /// More than what was spent. Comes after the sheet has closed.
    void wanted(const Money& limit);

private:
    void take();

    CampaignBudget m_budget;
    BudgetFields* m_fields;
    QLabel* m_error;
};

} // namespace relais::ui
