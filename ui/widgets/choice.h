// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QSignalBlocker>
#include <QWidget>

namespace relais::ui {

/// A checkable button that also listens to a screen reader: that one says "toggle", which changes the state
/// of a button without a click, and what the button is for would not happen.
template <typename Button>
class Choice final : public Button
{
public:
    explicit Choice(QWidget* parent = nullptr)
        : Button(parent)
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
        if (!this->isChecked() || this->signalsBlocked()) return;
        // Once the change is complete: what is told may change the choice again.
        QMetaObject::invokeMethod(this, [this] { Q_EMIT this->clicked(true); }, Qt::QueuedConnection);
    }
};

} // namespace relais::ui
