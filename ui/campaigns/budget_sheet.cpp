// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/budget_sheet.h"

#include "ui/campaigns/budget_fields.h"
#include "ui/text/money_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 420;
}

BudgetSheet::BudgetSheet(const Theme& theme, QWidget* over, const CampaignBudget& budget)
    : Sheet(theme, over, kWidth)
    , m_budget(budget)
    , m_fields(new BudgetFields)
    , m_error(makeText({}, Role::Bad))
{
    setObjectName(QStringLiteral("budget-sheet"));
    setAccessibleName(tr("Raise the budget"));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    const Money used{budget.spent.millionths + budget.reserved.millionths, budget.spent.currency};
    content()->addWidget(
        makeText(tr("%1 of %2 are spent or on their way. The campaign goes on with what you allow now.")
                     .arg(moneyText(used), moneyText(budget.limit)),
                 Role::Muted));
    m_fields->show({budget.limit.millionths * 2, budget.limit.currency});
    content()->addWidget(m_fields);
    m_error->hide();
    content()->addWidget(m_error);
    auto* leave = makeButton(tr("Cancel"));
    auto* go = makeButton(tr("Raise and go on"), Look::Primary);
    leave->setObjectName(QStringLiteral("budget-leave"));
    go->setObjectName(QStringLiteral("budget-go"));
    addFoot(leave, go);
    connect(go, &QPushButton::clicked, this, &BudgetSheet::take);
}

void BudgetSheet::start()
{
    open(m_fields->first());
}

void BudgetSheet::take()
{
    const auto limit = m_fields->budget();
    const bool isMore = limit
                        && (limit->currency != m_budget.spent.currency
                            || limit->millionths > m_budget.spent.millionths + m_budget.reserved.millionths);
    if (!isMore) {
        m_error->setText(!limit ? tr("A currency has three letters, such as EUR.")
                                : tr("It must be more than the %1 that are spent or on their way.")
                                      .arg(moneyText({m_budget.spent.millionths + m_budget.reserved.millionths,
                                                      m_budget.spent.currency})));
        m_error->show();
        return;
    }
    close();
    Q_EMIT wanted(*limit);
}

} // namespace relais::ui
