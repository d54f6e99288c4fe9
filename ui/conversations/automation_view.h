// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/rule_repository.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <functional>
#include <stop_token>

class QVBoxLayout;

namespace relais::ui {

class StateView;

/// The automation rules of the workspace, each in a sentence, in the order in which they are tried. Reads itself.
class AutomationView final : public QWidget
{
    Q_OBJECT
public:
    explicit AutomationView(Desk& desk);
    /// A model that is looking at an answer stops.
    ~AutomationView() override;

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
    /// The model may look at its answer first; a warning is asked about.
    void switchOn(const QList<StoredRule>& rules, const QList<StoredRule>& before, const QString& name, Warned warned);
    /// The rule stays off, unless a person agrees.
    void askWhether(const Error& doubt, const QString& name, std::function<void()> agreed);
    void showSaved(const QList<StoredRule>& saved, const QList<StoredRule>& before, const QString& told);
    void move(int place, int to);
    void remove(int place);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    StateView* m_state;
    QList<StoredRule> m_rules;
    Latest m_latest;
    std::stop_source m_end;
};

} // namespace relais::ui
