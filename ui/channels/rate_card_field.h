// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/costs/rate_card.h"

#include <QByteArray>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace relais::ui {

/// What messages of an account cost: a file that is chosen, what it holds, and what is wrong with it. It knows no store.
class RateCardField final : public QWidget
{
    Q_OBJECT
public:
    RateCardField();

    /// What is kept already; nothing: no card is.
    void show(const std::optional<RateCard>& card);
    /// A file that cannot be used says why and changes nothing.
    void take(const QString& file);
    /// What was chosen and can be used; nothing: what is kept stays.
    const std::optional<QByteArray>& chosen() const { return m_chosen; }

private:
    void choose();
    void complain(const QString& why);

    QPushButton* m_choose;
    QLabel* m_holds;
    QLabel* m_wrong;
    std::optional<QByteArray> m_chosen;
};

/// "EUR · 12 countries and all others · from 1 Oct 2026".
QString rateCardText(const RateCard& card);

} // namespace relais::ui
