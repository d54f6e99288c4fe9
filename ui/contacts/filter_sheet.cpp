// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/filter_sheet.h"

#include "ui/contacts/filter_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kFilterWidth = 720;
}

FilterSheet::FilterSheet(const Theme& theme, const ContactFilter& filter, QWidget* over)
    : Sheet(theme, over, kFilterWidth)
    , m_before(filter)
    , m_form(new FilterForm)
{
    setObjectName(QStringLiteral("filter-sheet"));
    setAccessibleName(tr("More filters"));
    content()->addWidget(makeLabel(tr("More filters"), Role::Title));
    content()->addWidget(
        makeText(tr("All that is filled in must hold, together with the search and the filters in the bar."),
                 Role::Muted));
    content()->addWidget(m_form);
    m_form->fill(filter);
    auto* leave = makeButton(tr("Cancel"));
    auto* act = makeButton(tr("Show these contacts"), Look::Primary);
    leave->setObjectName(QStringLiteral("filter-leave"));
    act->setObjectName(QStringLiteral("filter-act"));
    addFoot(leave, act);
    connect(act, &QPushButton::clicked, this, &FilterSheet::act);
    connect(m_form, &FilterForm::entered, this, &FilterSheet::act);
    open(m_form->first());
}

void FilterSheet::act()
{
    const auto filter = m_form->read(m_before);
    if (!filter) return;
    close();
    Q_EMIT chosen(*filter);
}

} // namespace relais::ui
