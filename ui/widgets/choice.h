// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QSignalBlocker>
#include <QWidget>

class QAbstractButton;

namespace relais::ui {

/// What a screen reader calls one of several: the page that is open, or one of a few ways.
enum class ChoiceKind { Tab, Radio };

/// What is the same for all choices.
class ChoiceBase
{
public:
    explicit ChoiceBase(ChoiceKind kind);
    virtual ~ChoiceBase() = default;
    ChoiceBase(const ChoiceBase&) = delete;
    ChoiceBase& operator=(const ChoiceBase&) = delete;

    ChoiceKind kind() const { return m_kind; }

protected:
    /// Says to screen readers that the choice has changed.
    void tell(QAbstractButton* button) const;

private:
    ChoiceKind m_kind;
};

/// A checkable button that is one of several, and says so to screen readers. One of those may also check it
/// without a click; what the button is for happens then, too.
template <typename Button>
class Choice final : public Button, public ChoiceBase
{
public:
    explicit Choice(ChoiceKind kind, QWidget* parent = nullptr)
        : Button(parent)
        , ChoiceBase(kind)
    {
        this->setCheckable(true);
    }

    /// What the program shows, not what somebody chose: clicked() is not emitted.
    void showChecked(bool checked)
    {
        const QSignalBlocker quiet(this);
        this->setChecked(checked);
    }

protected:
    /// Called by setChecked() and toggle(), not by a click.
    void checkStateSet() override
    {
        Button::checkStateSet();
        tell(this);
        if (!this->isChecked() || this->signalsBlocked()) return;
        // Once the change is complete: what is told may change the choice again.
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT this->clicked(true); }, Qt::QueuedConnection);
    }
};

} // namespace relais::ui
