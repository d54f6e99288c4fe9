// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>

namespace relais::ui {

namespace {

/// Qt calls every checkable button a check box. One of several is a page tab or a radio button.
class AccessibleChoice final : public QAccessibleWidget
{
public:
    AccessibleChoice(QAbstractButton* button, ChoiceKind kind)
        : QAccessibleWidget(button, kind == ChoiceKind::Tab ? QAccessible::PageTab : QAccessible::RadioButton)
        , m_kind(kind)
    {
    }

    QString text(QAccessible::Text what) const override
    {
        const auto said = QAccessibleWidget::text(what);
        return what == QAccessible::Name && said.isEmpty() ? button().text().trimmed() : said;
    }

    QAccessible::State state() const override
    {
        auto state = QAccessibleWidget::state();
        const bool chosen = button().isChecked();
        state.selectable = m_kind == ChoiceKind::Tab;
        state.selected = m_kind == ChoiceKind::Tab && chosen;
        state.checkable = m_kind == ChoiceKind::Radio;
        state.checked = m_kind == ChoiceKind::Radio && chosen;
        return state;
    }

    QStringList actionNames() const override { return QStringList{pressAction()} + QAccessibleWidget::actionNames(); }

    void doAction(const QString& name) override
    {
        if (name == pressAction() && button().isEnabled())
            button().click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton& button() const { return *static_cast<QAbstractButton*>(object()); }

    ChoiceKind m_kind;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    // Asked for every object; of ours there are few.
    const auto* choice = dynamic_cast<const ChoiceBase*>(object);
    return choice ? new AccessibleChoice(static_cast<QAbstractButton*>(object), choice->kind()) : nullptr;
}

} // namespace

ChoiceBase::ChoiceBase(ChoiceKind kind)
    : m_kind(kind)
{
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed)
}

void ChoiceBase::tell(QAbstractButton* button) const
{
    QAccessible::State changed;
    changed.selected = m_kind == ChoiceKind::Tab;
    changed.checked = m_kind == ChoiceKind::Radio;
    QAccessibleStateChangeEvent event(button, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace relais::ui
