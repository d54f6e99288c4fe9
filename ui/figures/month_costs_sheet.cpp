// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/month_costs_sheet.h"

#include "services/core/clock.h"
#include "services/costs/cost_figures.h"
#include "services/costs/cost_place.h"
#include "ui/figures/month_costs_model.h"
#include "ui/text/error_text.h"
#include "ui/widgets/build.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 760;
constexpr int kListHeight = 420;
constexpr int kAround = 240;
constexpr int kMonths = 12;

} // namespace

MonthCostsSheet::MonthCostsSheet(Desk& desk, QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_model(new MonthCostsModel(this))
    , m_table(makeTable(desk.theme, m_model, tr("Costs by month")))
    , m_state(new StateView(desk.theme, m_table))
    , m_leave(makeButton(tr("Close")))
{
    build();
}

void MonthCostsSheet::build()
{
    setObjectName(QStringLiteral("month-costs-sheet"));
    setAccessibleName(tr("Costs by month"));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    content()->addWidget(makeText(
        tr("The last 12 months in this workspace: what was delivered, at the price of its account’s rate card."),
        Role::Muted));
    m_table->setObjectName(QStringLiteral("month-costs"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(MonthCostsModel::Cost, QHeaderView::Stretch);
    for (const auto& [column, width] :
         {std::pair(MonthCostsModel::Month, 140), {MonthCostsModel::Category, 170}, {MonthCostsModel::Messages, 92}})
        m_table->setColumnWidth(column, width);
    m_state->setMinimumHeight(qMin(kListHeight, window()->height() - kAround));
    content()->addWidget(m_state, 1);
    m_leave->setObjectName(QStringLiteral("month-costs-close"));
    content()->addWidget(m_leave, 0, Qt::AlignRight);
    connect(m_leave, &QPushButton::clicked, this, &Sheet::close);
    connect(m_state, &StateView::retried, this, &MonthCostsSheet::read);
}

void MonthCostsSheet::start()
{
    open(m_leave);
    read();
}

void MonthCostsSheet::read()
{
    m_state->showLoading();
    m_desk
        .run([](const Work& work) {
            const auto now = work.clock.now();
            const auto first = dayOf(now).addMonths(1 - kMonths);
            return costsByMonth(work.database, work.session, first.year() * 100 + first.month(), monthOf(now));
        })
        .then(this, [this](const Result<QList<MonthCost>>& costs) {
            if (!costs) {
                m_state->showError(errorText(costs.error()));
                return;
            }
            m_model->show(*costs);
            if (costs->isEmpty())
                m_state->showEmpty(
                    QStringLiteral("list"), tr("No costs yet"),
                    tr("WhatsApp messages cost when they are delivered. Their prices come from the rate card in the form of their account. E-mail costs nothing here."));
            else
                m_state->showContent();
        });
}

} // namespace relais::ui
