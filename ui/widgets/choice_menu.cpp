// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_menu.h"

#include <QAction>
#include <QMenu>
#include <QSignalBlocker>

namespace relais::ui {

ChoiceMenu::ChoiceMenu(const QString& all, const QStringList& choices, QWidget* parent)
    : QPushButton(parent)
    , m_all(all)
{
    auto* menu = new QMenu(this);
    for (const auto& choice : choices) {
        auto* action = menu->addAction(choice);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this] {
            showChosen();
            Q_EMIT changed();
        });
        m_actions.append(action);
    }
    setMenu(menu);
    showChosen();
}

QList<int> ChoiceMenu::chosen() const
{
    QList<int> places;
    for (int place = 0; place < m_actions.size(); ++place)
        if (m_actions[place]->isChecked()) places.append(place);
    return places;
}

void ChoiceMenu::choose(const QList<int>& places)
{
    for (int place = 0; place < m_actions.size(); ++place) {
        const QSignalBlocker quiet(m_actions[place]);
        m_actions[place]->setChecked(places.contains(place));
    }
    showChosen();
}

void ChoiceMenu::showChosen()
{
    QStringList words;
    for (const auto* action : m_actions)
        if (action->isChecked()) words.append(action->text());
    // The window's style draws no arrow on a button.
    setText((words.isEmpty() ? m_all : words.join(QStringLiteral(", "))) + QStringLiteral(" \u25BE"));
}

} // namespace relais::ui
