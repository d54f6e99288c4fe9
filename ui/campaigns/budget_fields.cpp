// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/budget_fields.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace relais::ui {

namespace {

constexpr double kMillionths = 1e6;
constexpr double kLeast = 0.01;
constexpr double kMost = 1'000'000;

} // namespace

BudgetFields::BudgetFields()
    : m_amount(new QDoubleSpinBox)
    , m_currency(new QComboBox)
{
    m_amount->setObjectName(QStringLiteral("budget-amount"));
    m_amount->setAccessibleName(tr("Budget"));
    m_amount->setRange(kLeast, kMost);
    m_amount->setDecimals(2);
    m_amount->setValue(50);
    m_amount->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_currency->setObjectName(QStringLiteral("budget-currency"));
    m_currency->setEditable(true);
    for (const char* code : {"EUR", "CHF", "GBP", "USD", "CAD", "MAD"}) m_currency->addItem(QString::fromLatin1(code));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    // What can be chosen from is named by its label.
    auto* currency = makeLabel(tr("Currency"), Role::Small);
    currency->setBuddy(m_currency);
    row->addWidget(m_amount);
    row->addWidget(currency);
    row->addWidget(m_currency);
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, &BudgetFields::changed);
    connect(m_currency, &QComboBox::currentTextChanged, this, &BudgetFields::changed);
}

void BudgetFields::show(const Money& budget)
{
    m_amount->setValue(static_cast<double>(budget.millionths) / kMillionths);
    m_currency->setCurrentText(budget.currency);
}

std::optional<Money> BudgetFields::budget() const
{
    const auto currency = m_currency->currentText().trimmed().toUpper();
    if (!isCurrency(currency)) return std::nullopt;
    return Money{std::llround(m_amount->value() * kMillionths), currency};
}

QWidget* BudgetFields::first() const
{
    return m_amount;
}

} // namespace relais::ui
