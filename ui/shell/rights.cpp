// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rights.h"

#include <QEvent>
#include <QWidget>

namespace relais::ui {

namespace {

/// A page shows and enables its controls as its own state has it, and need not know who looks.
class Withheld final : public QObject
{
public:
    explicit Withheld(QWidget* control)
        : QObject(control)
    {
        hold(control);
        control->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::EnabledChange)
            hold(static_cast<QWidget*>(watched));
        return false;
    }

private:
    static void hold(QWidget* control)
    {
        if (!control->isHidden()) control->hide();
        if (!control->testAttribute(Qt::WA_ForceDisabled)) control->setEnabled(false);
    }
};

} // namespace

void Rights::offer(Scope scope, std::initializer_list<QWidget*> controls) const
{
    if (may(scope)) return;
    for (auto* control : controls) new Withheld(control);
}

} // namespace relais::ui
