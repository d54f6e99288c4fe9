// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/rule_repository.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace relais::ui {

class StateView;

/// The automation rules of the workspace, each in a sentence, in the order in which they are tried. Reads itself.
class AutomationView final : public QWidget
{
    Q_OBJECT
public:
    explicit AutomationView(Desk& desk);

    void refresh();

Q_SIGNALS:
    void backWanted();

private:
    QWidget* makeHead();
    QWidget* makeRow(int place);
    void show(const QList<StoredRule>& rules);
    /// The list is that from now on; `told`, when it is not empty, is said, with Undo.
    void save(const QList<StoredRule>& rules, const QString& told);
    void undo(const QList<StoredRule>& before, const QList<StoredRule>& after);
    void edit(int place);
    void enable(int place, bool enabled);
    void move(int place, int to);
    void remove(int place);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    StateView* m_state;
    QList<StoredRule> m_rules;
    Latest m_latest;
};

} // namespace relais::ui
