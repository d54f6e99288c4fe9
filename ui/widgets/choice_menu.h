// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringList>

class QAction;

namespace relais::ui {

/// Several of a few: a button that says what is chosen and opens a list to tick. Nothing ticked stands for all.
class ChoiceMenu final : public QPushButton
{
    Q_OBJECT
public:
    /// `all` is what it says while nothing is ticked.
    ChoiceMenu(const QString& all, const QStringList& choices, QWidget* parent = nullptr);

    /// The places of those that are ticked, in order.
    QList<int> chosen() const;
    void choose(const QList<int>& places);

Q_SIGNALS:
    void changed();

private:
    void showChosen();

    QString m_all;
    QList<QAction*> m_actions;
};

} // namespace relais::ui
