// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace relais::ui {

/// The wheel scrolls, it changes no value. Qt lets it turn a combo box or a spin box that happens to pass under the pointer: whoever scrolls a
/// form would change, and where fields save themselves store, what they never looked at. An open list is scrolled as ever.
///
/// For all windows of the application, as long as it lives. The window's thread.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace relais::ui
