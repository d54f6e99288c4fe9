// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/costs/money.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDoubleSpinBox;

namespace relais::ui {

/// An amount of money and its currency, in one row.
class BudgetFields final : public QWidget
{
    Q_OBJECT
public:
    BudgetFields();

    void show(const Money& budget);
    /// Nothing: the currency is not three letters.
    std::optional<Money> budget() const;
    QWidget* first() const;

Q_SIGNALS:
    void changed();

private:
    QDoubleSpinBox* m_amount;
    QComboBox* m_currency;
};

} // namespace relais::ui
