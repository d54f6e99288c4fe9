// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/widgets/build.h"
#include "ui/widgets/choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QIcon>
#include <QToolButton>
#include <QVariant>

namespace relais::ui {

Segments::Segments(const QStringList& choices, int chosen)
    : m_group(new QButtonGroup(this))
{
    setProperty("segments", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (int i = 0; i < choices.size(); ++i) {
        auto* button = new Choice<QToolButton>(ChoiceKind::Radio);
        button->setText(choices.at(i));
        button->setAccessibleName(choices.at(i));
        button->setProperty("segment", true);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        button->showChecked(i == chosen);
        m_group->addButton(button, i);
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT changed(i); });
        row->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int Segments::chosen() const
{
    return m_group->checkedId();
}

void Segments::choose(int index)
{
    if (auto* button = m_group->button(index)) static_cast<Choice<QToolButton>*>(button)->showChecked(true);
}

void Segments::setDense()
{
    for (auto* button : m_group->buttons()) setLook(button, "dense", true);
}

void Segments::setIcons(const QList<QIcon>& icons)
{
    for (int i = 0; i < icons.size(); ++i) {
        auto* button = static_cast<QToolButton*>(m_group->button(i));
        button->setIcon(icons.at(i));
        button->setToolTip(button->text());
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

} // namespace relais::ui
